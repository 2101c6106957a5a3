import type { Case } from './cases.ts';
import type { Kind, TableColumn } from './table.ts';

/** The operator of a rule of `quality`: how many offences there may be. */
export type Tolerance = Readonly<Record<string, unknown>>;

export const NONE: Tolerance = { mustBe: 0 };

/** What of a contract a case needs. */
export interface Parts {
  readonly columns: readonly object[];
  readonly quality?: readonly object[];
  readonly match?: 'exact' | 'equal' | 'subset';
}

/** An expectation in a contract's words. */
export interface Said {
  /** Contracts that all mean the expectation, given how much is tolerated. */
  readonly contracts: readonly ((tolerance: Tolerance) => Parts)[];
  /** The codes of findings that answer to Great Expectations' unexpected values. */
  readonly codes: readonly string[];
  /** What a finding counts: the unexpected cells, each key that stands again, or nothing that could be compared. */
  readonly counts: 'cells' | 'surplus' | 'nothing';
  /** Whether a share of the cells can be tolerated: if not, `mostly` cannot be said, and only cells are compared. */
  readonly tolerates: boolean;
}

/** An expectation that no contract can say, and why. */
export interface Unsaid {
  readonly inexpressible: string;
}

export type Translation = Said | Unsaid;

export function unsaid(inexpressible: string): Unsaid {
  return { inexpressible };
}

/** An expectation about cells. */
export function aboutCells(
  codes: readonly string[],
  tolerates: boolean,
  ...contracts: Said['contracts']
): Said {
  return { contracts, codes, counts: 'cells', tolerates };
}

/** An expectation about the columns or the rows of the table, which counts nothing. */
export function aboutTable(codes: readonly string[], parts: Parts): Said {
  return { contracts: [() => parts], codes, counts: 'nothing', tolerates: false };
}

/** The text of a contract. */
export function contractOf({ columns, quality, match = 'subset' }: Parts): string {
  return JSON.stringify({
    ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'case', version: '1', status: 'active' },
    schema: [
      {
        name: 'table',
        properties: columns,
        ...(quality === undefined ? {} : { quality }),
        customProperties: [{ property: 'ml.fieldsMatch', value: match }],
      },
    ],
  });
}

const LOGICAL: Readonly<Record<Kind, string>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  string: 'string',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
};

/** The column of a case's data that an argument names; undefined where the data have none of that name. */
export function columnOf(one: Case, name: unknown): TableColumn | undefined {
  return one.table.columns.find((column) => column.name === name);
}

/** A property of a contract for a column of a case's data, in the type of its cells. */
export function property(one: Case, name: unknown, more: object = {}): object {
  const kind = columnOf(one, name)?.kind ?? 'string';
  return { name, logicalType: LOGICAL[kind], ...more };
}
