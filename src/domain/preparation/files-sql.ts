import type { DataConfig } from '../config/config.ts';
import type { LabelPlan } from '../config/label-plan.ts';
import { quoteName, quoteText } from '../contract/sql/quote.ts';
import { sampleDrawSql } from './draw-sql.ts';
import type { Layout } from './layout.ts';

/** One side of the split: the rows of a table for which a condition holds. */
export interface Side {
  readonly table: string;
  readonly condition: string;
}

/** SQL for the rows of a side that are used, in the order of the files that they were read from. */
function usableSql({ table, condition }: Side): string {
  return `(SELECT *, rowid AS n FROM ${table} WHERE ok AND label IS NOT NULL AND (${condition}))`;
}

/** SQL for the training file: the layout's columns and the label; sampled where that is asked. */
export function trainSql(
  side: Side,
  { layout, label, sample }: { layout: Layout; label: LabelPlan; sample: DataConfig['sample'] },
): string {
  const columns = [...valuesOf(layout), `label AS ${quoteName(label.name)}`].join(', ');
  const rows = sample === undefined ? usableSql(side) : sampled(side, layout, sample);
  return `SELECT ${columns} FROM ${rows} ORDER BY n`;
}

/** The rows with the smallest draws; equal draws in the order of the files. */
function sampled(side: Side, layout: Layout, sample: NonNullable<DataConfig['sample']>): string {
  const draw = sampleDrawSql(sample.seed, identityOf(layout, 'n'));
  return `(SELECT * FROM ${usableSql(side)} ORDER BY ${draw}, n LIMIT ${sample.rows})`;
}

/** SQL for the evaluation file: the layout's columns, never the label. */
export function evaluateSql(side: Side, layout: Layout): string {
  return `SELECT ${valuesOf(layout).join(', ')} FROM ${usableSql(side)} ORDER BY n`;
}

/** SQL for the labels file: key and `label`, in the order of the evaluation file. */
export function labelsSql(side: Side, layout: Layout): string {
  const key = layout.keyGenerated
    ? [`row_number() OVER (ORDER BY n) AS ${quoteName(layout.key[0] ?? 'row')}`]
    : keyValues(layout).map((value, index) => `${value} AS ${quoteName(layout.key[index] ?? '')}`);
  return `SELECT ${key.join(', ')}, label AS "label" FROM ${usableSql(side)} ORDER BY n`;
}

/** SQL for the file of slice columns, `s0`, `s1`, …, in the order of the evaluation file. */
export function slicesSql(side: Side, { slices }: Layout): string {
  return `SELECT ${slices.map((_, index) => `s${index}`).join(', ')} FROM ${usableSql(side)} ORDER BY n`;
}

/** SQL for how many different values the slice columns have, `n0`, `n1`, …; NaN is none. */
export function valuesSql(side: Side, { slices }: Layout): string {
  const counts = slices.map(({ type }, index) => {
    const value =
      type === 'number' ? `CASE WHEN NOT isnan(s${index}) THEN s${index} END` : `s${index}`;
    return `count(DISTINCT ${value}) AS n${index}`;
  });
  return `SELECT ${counts.join(', ')} FROM ${usableSql(side)}`;
}

function valuesOf(layout: Layout): readonly string[] {
  return layout.columns.map((column, index) => `f${index} AS ${quoteName(column.name)}`);
}

/** The key columns stand first in a layout. */
function keyValues(layout: Layout): readonly string[] {
  return layout.keyGenerated ? [] : layout.key.map((_, index) => `f${index}`);
}

/** What names a row: its key, or else its number in the files (SQL `number`). */
export function identityOf(layout: Layout, number: 'rowid' | 'n'): readonly string[] {
  return layout.keyGenerated ? [number] : keyValues(layout);
}

/** SQL that marks all but the first of several sound rows of one key as not sound. */
export function doublesSql(table: string, layout: Layout): string {
  const key = keyValues(layout).join(', ');
  const numbered = `SELECT rowid AS n, row_number() OVER (PARTITION BY ${key} ORDER BY rowid) AS nth FROM ${table} WHERE ok`;
  return `UPDATE ${table} SET ok = false WHERE rowid IN (SELECT n FROM (${numbered}) WHERE nth > 1)`;
}

/** SQL for whether a table holds a key more than once. */
export function hasDoublesSql(table: string, layout: Layout): string {
  const key = keyValues(layout).join(', ');
  return `SELECT count(*) > count(DISTINCT (${key})) AS doubles FROM ${table} WHERE ok`;
}

/** SQL for how many evaluation rows have the key of a training row. */
export function sharedKeysSql(train: string, evaluate: string, layout: Layout): string {
  const key = keyValues(layout).join(', ');
  const seen = `SELECT ${key} FROM ${train} WHERE ok`;
  return `SELECT count(*) AS shared FROM ${evaluate} WHERE ok AND (${key}) IN (${seen})`;
}

/** SQL for how the rows of a side fare (see RowCounts). */
export function countsSql({ table, condition }: Side): string {
  const counts = [
    'count(*) AS "read"',
    'count(*) FILTER (WHERE NOT ok) AS invalid',
    'count(*) FILTER (WHERE ok AND label IS NULL) AS unlabelled',
  ];
  return `SELECT ${counts.join(', ')} FROM ${table} WHERE ${condition}`;
}

/** SQL that writes a query's rows to a file; the same bytes for any number of threads. */
export function copySql(query: string, path: string, format: 'parquet' | 'csv'): string {
  const options =
    format === 'parquet'
      ? 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880'
      : `FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR ''`;
  return `COPY (${query}) TO ${quoteText(path)} (${options})`;
}
