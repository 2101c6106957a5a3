import { orientation, type SumMetric } from '../metrics/metric.ts';
import { type Outcome, rowsOf } from '../metrics/outcome.ts';
import { SMALL_DISAGREEMENT } from '../statistics/mcnemar.ts';
import { adjustedDifference } from '../statistics/paired-proportions.ts';
import { normalInterval } from '../statistics/power.ts';
import { type Clusters, FEWEST_UNITS, sumByCluster } from './bootstrap-plan.ts';
import { type Estimate, LEVEL, orientedDifference } from './comparison.ts';
import { shareScatter } from './scatter.ts';

interface Two {
  readonly champion: Outcome;
  readonly challenger: Outcome;
  readonly clusters?: Clusters;
}

/**
 * The estimate of a share (each row adds 0 or 1), drawn wider where the models differ in fewer rows (or
 * clusters) than McNemar's approximation asks for: resampling so few would call 4 to 0 a proof, and none
 * a certainty. Where every score is the same, there is nothing to be unsure of.
 */
export function cautious(metric: SumMetric, estimate: Estimate, two: Two): Estimate {
  if (metric.share !== true || saysTheSame(two)) return estimate;
  const gains = gainsOf(metric, two);
  const [better, worse] = [count(gains, 1), count(gains, -1)];
  if (gains.length < FEWEST_UNITS || better + worse >= SMALL_DISAGREEMENT) return estimate;
  const { standardError } = adjustedDifference(worse, better, gains.length);
  const shrunk = gains.length / (gains.length + 2);
  const centre = orientedDifference(metric, estimate) * shrunk;
  const [low, high] = normalInterval(centre, standardError, LEVEL);
  const { freedom: _ofSampleVariance, ...known } = estimate;
  return {
    ...known,
    standardError,
    centre,
    interval: [Math.max(-1, low), Math.min(1, high)],
    method: 'adjusted-wald',
    scatter: shareScatter(better, worse, estimate.rows, gains.length),
  };
}

/** What the challenger gains in each row, or in each cluster. */
function gainsOf(metric: SumMetric, { champion, challenger, clusters }: Two): Float64Array {
  const [theirs] = metric.columns(champion);
  const [ours = new Float64Array(0)] = metric.columns(challenger);
  const sign = orientation(metric);
  const gains = ours.map((value, row) => sign * (value - (theirs?.[row] ?? 0)));
  if (clusters === undefined) return gains;
  return sumByCluster([gains], clusters)[0] ?? gains;
}

function count(gains: Float64Array, sign: 1 | -1): number {
  return gains.reduce((sum, gain) => sum + (gain * sign > 0 ? 1 : 0), 0);
}

/** Whether two models gave every row the same score; equal classes alone prove less. */
function saysTheSame({ champion, challenger }: Two): boolean {
  const [theirs, ours] = [scoresOf(champion), scoresOf(challenger)];
  if (theirs === undefined || ours === undefined || rowsOf(champion) === 0) return false;
  return theirs.every((score, row) => score === ours[row]);
}

function scoresOf(outcome: Outcome): Float64Array | undefined {
  if (outcome.task === 'binary-classification') {
    return outcome.scale === 'class' ? undefined : outcome.score;
  }
  return outcome.task === 'regression' ? outcome.predicted : outcome.believed;
}
