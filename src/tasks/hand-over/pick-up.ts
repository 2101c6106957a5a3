import { refusal } from '../../domain/evidence/refusal.ts';
import {
  type ArtifactName,
  newestAttempts,
  ofEarlierMatrix,
  parseArtifactName,
} from '../../domain/hand-over/artifact-name.ts';
import type { Artifacts, StoredArtifact } from '../../ports/artifacts.ts';
import type { Host } from '../../ports/host.ts';
import type { HandOver } from './hand-over.ts';
import { verifyArtifact } from './manifest.ts';
import { demandHarmless, isOfPackage, travels } from './travelling.ts';

interface Found {
  readonly name: ArtifactName;
  readonly stored: StoredArtifact;
}

/**
 * Brings what other jobs of this workflow run left for the model into its run folder: of each step and
 * job the highest attempt, verified before anything of it is put in place.
 * @throws RefusalError for an artifact that is forged, cut or unsafe.
 */
export async function pickUp(handOver: HandOver, artifacts: Artifacts, host: Host): Promise<void> {
  const chosen = await choose(handOver, artifacts, host);
  const origin = new Map<string, string>();
  for (const { stored } of chosen) {
    const files = await bringIn(stored, { handOver, artifacts, origin }, host);
    host.log.info(`Picked up ${files} ${files === 1 ? 'file' : 'files'} from ${stored.name}.`);
  }
}

/** Artifacts of this model, but for what is on this disk already, or was left by an older attempt of this job. */
async function choose(
  handOver: HandOver,
  artifacts: Artifacts,
  { log }: Host,
): Promise<readonly Found[]> {
  const found = (await artifacts.list()).flatMap((stored): Found[] => {
    const name = parseArtifactName(stored.name);
    return name === undefined || name.attempt > handOver.attempt ? [] : [{ name, stored }];
  });
  // A job of a matrix may have been about another model in its first attempt: all of them tell how it changed.
  const gone = ofEarlierMatrix(found);
  const mine = ({ name }: Found): boolean => name.model === handOver.model;
  for (const { stored } of gone.filter(mine)) log.notice(`${stored.name} is not used: ${GONE}.`);
  const outdated = ({ name }: Found): boolean =>
    name.job === handOver.job && name.cell === handOver.cell && name.attempt < handOver.attempt;
  const present = found.filter((one) => mine(one) && !gone.includes(one));
  return newestAttempts(present).filter(
    (one) => !outdated(one) && !handOver.handed.includes(one.stored.name),
  );
}

const GONE = 'the matrix of its job has another number of jobs since';

interface Errand {
  readonly handOver: HandOver;
  readonly artifacts: Artifacts;
  /** Which artifact each file in place came from. */
  readonly origin: Map<string, string>;
}

async function bringIn(stored: StoredArtifact, errand: Errand, host: Host): Promise<number> {
  const { paths } = errand.handOver;
  const incoming = `${paths.root}/incoming`;
  await host.files.remove(incoming);
  try {
    await errand.artifacts.download(stored, await host.files.resolve(incoming));
    const { files } = await verifyArtifact(stored.name, incoming, host);
    for (const { path } of files) demandExpected(stored.name, path);
    if (files.some(({ path }) => isOfPackage(path))) await host.files.remove(paths.package);
    for (const { path } of files) {
      noticeSecondOrigin(path, stored.name, errand.origin, host);
      await host.files.remove(`${paths.root}/${path}`);
      await host.files.makeDirectory(`${paths.root}/${path.slice(0, path.lastIndexOf('/'))}`);
      await host.files.move(`${incoming}/${path}`, `${paths.root}/${path}`);
    }
    return files.length;
  } finally {
    await host.files.remove(incoming);
  }
}

function demandExpected(artifact: string, path: string): void {
  demandHarmless(path);
  if (travels(path)) return;
  throw refusal(
    'forged-artifact',
    `The artifact ${artifact} is not used: ${JSON.stringify(path)} is none of the files that jobs hand over.`,
  );
}

function noticeSecondOrigin(
  path: string,
  artifact: string,
  origin: Map<string, string>,
  host: Host,
): void {
  const first = origin.get(path);
  origin.set(path, artifact);
  if (first !== undefined) {
    host.log.notice(`Both ${first} and ${artifact} hold ${path}: that of ${artifact} is used.`);
  }
}
