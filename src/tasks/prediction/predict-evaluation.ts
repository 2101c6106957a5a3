import type { Host } from '../../ports/host.ts';
import { fileKey } from '../data/file-key.ts';
import type { Prepared } from '../data/prepared.ts';
import type { OpenPackage } from '../packaging/open-package.ts';
import type { Project } from '../project/project.ts';
import { featuresDirectory } from '../training/training-rows.ts';
import { type PredictedFile, predictRows } from './predict-rows.ts';
import { predictionLimits } from './time-limit.ts';

/**
 * Lets a package predict the evaluation rows of a project into a file, whose place is cleared first.
 * @throws RefusalError where its command fails or writes nothing.
 */
export async function predictEvaluation(
  opened: OpenPackage,
  target: { readonly project: Project; readonly prepared: Prepared; readonly output: string },
  host: Host,
): Promise<PredictedFile> {
  const { project, prepared, output } = target;
  const { evaluate, format, columns } = prepared;
  await host.files.remove(output);
  return predictRows(
    {
      package: opened,
      rows: { ...evaluate, format, columns, key: fileKey(prepared) },
      output,
      featuresDirectory: featuresDirectory(project),
      ...predictionLimits(project),
    },
    host,
  );
}
