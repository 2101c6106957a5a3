import { incompleteBeta, type Tails } from './incomplete-beta.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { invert } from './invert.ts';
import { normalQuantile } from './normal.ts';
import { binomialTerm } from './saddle-point.ts';

/** Student's t with `df` > 0 degrees of freedom: P(T ≤ t) and P(T > t). DLMF 8.17.20. */
export function studentTails(t: number, df: number): Tails {
  const square = t * t;
  const x = square === Number.POSITIVE_INFINITY ? 0 : df / (df + square);
  const y = square === Number.POSITIVE_INFINITY ? 1 : square / (df + square);
  const outer = incompleteBeta(x, y, df / 2, 0.5).lower / 2;
  return t >= 0 ? { lower: 1 - outer, upper: outer } : { lower: outer, upper: 1 - outer };
}

/** The t with P(T ≤ t) = p, for 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let high = 2;
  while (studentTails(high, df).upper > tail) high *= 2;
  const t = invert((x) => tail - studentTails(x, df).upper, 0, high);
  return p < 0.5 ? -t : t;
}

/** χ² with `df` > 0 degrees of freedom. DLMF 8.2. */
export function chiSquaredTails(x: number, df: number): Tails {
  return incompleteGamma(df / 2, x / 2);
}

/** Fisher's F with `first` and `second` degrees of freedom. */
export function fisherTails(x: number, first: number, second: number): Tails {
  const scale = first * x + second;
  const { lower, upper } = incompleteBeta(
    (first * x) / scale,
    second / scale,
    first / 2,
    second / 2,
  );
  return { lower, upper };
}

/** The x with Iₓ(a, b) = p, for 0 ≤ p ≤ 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return invert((x) => balance(incompleteBeta(x, 1 - x, a, b), p), 0, 1);
}

function balance({ lower, upper }: Tails, p: number): number {
  return p <= 0.5 ? lower - p : 1 - p - upper;
}

/** P(X = k) of `n` trials with chance `p`. */
export function binomialProbability(k: number, n: number, p: number): number {
  return k < 0 || k > n ? 0 : binomialTerm(k, n - k, p, 1 - p);
}

/** P(X ≤ k) and P(X > k) of `n` trials with chance `p`. DLMF 8.17.5. */
export function binomialTails(k: number, n: number, p: number): Tails {
  if (k < 0) return { lower: 0, upper: 1 };
  if (k >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = incompleteBeta(p, 1 - p, Math.floor(k) + 1, n - Math.floor(k));
  return { lower: upper, upper: lower };
}
