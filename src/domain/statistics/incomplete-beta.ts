import { continuedFraction } from './continued-fraction.ts';
import { binomialTerm } from './saddle-point.ts';

/** A probability and its complement, each accurate where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The regularised incomplete beta function Iₓ(a, b) and 1 − Iₓ(a, b), for a, b > 0; `y` = 1 − x is
 * given on its own so that nothing is lost near 1. DLMF 8.17.22, prefactor by Loader (2000).
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = fraction(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = fraction(y, x, b, a);
  return { lower: 1 - upper, upper };
}

function fraction(x: number, y: number, a: number, b: number): number {
  const front = binomialTerm(a, b, x, y) * (b / (a + b));
  const denominator = continuedFraction(1, (k, out) => {
    const m = Math.floor(k / 2);
    out[0] =
      k % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    out[1] = 1;
  });
  return front / denominator;
}
