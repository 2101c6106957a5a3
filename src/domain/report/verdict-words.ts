import type { Verdict } from '../evidence/evidence.ts';
import type { Piece } from './words.ts';

const WORDS = {
  pass: 'passed',
  warn: 'passed with warnings',
  fail: 'failed',
  inconclusive: 'inconclusive',
  missing: 'not checked',
} as const;

/** A verdict as a word. */
export function verdictWord(verdict: Verdict | 'missing'): string {
  return WORDS[verdict];
}

/** A verdict as a marked piece of a line, with other words on demand. */
export function verdictPiece(verdict: Verdict | 'missing', text: string = WORDS[verdict]): Piece {
  return { kind: 'verdict', verdict, text };
}

const RANK: readonly Verdict[] = ['fail', 'inconclusive', 'warn', 'pass'];

/** The verdict of several: one failure fails all, one doubt leaves all in doubt. Nothing at all is a doubt. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return RANK.find((verdict) => verdicts.includes(verdict)) ?? 'inconclusive';
}
