import { visible } from '../visible.ts';

const ZERO_WIDTH = '\u200b';
const FOREIGN = /[A-Za-z0-9 \u200b\u0080-\u{10ffff}.,()%=/;+'"?-]/u;
/** What at the beginning of a line would be code, a list, a rule or a heading. */
const AT_LINE_START = /^(?: +|[-+=]|\d{1,9}(?=[.)]))/;
const OWN = /[^\\`*_{}[\]<>&|~#$@!^]/u;

/**
 * A foreign name for GitHub's Markdown, to stand in `<code>`: what is unseen is made visible, what
 * Markdown could read becomes a numeric entity, and a zero-width space follows `@` and `#`, which
 * GitHub links after rendering (entities alone do not stop it) and plain-text mails show bare.
 */
export function encodeName(text: string, longest?: number): string {
  return convert(defuse(visible(text, longest)), FOREIGN);
}

/** A foreign sentence that stands in running text: also commit hashes and issues stay dead. */
export function encodeProse(text: string): string {
  const defused = defuse(visible(text, 1000))
    .replace(/\b(gh)-(?=\d)/gi, `$1${ZERO_WIDTH}-`)
    .replace(/\b[0-9a-f]{7,}\b/gi, (hex) => `${hex.slice(0, 3)}${ZERO_WIDTH}${hex.slice(3)}`);
  const [start = ''] = AT_LINE_START.exec(defused) ?? [];
  return entities(start) + convert(defused.slice(start.length), FOREIGN);
}

/** Assay's own text: what Markdown could read becomes an entity. */
export function encodeOwn(text: string): string {
  return convert(text, OWN);
}

function convert(text: string, harmless: RegExp): string {
  return [...text]
    .map((character) => (harmless.test(character) ? character : entities(character)))
    .join('');
}

function entities(text: string): string {
  return [...text].map((character) => `&#${character.codePointAt(0) ?? 0xfffd};`).join('');
}

function defuse(text: string): string {
  return text
    .replace(/[@#]/g, `$&${ZERO_WIDTH}`)
    .replace(/:\/\//g, `:${ZERO_WIDTH}//`)
    .replace(/(www)\./gi, `$1${ZERO_WIDTH}.`)
    .replace(/(mailto|xmpp):/gi, `$1${ZERO_WIDTH}:`);
}
