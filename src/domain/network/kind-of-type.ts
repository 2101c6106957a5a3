import type { LogicalType } from '../contract/contract.ts';
import type { FeatureKind } from './encoder.ts';

const OF_CONTRACT: Readonly<Record<LogicalType, FeatureKind>> = {
  string: 'category',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'timestamp',
  timestamp: 'timestamp',
  time: 'category',
};

/** What a column of a data contract means to a network. */
export function kindOfLogicalType(type: LogicalType): FeatureKind {
  return OF_CONTRACT[type];
}

const NUMBER = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*)$/;
const TIMESTAMP = /^(?:DATE|TIMESTAMP(?:_S|_MS|_NS)?|TIMESTAMP WITH TIME ZONE)$/;

/** What a column of a type of DuckDB's means to a network: everything unknown is a category. */
export function kindOfColumnType(type: string): FeatureKind {
  if (NUMBER.test(type)) return 'number';
  if (TIMESTAMP.test(type)) return 'timestamp';
  return type === 'BOOLEAN' ? 'boolean' : 'category';
}
