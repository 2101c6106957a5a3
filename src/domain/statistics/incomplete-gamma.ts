import { continuedFraction } from './continued-fraction.ts';
import type { Tails } from './incomplete-beta.ts';
import { poissonTerm } from './saddle-point.ts';

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x), for a > 0: the series DLMF 8.11.4
 * below the mean, the continued fraction DLMF 8.9.2 above, prefactor by Loader (2000).
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front = poissonTerm(a, x);
  if (x < a + 1) {
    const lower = front * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = (front * a) / fraction(a, x);
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * Number.EPSILON; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  return continuedFraction(x + 1 - a, (k, out) => {
    out[0] = k * (a - k);
    out[1] = x + 2 * k + 1 - a;
  });
}
