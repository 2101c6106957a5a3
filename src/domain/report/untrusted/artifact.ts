import type { ArchiveCaps } from '../../hand-over/archive.ts';
import { newestAttempts, parseArtifactName } from '../../hand-over/artifact-name.ts';
import { type Accepted, accept, idle, refuse } from './accepted.ts';
import type { UntrustedRun } from './run.ts';

/** An artifact as GitHub lists it. */
export interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `sha256:…` of the archive; null where GitHub tells none. */
  readonly digest: string | null;
  readonly expired: boolean;
}

/** An artifact whose archive can be checked. */
export interface VerifiableArtifact extends ListedArtifact {
  readonly digest: string;
}

const REPORT_STEP = 'report';
/** A report is text and a few curves. */
export const MOST_ARCHIVE_BYTES = 16 * 2 ** 20;
/** What the archive may unpack to. */
export const REPORT_CAPS: ArchiveCaps = {
  entries: 100,
  bytes: 32 * 2 ** 20,
  ratio: 100,
  freeBytes: 2 ** 20,
};

/**
 * The one artifact that the step `report` of an untrusted run left for a model: of the highest attempt
 * that had been when the run ended, within its size, and with a digest. Who forges a second one does not
 * get to choose which is read: two are refused.
 */
export function chooseArtifact(
  run: Pick<UntrustedRun, 'attempt'>,
  model: string,
  listed: readonly ListedArtifact[],
): Accepted<VerifiableArtifact> {
  const named = listed.flatMap((artifact) => {
    const name = parseArtifactName(artifact.name);
    if (name === undefined || name.attempt > run.attempt) return [];
    return name.model === model && name.step === REPORT_STEP ? [{ name, artifact }] : [];
  });
  const [only, ...others] = newestAttempts(named).map(({ artifact }) => artifact);
  if (only === undefined)
    return idle(`it left no report of the model ${model}: the step report did not run in it`);
  if (others.length > 0)
    return refuse(`it left ${others.length + 1} reports of the model ${model}`);
  if (only.expired) return idle(`its report of the model ${model} has expired`);
  const { bytes, digest } = only;
  if (bytes > MOST_ARCHIVE_BYTES)
    return refuse(`its report is ${bytes} bytes large; at most ${MOST_ARCHIVE_BYTES} are read`);
  if (digest === null) return refuse('GitHub tells no digest of its report');
  return accept({ ...only, digest });
}
