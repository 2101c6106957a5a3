import * as z from 'zod';
import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceSet, RejectedFile } from '../evidence-set.ts';
import { type Accepted, accept, firstFault, refuse } from './accepted.ts';
import { restrictEvidence } from './evidence.ts';
import type { UntrustedRun } from './run.ts';

/** A run makes one document a check. */
const MOST_EVIDENCE = 50;
const MOST_REJECTED = 1000;

/** Of the report as JSON only what is used here; headline and next steps are a stranger's words. */
const documentSchema = z.object({
  assay: z.literal(1),
  evidence: z.array(z.unknown()).max(MOST_EVIDENCE),
  rejected: z.array(z.unknown()).max(MOST_REJECTED),
  pullRequest: z.unknown().optional(),
});

/** What an untrusted run says, as far as it may be repeated. */
export interface UntrustedReport extends EvidenceSet {
  /** The pull request that it names: good for a choice among those that GitHub names. */
  readonly pullRequest: unknown;
}

/** Reads the report of an untrusted run, for one model; each document of evidence is restricted. */
export function readDocument(
  value: unknown,
  run: UntrustedRun,
  model: string,
): Accepted<UntrustedReport> {
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    return refuse(`it is no report: ${firstFault(parsed.error)}`);
  }
  const evidence: Evidence[] = [];
  for (const [index, one] of parsed.data.evidence.entries()) {
    const restricted = restrictEvidence(one, run);
    const why =
      restricted.kind === 'accepted'
        ? misplaced(restricted.value, evidence, model)
        : restricted.why;
    if (why !== undefined) return refuse(`its document ${index + 1} is not used: ${why}`);
    if (restricted.kind === 'accepted') evidence.push(restricted.value);
  }
  const { pullRequest, rejected } = parsed.data;
  return accept({ evidence, rejected: tellRejected(rejected.length), pullRequest });
}

function misplaced(
  { check, model }: Evidence,
  others: readonly Evidence[],
  wanted: string,
): string | undefined {
  if (model !== null && model !== wanted) return `it is about the model ${model}, not ${wanted}`;
  return others.some((other) => other.check === check)
    ? `it is the second about ${check}`
    : undefined;
}

/** Which files they were is a stranger's word; that there were some leaves a doubt. */
function tellRejected(count: number): readonly RejectedFile[] {
  if (count === 0) return [];
  const why = `${count} ${count === 1 ? 'file' : 'files'} of evidence could not be used in the run itself`;
  return [{ file: 'report.json', why, doubtful: true }];
}
