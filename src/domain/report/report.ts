import type { Evidence } from '../evidence/evidence.ts';
import { type Report, type Section, sentence } from './block.ts';
import type { RejectedFile } from './evidence-set.ts';
import { keyFacts } from './facts.ts';
import { headline } from './headline/headline.ts';
import { nextSteps } from './next-steps.ts';
import { comparisonSection } from './section/comparison.ts';
import { dataSection } from './section/data.ts';
import { otherSection } from './section/other.ts';
import { provenanceSection } from './section/provenance.ts';
import { qualitySection } from './section/quality.ts';
import { trainingSection } from './section/training.ts';
import { missingChecks, type Unchecked, uncheckedSection } from './section/unchecked.ts';
import { worstVerdict } from './verdict-words.ts';
import { name, say, type Words } from './words.ts';

export interface ReportInput {
  readonly model: string | null;
  readonly evidence: readonly Evidence[];
  readonly rejected: readonly RejectedFile[];
  /** Names of checks that must have left evidence. */
  readonly expected: readonly string[];
  /** Evidence of a run that nobody vouches for, such as a fork's; the report says so first. */
  readonly untrusted?: boolean;
}

/** A title for figures that nobody vouches for says so too: a comment is quoted by its first line. */
function titleOf({ model, untrusted }: ReportInput): Words {
  const title = model === null ? say`Assay report` : say`Assay report: ${name(model)}`;
  return untrusted === true ? say`${title} (untrusted run)` : title;
}

const UNTRUSTED_STEP = say`Before this is merged, let somebody who may write to this repository run the checks: nobody vouches for these figures.`;

const UNTRUSTED: Section = {
  id: 'untrusted',
  title: 'Who says so',
  blocks: [
    sentence(
      say`These figures come from a run of a fork or a bot, which nobody vouches for: no promotion accepts them.`,
    ),
  ],
};

const ORDER = ['comparison', 'quality', 'data', 'training'];
/** What failed stands before all that did not, causes before what rests on them. */
const FAILED = ['data', 'training', 'comparison', 'quality'];

/**
 * The report of a run. Evidence is taken as untrusted: what its measurements should be and are not
 * is left out with a line that says so. Evidence that is missing or not usable leaves the whole
 * inconclusive at best.
 */
export function makeReport(input: ReportInput): Report {
  const evidence = input.evidence.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.check, b.check),
  );
  const facts: Unchecked = {
    present: evidence.map(({ check }) => check),
    expected: input.expected,
    rejected: input.rejected,
  };
  const missing = missingChecks(facts);
  const unusable = input.rejected.filter(({ doubtful }) => doubtful).length;
  const doubts = missing.length > 0 || unusable > 0 ? (['inconclusive'] as const) : [];
  const verdict = worstVerdict([...evidence.map((one) => one.verdict), ...doubts]);
  return {
    title: titleOf(input),
    verdict,
    headline: headline(evidence, { missing, unusable }),
    facts: keyFacts(evidence),
    nextSteps: [
      ...(input.untrusted === true ? [UNTRUSTED_STEP] : []),
      ...nextSteps(evidence, missing, verdict),
    ],
    sections: [
      ...(input.untrusted === true ? [UNTRUSTED] : []),
      ...evidence.map(section),
      uncheckedSection(facts),
      provenanceSection(evidence),
    ],
  };
}

function rank({ check, verdict }: Evidence): number {
  const failed = verdict === 'fail';
  const order = failed ? FAILED : ORDER;
  const place = order.indexOf(check);
  return (failed ? 0 : FAILED.length + 1) + (place < 0 ? order.length : place);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function section(evidence: Evidence, index: number): Section {
  switch (evidence.check) {
    case 'comparison':
      return comparisonSection(evidence);
    case 'quality':
      return qualitySection(evidence);
    case 'data':
      return dataSection(evidence);
    case 'training':
      return trainingSection(evidence);
    default:
      return otherSection(evidence, index);
  }
}
