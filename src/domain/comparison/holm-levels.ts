/**
 * The confidence level at which each of several intervals is drawn so that Holm's procedure (1979) at
 * `alpha` rejects "no difference" exactly where its interval leaves 0 out: in the order of the
 * p-values the i-th gets 1 − α/(m−i+1), until one is not rejected; those after it get its level. NaN
 * (nothing can be said) counts in m and comes last.
 */
export function holmLevels(pValues: readonly number[], alpha: number): number[] {
  const count = pValues.length;
  const rank = (value: number | undefined): number =>
    value === undefined || Number.isNaN(value) ? 2 : value;
  const order = pValues
    .map((_, index) => index)
    .toSorted((a, b) => rank(pValues[a]) - rank(pValues[b]));
  const levels = new Array<number>(count).fill(1 - alpha / Math.max(1, count));
  let left = count;
  for (const index of order) {
    const share = alpha / left;
    levels[index] = 1 - share;
    if (rank(pValues[index]) <= share) left = Math.max(1, left - 1);
  }
  return levels;
}
