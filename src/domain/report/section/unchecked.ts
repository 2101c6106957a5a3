import { list, type Section } from '../block.ts';
import type { RejectedFile } from '../evidence-set.ts';
import { name, own, prose, say, type Words } from '../words.ts';

const STANDARD = ['data', 'training', 'quality', 'comparison'] as const;
const LATER = ['reproducibility', 'staleness', 'features', 'drift'] as const;

export interface Unchecked {
  readonly present: readonly string[];
  /** Checks that must be there. */
  readonly expected: readonly string[];
  readonly rejected: readonly RejectedFile[];
}

/** Checks that were expected and left no evidence. */
export function missingChecks({ present, expected }: Unchecked): readonly string[] {
  return expected.filter((check) => !present.includes(check));
}

/** What this report does not speak of: nobody should take silence for a pass. */
export function uncheckedSection(facts: Unchecked): Section {
  const missing = missingChecks(facts);
  const open = [...STANDARD, ...LATER].filter(
    (check) => !facts.present.includes(check) && !missing.includes(check),
  );
  const items: Words[] = [
    ...missing.map(
      (check) =>
        say`${{ kind: 'verdict', verdict: 'missing', text: 'missing' }} ${name(check)}: evidence of it was expected, and there is none.`,
    ),
    ...facts.rejected.map(
      ({ file, why }) =>
        say`${{ kind: 'verdict', verdict: 'fail', text: 'not used' }} ${name(file)}: ${prose(why)}.`,
    ),
    ...(open.length === 0 ? [] : [say`Not looked at in this run: ${own(open.join(', '))}.`]),
  ];
  return {
    id: 'unchecked',
    title: 'What was not checked',
    ...(missing.length > 0 ? { verdict: 'missing' as const } : {}),
    blocks: items.length === 0 ? [] : [list(items)],
  };
}
