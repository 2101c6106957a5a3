import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import type { OpenPackage } from '../../tasks/packaging/open-package.ts';
import { expectedRows } from '../../tasks/prediction/expected-rows.ts';
import { predictEvaluation } from '../../tasks/prediction/predict-evaluation.ts';
import type { PredictedFile } from '../../tasks/prediction/predict-rows.ts';
import { readPredictions } from '../../tasks/prediction/read-predictions.ts';
import type { Project } from '../../tasks/project/project.ts';

/** Predictions of the evaluation rows that have been found whole. */
export interface MadePredictions extends PredictedFile {
  readonly rows: number;
  readonly digest: string;
  /** Digest of the rows that were predicted. */
  readonly of: string;
  readonly matchedBy: 'key' | 'order';
}

/**
 * Predicts the evaluation rows and looks at every prediction. They stand among the predictions once all of
 * them are found good; bad ones stay where they are, so that the lines which the finding names can be read.
 */
export async function makePredictions(
  work: {
    readonly project: Project;
    readonly prepared: Prepared;
    readonly opened: OpenPackage;
    /** Its name in the folder of predictions, without the extension. */
    readonly name: string;
  },
  host: Host,
): Promise<MadePredictions> {
  const { project, prepared, opened } = work;
  const file = `${work.name}.${opened.manifest.format}`;
  const good = `${project.paths.predictions}/${file}`;
  const unchecked = `${project.paths.unchecked}/${file}`;
  await host.files.remove(good);
  const predicted = await host.log.group('Predicting', () =>
    predictEvaluation(opened, { project, prepared, output: unchecked }, host),
  );
  const expected = await expectedRows(project, prepared, host);
  const { rows, digest, matchedBy } = await readPredictions(unchecked, expected, host);
  await host.files.move(unchecked, good);
  return { ...predicted, path: good, rows, digest, of: prepared.evaluate.digest, matchedBy };
}
