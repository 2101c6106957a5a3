import { type RefusalError, refusal } from '../../domain/evidence/refusal.ts';
import { RequestRefusedError, UnavailableError } from './problems.ts';

/** A service that is down or says no is neither the user's mistake in the files nor a fault of ours. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestRefusedError) throw unreadable(tell(error));
    if (!(error instanceof UnavailableError)) throw error;
    throw unreadable(`: ${error.message}`);
  }
}

function tell({ status, message }: RequestRefusedError): string {
  const said = message.replace(/\.$/, '');
  return [401, 403, 404].includes(status)
    ? ` (${said || `status ${status}`}): the job needs "actions: read", or a champion by name.`
    : `: GitHub answers ${said} (status ${status}). Run the job again, or name a champion.`;
}

function unreadable(how: string): RefusalError {
  return refusal('champion-unreadable', `Earlier runs cannot be read${how}`);
}
