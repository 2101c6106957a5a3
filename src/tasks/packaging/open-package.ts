import { parseStrictJson } from '../../domain/document/strict-json.ts';
import { type RefusalError, refusal } from '../../domain/evidence/refusal.ts';
import { digestOfText } from '../../domain/model/digest.ts';
import { type Manifest, manifestSchema, writeManifest } from '../../domain/model/manifest.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import { describeFiles, type PackagingHost } from './package-files.ts';

/** A package whose every file has been found as its manifest says. */
export interface OpenPackage {
  readonly directory: string;
  readonly manifest: Manifest;
  /** `sha256:…` of the manifest: the name of the package. */
  readonly digest: string;
}

const LARGEST_MANIFEST = 16_000_000;

/**
 * Opens a package and verifies every file of it.
 * @throws ConfigurationError where there is no package.
 * @throws RefusalError where it is not what its manifest, or `expected`, says.
 */
export async function openPackage(
  directory: string,
  host: PackagingHost,
  expected?: string,
): Promise<OpenPackage> {
  const file = `${directory}/manifest.json`;
  if ((await host.files.facts(file))?.kind !== 'file') {
    throw new ConfigurationError({
      place: { file: directory },
      message: 'There is no package: manifest.json is missing.',
      remedy: 'Run train-model first, or name the folder of a package.',
    });
  }
  const { manifest, digest } = await readManifest(file, host);
  if (expected !== undefined && digest !== expected) {
    throw forged(directory, `it is ${digest}, and ${expected} was expected`);
  }
  await verifyFiles(directory, manifest, host);
  return { directory, manifest, digest };
}

async function readManifest(
  file: string,
  host: PackagingHost,
): Promise<{ readonly manifest: Manifest; readonly digest: string }> {
  try {
    const text = await host.files.readText(file, LARGEST_MANIFEST);
    const manifest = manifestSchema.parse(parseStrictJson(file, text));
    if (writeManifest(manifest).text !== text) throw forged(file, 'it is not in canonical form');
    return { manifest, digest: digestOfText(text) };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'RefusalError') throw cause;
    throw forged(file, 'its manifest is not one that Assay wrote');
  }
}

async function verifyFiles(
  directory: string,
  manifest: Manifest,
  host: PackagingHost,
): Promise<void> {
  const present = (await listed(directory, host)).filter((name) => name !== 'manifest.json');
  const named = manifest.files.map((file) => file.path);
  const missing = named.find((name) => !present.includes(name));
  if (missing !== undefined) throw forged(directory, `${JSON.stringify(missing)} is missing`);
  const strange = present.find((name) => !named.includes(name));
  if (strange !== undefined) {
    throw forged(directory, `${JSON.stringify(strange)} is not in its manifest`);
  }
  const found = await describeFiles(directory, named, host);
  for (const file of manifest.files) {
    const real = found.find((one) => one.path === file.path);
    if (real?.size !== file.size) throw forged(directory, `the size of ${file.path} differs`);
    if (real.sha256 !== file.sha256) throw forged(directory, `the bytes of ${file.path} differ`);
  }
}

async function listed(directory: string, host: PackagingHost): Promise<readonly string[]> {
  try {
    return await host.files.list(directory);
  } catch (error) {
    if (error instanceof ConfigurationError) throw forged(directory, error.message);
    throw error;
  }
}

function forged(directory: string, why: string): RefusalError {
  return refusal('package-damaged', `The package ${directory} is refused: ${why}.`);
}
