import type { Metric } from './metric.ts';

/** What is wrong with a number that was asked for, and what may have been meant. */
export interface RangeMistake {
  readonly message: string;
  readonly remedy?: string;
}

/** Why a value that is demanded of a metric can never or must always be reached; undefined where it is sensible. */
export function valueMistake(metric: Metric, value: number): RangeMistake | undefined {
  const [least, most] = metric.range;
  if (value >= least && value <= most) return undefined;
  const message = `${value} cannot be: ${extent(metric)}.`;
  return { message, ...meant(metric, value) };
}

/** Why a margin is no demand at all; undefined where it is sensible. */
export function marginMistake(metric: Metric, margin: number): RangeMistake | undefined {
  const [least, most] = metric.range;
  if (margin >= 0 && margin < most - least) return undefined;
  if (margin < 0) return { message: `A margin is not negative; it is ${margin}.` };
  const message = `With a margin of ${margin} every model counts as not worse: ${extent(metric)}.`;
  return { message, ...meant(metric, margin) };
}

function extent({ title, range: [least, most] }: Metric): string {
  return most === Number.POSITIVE_INFINITY
    ? `${title} is never below ${least}`
    : `${title} lies between ${least} and ${most}`;
}

/** A percentage where a share belongs. */
function meant({ range: [, most] }: Metric, value: number): { readonly remedy?: string } {
  const share = Number((value / 100).toPrecision(12));
  return most === 1 && value > 1 && share < 1 ? { remedy: `Write ${share} for ${value} %.` } : {};
}
