/** Part of the evaluation rows: each value of a column, or the rows that a comparison holds for. */
export type Slice =
  | { readonly kind: 'each'; readonly column: string; readonly text: string }
  | {
      readonly kind: 'where';
      readonly column: string;
      readonly operator: SliceOperator;
      /** A whole number that no floating-point number tells from its neighbours is a bigint. */
      readonly value: SliceValue;
      readonly text: string;
    };

export type SliceValue = number | bigint | string;

export const SLICE_OPERATORS = ['<=', '>=', '!=', '=', '<', '>'] as const;
export type SliceOperator = (typeof SLICE_OPERATORS)[number];

const NAME = String.raw`(?:"(?<quoted>[^"]+)"|(?<plain>[^\s"'<>=!]+(?: [^\s"'<>=!]+)*))`;
const VALUE = String.raw`(?:'(?<text>(?:[^']|'')*)'|(?<number>[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?))`;
const FORM = new RegExp(
  String.raw`^\s*${NAME}\s*(?:(?<operator><=|>=|!=|=|<|>)\s*${VALUE}\s*)?$`,
  'u',
);

/**
 * Reads `origin`, `distance > 2000`, `origin = 'ORD'`; a column whose name has signs in it stands in
 * double quotes, a quote within a text is doubled. Undefined where the text is neither.
 */
export function parseSlice(text: string): Slice | undefined {
  const groups = FORM.exec(text)?.groups;
  const column = groups?.['quoted'] ?? groups?.['plain'];
  if (groups === undefined || column === undefined) return undefined;
  const operator = SLICE_OPERATORS.find((known) => known === groups['operator']);
  if (operator === undefined) return { kind: 'each', column, text };
  const value = groups['text']?.replaceAll("''", "'") ?? exactNumber(groups['number'] ?? '');
  return { kind: 'where', column, operator, value, text };
}

function exactNumber(text: string): number | bigint {
  const near = Number(text);
  const isExact = Number.isSafeInteger(near) || !/^[+-]?\d+$/.test(text);
  return isExact ? near : BigInt(text.replace('+', ''));
}
