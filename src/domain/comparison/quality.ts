import type { MetricConfig } from '../config/metric.ts';
import type { Reason } from '../evidence/evidence.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Interval } from '../statistics/proportion.ts';
import { finite } from './comparison.ts';

/** One line of the evidence's `metrics`. */
export interface QualityLine {
  readonly metric: string;
  readonly slice: string | null;
  readonly rows: number;
  readonly value: number;
  readonly interval: [number, number] | null;
  readonly level: number;
  readonly threshold: { atLeast?: number; atMost?: number } | null;
  /** What a model that looks at nothing reaches. */
  readonly baseline: number | null;
  readonly verdict: 'pass' | 'fail' | null;
}

export interface Measured {
  readonly metric: Metric;
  readonly slice: string | null;
  readonly rows: number;
  readonly value: number;
  readonly interval: Interval;
  readonly baseline: number | null;
}

/**
 * A metric beside what is demanded of it. The value itself is judged, both bounds inclusive; the interval
 * stands beside it to show how much of it may be luck.
 */
export function qualityLine(
  measured: Measured,
  demanded: MetricConfig | undefined,
  level: number,
): QualityLine {
  const { metric, slice, rows, value, baseline } = measured;
  const threshold = thresholdOf(demanded);
  return {
    metric: metric.name,
    slice,
    rows,
    value,
    interval: finiteInterval(measured.interval),
    level,
    threshold,
    baseline: baseline === null ? null : finite(baseline),
    verdict: threshold === null ? null : isMet(threshold, value) ? 'pass' : 'fail',
  };
}

type Threshold = NonNullable<QualityLine['threshold']>;

function thresholdOf(demanded: MetricConfig | undefined): Threshold | null {
  const { 'at-least': atLeast, 'at-most': atMost } = demanded ?? {};
  if (atLeast === undefined && atMost === undefined) return null;
  return {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  };
}

/** Written so that NaN meets no demand. */
function isMet({ atLeast = -Infinity, atMost = Infinity }: Threshold, value: number): boolean {
  return value >= atLeast && value <= atMost;
}

function finiteInterval([low, high]: Interval): [number, number] | null {
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;
}

/** A reason for every demand that is not met. */
export function thresholdReasons(lines: readonly QualityLine[]): readonly Reason[] {
  return lines.flatMap((line): Reason[] => {
    if (line.verdict !== 'fail' || line.threshold === null) return [];
    const { atLeast, atMost } = line.threshold;
    const below = atLeast !== undefined && !(line.value >= atLeast);
    const demand = below ? `at least ${atLeast}` : `at most ${atMost}`;
    const message = `${line.metric} is ${short(line.value)}; ${demand} is demanded.`;
    const code = below ? 'below-threshold' : 'above-threshold';
    return [{ code, severity: 'error', message, where: { metric: line.metric } }];
  });
}

/** One line for people. */
export function describeQuality({
  metric,
  value,
  interval,
  baseline,
  threshold,
  verdict,
}: QualityLine): string {
  const range = interval === null ? '' : ` [${interval.map(short).join(', ')}]`;
  const trivial = baseline === null ? '' : `; trivial ${short(baseline)}`;
  const { atLeast, atMost } = threshold ?? {};
  const demand = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ].join(', ');
  const met = demand === '' ? '' : `; demanded ${demand}: ${verdict === 'pass' ? 'met' : 'missed'}`;
  return `${metric} ${short(value)}${range}${trivial}${met}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
