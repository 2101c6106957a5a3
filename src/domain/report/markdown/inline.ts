import type { Verdict } from '../../evidence/evidence.ts';
import type { Piece, Words } from '../words.ts';
import { encodeName, encodeOwn, encodeProse } from './encode.ts';

const SIGNS: Readonly<Record<Verdict | 'missing', string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  inconclusive: '❔',
  missing: '◻️',
};

/** One line of a report as GitHub Markdown, without a line end in it. */
export function inline(words: Words): string {
  return words.map(piece).join('');
}

function piece(part: Piece): string {
  switch (part.kind) {
    case 'text':
      return encodeOwn(part.text);
    case 'figure':
      return encodeOwn(part.text);
    case 'name':
      return `<code>${encodeName(part.text)}</code>`;
    case 'prose':
      return encodeProse(part.text);
    case 'verdict':
      return `${SIGNS[part.verdict]} ${encodeOwn(part.text)}`;
  }
}

/** The sign of a verdict. */
export function sign(verdict: Verdict | 'missing'): string {
  return SIGNS[verdict];
}
