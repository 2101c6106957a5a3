import { type RefusalError, refusal } from '../../domain/evidence/refusal.ts';
import { RequestRefusedError, UnavailableError } from './problems.ts';

/** What is read, and the permission that reading it takes. */
export interface Reading {
  /** Such as `Its artifacts`. */
  readonly what: string;
  readonly permission: string;
}

/** Reads; what GitHub says no to, or does not answer, is neither a mistake in the files nor a fault of ours. */
export async function reading<T>(of: Reading, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnavailableError)
      throw unreadable(`${of.what} cannot be read: ${error.message}`);
    if (!(error instanceof RequestRefusedError)) throw error;
    throw unreadable(`${of.what} cannot be read: ${tell(error, of.permission)}`);
  }
}

function tell({ status, message }: RequestRefusedError, permission: string): string {
  const said = message.replace(/\.$/, '') || `status ${status}`;
  switch (status) {
    case 401:
      return `GitHub refuses the token (${said}).`;
    case 403:
    case 404:
      return `${said} (status ${status}). The job needs "${permission}".`;
    case 410:
      return 'it has expired.';
    default:
      return `GitHub answers ${said} (status ${status}).`;
  }
}

function unreadable(message: string): RefusalError {
  return refusal('run-unreadable', message);
}
