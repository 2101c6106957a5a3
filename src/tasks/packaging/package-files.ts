import { type RefusalError, refusal } from '../../domain/evidence/refusal.ts';
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
  if ((await host.files.facts(directory))?.kind !== 'directory') {
    throw refusal(
      'no-model',
      'The train command removed ASSAY_MODEL_DIR, or put a file in its place: it is a folder to write into.',
    );
  }
  try {
    return await host.files.list(directory);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw await notPlain(directory, error, host);
  }
}

/** Names the first of what is in the way: one link to a large folder makes thousands of problems. */
async function notPlain(
  directory: string,
  { problems }: ConfigurationError,
  { files }: PackagingHost,
): Promise<RefusalError> {
  const below = `${await files.resolve(directory)}/`;
  const [first = ''] = problems.map(({ place }) => place?.file.replaceAll('\\', '/') ?? '');
  const name = JSON.stringify(first.startsWith(below) ? first.slice(below.length) : first);
  const others = problems.length === 1 ? '' : ` and ${problems.length - 1} more`;
  return refusal(
    'not-plain-files',
    `The train command left ${name}${others} in ASSAY_MODEL_DIR: links and special files cannot be packaged. Copy what they stand for.`,
  );
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
