export type Adjustment = 'bonferroni' | 'holm' | 'benjamini-hochberg' | 'benjamini-yekutieli';

/**
 * p-values adjusted for having tested many hypotheses, in the order given; reject where the
 * adjusted value is at most alpha. Bonferroni and Holm (1979) bound the chance of any false
 * rejection, Benjamini–Hochberg (1995) and Benjamini–Yekutieli (2001) the share of false ones.
 */
export function adjustPValues(values: readonly number[], method: Adjustment): number[] {
  const count = values.length;
  const order = values.map((_, index) => index).toSorted((a, b) => at(values, a) - at(values, b));
  const adjusted = new Array<number>(count).fill(Number.NaN);
  const stepUp = method === 'benjamini-hochberg' || method === 'benjamini-yekutieli';
  const ranks = stepUp ? order.map((_, rank) => count - 1 - rank) : order.map((_, rank) => rank);
  const harmonic = order.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  let bound = stepUp ? 1 : 0;
  for (const rank of ranks) {
    const index = at(order, rank);
    const value = at(values, index) * factor(method, { rank, count, harmonic });
    bound =
      method === 'bonferroni' ? value : stepUp ? Math.min(bound, value) : Math.max(bound, value);
    adjusted[index] = Math.min(1, bound);
  }
  return adjusted;
}

interface Step {
  readonly rank: number;
  readonly count: number;
  readonly harmonic: number;
}

function factor(method: Adjustment, { rank, count, harmonic }: Step): number {
  if (method === 'bonferroni') return count;
  if (method === 'holm') return count - rank;
  return ((method === 'benjamini-yekutieli' ? harmonic : 1) * count) / (rank + 1);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN;
}
