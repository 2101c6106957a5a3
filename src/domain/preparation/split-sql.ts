import type { DataConfig } from '../config/config.ts';
import { quoteText } from '../contract/sql/quote.ts';
import { drawnSql } from './draw-sql.ts';

/** How rows fall to the two sides, as SQL over the columns of a table of rows. */
export interface Split {
  /** Holds for rows that are not sound, too, where nothing tells their side. */
  readonly isTrain: string;
  readonly isEvaluate: string;
  /** Where the evaluation rows begin in time: they are later than this, the training rows are not. */
  readonly after: string | null;
}

/** Makes the split of a table of rows; null where the evaluation rows have files of their own. */
export function splitOf(
  evaluate: DataConfig['evaluate'],
  of: {
    readonly identity: readonly string[];
    readonly timestamp: string;
    readonly after: string | null;
  },
): Split | null {
  if (typeof evaluate === 'string' || Array.isArray(evaluate)) return null;
  if ('last' in evaluate) {
    if (of.after === null) return { isTrain: 'true', isEvaluate: 'false', after: null };
    const isLater = `${of.timestamp} > CAST(${quoteText(of.after)} AS TIMESTAMP)`;
    // A row without a time may be of the future: nothing is learnt from it.
    const isTrain = `coalesce(NOT (${isLater}), NOT ok)`;
    return { isTrain, isEvaluate: `coalesce(${isLater}, false)`, after: of.after };
  }
  const drawn = drawnSql(evaluate.fraction, evaluate.seed, of.identity);
  return { isTrain: `NOT (${drawn})`, isEvaluate: drawn, after: null };
}

/** SQL for how many sound rows have no time. */
export function untimedSql(table: string, timestamp: string): string {
  return `SELECT count(*) AS untimed FROM ${table} WHERE ok AND ${timestamp} IS NULL`;
}

/** SQL for the last moment of training, as text: the newest sound row's time less the seconds of `last`. Infinity is no time. */
export function cutoffSql(table: string, timestamp: string, seconds: number): string {
  const newest = `max(CAST(${timestamp} AS TIMESTAMP))`;
  return `SELECT CAST(${newest} - to_seconds(${seconds}) AS VARCHAR) AS cutoff FROM ${table} WHERE ok AND label IS NOT NULL AND isfinite(${timestamp})`;
}
