import { measure } from '../metrics/measure.ts';
import { type Metric, orientation } from '../metrics/metric.ts';
import { type Outcome, rowsOf } from '../metrics/outcome.ts';
import { placedOf } from '../metrics/placed.ts';
import { cautiousError } from '../statistics/cautious-delong.ts';
import { delongOf } from '../statistics/delong.ts';
import { normalInterval } from '../statistics/power.ts';
import { type Interval, wilsonInterval } from '../statistics/proportion.ts';
import { type Estimate, LEVEL } from './comparison.ts';
import { cautious } from './few-disagreements.ts';
import { errorOf, influences, valueWithError } from './influence.ts';
import { delongScatter } from './scatter.ts';

/** A difference with its error without resampling: DeLong for AUC, influences of rows else. */
export function analyticEstimate(metric: Metric, champion: Outcome, challenger: Outcome): Estimate {
  const values: Values =
    metric.kind === 'rank'
      ? byRanks(metric, champion, challenger)
      : {
          champion: measure(metric, champion),
          challenger: measure(metric, challenger),
          standardError: gapError(metric, champion, challenger),
          freedom: rowsOf(champion) - 1,
        };
  const difference = orientation(metric) * (values.challenger - values.champion);
  const estimate: Estimate = {
    rows: rowsOf(champion),
    ...values,
    interval: normalInterval(difference, values.standardError, LEVEL, values.freedom),
    method: metric.kind === 'rank' ? 'delong' : 'influence',
  };
  return metric.kind === 'rank' ? estimate : cautious(metric, estimate, { champion, challenger });
}

type Values = Pick<Estimate, 'champion' | 'challenger' | 'standardError' | 'freedom' | 'scatter'>;

function byRanks(
  metric: Extract<Metric, { kind: 'rank' }>,
  champion: Outcome,
  challenger: Outcome,
): Values {
  const first = placedOf(metric.of(champion));
  const second = placedOf(metric.of(challenger));
  const found = delongOf(first, second);
  const standardError = cautiousError(found, first, second);
  const scatter = delongScatter(found, standardError, rowsOf(champion));
  return { champion: found.first, challenger: found.second, standardError, ...scatter };
}

function gapError(
  metric: Extract<Metric, { kind: 'sum' }>,
  champion: Outcome,
  challenger: Outcome,
): number {
  const theirs = influences(metric, champion);
  return errorOf(influences(metric, challenger).map((one, row) => one - (theirs[row] ?? 0)));
}

/** A metric of one model and how sure it is. */
export interface Measurement {
  readonly metric: Metric;
  readonly rows: number;
  readonly value: number;
  /** At `LEVEL`; NaN where nothing can be said. */
  readonly interval: Interval;
}

/** A metric of one model with its interval. */
export function analyticMeasurement(metric: Metric, outcome: Outcome): Measurement {
  const rows = rowsOf(outcome);
  if (metric.kind === 'sum') {
    const { value, standardError } = valueWithError(metric, outcome);
    if (metric.share === true) {
      return {
        metric,
        rows,
        value,
        interval: wilsonInterval(Math.round(value * rows), rows, LEVEL),
      };
    }
    const interval = normalInterval(value, standardError, LEVEL, rows - 1);
    return { metric, rows, value, interval: possible(metric, interval) };
  }
  const placed = placedOf(metric.of(outcome));
  const { first: value, variances } = delongOf(placed, placed);
  const interval = normalInterval(value, Math.sqrt(variances[0]), LEVEL);
  return { metric, rows, value, interval: possible(metric, interval) };
}

/** Without the values that the metric cannot have: a symmetric interval of few rows or heavy tails reaches beyond. */
function possible({ range: [least, most] }: Metric, [low, high]: Interval): Interval {
  return [Math.max(least, low), Math.min(most, high)];
}
