import type { Evidence } from '../evidence/evidence.ts';

/** A file that was there and is not used, with the reason. */
export interface RejectedFile {
  readonly file: string;
  readonly why: string;
  /** Whether something may be hidden by its absence; not so for what a newer attempt replaced. */
  readonly doubtful: boolean;
}

export interface EvidenceFile {
  readonly file: string;
  readonly evidence: Evidence;
}

/** The run that the report speaks for. */
export interface ReportedRun {
  readonly run: string;
  readonly attempt: number;
}

export interface EvidenceSet {
  readonly evidence: readonly Evidence[];
  readonly rejected: readonly RejectedFile[];
}

/**
 * Keeps the evidence of this run, the newest attempt of each check. Inside a workflow run, evidence
 * of another run, of no run, or of an attempt that has not been yet is somebody else's or forged.
 */
export function selectEvidence(
  files: readonly EvidenceFile[],
  run: ReportedRun | undefined,
): EvidenceSet {
  const rejected: RejectedFile[] = [];
  const chosen = new Map<string, EvidenceFile>();
  for (const candidate of files) {
    const why = run === undefined ? undefined : foreign(candidate.evidence, run);
    if (why !== undefined) {
      rejected.push({ file: candidate.file, why, doubtful: true });
      continue;
    }
    const { check, model } = candidate.evidence;
    const key = JSON.stringify([model, check]);
    const rival = chosen.get(key);
    if (rival === undefined) {
      chosen.set(key, candidate);
      continue;
    }
    const [kept, dropped] = isNewer(candidate, rival) ? [candidate, rival] : [rival, candidate];
    chosen.set(key, kept);
    rejected.push({
      file: dropped.file,
      why: `${kept.file} holds newer evidence of the same check`,
      doubtful: false,
    });
  }
  return { evidence: [...chosen.values()].map(({ evidence }) => evidence), rejected };
}

function foreign(evidence: Evidence, { run, attempt }: ReportedRun): string | undefined {
  const { run: from, attempt: at = 1 } = evidence.producedBy;
  if (from === null) return `it was not made in a workflow run, but this is run ${run}`;
  if (from !== run) return `it belongs to run ${from}, but this is run ${run}`;
  if (at > attempt) return `it claims attempt ${at}, but this is attempt ${attempt}`;
  return undefined;
}

function isNewer(a: EvidenceFile, b: EvidenceFile): boolean {
  const byAttempt = (a.evidence.producedBy.attempt ?? 1) - (b.evidence.producedBy.attempt ?? 1);
  if (byAttempt !== 0) return byAttempt > 0;
  return a.evidence.producedAt > b.evidence.producedAt;
}
