import { analyticEstimate, analyticMeasurement } from '../../domain/comparison/analytic.ts';
import { judge, LEVEL } from '../../domain/comparison/comparison.ts';
import {
  describeQuality,
  type QualityLine,
  qualityLine,
  thresholdReasons,
} from '../../domain/comparison/quality.ts';
import { skillReasons } from '../../domain/comparison/skill.ts';
import { sayNotActedOn } from '../../domain/config/not-acted-on.ts';
import type { Evidence, Reason } from '../../domain/evidence/evidence.ts';
import {
  calibrationCurve,
  confusionOf,
  rocCurve,
  scoreHistogram,
} from '../../domain/metrics/curves.ts';
import { measure } from '../../domain/metrics/measure.ts';
import { type Outcome, takeRows } from '../../domain/metrics/outcome.ts';
import { trivialFor } from '../../domain/metrics/trivial.ts';
import { type Finding, makeEvidence } from '../../tasks/evidence/make-evidence.ts';
import type { Project } from '../../tasks/project/project.ts';
import type { Evaluation, Judged } from './evaluation.ts';

type Measurements = Evidence['measurements'];

/** The model by itself: thresholds, the trivial baseline, slices, and curves for the report. */
export function judgeQuality(evaluation: Evaluation): Judged {
  const { project, prepared, host, metrics, outcome, challenger } = evaluation;
  const trivial = trivialFor(outcome);
  const against = metrics.map((metric) =>
    judge(metric, analyticEstimate(metric, trivial.outcome, outcome), { margin: 0 }),
  );
  const lines = [...overall(evaluation, trivial.outcome), ...bySlice(evaluation)];
  const reasons = [
    ...thresholdReasons(lines),
    ...skillReasons(against, trivial.description),
    ...emptySlices(evaluation),
  ];
  const notes = notEnforced(project);
  const finding: Finding = {
    check: 'quality',
    step: 'evaluate-model',
    model: project.name,
    verdict: verdictOf(reasons),
    subject: { data: prepared.dataDigest, package: challenger.digest },
    reasons: [...reasons, ...notes],
    measurements: {
      metrics: lines.map((line) => ({ ...line })),
      rows: prepared.evaluate.rows,
      trivial: { description: trivial.description, comparisons: [...against] },
      ...curves(outcome),
    },
  };
  const evidence = makeEvidence(finding, host);
  const said = lines.filter(({ slice }) => slice === null).map(describeQuality);
  const sentence = reasons[0]?.message ?? 'The model meets every demand and beats a trivial one.';
  return { evidence, lines: said, sentence };
}

function overall(evaluation: Evaluation, trivial: Outcome): readonly QualityLine[] {
  const { metrics, outcome, project } = evaluation;
  return metrics.map((metric) => {
    const one = analyticMeasurement(metric, outcome);
    const baseline = measure(one.metric, trivial);
    return qualityLine(
      { ...one, slice: null, baseline },
      project.model.metrics[one.metric.name],
      LEVEL,
    );
  });
}

/** Values only: a slice is judged against the champion, not against a threshold. */
function bySlice({ metrics, slices, outcome }: Evaluation): readonly QualityLine[] {
  return slices.flatMap(({ name, rows }) => {
    const part = takeRows(outcome, rows);
    return metrics.flatMap((metric) => {
      const value = measure(metric, part);
      const interval = [Number.NaN, Number.NaN] as const;
      const measured = { metric, slice: name, rows: rows.length, value, interval, baseline: null };
      return Number.isFinite(value) ? [qualityLine(measured, undefined, LEVEL)] : [];
    });
  });
}

function emptySlices({ slices }: Evaluation): readonly Reason[] {
  return slices
    .filter(({ rows }) => rows.length === 0)
    .map(({ name }) => ({
      code: 'empty-slice',
      severity: 'warning',
      message: `The slice ${name} has no rows.`,
      where: { slice: name },
    }));
}

function notEnforced({ model }: Project): readonly Reason[] {
  const message = sayNotActedOn(model);
  return message === undefined ? [] : [{ code: 'not-acted-on', severity: 'info', message }];
}

function verdictOf(reasons: readonly Reason[]): Evidence['verdict'] {
  if (reasons.some(({ severity }) => severity === 'error')) return 'fail';
  return reasons.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass';
}

function curves(outcome: Outcome): Measurements {
  if (outcome.task !== 'binary-classification') return {};
  return {
    roc: rocCurve(outcome),
    calibration: calibrationCurve(outcome),
    scores: scoreHistogram(outcome).map((bin) => ({ ...bin })),
    confusion: { ...confusionOf(outcome) },
  };
}
