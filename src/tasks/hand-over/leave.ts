import type { Evidence } from '../../domain/evidence/evidence.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { type ArtifactName, formatArtifactName } from '../../domain/hand-over/artifact-name.ts';
import type { Artifacts } from '../../ports/artifacts.ts';
import type { Host } from '../../ports/host.ts';
import type { HandOver } from './hand-over.ts';
import { type HandedFile, MANIFEST, type Manifest, verifyArtifact } from './manifest.ts';
import { isOfPackage, travellingFiles } from './travelling.ts';

const MAX_COPIES = 100;

/**
 * Stores what the step added or changed since the files were picked up, as one artifact. A name that is
 * taken by the same files is as good; by others, the next copy is tried.
 * @returns the artifact's name; undefined where there was nothing to leave.
 */
export async function leave(
  handOver: HandOver,
  evidence: readonly Evidence[],
  artifacts: Artifacts,
  host: Host,
): Promise<string | undefined> {
  const now = await travellingFiles(handOver.paths, host);
  const isNew = (path: string): boolean =>
    handOver.before.get(path)?.digest !== now.get(path)?.digest;
  // A package is one thing: readers never put together what two trainings left.
  const newPackage = [...now.keys()].some((path) => isOfPackage(path) && isNew(path));
  const files = [...now]
    .filter(([path]) => (isOfPackage(path) ? newPackage : isNew(path)))
    .map(([path, { bytes, digest }]): HandedFile => ({ path, bytes, digest }));
  if (files.length === 0) return undefined;
  for (let copy = 1; copy <= MAX_COPIES; copy += 1) {
    const name = formatArtifactName(nameOf(handOver, subjectOf(evidence), copy));
    const manifest = manifestOf(name, handOver, files);
    if (await store(manifest, { handOver, artifacts }, host)) {
      host.log.info(`Left ${files.length} ${files.length === 1 ? 'file' : 'files'} as ${name}.`);
      return name;
    }
  }
  throw refusal(
    'artifact-name',
    `No name is free among ${MAX_COPIES} artifacts of ${handOver.step}.`,
  );
}

function nameOf(handOver: HandOver, subject: string | null, copy: number): ArtifactName {
  const { model, step, attempt, job, cell, cells } = handOver;
  return { model, step, subject, attempt, job, cell, cells, copy };
}

function manifestOf(artifact: string, handOver: HandOver, files: readonly HandedFile[]): Manifest {
  return { assay: 1, artifact, run: handOver.run, attempt: handOver.attempt, files: [...files] };
}

/** The package that the step was about, or else the data. */
function subjectOf(evidence: readonly Evidence[]): string | null {
  const subjects = evidence.map((one) => one.subject.package ?? one.subject.data);
  const digest = subjects.find((subject) => subject !== null);
  return digest?.slice('sha256:'.length, 'sha256:'.length + 16) ?? null;
}

interface Errand {
  readonly handOver: HandOver;
  readonly artifacts: Artifacts;
}

/** Whether the files are at the service now, under this name. */
async function store(manifest: Manifest, errand: Errand, host: Host): Promise<boolean> {
  const root = errand.handOver.paths.root;
  const path = `${root}/${MANIFEST}`;
  await host.files.write(path, `${JSON.stringify(manifest, null, 2)}\n`);
  try {
    const names = [MANIFEST, ...manifest.files.map((file) => file.path)];
    const absolute = await host.files.resolve(root);
    const outcome = await errand.artifacts.upload(manifest.artifact, absolute, names);
    return outcome === 'stored' || (await isSame(manifest, errand, host));
  } finally {
    await host.files.remove(path);
  }
}

async function isSame(manifest: Manifest, errand: Errand, host: Host): Promise<boolean> {
  const all = await errand.artifacts.list();
  const stored = all.find((artifact) => artifact.name === manifest.artifact);
  if (stored === undefined) return false;
  const incoming = `${errand.handOver.paths.root}/incoming`;
  await host.files.remove(incoming);
  try {
    await errand.artifacts.download(stored, await host.files.resolve(incoming));
    const there = await verifyArtifact(manifest.artifact, incoming, host);
    return JSON.stringify(there.files) === JSON.stringify(manifest.files);
  } finally {
    await host.files.remove(incoming);
  }
}
