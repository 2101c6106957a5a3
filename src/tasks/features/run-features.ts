import { arrangeFeatures } from './arrange-features.ts';
import type { FeatureHost, FeatureWork, PreparedFeatures } from './feature-work.ts';
import { runFeaturesCommand } from './features-command.ts';
import { keep, readKept } from './kept-features.ts';

/**
 * Runs the `features` command, or takes its kept result for the same rows, code and format.
 * @throws RefusalError where it fails, or does not give each row back once.
 */
export async function runFeatures(work: FeatureWork, host: FeatureHost): Promise<PreparedFeatures> {
  const kept = await readKept(work, host);
  if (kept !== undefined) {
    host.log.info('The features of these rows are known already: the command is not run again.');
    return kept;
  }
  const scratch = await host.files.temporaryDirectory('features');
  try {
    const written = await runFeaturesCommand(work, scratch, host);
    return await keep(work, await arrangeFeatures(work, written, scratch, host), host);
  } finally {
    await host.files.remove(scratch);
  }
}
