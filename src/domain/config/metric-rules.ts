import type { Path } from '../document/document.ts';
import { suggestion } from '../document/nearest.ts';
import type { Direction, Metric } from '../metrics/metric.ts';
import { marginMistake, valueMistake } from '../metrics/range.ts';
import { findMetric, METRIC_TABLE } from '../metrics/table.ts';
import type { ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';
import type { MetricConfig } from './metric.ts';

/** What is wrong with the metrics of a model, and with what is demanded of them; paths start at the model. */
export function checkMetrics(model: ModelConfig): readonly ConfigFinding[] {
  return Object.entries(model.metrics).flatMap(([name, demanded]) => {
    const path = ['metrics', name];
    const misfit = model.task === 'scored' ? ofScores(name, demanded) : ofTask(name, model);
    if (misfit !== undefined) return [{ path, which: 'key', ...misfit }];
    const metric = findMetric(name);
    const direction = metric?.direction ?? demanded.direction;
    return [
      ...directionAgrees(metric, demanded, path),
      ...ordered(demanded, path),
      ...(direction === undefined ? [] : pointsRightWay(direction, demanded, path)),
      ...(metric === undefined ? [] : withinRange(metric, demanded, path)),
    ];
  });
}

type Misfit = Pick<ConfigFinding, 'message' | 'remedy'>;

function ofScores(name: string, { direction }: MetricConfig): Misfit | undefined {
  if (findMetric(name) !== undefined || direction !== undefined) return undefined;
  const remedy = 'Write direction: higher-is-better or lower-is-better.';
  return { message: `The direction of "${name}" is not known.`, remedy };
}

function ofTask(name: string, { task }: ModelConfig): Misfit | undefined {
  const fitting = METRIC_TABLE.filter((one) => one.tasks.includes(task));
  const known = fitting.map((one) => one.name);
  if (known.includes(name)) return undefined;
  const message = findMetric(name)
    ? `The metric "${name}" is not defined for ${task}.`
    : `Unknown metric "${name}".`;
  return { message, remedy: suggestion(name, known, 'Metrics of the task') };
}

function directionAgrees(
  metric: Metric | undefined,
  { direction: said }: MetricConfig,
  path: Path,
): readonly ConfigFinding[] {
  if (metric === undefined || said === undefined || said === metric.direction) return [];
  const message = `${metric.name} is ${metric.direction}.`;
  return [finding([...path, 'direction'], message, 'Leave the direction out.')];
}

function ordered(
  { 'at-least': low, 'at-most': high }: MetricConfig,
  path: Path,
): readonly ConfigFinding[] {
  if (low === undefined || high === undefined || low <= high) return [];
  return [finding([...path, 'at-most'], `at-most ${high} is below at-least ${low}.`)];
}

/** The one bound of a metric must be on its bad side; both together may guard against the too good to be true. */
function pointsRightWay(
  direction: Direction,
  demanded: MetricConfig,
  path: Path,
): readonly ConfigFinding[] {
  const [wanted, wrong] =
    direction === 'higher-is-better'
      ? (['at-least', 'at-most'] as const)
      : (['at-most', 'at-least'] as const);
  if (demanded[wrong] === undefined || demanded[wanted] !== undefined) return [];
  const message = `${path.at(-1)} is ${direction}: ${wrong} alone lets the worst model pass and refuses the best.`;
  return [{ path: [...path, wrong], which: 'key', message, remedy: `Write ${wanted}.` }];
}

function withinRange(metric: Metric, demanded: MetricConfig, path: Path): readonly ConfigFinding[] {
  const { 'at-least': low, 'at-most': high, margin } = demanded;
  const told = [
    { key: 'at-least', mistake: low === undefined ? undefined : valueMistake(metric, low) },
    { key: 'at-most', mistake: high === undefined ? undefined : valueMistake(metric, high) },
    { key: 'margin', mistake: marginMistake(metric, margin) },
  ];
  return told.flatMap(({ key, mistake }) =>
    mistake === undefined ? [] : [finding([...path, key], mistake.message, mistake.remedy)],
  );
}
