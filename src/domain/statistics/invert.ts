/** The x in [low, high] where a rising function passes zero, to the last bit, by bisection. */
export function invert(rising: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (;;) {
    const x = middle(a, b);
    if (x <= a || x >= b) return x;
    if (rising(x) < 0) a = x;
    else b = x;
  }
}

/** Halves the exponent where the bracket spans magnitudes, so that tiny roots keep their digits. */
function middle(a: number, b: number): number {
  if (a > 0 && b > 4 * a) return Math.sqrt(a) * Math.sqrt(b);
  if (a === 0 && b > 1e-300) return b * 2 ** -20;
  return a + (b - a) / 2;
}
