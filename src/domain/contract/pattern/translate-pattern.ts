import { type AST, RegExpParser, RegExpSyntaxError } from '@eslint-community/regexpp';
import { MAX_REPEAT, type PatternMistake, PatternWriter } from './pattern-writer.ts';

/** Longest pattern, in UTF-16 code units. */
export const MAX_PATTERN_LENGTH = 2000;
/** Deepest nesting of groups. */
const MAX_DEPTH = 100;
/** RE2 compiles about 350,000 instructions; a range of code points costs one or two. */
const MAX_COST = 200_000;

/** A pattern for RE2, or all that stands against it. */
export type Translation =
  | { readonly re2: string }
  | { readonly mistakes: readonly [PatternMistake, ...PatternMistake[]] };

/**
 * Writes an ECMA-262 pattern (flag u, unanchored search) in RE2's syntax, so that it finds a match in the
 * same texts: groups lose their names, `$` becomes `\z`, and `.`, `\s`, `\p{…}` become code points.
 * Look-around, back-references and flags in groups are beyond RE2, which in turn never backtracks.
 */
export function translatePattern(source: string): Translation {
  const early = unreadable(source);
  if (early !== undefined) return { mistakes: [early] };
  const parsed = parse(source);
  if (!('alternatives' in parsed)) return { mistakes: [parsed] };
  const writer = new PatternWriter();
  const written = writer.alternatives(parsed.alternatives, MAX_REPEAT);
  if (written.cost > MAX_COST)
    writer.mistake(parsed, 'it is too large once its repetitions are written out');
  const [first, ...rest] = writer.mistakes;
  return first === undefined ? { re2: written.re2 } : { mistakes: [first, ...rest] };
}

function unreadable(source: string): PatternMistake | undefined {
  if (source.length > MAX_PATTERN_LENGTH)
    return {
      message: `it has ${source.length} characters, but at most ${MAX_PATTERN_LENGTH} are read`,
      column: 1,
    };
  let depth = 0;
  for (const [index, unit] of [...source].entries()) {
    if (unit === '(') depth++;
    if (unit === ')') depth--;
    if (depth > MAX_DEPTH)
      return { message: `its groups are nested more than ${MAX_DEPTH} deep`, column: index + 1 };
  }
  return undefined;
}

function parse(source: string): AST.Pattern | PatternMistake {
  try {
    const parser = new RegExpParser({ ecmaVersion: 2025 });
    return parser.parsePattern(source, 0, source.length, { unicode: true });
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error;
    const reason = error.message.slice(error.message.lastIndexOf(': ') + 2);
    return { message: `not a regular expression: ${reason}`, column: error.index + 1 };
  }
}
