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

/** Predicts the evaluation rows and looks at every prediction; nothing stays where one is bad. */
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
  const { project, prepared, opened, name } = work;
  const output = `${project.paths.predictions}/${name}.${opened.manifest.format}`;
  const file = await host.log.group('Predicting', () =>
    predictEvaluation(opened, { project, prepared, output }, host),
  );
  try {
    const read = await readPredictions(output, await expectedRows(project, prepared, host), host);
    const { matchedBy } = read;
    return {
      ...file,
      rows: read.rows,
      digest: read.digest,
      of: prepared.evaluate.digest,
      matchedBy,
    };
  } catch (error) {
    await host.files.remove(output);
    throw error;
  }
}
