import type { Host } from '../../ports/host.ts';
import { featureVariables } from '../commands/feature-names.ts';
import type { CommandTraining, TrainingPlan } from './training-plan.ts';

/** What the train command is told: its rows, columns, parameters, seed and folders. */
export async function trainVariables(
  plan: TrainingPlan,
  { parameters }: Pick<CommandTraining, 'parameters'>,
  folders: { readonly model: string; readonly checkpoints: string },
  host: Host,
): Promise<Readonly<Record<string, string>>> {
  const { files } = host;
  const file = `${plan.workDirectory}/parameters.json`;
  await files.write(file, `${JSON.stringify(parameters, null, 2)}\n`);
  // The log is made here, so that a program may append to it without asking whether it is there.
  if ((await files.facts(plan.log)) === undefined) await files.write(plan.log, '');
  return {
    ASSAY_TRAIN_DATA: await files.resolve(plan.rows),
    ...(await featureVariables(plan.features, plan.workDirectory, host)),
    ASSAY_LABEL: plan.prepared.label.name,
    ASSAY_PARAMS: await files.resolve(file),
    ASSAY_SEED: String(plan.seed),
    ASSAY_CHECKPOINT_DIR: await files.resolve(folders.checkpoints),
    ASSAY_LOG: await files.resolve(plan.log),
    ASSAY_MODEL_DIR: await files.resolve(folders.model),
  };
}
