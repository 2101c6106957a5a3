import { refusal } from '../../domain/evidence/refusal.ts';
import { type Manifest, writeManifest } from '../../domain/model/manifest.ts';
import type { OpenPackage } from './open-package.ts';
import { describeFiles, listWritten, type PackagingHost } from './package-files.ts';

/** A file that predicting needs: where it is, and its place below `files/`. */
export interface SupportingFile {
  readonly from: string;
  readonly to: string;
}

export interface Sealing {
  /** The folder that training wrote; it is moved into the package. */
  readonly modelDirectory: string;
  readonly supporting: readonly SupportingFile[];
  readonly facts: Omit<Manifest, 'files'>;
  /** A folder on the same file system as `target`, for the package in the making. */
  readonly staging: string;
  readonly target: string;
}

/**
 * Makes the package: `model/`, `files/` and `manifest.json`, whole at its place or not at all.
 * @throws RefusalError where training wrote nothing, or something that may not be packaged.
 */
export async function sealPackage(sealing: Sealing, host: PackagingHost): Promise<OpenPackage> {
  const { modelDirectory, supporting, facts, staging, target } = sealing;
  const written = await listWritten(modelDirectory, host);
  if (written.length === 0) {
    throw refusal(
      'no-model',
      'The train command ended well but wrote no file into ASSAY_MODEL_DIR.',
    );
  }
  await demandContent(modelDirectory, written, host);
  await host.files.remove(staging);
  await host.files.move(modelDirectory, `${staging}/model`);
  for (const file of supporting) await host.files.copy(file.from, `${staging}/files/${file.to}`);
  const names = [
    ...written.map((name) => `model/${name}`),
    ...supporting.map((file) => `files/${file.to}`),
  ];
  const manifest: Manifest = { ...facts, files: [...(await describeFiles(staging, names, host))] };
  const { text, digest } = writeManifest(manifest);
  await host.files.write(`${staging}/manifest.json`, text);
  await host.files.remove(target);
  await host.files.move(staging, target);
  return { directory: target, manifest, digest };
}

async function demandContent(
  directory: string,
  written: readonly string[],
  { files }: PackagingHost,
): Promise<void> {
  for (const name of written) {
    if (((await files.facts(`${directory}/${name}`))?.bytes ?? 0) > 0) return;
  }
  throw refusal('no-model', 'The train command wrote only empty files into ASSAY_MODEL_DIR.');
}
