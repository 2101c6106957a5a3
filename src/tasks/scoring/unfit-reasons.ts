import type { Reason } from '../../domain/evidence/evidence.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import type { Scored, ScoredRequest } from './scored-request.ts';

/** Why metrics cannot be computed from what was read: scores out of range, one class only. */
export function unfitReasons(request: ScoredRequest, scored: Scored): readonly Reason[] {
  const oneClass = singleClass(request, scored);
  return [
    ...oneClass,
    ...scored.outcomes.flatMap((outcome, index) => unfit(request, outcome, index)),
  ];
}

function singleClass(request: ScoredRequest, { outcomes, rows }: Scored): readonly Reason[] {
  const [first] = outcomes;
  const ranks = request.metrics.filter((metric) => metric.kind === 'rank');
  if (first?.task !== 'binary-classification' || ranks.length === 0) return [];
  const positives = first.truth.reduce((sum, one) => sum + one, 0);
  if (positives > 0 && positives < rows) return [];
  const which = positives === 0 ? 'no row' : 'every row';
  const message = `${request.labels}: ${which} is of the positive class; ${ranks.map((metric) => metric.title).join(', ')} needs both classes.`;
  return [
    {
      code: 'one-class',
      severity: 'error',
      message,
      where: { dataset: request.labels, column: 'label' },
    },
  ];
}

function unfit(request: ScoredRequest, outcome: Outcome, index: number): readonly Reason[] {
  const dataset = request.predictions[index] ?? '';
  return request.metrics.flatMap((metric): Reason[] => {
    const why = metric.unfit(outcome);
    if (why === undefined) return [];
    const message = `${dataset}: ${metric.title} ${why}${range(outcome)}.`;
    const code = range(outcome) === '' ? 'unfit-prediction' : 'out-of-range';
    return [
      {
        code,
        severity: 'error',
        message,
        where: { dataset, metric: metric.name },
        ...counts(metric, outcome),
      },
    ];
  });
}

function range(outcome: Outcome): string {
  if (outcome.task !== 'binary-classification' || outcome.scale !== 'score') return '';
  return `, and ${outside(outcome.score)} of ${outcome.score.length} rows are outside`;
}

function counts(_: Metric, outcome: Outcome): { count?: number; of?: number } {
  if (outcome.task !== 'binary-classification' || outcome.scale !== 'score') return {};
  return { count: outside(outcome.score), of: outcome.score.length };
}

function outside(scores: Float64Array): number {
  return scores.reduce((sum, score) => sum + (score >= 0 && score <= 1 ? 0 : 1), 0);
}
