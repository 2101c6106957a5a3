import type { AnyStep } from '../../steps/kernel/step.ts';
import { VERSION } from '../version.generated.ts';

/**
 * Runs a step as a JavaScript action. The first line is printed before anything heavy is loaded, so
 * that whoever watches the log sees at once that something happens.
 */
export async function runAction(
  name: string,
  load: () => Promise<{ readonly step: AnyStep }>,
): Promise<void> {
  process.stdout.write(`Assay ${VERSION}: ${name}\n`);
  const [{ runJob }, { step }] = await Promise.all([import('./run-job.ts'), load()]);
  await runJob(step);
}
