import type { Verdict } from '../../evidence/evidence.ts';
import { visible } from '../visible.ts';
import type { Piece, Words } from '../words.ts';

const SIGNS: Readonly<Record<Verdict | 'missing', string>> = {
  pass: '✓',
  warn: '!',
  fail: '✕',
  inconclusive: '?',
  missing: '–',
};
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, as content or as a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** One line of a report as HTML; foreign text is isolated and everything unseen made visible. */
export function inlineHtml(words: Words): string {
  return words.map(piece).join('');
}

/** The verdict as a badge: sign, colour and word, so that no reader depends on one of them. */
export function badge(verdict: Verdict | 'missing', text: string): string {
  return `<span class="badge ${verdict}"><span aria-hidden="true">${SIGNS[verdict]}</span> ${escapeHtml(text)}</span>`;
}

function piece(part: Piece): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text);
    case 'figure':
      return `<span class="figure">${escapeHtml(part.text)}</span>`;
    case 'name':
      return `<code>${escapeHtml(visible(part.text))}</code>`;
    case 'prose':
      return `<bdi>${escapeHtml(visible(part.text, 1000))}</bdi>`;
    case 'verdict':
      return badge(part.verdict, part.text);
  }
}
