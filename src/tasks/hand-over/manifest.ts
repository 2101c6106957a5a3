import * as z from 'zod';
import { parseStrictJson } from '../../domain/document/strict-json.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';

/** The name of the manifest within an artifact. */
export const MANIFEST = 'hand-over.json';
const MAX_BYTES = 10_000_000;

const fileSchema = z.strictObject({
  path: z.string(),
  bytes: z.int().min(0),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
export type HandedFile = z.output<typeof fileSchema>;

/** What an artifact holds, and which run and job wrote it. Paths are relative to the run folder. */
export const manifestSchema = z.strictObject({
  assay: z.literal(1),
  artifact: z.string(),
  run: z.string(),
  attempt: z.int().min(1),
  files: z.array(fileSchema).max(20_000),
});
export type Manifest = z.output<typeof manifestSchema>;

/** An unpacked artifact, and the run that must have left it. */
export interface Unpacked {
  readonly artifact: string;
  readonly directory: string;
  readonly run: string | undefined;
}

/**
 * Reads the manifest of an unpacked artifact of this run and checks every file against it.
 * @throws RefusalError where the artifact is not what its name and its manifest say.
 */
export async function verifyArtifact(
  artifact: string,
  directory: string,
  host: Host,
): Promise<Manifest> {
  return verifyArtifactOf({ artifact, directory, run: host.identity.github?.runId }, host);
}

/**
 * The same for an artifact of any run.
 * @throws RefusalError where the artifact is not what its name and its manifest say.
 */
export async function verifyArtifactOf(
  { artifact, directory, run }: Unpacked,
  host: Host,
): Promise<Manifest> {
  const manifest = await readManifest(artifact, directory, host);
  if (manifest.artifact !== artifact) refuse(artifact, `calls itself ${manifest.artifact}`);
  if (manifest.run !== run) refuse(artifact, `belongs to the run ${manifest.run}`);
  const present = (await host.files.list(directory)).filter((path) => path !== MANIFEST);
  const promised = manifest.files.map((file) => file.path);
  const odd = symmetricDifference(present, promised)[0];
  if (odd !== undefined) refuse(artifact, `does not agree with its manifest about ${odd}`);
  for (const file of manifest.files) {
    const { digest } = await host.files.fingerprint(`${directory}/${file.path}`);
    if (digest !== file.digest) refuse(artifact, `holds a ${file.path} with another digest`);
  }
  return manifest;
}

function symmetricDifference(a: readonly string[], b: readonly string[]): readonly string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((name) => !inB.has(name)), ...b.filter((name) => !inA.has(name))].toSorted();
}

async function readManifest(artifact: string, directory: string, host: Host): Promise<Manifest> {
  const path = `${directory}/${MANIFEST}`;
  if ((await host.files.facts(path))?.kind !== 'file') refuse(artifact, 'holds no manifest');
  try {
    const text = await host.files.readText(path, MAX_BYTES);
    const result = manifestSchema.safeParse(parseStrictJson(MANIFEST, text));
    if (result.success) return result.data;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
  }
  return refuse(artifact, 'holds a manifest that cannot be read');
}

function refuse(artifact: string, why: string): never {
  throw refusal('forged-artifact', `The artifact ${artifact} is not used: it ${why}.`);
}
