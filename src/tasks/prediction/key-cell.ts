import { quoteName } from '../../domain/contract/sql/quote.ts';

const WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
const FRACTIONAL = /^(?:FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const DECIMAL_PLACES = /^DECIMAL\(\d+,(\d+)\)$/;

/** Below this every whole number is a value of its own; this one may be the next one, rounded. */
const EXACT: Readonly<Record<string, string>> = { FLOAT: '16777216', DOUBLE: '9007199254740992' };

/** Whether a type of DuckDB's is one of numbers. */
export function isNumberType(type: string): boolean {
  return WHOLE.test(type) || FRACTIONAL.test(type);
}

/**
 * SQL of a key cell in the type of the rows that it is looked up among; NULL where that would take
 * rounding or guessing: 1, 01 and 1.0 are the integer 1, and 1.4, 1_000 and a float of 2⁵³ or more are none;
 * nor is a whole number of 2⁵³ or more any float, or 1.44 a decimal number with one place.
 */
export function keyCell(column: string, given: string, wanted: string): string {
  const cell = quoteName(column);
  if (given === wanted) return cell;
  if (WHOLE.test(wanted)) return wholeCell(cell, given, wanted);
  if (FRACTIONAL.test(wanted)) return fractionalCell(cell, given, wanted);
  const cast = `TRY_CAST(CAST(${cell} AS VARCHAR) AS ${wanted})`;
  // A moment is no day, unless it is the beginning of one.
  if (wanted === 'DATE')
    return `CASE WHEN TRY_CAST(CAST(${cell} AS VARCHAR) AS TIMESTAMP) = ${cast} THEN ${cast} END`;
  return cast;
}

function wholeCell(cell: string, given: string, wanted: string): string {
  if (WHOLE.test(given)) return `TRY_CAST(${cell} AS ${wanted})`;
  const exact = EXACT[given];
  if (exact !== undefined) {
    return `CASE WHEN ${cell} = trunc(${cell}) AND abs(${cell}) < ${exact} THEN TRY_CAST(${cell} AS ${wanted}) END`;
  }
  const text = `trim(CAST(${cell} AS VARCHAR))`;
  return `CASE WHEN regexp_full_match(${text}, '[+-]?[0-9]+([.]0*)?') THEN TRY_CAST(regexp_replace(${text}, '[.]0*$', '') AS ${wanted}) END`;
}

/** From float to float by the text, so that 0.1 stays 0.1. */
function fractionalCell(cell: string, given: string, wanted: string): string {
  const text = `CAST(${cell} AS VARCHAR)`;
  const cast = `TRY_CAST(${text} AS ${wanted})`;
  const exact = [
    `NOT contains(${text}, '_')`,
    ...(EXACT[given] === undefined ? [] : [`abs(${cell}) < ${EXACT[given]}`]),
    ...(EXACT[wanted] === undefined ? [] : [`abs(${cast}) < ${EXACT[wanted]}`]),
  ];
  const places = DECIMAL_PLACES.exec(wanted)?.[1];
  // An exponent would move the places.
  if (places !== undefined) {
    exact.push(`NOT regexp_matches(${text}, '[eE]|[.][0-9]{${places}}[0-9]*[1-9]')`);
  }
  return `CASE WHEN ${exact.join(' AND ')} THEN ${cast} END`;
}
