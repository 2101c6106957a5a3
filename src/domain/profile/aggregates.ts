import type { ContractColumn } from '../contract/contract.ts';
import type { CheckedColumn } from '../contract/sql/checked-rows.ts';
import { binNumber, binsOf, round } from './bins.ts';
import type { ColumnProfile } from './profile.ts';

/** A value as it comes out of the engine. */
type Scalar = string | number | bigint | boolean | null;

/** Aggregates over `u<i>` and `k<i>` of checked rows: all that a profile of the columns needs. */
export function profileAggregates(columns: readonly CheckedColumn[]): readonly string[] {
  return columns.flatMap(({ column, number }) =>
    Object.entries(aggregatesOf(column, number)).map(
      ([name, sql]) => `${sql} AS ${nameOf(number, name)}`,
    ),
  );
}

function nameOf(number: number, name: string): string {
  return `${name}_${number}`;
}

function aggregatesOf(column: ContractColumn, number: number): Readonly<Record<string, string>> {
  const v = `u${number}`;
  const distinct = { distinct: `approx_count_distinct(${v})` };
  switch (column.type) {
    case 'integer':
      return { ...distinct, ...numberAggregates(v, v) };
    case 'number': {
      const finite = `CASE WHEN isfinite(${v}) THEN ${v} END`;
      const tame = `CASE WHEN ${v} BETWEEN -${LARGEST_SQUARED} AND ${LARGEST_SQUARED} THEN ${v} END`;
      return { ...distinct, ...numberAggregates(finite, tame), valued: `count(${v})` };
    }
    case 'string':
      return { ...distinct, ...textAggregates(column, number) };
    case 'boolean':
      return { ...distinct, trues: `count_if(${v})` };
    default:
      return { ...distinct, low: `CAST(min(${v}) AS VARCHAR)`, high: `CAST(max(${v}) AS VARCHAR)` };
  }
}

/** The squares of so many larger numbers would leave the range of a float, at which the engine gives up. */
const LARGEST_SQUARED = '1e140';

/** @param tame the numbers without those that are too large for their squares */
function numberAggregates(v: string, tame: string): Readonly<Record<string, string>> {
  return {
    finite: `count(${v})`,
    mean: `avg(${tame})`,
    deviation: `stddev_samp(${tame})`,
    low: `CAST(min(${v}) AS DOUBLE)`,
    high: `CAST(max(${v}) AS DOUBLE)`,
    bins: `to_json(map_entries(histogram(${binNumber(v)})))`,
  };
}

function textAggregates(column: ContractColumn, number: number): Readonly<Record<string, string>> {
  const present = `length(u${number})`;
  const lengths = {
    low: `min(${present})`,
    high: `max(${present})`,
    mean: `avg(${present})`,
  };
  // Only cells that keep the rules are counted by value: these are as many values as the contract lists.
  const values = `to_json(map_entries(histogram(CASE WHEN k${number} IS NULL THEN u${number} END)))`;
  return isListed(column) ? { ...lengths, values } : lengths;
}

function isListed(column: ContractColumn): boolean {
  return column.public && column.rules.some(({ code }) => code === 'allowed-values');
}

/** What the check itself has counted of a column. */
export type Counted = Pick<ColumnProfile, 'count' | 'missing' | 'invalid'>;

/** The profile of a column from the result of its aggregates. */
export function profileOf(
  { column, number }: CheckedColumn,
  counted: Counted,
  row: Readonly<Record<string, Scalar>>,
): ColumnProfile {
  const get = (name: string): Scalar => row[nameOf(number, name)] ?? null;
  const { name, type } = column;
  const head = { name, type, ...counted, distinct: Number(get('distinct') ?? 0) };
  switch (type) {
    case 'integer':
    case 'number':
      return { ...head, numbers: numbersOf(column, get) };
    case 'string':
      return { ...head, texts: textsOf(column, get) };
    case 'boolean':
      return { ...head, trues: Number(get('trues') ?? 0) };
    default: {
      const [earliest, latest] = [get('low'), get('high')];
      if (!column.public || earliest === null || latest === null) return head;
      return { ...head, times: { earliest: String(earliest), latest: String(latest) } };
    }
  }
}

type Get = (name: string) => Scalar;

function numbersOf(
  { public: isPublic }: ContractColumn,
  get: Get,
): NonNullable<ColumnProfile['numbers']> {
  const [low, high] = [numberOrNull(get('low')), numberOrNull(get('high'))];
  const finite = Number(get('finite') ?? 0);
  const bins = entries(get('bins')).map(([bin, count]) => [Number(bin), count] as const);
  const isTame = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) <= Number(LARGEST_SQUARED);
  return {
    mean: isTame ? numberOrNull(get('mean')) : null,
    deviation: isTame ? numberOrNull(get('deviation')) : null,
    ...(isPublic && low !== null && high !== null ? { minimum: low, maximum: high } : {}),
    notFinite: Number(get('valued') ?? finite) - finite,
    bins: binsOf(bins),
  };
}

function textsOf(column: ContractColumn, get: Get): NonNullable<ColumnProfile['texts']> {
  const values = entries(get('values'))
    .map(([value, count]) => ({ value: String(value), count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    shortest: numberOrNull(get('low')),
    longest: numberOrNull(get('high')),
    meanLength: numberOrNull(get('mean')),
    ...(isListed(column) ? { values } : {}),
  };
}

function numberOrNull(value: Scalar): number | null {
  return value === null ? null : round(Number(value));
}

/** `[{"key": …, "value": count}, …]` */
function entries(json: Scalar): readonly (readonly [unknown, number])[] {
  const list: unknown = typeof json === 'string' ? JSON.parse(json) : [];
  if (!Array.isArray(list)) return [];
  return list.map((entry: { readonly key: unknown; readonly value: unknown }) => [
    entry.key,
    Number(entry.value),
  ]);
}
