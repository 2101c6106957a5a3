import type { LineChart, Point } from '../chart.ts';

const SAMPLES = 50;

/**
 * A line chart as Mermaid, for GitHub to draw. Only numbers and Assay's own words get into it: the
 * labels of a LineChart are Assay's. Undefined where the numbers make no chart.
 */
export function mermaid(title: string, chart: LineChart): string | undefined {
  const points = chart.series.flatMap((series) => series.points).filter(isFinitePoint);
  const first = chart.series[0];
  if (first === undefined || points.length < 2) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = chart.unitSquare ? [0, 1] : [Math.min(...xs), Math.max(...xs)];
  const [low, high] = chart.unitSquare ? [0, 1] : spread(Math.min(...ys), Math.max(...ys));
  if (!(right > left)) return undefined;
  const grid = Array.from(
    { length: SAMPLES },
    (_, index) => left + ((right - left) * index) / (SAMPLES - 1),
  );
  const lines = chart.series.map(({ points: all }) => {
    const values = resample(all.filter(isFinitePoint), grid).map(plain);
    return `  line [${values.join(', ')}]`;
  });
  return [
    'xychart-beta',
    `  title "${safe(title)}"`,
    `  x-axis "${safe(chart.x)}" ${plain(left)} --> ${plain(right)}`,
    `  y-axis "${safe(chart.y)}" ${plain(low)} --> ${plain(high)}`,
    ...lines,
  ].join('\n');
}

function isFinitePoint({ x, y }: Point): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

function spread(low: number, high: number): readonly [number, number] {
  return high > low ? [low, high] : [low - 1, high + 1];
}

/** Mermaid knows no exponents, so that numbers are written out. */
function plain(value: number): string {
  const size = Math.abs(value);
  const decimals = size === 0 ? 0 : Math.min(Math.max(4 - Math.floor(Math.log10(size)), 0), 12);
  return value
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function safe(text: string): string {
  return text.replace(/[^A-Za-z0-9 ,()%+-]/g, '');
}

/** Linear interpolation of a curve, sorted by x, at the given places. */
function resample(points: readonly Point[], grid: readonly number[]): readonly number[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  let right = 0;
  return grid.map((x) => {
    while (right < sorted.length - 1 && (sorted[right]?.x ?? 0) < x) right += 1;
    const after = sorted[right];
    const before = sorted[Math.max(right - 1, 0)];
    if (after === undefined || before === undefined) return 0;
    const width = after.x - before.x;
    if (!(width > 0) || x >= after.x) return after.y;
    return x <= before.x ? before.y : before.y + ((after.y - before.y) * (x - before.x)) / width;
  });
}
