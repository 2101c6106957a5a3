import type { Case } from './cases.ts';
import {
  aboutTable,
  columnOf,
  property,
  type Said,
  type Tolerance,
  type Translation,
  unsaid,
} from './contract.ts';

const HEADER = ['missing-column', 'unexpected-column', 'column-order'];

export function orderedColumns(one: Case): Translation {
  return columns(one, one.kwargs['column_list'], 'exact');
}

export function columnSet(one: Case): Translation {
  const match = one.kwargs['exact_match'] === false ? 'subset' : 'equal';
  return columns(one, one.kwargs['column_set'], match);
}

function columns(one: Case, names: unknown, match: 'exact' | 'equal' | 'subset'): Translation {
  if (!Array.isArray(names)) return unsaid('an expectation of nothing (no columns)');
  return aboutTable(HEADER, { columns: names.map((name) => property(one, name)), match });
}

export function columnExists(one: Case): Translation {
  const { column, column_index: index } = one.kwargs;
  if (index !== undefined) return unsaid('the place of one column among others');
  if (column === undefined) return unsaid('an expectation of nothing (no column)');
  return aboutTable(HEADER, { columns: [property(one, column)] });
}

export function rowCount(one: Case): Said {
  const { value, min_value: low = value, max_value: high = value } = one.kwargs;
  const [first] = one.table.columns;
  const operator = operatorOf(low ?? undefined, high ?? undefined);
  return aboutTable(['row-count'], {
    columns: [property(one, first?.name)],
    ...(operator === undefined ? {} : { quality: [{ metric: 'rowCount', ...operator }] }),
  });
}

function operatorOf(low: unknown, high: unknown): Tolerance | undefined {
  if (low !== undefined && low === high) return { mustBe: low };
  if (low !== undefined && high !== undefined) return { mustBeBetween: [low, high] };
  if (low !== undefined) return { mustBeGreaterOrEqualTo: low };
  return high === undefined ? undefined : { mustBeLessOrEqualTo: high };
}

/** A column without values that stand twice. */
export function unique(one: Case): Said {
  const { column, mostly } = one.kwargs;
  const rule = (tolerance: Tolerance) => ({
    columns: [property(one, column, { quality: [{ metric: 'duplicateValues', ...tolerance }] })],
  });
  const strict = () => ({ columns: [property(one, column, { unique: true })] });
  return {
    contracts: mostly === undefined ? [rule, strict] : [rule],
    codes: ['unique'],
    counts: 'surplus',
    tolerates: true,
  };
}

/** Columns that are unique together; where no cell of them is missing, they are as good as a primary key. */
export function compoundUnique(one: Case): Said {
  const { column_list: list, mostly } = one.kwargs;
  const names: readonly unknown[] = Array.isArray(list) ? list : [];
  const rule = (tolerance: Tolerance) => ({
    columns: names.map((name) => property(one, name)),
    quality: [{ metric: 'duplicateValues', arguments: { properties: names }, ...tolerance }],
  });
  const key = () => ({
    columns: names.map((name, at) =>
      property(one, name, { primaryKey: true, primaryKeyPosition: at + 1 }),
    ),
  });
  const whole = names.every((name) => columnOf(one, name)?.cells.includes(null) === false);
  return {
    contracts: whole && mostly === undefined ? [rule, key] : [rule],
    codes: ['duplicate-rows', 'primary-key'],
    counts: 'surplus',
    tolerates: true,
  };
}

/** The share of distinct values is what is left when values that stand again are taken away. */
export function shareOfDistinct(one: Case): Translation {
  const { column, min_value: low, max_value: high } = one.kwargs;
  if (typeof high === 'number' && high < 1) return unsaid('that values must stand twice');
  const share = typeof low === 'number' ? low : 0;
  const rule = () => ({
    columns: [
      property(one, column, {
        quality: [
          {
            metric: 'duplicateValues',
            mustBeLessOrEqualTo: (1 - share) * 100,
            unit: 'percent',
          },
        ],
      }),
    ],
  });
  return { contracts: [rule], codes: ['unique'], counts: 'nothing', tolerates: false };
}
