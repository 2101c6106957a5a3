import type { Evidence } from '../../evidence/evidence.ts';
import type { Report } from '../block.ts';
import type { RejectedFile } from '../evidence-set.ts';
import { plainText } from '../words.ts';

export interface JsonSource {
  readonly model: string | null;
  readonly evidence: readonly Evidence[];
  readonly rejected: readonly RejectedFile[];
  /** The number of the pull request; left out where there is none to tell. */
  readonly pullRequest?: number;
  /** Whether nobody vouches for the evidence. */
  readonly untrusted?: boolean;
}

/** The report for machines: the verdict and the first words, and the evidence whole. */
export function renderJson(report: Report, source: JsonSource): string {
  const { claim, support } = report.headline;
  const headline = [claim, support].filter((words) => words.length > 0).map(plainText);
  const document = {
    assay: 1,
    model: source.model,
    verdict: report.verdict,
    ...(source.untrusted === true ? { untrusted: true } : {}),
    headline: `${headline.join(': ')}.`,
    nextSteps: report.nextSteps.map(plainText),
    evidence: source.evidence,
    rejected: source.rejected,
    ...(source.pullRequest === undefined ? {} : { pullRequest: source.pullRequest }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
