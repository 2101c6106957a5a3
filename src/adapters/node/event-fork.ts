import { readFileSync } from 'node:fs';

/** Events that run with code which somebody outside the repository may have written. */
const FOREIGN_CODE = /^(?:pull_request|workflow_run)/;

/**
 * The repository that the code of an event comes from, where it is another one; null where that
 * repository is gone or the event cannot be read, so that nobody takes it for ours.
 */
export function readFork(
  event: string,
  file: string,
  repository: string,
): string | null | undefined {
  if (!FOREIGN_CODE.test(event)) return undefined;
  const payload = readPayload(file);
  const head =
    at(at(at(payload, 'pull_request'), 'head'), 'repo') ??
    at(at(payload, 'workflow_run'), 'head_repository');
  const name = at(head, 'full_name');
  if (typeof name !== 'string') return null;
  return name.toLowerCase() === repository.toLowerCase() ? undefined : name;
}

function readPayload(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Absent or no JSON: told as "unknown" by the caller.
    return undefined;
  }
}

function at(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
