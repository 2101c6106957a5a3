import type { AST } from '@eslint-community/regexpp';
import { classSource, codePointsOf, Untranslatable } from './character-class.ts';
import { withoutSurrogates } from './code-points.ts';

/** RE2's own limit on counted repetitions, also on the product of nested ones. */
export const MAX_REPEAT = 1000;
/** How much of a construct is quoted in a message. */
const QUOTED = 30;

/** What cannot be done with a pattern, and at which of its characters (from 1). */
export interface PatternMistake {
  readonly message: string;
  readonly column: number;
}

interface Written {
  readonly re2: string;
  /** About how many instructions RE2 makes of it. */
  readonly cost: number;
}

const NOTHING: Written = { re2: '', cost: 0 };

/** Writes a syntax tree in RE2's syntax and keeps what it could not write. */
export class PatternWriter {
  readonly mistakes: PatternMistake[] = [];

  mistake(node: AST.Node, message: string): Written {
    this.mistakes.push({ message, column: node.start + 1 });
    return NOTHING;
  }

  alternatives(nodes: readonly AST.Alternative[], repeats: number): Written {
    const written = nodes.map((node) =>
      join(
        node.elements.map((element) => this.element(element, repeats)),
        '',
      ),
    );
    return join(written, '|');
  }

  element(node: AST.Element, repeats: number): Written {
    switch (node.type) {
      case 'Assertion':
        return this.assertion(node);
      case 'Quantifier':
        return this.quantifier(node, repeats);
      case 'CapturingGroup':
        return group(this.alternatives(node.alternatives, repeats));
      case 'Group':
        if (node.modifiers !== null)
          return this.mistake(
            node,
            `flags in a group (${quoted(node.modifiers)}) are not supported`,
          );
        return group(this.alternatives(node.alternatives, repeats));
      case 'Backreference':
        return this.mistake(
          node,
          `the back-reference ${quoted(node)} cannot be done in linear time`,
        );
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.oneCodePoint(node);
      default:
        return this.mistake(
          node,
          `${quoted(node)} belongs to the flag v, which patterns do not have`,
        );
    }
  }

  assertion(node: AST.Assertion): Written {
    switch (node.kind) {
      case 'start':
        return { re2: '\\A', cost: 1 };
      case 'end':
        return { re2: '\\z', cost: 1 };
      case 'word':
        return { re2: node.negate ? '\\B' : '\\b', cost: 1 };
      default: {
        const name = node.kind === 'lookahead' ? 'look-ahead' : 'look-behind';
        return this.mistake(node, `the ${name} ${quoted(node)} cannot be done in linear time`);
      }
    }
  }

  oneCodePoint(node: AST.Character | AST.CharacterSet | AST.CharacterClass): Written {
    try {
      const set = codePointsOf(node);
      if (node.type === 'Character' && withoutSurrogates(set).length === 0)
        return this.mistake(node, `${quoted(node)} is half a character, which no text holds`);
      return { re2: classSource(set), cost: 2 + 2 * set.length };
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      return this.mistake(node, error.message);
    }
  }

  quantifier(node: AST.Quantifier, repeats: number): Written {
    const counted = node.raw.slice(node.element.raw.length).startsWith('{');
    const most = Number.isFinite(node.max) ? node.max : node.min;
    const left = counted && most > 0 ? Math.floor(repeats / most) : repeats;
    if (left === 0)
      return this.mistake(
        node,
        `"${node.raw.slice(node.element.raw.length)}" repeats more than ${MAX_REPEAT} times, counted with the repetitions around it`,
      );
    const element = this.element(node.element, left);
    return { re2: `${element.re2}${times(node)}`, cost: element.cost * (most + 1) + 1 };
  }
}

function times(node: AST.Quantifier): string {
  if (node.min === 0 && node.max === Number.POSITIVE_INFINITY) return '*';
  if (node.min === 1 && node.max === Number.POSITIVE_INFINITY) return '+';
  if (node.min === 0 && node.max === 1) return '?';
  if (node.min === node.max) return `{${node.min}}`;
  return Number.isFinite(node.max) ? `{${node.min},${node.max}}` : `{${node.min},}`;
}

function group(inner: Written): Written {
  return { re2: `(?:${inner.re2})`, cost: inner.cost + 1 };
}

function join(parts: readonly Written[], separator: string): Written {
  return {
    re2: parts.map((part) => part.re2).join(separator),
    cost: parts.reduce((sum, part) => sum + part.cost, 0),
  };
}

function quoted(node: AST.Node): string {
  return node.raw.length <= QUOTED ? `"${node.raw}"` : `"${node.raw.slice(0, QUOTED)}…"`;
}
