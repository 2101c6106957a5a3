import type { Case } from './cases.ts';
import { aboutCells, type Translation, unsaid } from './contract.ts';

interface Type {
  readonly logicalType: string;
  readonly logicalTypeOptions?: object;
}

const TEXT: Type = { logicalType: 'string' };
const INTEGER: Type = { logicalType: 'integer' };
const NUMBER: Type = { logicalType: 'number' };
const BOOLEAN: Type = { logicalType: 'boolean' };
const LOCAL: Type = { logicalType: 'timestamp', logicalTypeOptions: { timezone: false } };
const ZONED: Type = { logicalType: 'timestamp', logicalTypeOptions: { timezone: true } };

/** What the type names of pandas, Spark and databases mean. Others are about how a system keeps its cells. */
const MEANINGS: Readonly<Record<string, Type>> = {
  int: INTEGER,
  INTEGER,
  IntegerType: INTEGER,
  float: NUMBER,
  FLOAT: NUMBER,
  FLOAT64: NUMBER,
  FloatType: NUMBER,
  DOUBLE_PRECISION: NUMBER,
  NUMERIC: NUMBER,
  DECIMAL: NUMBER,
  str: TEXT,
  string: TEXT,
  STRING: TEXT,
  StringType: TEXT,
  TEXT,
  VARCHAR: TEXT,
  bool: BOOLEAN,
  BOOLEAN,
  BooleanType: BOOLEAN,
  datetime64: LOCAL,
  Timestamp: ZONED,
  DatetimeTZDtypeType: ZONED,
};

/** A type, or a list of names for one type. */
export function hasType(one: Case): Translation {
  const { column, type_: type, type_list: list } = one.kwargs;
  const names: readonly unknown[] = Array.isArray(list) ? list : [type ?? list];
  const types = new Set(names.map((name) => (typeof name === 'string' ? MEANINGS[name] : null)));
  const [only] = types;
  if (only === null) return unsaid('an expectation of nothing (no type)');
  if (types.size > 1) return unsaid('one of several types');
  if (only === undefined) return unsaid('how a system keeps its cells');
  return aboutCells(['type'], false, () => ({ columns: [{ name: column, ...only }] }));
}
