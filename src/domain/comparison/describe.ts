import type { Comparison } from './comparison.ts';

/** One line for people: values, difference with its interval, verdict, and what it would take. */
export function describeComparison(comparison: Comparison): string {
  const { metric, slice, champion, challenger, difference, interval, verdict } = comparison;
  const name = slice === null ? metric : `${metric} where ${slice}`;
  const values = `${plain(champion)} → ${plain(challenger)}`;
  const range = `[${signed(interval[0])}, ${signed(interval[1])}]`;
  return `${name}: ${verdict} (${values}; difference ${signed(difference)} ${range}, + is better)${needed(comparison)}`;
}

function needed({ rowsNeeded }: Comparison): string {
  return rowsNeeded === null ? '' : `; about ${rowsNeeded} rows would tell`;
}

function plain(value: number | null): string {
  return value === null ? 'undefined' : String(Number(value.toPrecision(6)));
}

function signed(value: number | null): string {
  if (value === null) return 'unknown';
  const text = String(Number(value.toPrecision(3)));
  return value > 0 ? `+${text}` : text;
}

/** One sentence on all comparisons, worst first. */
export function summarise(comparisons: readonly Comparison[]): string {
  const named = (verdict: Comparison['verdict']): string =>
    comparisons
      .filter((one) => one.verdict === verdict)
      .map((one) => (one.slice === null ? one.metric : `${one.metric} (${one.slice})`))
      .join(', ');
  const parts = (['worse', 'inconclusive', 'not worse', 'better'] as const).flatMap((verdict) => {
    const names = named(verdict);
    return names === '' ? [] : [`${verdict} in ${names}`];
  });
  return parts.length === 0 ? 'Nothing was compared.' : `The challenger is ${parts.join('; ')}.`;
}
