import { LABEL_COMPARISONS, type LabelComparison, type LabelConfig } from './data.ts';

/** The comparison that makes a 0/1 label, where `data.label` has one. */
export function comparisonOf(label: LabelConfig | undefined): LabelComparison | undefined {
  return LABEL_COMPARISONS.find((name) => label?.[name] !== undefined);
}
