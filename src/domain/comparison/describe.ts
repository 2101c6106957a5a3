import type { Comparison } from './comparison.ts';

/** One line for people: values, difference with its interval, verdict, and what it would take. */
export function describeComparison(comparison: Comparison): string {
  const { metric, slice, champion, challenger, difference, interval, verdict } = comparison;
  const name = slice === null ? metric : `${metric} where ${slice}`;
  const values = `${plain(champion)} → ${plain(challenger)}`;
  const range = `[${signed(interval[0])}, ${signed(interval[1])}]`;
  return `${name}: ${verdict} (${values}; difference ${signed(difference)} ${range}, + is better)${needed(comparison)}`;
}

function needed(comparison: Comparison): string {
  const { rowsNeeded } = comparison;
  if (rowsNeeded !== null) return `; about ${rowsNeeded} rows would tell`;
  return isAlike(comparison) ? ALIKE : '';
}

const ALIKE =
  '; the models do not differ on these rows: only a margin above 0 lets that count as not worse';

function isAlike({ verdict, interval: [low, high] }: Comparison): boolean {
  return verdict === 'inconclusive' && low === 0 && high === 0;
}

function plain(value: number | null): string {
  return value === null ? 'undefined' : String(Number(value.toPrecision(6)));
}

function signed(value: number | null): string {
  if (value === null) return 'unknown';
  const text = String(Number(value.toPrecision(3)));
  return value > 0 ? `+${text}` : text;
}

/** One sentence on all comparisons: the whole first, then slices that are worse or undecided. */
export function summarise(comparisons: readonly Comparison[]): string {
  const whole = comparisons.filter(({ slice }) => slice === null);
  if (whole.length === 0) return 'Nothing was compared.';
  const parts = (['worse', 'inconclusive', 'not worse', 'better'] as const).flatMap((verdict) => {
    const names = whole.filter((one) => one.verdict === verdict).map(({ metric }) => metric);
    return names.length === 0 ? [] : [`${verdict} in ${names.join(', ')}`];
  });
  const notable = (['worse', 'inconclusive'] as const).flatMap((verdict) => {
    const slices = comparisons.filter((one) => one.slice !== null && one.verdict === verdict);
    const names = slices.map(({ metric, slice }) => `${slice} (${metric})`);
    return names.length === 0 ? [] : [`${verdict} where ${names.join(', ')}`];
  });
  const inSlices = notable.length === 0 ? '' : ` By slices it is ${notable.join('; ')}.`;
  return `The challenger is ${parts.join('; ')}.${inSlices}`;
}
