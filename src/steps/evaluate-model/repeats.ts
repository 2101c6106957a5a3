import { measure } from '../../domain/metrics/measure.ts';
import type { Evaluation } from './evaluation.ts';
import { outcomeOfFile } from './prepare.ts';

/**
 * Each metric of the challenger and of its further trainings (other seeds, same recipe), the challenger
 * first; one value each where the model has no `repeats`.
 */
export async function repeatedValues(
  evaluation: Evaluation,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { project, host, metrics, outcome, challenger } = evaluation;
  const outcomes = [outcome];
  for (let repeat = 2; repeat <= project.model.train.repeats; repeat += 1) {
    const file = `${project.paths.predictions}/repeat-${repeat}.${challenger.manifest.format}`;
    if ((await host.files.facts(file))?.kind !== 'file') {
      host.log.notice(`${file} is not on this machine, so seed noise is not counted.`);
      break;
    }
    outcomes.push(await outcomeOfFile(file, evaluation, host));
  }
  return new Map(
    metrics.map((metric) => [metric.name, outcomes.map((one) => measure(metric, one))]),
  );
}
