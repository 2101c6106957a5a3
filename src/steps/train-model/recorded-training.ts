import * as z from 'zod';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import { readEvidence } from '../../tasks/evidence/evidence-files.ts';
import type { OpenPackage } from '../../tasks/packaging/open-package.ts';
import type { Project } from '../../tasks/project/project.ts';

const predictedFile = z.object({ file: z.string(), digest: z.string() });
const recordedSchema = z.object({
  predictions: predictedFile.extend({ of: z.string() }),
  repeats: z.array(z.object({ predictions: predictedFile })).default([]),
});

/**
 * What an earlier run in this folder measured of the same package on the same rows, where all files of
 * predictions are still as it found them: then there is nothing left to do.
 */
export async function recordedTraining(
  work: {
    readonly project: Project;
    readonly prepared: Prepared;
    readonly opened: OpenPackage;
  },
  host: Host,
): Promise<Evidence['measurements'] | undefined> {
  const { project, prepared, opened } = work;
  const { evidence } = project.paths;
  if ((await host.files.facts(evidence))?.kind !== 'directory') return undefined;
  const found = await readEvidence(evidence, host);
  const training = found.find((one) => one.check === 'training');
  if (training?.subject.package !== opened.digest) return undefined;
  const recorded = recordedSchema.safeParse(training.measurements).data;
  if (recorded?.predictions.of !== prepared.evaluate.digest) return undefined;
  if (recorded.repeats.length !== project.model.train.repeats - 1) return undefined;
  const files = [recorded.predictions, ...recorded.repeats.map((one) => one.predictions)];
  for (const { file, digest } of files) {
    if ((await host.files.facts(file))?.kind !== 'file') return undefined;
    if ((await host.files.fingerprint(file)).digest !== digest) return undefined;
  }
  return training.measurements;
}
