import type { AST } from '@eslint-community/regexpp';
import {
  type CodePoints,
  codePoints,
  complement,
  DIGITS,
  NOT_LINE_END,
  SPACE,
  WORD,
  withoutSurrogates,
} from './code-points.ts';
import { propertyRanges } from './unicode-property.ts';

/** Everything that stands for one code point: characters, `.`, `\d`, `\p{…}` and classes in brackets. */
export type OneCodePoint = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** A construct that cannot be translated. */
export class Untranslatable extends Error {
  override readonly name = 'Untranslatable';
}

/** The code points that a node of the syntax tree stands for. */
export function codePointsOf(
  node: OneCodePoint | AST.CharacterClassElement | AST.CharacterClassRange,
): CodePoints {
  switch (node.type) {
    case 'Character':
      return [[node.value, node.value]];
    case 'CharacterClassRange':
      return [[node.min.value, node.max.value]];
    case 'CharacterSet':
      return setOf(node);
    case 'CharacterClass': {
      const union = codePoints(node.elements.flatMap((element) => [...codePointsOf(element)]));
      return node.negate ? complement(union) : union;
    }
    default:
      throw new Untranslatable(`"${node.raw}" belongs to the flag v, which patterns do not have`);
  }
}

function setOf(node: AST.CharacterSet): CodePoints {
  const positive = positiveSet(node);
  return node.kind !== 'any' && node.negate ? complement(positive) : positive;
}

function positiveSet(node: AST.CharacterSet): CodePoints {
  switch (node.kind) {
    case 'any':
      return NOT_LINE_END;
    case 'digit':
      return DIGITS;
    case 'space':
      return SPACE;
    case 'word':
      return WORD;
    case 'property':
      return property(node.value === null ? node.key : `${node.key}=${node.value}`);
  }
}

function property(expression: string): CodePoints {
  try {
    return propertyRanges(expression);
  } catch (cause) {
    throw new Untranslatable(`the property "${expression}" is not known here`, { cause });
  }
}

/** A set in RE2's syntax. */
export function classSource(set: CodePoints): string {
  const ranges = withoutSurrogates(set);
  const [first] = ranges;
  if (first === undefined) return '[^\\x{0}-\\x{10ffff}]';
  if (ranges.length === 1 && first[0] === first[1]) return literal(first[0]);
  return `[${ranges.map(([from, to]) => (from === to ? literal(from) : `${literal(from)}-${literal(to)}`)).join('')}]`;
}

function literal(point: number): string {
  const text = String.fromCodePoint(point);
  return /^[A-Za-z0-9_ ,:;@#%&<>=!"'~`/]$/.test(text) ? text : `\\x{${point.toString(16)}}`;
}
