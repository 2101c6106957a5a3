import type { BinaryOutcome, Outcome } from './outcome.ts';

export type Direction = 'higher-is-better' | 'lower-is-better';

interface MetricFacts {
  /** As written in `assay.yml` and on the command line. */
  readonly name: string;
  /** As people read it. */
  readonly title: string;
  readonly direction: Direction;
  /** The least and the greatest value that there can be. */
  readonly range: readonly [least: number, most: number];
  /** What it is computed from, in words. */
  readonly needs: 'scores' | 'probabilities' | 'classes' | 'numbers';
  readonly tasks: readonly string[];
  /** Why it cannot be computed from these predictions, as the end of a sentence; undefined if it can. */
  unfit(outcome: Outcome): string | undefined;
}

/** A metric that is a function of sums over the rows, which a weighted bootstrap can resum. */
export interface SumMetric extends MetricFacts {
  readonly kind: 'sum';
  /** What each row adds, column by column. */
  columns(outcome: Outcome): readonly Float64Array[];
  /** Whether the value is linear in the sums, so that the difference of two models can be resummed at once. */
  readonly linear: boolean;
  /** Whether each row adds 0 or 1, so that the value is a share of the rows. */
  readonly share?: boolean;
  /** From the sums of the columns and the weight (the number of rows) in all. */
  value(sums: readonly number[], weight: number): number;
}

/** A metric of the order of scores. */
export interface RankMetric extends MetricFacts {
  readonly kind: 'rank';
  of(outcome: Outcome): BinaryOutcome;
}

export type Metric = SumMetric | RankMetric;

/** A metric that is the mean of what each row adds. */
export function meanOf(facts: MetricFacts, column: (outcome: Outcome) => Float64Array): SumMetric {
  return {
    ...facts,
    kind: 'sum',
    linear: true,
    columns: (outcome) => [column(outcome)],
    value: ([sum = Number.NaN], weight) => sum / weight,
  };
}

/** +1 or −1: times a difference of raw values, + is better. */
export function orientation(metric: Pick<Metric, 'direction'>): 1 | -1 {
  return metric.direction === 'higher-is-better' ? 1 : -1;
}
