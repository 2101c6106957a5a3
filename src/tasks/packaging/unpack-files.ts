import { digestOf } from '../../domain/model/digest.ts';
import type { PackageFile } from '../../domain/model/manifest.ts';
import type { OpenPackage } from './open-package.ts';
import type { PackagingHost } from './package-files.ts';

const SUPPORTING = 'files/';

/** The files of a package that its commands need, by their place below `files/`. */
export function supportingFiles(files: readonly PackageFile[]): readonly PackageFile[] {
  return files
    .filter((file) => file.path.startsWith(SUPPORTING))
    .map((file) => ({ ...file, path: file.path.slice(SUPPORTING.length) }));
}

/** `sha256:…` of supporting files: what a `features` command is, beside its own line. */
export function supportingDigest(files: readonly PackageFile[]): string {
  return digestOf(
    files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, sha256 }) => [path, sha256]),
  );
}

/** Copies the supporting files into a folder where commands may run and leave things behind. */
export async function unpackFiles(
  opened: OpenPackage,
  directory: string,
  host: PackagingHost,
): Promise<void> {
  await host.files.makeDirectory(directory);
  for (const { path } of supportingFiles(opened.manifest.files)) {
    await host.files.copy(`${opened.directory}/${SUPPORTING}${path}`, `${directory}/${path}`);
  }
}
