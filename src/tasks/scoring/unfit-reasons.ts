import { SAMPLES } from '../../domain/checking/finding.ts';
import type { Reason } from '../../domain/evidence/evidence.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import type { Located, Offence } from '../prediction/samples.ts';
import type { Scored, ScoredRequest } from './scored-request.ts';

/** Why metrics cannot be computed from what was read: scores out of range, one class only. */
export function unfitReasons(request: ScoredRequest, scored: Scored): readonly Located[] {
  return [
    ...singleClass(request, scored),
    ...scored.outcomes.flatMap((_, index) => unfit(request, scored, index)),
  ];
}

function singleClass(
  request: ScoredRequest,
  { outcomes, places, rows }: Scored,
): readonly Located[] {
  const [first] = outcomes;
  const [place] = places;
  const ranks = request.metrics.filter((metric) => metric.kind === 'rank');
  if (first?.task !== 'binary-classification' || ranks.length === 0) return [];
  const positives = first.truth.reduce((sum, one) => sum + one, 0);
  if (place === undefined || (positives > 0 && positives < rows)) return [];
  const which = positives === 0 ? 'no row' : 'every row';
  const message = `${request.labels}: ${which} is of the positive class; ${ranks.map((metric) => metric.title).join(', ')} needs both classes.`;
  const where = { dataset: request.labels, column: 'label' };
  const reason: Reason = { code: 'one-class', severity: 'error', message, where };
  return [{ reason, source: place.source, offences: [], shown: false }];
}

function unfit(request: ScoredRequest, scored: Scored, index: number): readonly Located[] {
  const [outcome, place] = [scored.outcomes[index], scored.places[index]];
  if (outcome === undefined || place === undefined) return [];
  const dataset = request.predictions[index] ?? '';
  const outside = rowsOutside(outcome);
  return request.metrics.flatMap((metric): Located[] => {
    const why = metric.unfit(outcome);
    if (why === undefined) return [];
    const where = { dataset, metric: metric.name };
    const counts = { count: outside.length, of: scored.rows };
    const range =
      outside.length === 0 ? '' : `, and ${counts.count} of ${counts.of} rows are outside`;
    const message = `${dataset}: ${metric.title} ${why}${range}.`;
    const code = outside.length === 0 ? 'unfit-prediction' : 'out-of-range';
    const more = outside.length === 0 ? {} : counts;
    const reason: Reason = { code, severity: 'error', message, where, ...more };
    const offences = firstOf(outside, outcome, place.rows);
    return [{ reason, source: place.source, offences, shown: false }];
  });
}

/** The rows whose score is no probability, where the scores are of that kind. */
function rowsOutside(outcome: Outcome): readonly number[] {
  if (outcome.task !== 'binary-classification' || outcome.scale !== 'score') return [];
  const rows: number[] = [];
  for (const [row, score] of outcome.score.entries())
    if (!(score >= 0 && score <= 1)) rows.push(row);
  return rows;
}

/** Rows stand in the order of their keys; people look for them in the order of the file. */
function firstOf(
  rows: readonly number[],
  outcome: Outcome,
  places: Float64Array,
): readonly Offence[] {
  if (outcome.task !== 'binary-classification') return [];
  return rows
    .map((row) => ({ row: places[row] ?? 0, cell: String(outcome.score[row]) }))
    .toSorted((a, b) => a.row - b.row)
    .slice(0, SAMPLES);
}
