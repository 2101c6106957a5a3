/** How often rows are drawn anew; E. W. Efron and R. Tibshirani (1993) ask for 1,000 to 2,000 for intervals. */
export const REPLICATES = 2000;

/** One seed for all: the same predictions give the same report. */
export const BOOTSTRAP_SEED = 1;

/** Below this many rows (or clusters) a bootstrap says nothing. */
export const FEWEST_UNITS = 10;

/** Groups of rows that depend on each other, drawn together. */
export interface Clusters {
  /** The cluster of each row, from 0. */
  readonly of: Uint32Array;
  readonly count: number;
}

/** Beyond twice as many independent rows, groups of rows are drawn instead of rows. */
export const MOST_UNITS = 65_536;

/**
 * Independent rows dealt out to groups in turn, where there are very many; undefined where each is drawn
 * by itself. Sums over groups have the same mean and variance as sums over rows. That the variance is
 * then estimated from 65,536 groups adds an error of 1/√(2 · 65,536) < 0.3 % to the standard error, far
 * below the 1/√(2 · 2,000) = 1.6 % that 2,000 replicates leave (B. Efron and R. Tibshirani 1993, 6.4).
 */
export function groupsOf(rows: number): Clusters | undefined {
  if (rows <= 2 * MOST_UNITS) return undefined;
  return { of: new Uint32Array(rows).map((_, row) => row % MOST_UNITS), count: MOST_UNITS };
}

/** Sums of the rows of each cluster, with the number of rows as the last column. */
export function sumByCluster(
  columns: readonly Float64Array[],
  { of, count }: Clusters,
): readonly Float64Array[] {
  const counted = [...columns, new Float64Array(of.length).fill(1)];
  return counted.map((column) => {
    const sums = new Float64Array(count);
    for (let row = 0; row < of.length; row += 1) {
      const cluster = of[row] ?? 0;
      sums[cluster] = (sums[cluster] ?? 0) + (column[row] ?? 0);
    }
    return sums;
  });
}
