import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Host } from '../../ports/host.ts';
import { makePackage, type TrainingJob } from './make-package.ts';
import { makePredictions } from './make-predictions.ts';

type Measured = Evidence['measurements'][string];

/**
 * Trains again with further seeds and keeps only the predictions, as `repeat-2`, `repeat-3` …:
 * they tell how much of a difference is the recipe and how much is luck.
 */
export async function repeatTraining(
  job: TrainingJob,
  seeds: readonly number[],
  host: Host,
): Promise<Measured[]> {
  const { project, prepared } = job;
  const measured: Measured[] = [];
  for (const [index, seed] of seeds.entries()) {
    const name = `repeat-${index + 2}`;
    const target = `${project.paths.training}/${name}`;
    try {
      const log = `${project.paths.training}/${name}.jsonl`;
      const { opened, trained } = await makePackage(job, { seed, target, log }, host);
      const made = await makePredictions({ project, prepared, opened, name }, host);
      const { path, digest } = made;
      measured.push({
        seed,
        seconds: trained.seconds,
        package: opened.digest,
        predictions: { file: path, digest },
      });
    } finally {
      await host.files.remove(target);
    }
  }
  return measured;
}
