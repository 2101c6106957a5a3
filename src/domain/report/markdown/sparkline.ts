const BARS = '▁▂▃▄▅▆▇█';

/** Numbers as a row of bars from least to most; a number that is not finite is a gap. */
export function sparkline(values: readonly number[]): string {
  const known = values.filter(Number.isFinite);
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const scale = most > least ? (BARS.length - 1) / (most - least) : 0;
  return values
    .map((value) =>
      Number.isFinite(value) ? BARS.charAt(Math.round((value - least) * scale)) : ' ',
    )
    .join('');
}
