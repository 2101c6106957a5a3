import { type CodePoints, codePoints, withoutSurrogates } from './code-points.ts';

/** Texts to be searched are built of at most so many code points at once. */
const CHUNK = 0x2000;
const LAST = 0x10ffff;

/**
 * The code points of `\p{…}`, asked of the JavaScript engine: RE2 has no aliases and no binary properties,
 * and other tables for another version of Unicode; so the ranges are written out, and all engines agree.
 * @param expression What stands between the braces, already checked: `L`, `Script=Greek`, `Emoji`.
 * @throws SyntaxError where the JavaScript engine does not know the property.
 */
export function propertyRanges(expression: string): CodePoints {
  const known = found.get(expression);
  if (known !== undefined) return known;
  const ranges = searchRanges(expression);
  found.set(expression, ranges);
  return ranges;
}

/** A contract names the same few properties in many columns; each costs a pass over all code points. */
const found = new Map<string, CodePoints>();

function searchRanges(expression: string): CodePoints {
  const runs = new RegExp(`\\p{${expression}}+`, 'gu');
  const ranges: [number, number][] = [];
  for (let start = 0; start <= LAST; start += CHUNK) {
    for (const [from, to] of withoutSurrogates([[start, start + CHUNK - 1]]))
      for (const run of rangeText(from, to).matchAll(runs)) ranges.push(rangeOf(run[0]));
  }
  return codePoints(ranges);
}

/** Code points follow one another in the text, so a run's ends are its first and its last. */
function rangeOf(run: string): [number, number] {
  const from = run.codePointAt(0) ?? 0;
  const wide = from > 0xffff;
  return [from, from + (wide ? run.length / 2 : run.length) - 1];
}

function rangeText(from: number, to: number): string {
  const points = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  return String.fromCodePoint(...points);
}
