import { refusal } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';

/** A file that a command is given to read, and nothing else. */
export interface GivenFile {
  readonly path: string;
  /** `sha256:…` of its bytes before the command runs. */
  readonly digest: string;
  /** The variable that names it to the command. */
  readonly variable: string;
}

/**
 * Runs a command that may only read `given`. Where it changed the file, the file is removed, so that
 * no later run takes it for what it was: also when the command failed, whose own error is then told.
 * @throws RefusalError where the command ended well but changed the file.
 */
export async function onlyReading<T>(
  what: string,
  given: GivenFile,
  run: () => Promise<T>,
  host: Pick<Host, 'files'>,
): Promise<T> {
  const result = await run().catch(async (error: unknown) => {
    await removeIfChanged(given, host);
    throw error;
  });
  if (await removeIfChanged(given, host)) {
    throw refusal(
      'changed-data',
      `${what} changed the file of ${given.variable}, which it may only read. Let it work on a copy.`,
    );
  }
  return result;
}

async function removeIfChanged(
  { path, digest }: GivenFile,
  { files }: Pick<Host, 'files'>,
): Promise<boolean> {
  const isFile = (await files.facts(path))?.kind === 'file';
  if (isFile && (await files.fingerprint(path)).digest === digest) return false;
  await files.remove(path);
  return true;
}
