import type { ContractColumn } from '../contract/contract.ts';
import type { CheckedColumn } from '../contract/sql/checked-rows.ts';
import { binNumber } from './bins.ts';
import { distinctAggregate, sharedHash } from './distinct.ts';

/** Columns `g<i>` that the aggregates of a profile read beside those of checked rows. */
export function profileColumns(columns: readonly CheckedColumn[]): readonly string[] {
  return columns.flatMap(({ column, number }) => {
    const hash = sharedHash(sketched(column, number), column.type);
    return hash === undefined ? [] : [`${hash} AS g${number}`];
  });
}

/** Aggregates over `u<i>` and `k<i>` of checked rows and `profileColumns`: all that a profile of the columns needs. */
export function profileAggregates(columns: readonly CheckedColumn[]): readonly string[] {
  return columns.flatMap(({ column, number }) =>
    Object.entries(aggregatesOf(column, number)).map(
      ([name, sql]) => `${sql} AS ${nameOf(number, name)}`,
    ),
  );
}

/** The name of an aggregate of a column in the result. */
export function nameOf(number: number, name: string): string {
  return `${name}_${number}`;
}

function aggregatesOf(column: ContractColumn, number: number): Readonly<Record<string, string>> {
  const v = `u${number}`;
  const other = sketched(column, number);
  const hash = sharedHash(other, column.type) === undefined ? undefined : `g${number}`;
  const counted = { valued: `count(${v})` };
  const distinct = { ...counted, distinct: distinctAggregate(other, column.type, hash) };
  switch (column.type) {
    case 'integer':
      return { ...distinct, ...numberAggregates(v, v) };
    case 'number': {
      const finite = `CASE WHEN isfinite(${v}) THEN ${v} END`;
      const tame = `CASE WHEN ${v} BETWEEN -${LARGEST_SQUARED} AND ${LARGEST_SQUARED} THEN ${v} END`;
      return { ...distinct, ...numberAggregates(finite, tame) };
    }
    case 'string':
      return { ...distinct, ...textAggregates(column, number) };
    case 'boolean':
      return { ...counted, trues: `count_if(${v})` };
    default:
      return { ...distinct, low: `CAST(min(${v}) AS VARCHAR)`, high: `CAST(max(${v}) AS VARCHAR)` };
  }
}

/** The values that are not counted one by one: a text that keeps the rules once keeps them always. */
function sketched(column: ContractColumn, number: number): string {
  return isListed(column) ? `CASE WHEN k${number} IS NOT NULL THEN u${number} END` : `u${number}`;
}

/** The squares of so many larger numbers would leave the range of a float, at which the engine gives up. */
export const LARGEST_SQUARED = '1e140';

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

/** Whether the values themselves are counted one by one. */
export function isListed(column: ContractColumn): boolean {
  return (
    column.type === 'string' &&
    column.public &&
    column.rules.some(({ code }) => code === 'allowed-values')
  );
}
