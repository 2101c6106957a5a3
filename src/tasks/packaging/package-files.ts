import { refusal } from '../../domain/evidence/refusal.ts';
import type { PackageFile } from '../../domain/model/manifest.ts';
import { whyNotInPackage } from '../../domain/model/package-path.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';

const MOST_FILES = 10_000;

/** The part of the host that packages are made with. */
export type PackagingHost = Pick<Host, 'files' | 'log'>;

/**
 * The files of a folder that a command wrote, relative and sorted.
 * @throws RefusalError for links and special files, for names that no package may hold, for too many.
 */
export async function listWritten(
  directory: string,
  host: PackagingHost,
): Promise<readonly string[]> {
  const files = await listPlain(directory, host);
  if (files.length > MOST_FILES) {
    throw refusal(
      'too-many-files',
      `The train command wrote ${files.length} files; a package holds at most ${MOST_FILES}.`,
    );
  }
  for (const file of files) {
    const why = whyNotInPackage(file);
    if (why === undefined) continue;
    throw refusal(
      'forbidden-file',
      `The train command wrote ${JSON.stringify(file)} into ASSAY_MODEL_DIR, which may not be packaged: ${why}.`,
    );
  }
  return files;
}

async function listPlain(directory: string, host: PackagingHost): Promise<readonly string[]> {
  try {
    return await host.files.list(directory);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw refusal('not-plain-files', `The model folder: ${error.message}`);
  }
}

/** Size and digest of files below a folder, in the order of their names. */
export async function describeFiles(
  directory: string,
  files: readonly string[],
  host: PackagingHost,
): Promise<readonly PackageFile[]> {
  const described: PackageFile[] = [];
  for (const path of files.toSorted()) {
    const { digest, bytes } = await host.files.fingerprint(`${directory}/${path}`);
    described.push({ path, size: bytes, sha256: digest });
  }
  return described;
}
