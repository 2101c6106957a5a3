/**
 * Terms of the binomial and Poisson distributions without cancellation between large logarithms:
 * C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
 */
const HALF_LOG_TWO_PI = 0.9189385332046728;
const SERIES_FROM = 16;

/** log Γ(n+1) − (n+½)·log n + n − ½·log 2π for n > 0: what Stirling's formula misses. */
function stirlingError(n: number): number {
  let at = n;
  let sum = 0;
  while (at < SERIES_FROM) {
    sum += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const s = at * at;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / s) / s) / s) / s) / s) /
    at;
  return sum + series;
}

/** x·log(x/m) + m − x, accurately also where x is near m. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Γ(x+y+1)/(Γ(x+1)Γ(y+1)) · pˣ·qʸ, for real x, y ≥ 0 and q = 1 − p given on its own. */
export function binomialTerm(x: number, y: number, p: number, q: number): number {
  const n = x + y;
  if (x === 0) return Math.exp(y * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
  if (y === 0) return Math.exp(x * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
  if (p === 0 || q === 0) return 0;
  const log =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(y) -
    deviance(x, n * p) -
    deviance(y, n * q);
  return Math.exp(log - HALF_LOG_TWO_PI) * Math.sqrt(n / x / y);
}

/** mˣ·e^(−m)/Γ(x+1), for real x ≥ 0. */
export function poissonTerm(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - deviance(x, m) - HALF_LOG_TWO_PI) / Math.sqrt(x);
}
