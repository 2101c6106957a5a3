/** A set of Unicode code points: ranges with both ends included, sorted, apart from each other. */
export type CodePoints = readonly (readonly [from: number, to: number])[];

const LAST = 0x10ffff;

/** The union of any ranges. */
export function codePoints(ranges: CodePoints): CodePoints {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Everything else. */
export function complement(set: CodePoints): CodePoints {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST) gaps.push([next, LAST]);
  return gaps;
}

/** The set without surrogates, which no UTF-8 text holds. */
export function withoutSurrogates(set: CodePoints): CodePoints {
  return set.flatMap(([from, to]): CodePoints => {
    if (to < 0xd800 || from > 0xdfff) return [[from, to]];
    const parts: [number, number][] = [];
    if (from < 0xd800) parts.push([from, 0xd7ff]);
    if (to > 0xdfff) parts.push([0xe000, to]);
    return parts;
  });
}

/** ECMA-262's `\d`, whatever the flags. */
export const DIGITS: CodePoints = [[0x30, 0x39]];

/** ECMA-262's `\w` without the flag i. */
export const WORD: CodePoints = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];

/** ECMA-262's `\s`: WhiteSpace and LineTerminator. */
export const SPACE: CodePoints = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** ECMA-262's `.` without the flag s: all but the line terminators. */
export const NOT_LINE_END: CodePoints = complement([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]);
