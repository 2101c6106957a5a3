import { decimal, decimalsFor, measure } from '../figures.ts';
import type { Metric } from '../measurements.ts';

/** A value of a metric, with as many decimals as its interval supports. */
export function metricText({ interval: range }: Metric, value: number): string {
  if (range === undefined || range === null) return measure(value);
  return decimal(value, decimalsFor((range[1] - range[0]) / 2));
}

/**
 * Values of a column with one count of decimals for each metric: that of its narrowest interval, or
 * else four significant digits of its largest value. Values too small to be seen so stay as they are.
 */
export function alignedText(metrics: readonly Metric[]): (metric: Metric, value: number) => string {
  const names = [...new Set(metrics.map(({ metric }) => metric))];
  const decimals = new Map(
    names.map((name) => [name, decimalsOf(metrics.filter(({ metric }) => metric === name))]),
  );
  return ({ metric }, value) => {
    const text = decimal(value, decimals.get(metric) ?? 4);
    return value !== 0 && !/[1-9]/.test(text) ? measure(value) : text;
  };
}

function decimalsOf(metrics: readonly Metric[]): number {
  const ranged = metrics.flatMap(({ interval }) =>
    interval ? [decimalsFor((interval[1] - interval[0]) / 2)] : [],
  );
  if (ranged.length > 0) return Math.max(...ranged);
  const largest = Math.max(...metrics.map(({ value }) => Math.abs(value)));
  return largest > 0 ? Math.min(Math.max(3 - Math.floor(Math.log10(largest)), 0), 6) : 4;
}
