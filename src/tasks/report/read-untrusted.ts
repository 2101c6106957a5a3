import { parseStrictJson } from '../../domain/document/strict-json.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import { type Accepted, refuse } from '../../domain/report/untrusted/accepted.ts';
import { chooseArtifact, type VerifiableArtifact } from '../../domain/report/untrusted/artifact.ts';
import { readDocument, type UntrustedReport } from '../../domain/report/untrusted/document.ts';
import type { UntrustedRun } from '../../domain/report/untrusted/run.ts';
import type { FinishedRun } from '../../ports/finished-run.ts';
import type { Host } from '../../ports/host.ts';
import { verifyArtifactOf } from '../hand-over/manifest.ts';

/** Where the step `report` of a run whose token cannot write leaves its evidence, within its artifact. */
const HANDED_REPORT = 'report/report.json';
const MAX_BYTES = 5_000_000;

/** What an untrusted run says of one model: fetched into a scratch folder, verified, read, restricted. */
export async function readUntrusted(
  finished: FinishedRun,
  run: UntrustedRun,
  model: string,
  host: Host,
): Promise<Accepted<UntrustedReport>> {
  const chosen = chooseArtifact(run, model, await finished.artifacts(run.run));
  if (chosen.kind !== 'accepted') return chosen;
  const directory = await host.files.resolve(
    `${await host.files.temporaryDirectory('untrusted-report')}/artifact`,
  );
  try {
    await finished.download(chosen.value, directory);
    return await readUnpacked(chosen.value, directory, { run, model }, host);
  } finally {
    await host.files.remove(directory);
  }
}

interface Wanted {
  readonly run: UntrustedRun;
  readonly model: string;
}

async function readUnpacked(
  { name: artifact }: VerifiableArtifact,
  directory: string,
  { run, model }: Wanted,
  host: Host,
): Promise<Accepted<UntrustedReport>> {
  const { files } = await verifyArtifactOf({ artifact, directory, run: run.run }, host);
  const report = files.find(({ path }) => path === HANDED_REPORT);
  if (report === undefined)
    return {
      kind: 'idle',
      why: `its report holds no ${HANDED_REPORT}: the run could write itself, or its Assay is too old`,
    };
  const { bytes = 0 } = (await host.files.facts(`${directory}/${HANDED_REPORT}`)) ?? {};
  if (bytes > MAX_BYTES)
    return refuse(`its report holds ${bytes} bytes; at most ${MAX_BYTES} are read`);
  try {
    const text = await host.files.readText(`${directory}/${HANDED_REPORT}`, MAX_BYTES);
    return readDocument(parseStrictJson('report.json', text), run, model);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return refuse('its report is not sound JSON');
  }
}
