const LONGEST = 200;
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}/u;
const PICTURES: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '␍', '\t': '␉', '\0': '␀' };

/**
 * A foreign text with everything shown that a reader would not see: control, format, bidirectional,
 * unassigned and private characters become `[U+202E]`, line ends a sign; cut in the middle when it
 * has more than `longest` characters. The result is one line and well-formed.
 */
export function visible(text: string, longest: number = LONGEST): string {
  const characters = [...text];
  if (characters.length <= longest) return characters.map(show).join('');
  const head = Math.ceil((longest - 1) * 0.7);
  const tail = longest - 1 - head;
  return [...characters.slice(0, head), '…', ...characters.slice(characters.length - tail)]
    .map(show)
    .join('');
}

function show(character: string): string {
  const picture = PICTURES[character];
  if (picture !== undefined) return picture;
  if (!HIDDEN.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
