import type { AnyStep } from '../../steps/kernel/step.ts';
import { watchSignals } from '../signals.ts';
import { VERSION } from '../version.generated.ts';

/**
 * Runs a step as a JavaScript action. The first line is printed before anything heavy is loaded, so
 * that whoever watches the log sees at once that something happens; cancellation is heard from then on.
 */
export async function runAction(
  name: string,
  load: () => Promise<{ readonly step: AnyStep }>,
): Promise<void> {
  const stop = watchSignals();
  process.stdout.write(`Assay ${VERSION}: ${name}\n`);
  const [{ runJob }, { step }] = await Promise.all([import('./run-job.ts'), load()]);
  await runJob(step, stop);
}
