import type { DataConfig } from '../config/config.ts';
import { quoteText } from '../contract/sql/quote.ts';
import { drawnSql } from './draw-sql.ts';

/** How rows fall to the two sides; `isEvaluate` is SQL over the columns of a table of rows. */
export interface Split {
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
    if (of.after === null) return { isEvaluate: 'false', after: null };
    const cutoff = `CAST(${quoteText(of.after)} AS TIMESTAMP)`;
    return { isEvaluate: `coalesce(${of.timestamp} > ${cutoff}, false)`, after: of.after };
  }
  return { isEvaluate: drawnSql(evaluate.fraction, evaluate.seed, of.identity), after: null };
}

/** SQL for the last moment of training, as text: the newest sound row's time less the seconds of `last`. */
export function cutoffSql(table: string, timestamp: string, seconds: number): string {
  const newest = `max(CAST(${timestamp} AS TIMESTAMP))`;
  return `SELECT CAST(${newest} - to_seconds(${seconds}) AS VARCHAR) AS cutoff FROM ${table} WHERE ok AND label IS NOT NULL`;
}
