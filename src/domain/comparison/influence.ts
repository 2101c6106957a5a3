import { measure, sumOf } from '../metrics/measure.ts';
import type { SumMetric } from '../metrics/metric.ts';
import type { Outcome } from '../metrics/outcome.ts';

const STEP = 1e-6;

/**
 * How much each row moves a metric: the derivative of the metric by the means of its columns times the
 * row's distance from those means (the infinitesimal jackknife; Efron and Tibshirani 1993, chapter 21).
 * Sums to 0.
 */
export function influences(metric: SumMetric, outcome: Outcome): Float64Array {
  const columns = metric.columns(outcome);
  const rows = outcome.truth.length;
  const means = columns.map((column) => sumOf(column) / rows);
  const slopes = means.map((mean, at) =>
    slope(metric, means, at, STEP * Math.max(Math.abs(mean), STEP)),
  );
  const moved = new Float64Array(rows);
  for (const [at, column] of columns.entries()) {
    const [mean, factor] = [means[at] ?? 0, slopes[at] ?? 0];
    for (let row = 0; row < rows; row += 1) {
      moved[row] = (moved[row] ?? 0) + factor * ((column[row] ?? 0) - mean);
    }
  }
  return moved;
}

function slope(metric: SumMetric, means: readonly number[], at: number, step: number): number {
  const [mean = 0] = means.slice(at, at + 1);
  const above = metric.value(means.with(at, mean + step), 1);
  const below = metric.value(means.with(at, Math.max(mean - step, mean / 2)), 1);
  return (above - below) / (mean + step - Math.max(mean - step, mean / 2));
}

/** The standard error of a mean of independent rows whose influences are given. */
export function errorOf(moved: Float64Array): number {
  const rows = moved.length;
  let squares = 0;
  for (const one of moved) squares += one * one;
  return Math.sqrt(squares / rows / (rows - 1));
}

/** The raw value of a sum metric and its standard error. */
export function valueWithError(
  metric: SumMetric,
  outcome: Outcome,
): { readonly value: number; readonly standardError: number } {
  return { value: measure(metric, outcome), standardError: errorOf(influences(metric, outcome)) };
}
