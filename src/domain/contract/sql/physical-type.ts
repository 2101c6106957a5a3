import type { ContractColumn, LogicalType } from '../contract.ts';

const INTEGERS = 'U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)';

const LOCAL = 'TIMESTAMP(?:_S|_MS|_NS)?';
const ZONED = 'TIMESTAMP WITH TIME ZONE';

/** The physical types that carry each logical type without loss. */
const PHYSICAL: Readonly<Record<Exclude<LogicalType, 'timestamp'>, RegExp>> = {
  string: /^(?:VARCHAR|ENUM)/,
  integer: new RegExp(`^(?:${INTEGERS}|DECIMAL\\(\\d+,0\\))$`),
  number: new RegExp(`^(?:${INTEGERS}|DECIMAL\\(\\d+,\\d+\\)|FLOAT|DOUBLE)$`),
  boolean: /^BOOLEAN$/,
  date: /^DATE$/,
  time: /^TIME(?:_NS)?$/,
};

/** Times of a file have a zone all or none: their type says it. */
const TIMESTAMPS: Readonly<Record<ContractColumn['zone'], RegExp>> = {
  required: new RegExp(`^${ZONED}$`),
  forbidden: new RegExp(`^${LOCAL}$`),
  optional: new RegExp(`^(?:${LOCAL}|${ZONED})$`),
};

/** Whether a column that is stored as `physical` (the engine's name of the type) can hold a contract's column. */
export function carries(
  physical: string,
  { type, zone }: Pick<ContractColumn, 'type' | 'zone'>,
): boolean {
  return (type === 'timestamp' ? TIMESTAMPS[zone] : PHYSICAL[type]).test(physical);
}
