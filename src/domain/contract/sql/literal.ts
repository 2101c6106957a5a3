import type { Literal, LogicalType } from '../contract.ts';
import { quoteText } from './quote.ts';

/** A value of a contract as an SQL literal of its column's type. */
export function literalOf(value: Literal, type: LogicalType): string {
  switch (type) {
    case 'integer':
      return `CAST(${quoteText(String(value))} AS BIGINT)`;
    case 'number':
      return `CAST(${quoteText(String(value))} AS DOUBLE)`;
    case 'boolean':
      return value === true ? 'true' : 'false';
    case 'string':
      return quoteText(String(value));
    case 'date':
      return `CAST(${quoteText(String(value))} AS DATE)`;
    case 'time':
      return `CAST(${quoteText(String(value))} AS TIME)`;
    case 'timestamp':
      return `CAST(${quoteText(String(value))} AS TIMESTAMP)`;
  }
}
