import type { Verdict } from '../evidence/evidence.ts';

/**
 * A stretch of text, with its origin: `text` and `figure` are Assay's own; `name` (a short foreign
 * name) and `prose` (a foreign sentence) come from outside and are shown inert.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict | 'missing'; readonly text: string };

/** A line of a report. */
export type Words = readonly Piece[];

/** A foreign name: of a model, column, metric, file or branch. */
export const name = (text: string): Piece => ({ kind: 'name', text });
/** A foreign sentence, such as the message of a reason. */
export const prose = (text: string): Piece => ({ kind: 'prose', text });
/** A number that Assay formatted itself. */
export const figure = (text: string): Piece => ({ kind: 'figure', text });
/** Words of Assay's own. Never for anything that came out of a file. */
export const own = (text: string): Piece => ({ kind: 'text', text });

type Value = Piece | Words;

/**
 * Template for lines of a report: what stands in the template is Assay's own, every value must
 * say where it comes from.
 */
export function say(parts: TemplateStringsArray, ...values: readonly Value[]): Words {
  const pieces = parts.flatMap((part, index) => {
    const value = values[index];
    const text = part === '' ? [] : [own(part)];
    return value === undefined ? text : [...text, ...toWords(value)];
  });
  return pieces;
}

function toWords(value: Value): Words {
  return 'kind' in value ? [value] : value;
}

/** Lines put together, with words of Assay's own in between. */
export function join(lines: readonly Words[], between: string): Words {
  return lines.flatMap((line, index) => (index === 0 ? line : [own(between), ...line]));
}

/** The text of a line without its marks, with nothing foreign made visible yet. */
export function plainText(words: Words): string {
  return words.map((piece) => piece.text).join('');
}
