import type { Evidence } from '../../evidence/evidence.ts';
import type { Section } from '../block.ts';
import { reasonBlocks } from './reasons.ts';

const TITLES: Readonly<Record<string, string>> = {
  drift: 'Drift',
  reproducibility: 'Reproducibility',
  staleness: 'Staleness',
  features: 'Features',
  monitoring: 'Monitoring',
};

/** A check without a section of its own: its verdict and reasons. */
export function otherSection(evidence: Evidence, index: number): Section {
  const known = Object.hasOwn(TITLES, evidence.check) ? TITLES[evidence.check] : undefined;
  return {
    id: `other-${index + 1}`,
    title: known ?? 'Another check',
    verdict: evidence.verdict,
    blocks: reasonBlocks(evidence),
  };
}
