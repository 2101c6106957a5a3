import { rightRows } from '../metrics/accuracy.ts';
import type { Outcome } from '../metrics/outcome.ts';
import { mcnemar } from '../statistics/mcnemar.ts';

/** Where two classifiers differ in being right, and McNemar's test of whether one is right more often. */
export interface Disagreement {
  readonly bothRight: number;
  readonly onlyChampion: number;
  readonly onlyChallenger: number;
  readonly bothWrong: number;
  readonly pValue: number;
  readonly method: string;
}

/** Counts the rows by who was right. Both outcomes are of the same rows and have classes. */
export function disagreementOf(champion: Outcome, challenger: Outcome): Disagreement {
  const [first, second] = [rightRows(champion), rightRows(challenger)];
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < first.length; row += 1) {
    const kind = 2 * (first[row] ?? 0) + (second[row] ?? 0);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [bothWrong = 0, onlyChallenger = 0, onlyChampion = 0, bothRight = 0] = counts;
  const { pValue, method } = mcnemar(onlyChampion, onlyChallenger);
  return { bothRight, onlyChampion, onlyChallenger, bothWrong, pValue, method };
}
