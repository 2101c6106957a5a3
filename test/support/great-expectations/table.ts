/** A cell as Great Expectations' cases write it. */
export type Cell = string | number | boolean | null;

/** What the cells of a column are, taken from the cells and, for dates and times, from the declared types. */
export type Kind =
  | 'integer'
  | 'number'
  | 'boolean'
  | 'string'
  | 'timestamp'
  | 'timestamptz'
  | 'date';

export interface TableColumn {
  readonly name: string;
  readonly kind: Kind;
  readonly cells: readonly Cell[];
}

/** The data of a case. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

const TIMES = /^(?:datetime|timestamp)/i;

/**
 * The kind of a column. One that mixes kinds has that of most of its cells; texts are times only where the case
 * declares it and they are spelt in ISO 8601.
 */
export function kindOf(cells: readonly Cell[], declared: string | undefined): Kind {
  const present = cells.filter((cell) => cell !== null);
  const kinds = Map.groupBy(present, (cell) => plainKind(cell));
  const numbers = (kinds.get('integer')?.length ?? 0) + (kinds.get('number')?.length ?? 0);
  if (numbers * 2 > present.length) return kinds.has('number') ? 'number' : 'integer';
  if ((kinds.get('boolean')?.length ?? 0) * 2 > present.length) return 'boolean';
  return timeKind(present, declared) ?? 'string';
}

function plainKind(cell: Cell): 'integer' | 'number' | 'boolean' | 'string' {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? 'integer' : 'number';
  return typeof cell === 'boolean' ? 'boolean' : 'string';
}

function timeKind(cells: readonly Cell[], declared = ''): Kind | undefined {
  const all = (pattern: RegExp): boolean =>
    cells.length > 0 && cells.every((cell) => pattern.test(String(cell)));
  if (/^date$/i.test(declared) && all(/^\d{4}-\d\d-\d\d$/)) return 'date';
  if (!TIMES.test(declared)) return undefined;
  if (all(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ$/)) return 'timestamptz';
  return all(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d$/) ? 'timestamp' : undefined;
}

/** The cells of a row. */
export function rowsOf({ columns }: Table): readonly (readonly Cell[])[] {
  const [first] = columns;
  return (first?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? null));
}
