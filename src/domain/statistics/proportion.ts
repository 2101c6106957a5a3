import { betaQuantile } from './distributions.ts';
import { normalQuantile } from './normal.ts';

export type Interval = readonly [low: number, high: number];

/** Wilson's score interval of `k` successes in `n` trials (E. B. Wilson 1927). */
export function wilsonInterval(k: number, n: number, level = 0.95): Interval {
  const z = normalQuantile(0.5 + level / 2);
  const share = k / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [k === 0 ? 0 : Math.max(0, centre - half), k === n ? 1 : Math.min(1, centre + half)];
}

/** The exact interval of Clopper and Pearson (1934). */
export function clopperPearsonInterval(k: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  const low = k === 0 ? 0 : betaQuantile(tail, k, n - k + 1);
  const high = k === n ? 1 : 1 - betaQuantile(tail, n - k, k + 1);
  return [low, high];
}
