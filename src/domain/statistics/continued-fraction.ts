const TINY = 1e-300;
const MOST_TERMS = 200_000;

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + …)) by Lentz's method as modified by Thompson and Barnett (1986).
 * `term(k)` writes aₖ and bₖ for k ≥ 1 into `out`.
 */
export function continuedFraction(
  first: number,
  term: (k: number, out: [number, number]) => void,
): number {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  const out: [number, number] = [0, 0];
  for (let k = 1; k <= MOST_TERMS; k += 1) {
    term(k, out);
    const [a, b] = out;
    d = b + a * d;
    if (d === 0) d = TINY;
    c = b + a / c;
    if (c === 0) c = TINY;
    d = 1 / d;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return value;
  }
  return value;
}
