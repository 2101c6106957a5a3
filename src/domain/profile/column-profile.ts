import type { ContractColumn } from '../contract/contract.ts';
import type { CheckedColumn } from '../contract/sql/checked-rows.ts';
import { isListed, LARGEST_SQUARED, nameOf } from './aggregates.ts';
import { binsOf, round } from './bins.ts';
import { type Distinct, distinctOf } from './distinct.ts';
import type { ColumnProfile } from './profile.ts';

/** A value as it comes out of the engine. */
type Scalar = string | number | bigint | boolean | null;

/** What the check itself has counted of a column. */
export interface Counted extends Pick<ColumnProfile, 'count' | 'missing' | 'invalid'> {
  /** Where the check has shown that all values differ. */
  readonly unique?: boolean;
}

/** The profile of a column from the result of its aggregates. */
export function profileOf(
  { column, number }: CheckedColumn,
  { unique = false, ...counted }: Counted,
  row: Readonly<Record<string, Scalar>>,
): ColumnProfile {
  const get = (name: string): Scalar => row[nameOf(number, name)] ?? null;
  const { name, type } = column;
  const head = { name, type, ...counted, ...(unique ? allDiffer(get) : distinctIn(column, get)) };
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

function allDiffer(get: Get): Distinct {
  return { distinct: Number(get('valued') ?? 0), distinctExact: true };
}

function distinctIn({ type }: ContractColumn, get: Get): Distinct {
  const valued = Number(get('valued') ?? 0);
  if (type === 'boolean') {
    const trues = Number(get('trues') ?? 0);
    return { distinct: Number(trues > 0) + Number(trues < valued), distinctExact: true };
  }
  // Some values may have been counted one by one; the others are in the sketch.
  const listed = entries(get('values'));
  const others = listed.reduce((left, [, count]) => left - count, valued);
  const { distinct, distinctExact } = distinctOf(numbersIn(get('distinct')), others);
  return { distinct: listed.length + distinct, distinctExact };
}

/** A list of numbers in JSON; null where it holds none, as of no values at all. */
function numbersIn(json: Scalar): readonly number[] | null {
  const list: unknown = typeof json === 'string' ? JSON.parse(json) : [];
  return Array.isArray(list) && typeof list[0] === 'number' ? list.map(Number) : null;
}

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
