import { refusal } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';

/** A file that a command owes. */
export interface OwedFile {
  /** Such as "The predict command"; begins sentences. */
  readonly what: string;
  /** The variable that names the file to the command. */
  readonly variable: string;
  readonly path: string;
  /** The reason where there is nothing. */
  readonly code: string;
}

/**
 * Demands that the command wrote the file itself: what a link leads to is not what it computed, and may change
 * between two looks.
 * @throws RefusalError where there is nothing, or a link or the like.
 */
export async function demandWritten(
  { what, variable, path, code }: OwedFile,
  { files }: Pick<Host, 'files'>,
): Promise<void> {
  const kind = (await files.survey(path)).get('')?.kind;
  if (kind === 'file') return;
  throw kind === 'other'
    ? refusal(
        'not-a-file',
        `${what} made a link or a special file of ${variable}. Let it write a plain file.`,
      )
    : refusal(code, `${what} ended well but wrote nothing to ${variable}.`);
}
