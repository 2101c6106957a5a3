import * as z from 'zod';
import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import { readEvidence } from '../../tasks/evidence/evidence-files.ts';
import type { OpenPackage } from '../../tasks/packaging/open-package.ts';
import { predictEvaluation } from '../../tasks/prediction/predict-evaluation.ts';
import type { Project } from '../../tasks/project/project.ts';

const recordedSchema = z.object({ digest: z.string() });

interface Known {
  readonly project: Project;
  readonly prepared: Prepared;
  readonly challenger: OpenPackage;
}

/**
 * The file of the challenger's predictions: what the training left, where its evidence says that it is of
 * this very package and file, else made now. (Predictions do not travel between jobs: they hold keys.)
 */
export async function challengerPredictions(known: Known, host: Host): Promise<string> {
  const { project, challenger } = known;
  const file = `${project.paths.predictions}/predictions.${challenger.manifest.format}`;
  if (await isRecorded(file, known, host)) return file;
  await host.log.group('Running the challenger', () =>
    predictEvaluation(challenger, { ...known, output: file }, host),
  );
  return file;
}

async function isRecorded(file: string, known: Known, host: Host): Promise<boolean> {
  const { project, prepared, challenger } = known;
  if ((await host.files.facts(file))?.kind !== 'file') return false;
  if ((await host.files.facts(project.paths.evidence))?.kind !== 'directory') return false;
  const training = (await readEvidence(project.paths.evidence, host)).find(
    (one) => one.check === 'training',
  );
  const recorded = recordedSchema.safeParse(training?.measurements['predictions']).data;
  return (
    training?.subject.package === challenger.digest &&
    training.subject.data === prepared.dataDigest &&
    recorded?.digest === (await host.files.fingerprint(file)).digest
  );
}
