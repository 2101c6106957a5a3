import { distance } from 'fastest-levenshtein';

/** The known word that a person most likely meant, within a third of the letters or with letters swapped. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      away: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .toSorted((a, b) => a.away - b.away);
  const best = ranked[0];
  if (best === undefined) return undefined;
  const limit = Math.max(1, Math.ceil(word.length / 3));
  if (best.away <= limit) return best.candidate;
  return known.find((candidate) => letters(candidate) === letters(word));
}

/** Swapped letters (`acu` for `auc`) are two edits, but one slip. */
function letters(word: string): string {
  return [...word.toLowerCase()].toSorted().join('');
}

const MAX_LISTED = 30;

/** `Did you mean "x"?`, or else what there is to choose from. */
export function suggestion(word: string, known: readonly string[], title: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  const more = known.length > MAX_LISTED ? ', …' : '';
  return `${title}: ${known.slice(0, MAX_LISTED).join(', ') || 'none'}${more}.`;
}
