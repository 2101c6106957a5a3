import {
  BOOTSTRAP_SEED,
  type Clusters,
  FEWEST_UNITS,
  REPLICATES,
} from '../../domain/comparison/bootstrap-plan.ts';
import { type Estimate, LEVEL } from '../../domain/comparison/comparison.ts';
import { cautious } from '../../domain/comparison/few-disagreements.ts';
import { delongScatter } from '../../domain/comparison/scatter.ts';
import { measure } from '../../domain/metrics/measure.ts';
import { type Metric, orientation, type RankMetric } from '../../domain/metrics/metric.ts';
import { type Outcome, rowsOf } from '../../domain/metrics/outcome.ts';
import { placedOf } from '../../domain/metrics/placed.ts';
import { cautiousError } from '../../domain/statistics/cautious-delong.ts';
import { type DeLong, delongOf } from '../../domain/statistics/delong.ts';
import {
  expandedLevel,
  percentileInterval,
  standardErrorOf,
} from '../../domain/statistics/percentile.ts';
import { normalInterval } from '../../domain/statistics/power.ts';
import type { Interval } from '../../domain/statistics/proportion.ts';
import type { Workers } from '../../ports/workers.ts';
import { bootstrapSums, type Contrast } from './bootstrap-sums.ts';
import { spreadReplicates } from './spread.ts';

/** Two models' outcomes on the same rows in the same order. */
export interface Pair {
  readonly champion: Outcome;
  readonly challenger: Outcome;
  readonly clusters?: Clusters;
}

const UNKNOWN: Interval = [Number.NaN, Number.NaN];

/** The difference of two models in each metric, with its error: DeLong for AUC, bootstrap else. */
export async function estimatePair(
  metrics: readonly Metric[],
  pair: Pair,
  workers: Workers,
): Promise<readonly Estimate[]> {
  const sums = metrics.filter((metric) => metric.kind === 'sum');
  const bySums = await bootstrapSums(sums, contrastOf(pair), workers);
  const found: Estimate[] = [];
  for (const metric of metrics) {
    if (metric.kind === 'rank') found.push(await compareRanks(metric, pair, workers));
    else {
      const drawn = estimateOf(metric, pair, bySums.get(metric.name) ?? new Float64Array(0));
      found.push(cautious(metric, drawn, pair));
    }
  }
  return found;
}

function contrastOf({ champion, challenger, clusters }: Pair): Contrast {
  return {
    ours: challenger,
    theirs: champion,
    ...(clusters === undefined ? {} : { clusters }),
  };
}

async function compareRanks(metric: RankMetric, pair: Pair, workers: Workers): Promise<Estimate> {
  const outcomes = [metric.of(pair.champion), metric.of(pair.challenger)] as const;
  const [first, second] = [placedOf(outcomes[0]), placedOf(outcomes[1])];
  const rows = rowsOf(outcomes[0]);
  if (pair.clusters === undefined) {
    const found = delongOf(first, second);
    return fromDelong(metric, found, { rows, standardError: cautiousError(found, first, second) });
  }
  const plan = { rows, scores: [first, second], clusters: pair.clusters, seed: BOOTSTRAP_SEED };
  const extent = { replicates: REPLICATES, rows };
  const values = await spreadReplicates('auc-bootstrap', plan, extent, workers);
  const differences = new Float64Array(REPLICATES).map(
    (_, k) => (values[2 * k + 1] ?? Number.NaN) - (values[2 * k] ?? Number.NaN),
  );
  return estimateOf(metric, pair, differences);
}

function fromDelong(
  metric: Metric,
  found: DeLong,
  { rows, standardError }: { readonly rows: number; readonly standardError: number },
): Estimate {
  const { first, second, difference } = found;
  return {
    rows,
    champion: first,
    challenger: second,
    standardError,
    interval: normalInterval(orientation(metric) * difference, standardError, LEVEL),
    method: 'delong',
    ...delongScatter(found, standardError, rows),
  };
}

function estimateOf(metric: Metric, pair: Pair, differences: Float64Array): Estimate {
  const units = pair.clusters?.count ?? rowsOf(pair.champion);
  const few = units < FEWEST_UNITS;
  const oriented = differences.map((value) => orientation(metric) * value);
  return {
    rows: rowsOf(pair.champion),
    champion: measure(metric, pair.champion),
    challenger: measure(metric, pair.challenger),
    standardError: few ? Number.NaN : standardErrorOf(oriented, units),
    interval: few ? UNKNOWN : percentileInterval(oriented, expandedLevel(LEVEL, units)),
    method: 'bootstrap',
  };
}
