import { quoteName } from '../../domain/contract/sql/quote.ts';

const WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
const FRACTIONAL = /^(?:FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/** Up to here every whole number is a value of its own. */
const EXACT: Readonly<Record<string, string>> = { FLOAT: '16777216', DOUBLE: '9007199254740992' };

/** Whether a type of DuckDB's is one of numbers. */
export function isNumberType(type: string): boolean {
  return WHOLE.test(type) || FRACTIONAL.test(type);
}

/**
 * SQL of a key cell in the type of the rows that it is looked up among; NULL where that would take
 * rounding or guessing: 1, 01 and 1.0 are the integer 1, and 1.4, 1_000 and a float beyond 2⁵³ are none.
 */
export function keyCell(column: string, given: string, wanted: string): string {
  const cell = quoteName(column);
  if (given === wanted) return cell;
  if (WHOLE.test(wanted)) return wholeCell(cell, given, wanted);
  const text = `CAST(${cell} AS VARCHAR)`;
  const cast = `TRY_CAST(${text} AS ${wanted})`;
  if (FRACTIONAL.test(wanted)) return `CASE WHEN NOT contains(${text}, '_') THEN ${cast} END`;
  // A moment is no day, unless it is the beginning of one.
  if (wanted === 'DATE')
    return `CASE WHEN TRY_CAST(${text} AS TIMESTAMP) = ${cast} THEN ${cast} END`;
  return cast;
}

function wholeCell(cell: string, given: string, wanted: string): string {
  if (WHOLE.test(given)) return `TRY_CAST(${cell} AS ${wanted})`;
  const exact = EXACT[given];
  if (exact !== undefined) {
    return `CASE WHEN ${cell} = trunc(${cell}) AND abs(${cell}) <= ${exact} THEN TRY_CAST(${cell} AS ${wanted}) END`;
  }
  const text = `trim(CAST(${cell} AS VARCHAR))`;
  return `CASE WHEN regexp_full_match(${text}, '[+-]?[0-9]+([.]0*)?') THEN TRY_CAST(regexp_replace(${text}, '[.]0*$', '') AS ${wanted}) END`;
}
