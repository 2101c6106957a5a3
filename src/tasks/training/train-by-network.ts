import type { ModelConfig } from '../../domain/config/config.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { kindOfLogicalType } from '../../domain/network/kind-of-type.ts';
import { Curves } from '../../domain/training/curve.ts';
import type { Host } from '../../ports/host.ts';
import { TrainingDivergedError, type TrainingStep } from '../../ports/trainer.ts';
import { trainNetwork } from '../network/train-network.ts';
import type { TrainedModel, TrainingPlan } from './training-plan.ts';

export type NetworkTrainingConfig = Extract<ModelConfig['train'], { readonly tfjs: unknown }>;

/**
 * Trains the built-in network.
 * @throws RefusalError where its loss is no number any more, or its time limit is reached.
 */
export async function trainByNetwork(
  plan: TrainingPlan,
  train: NetworkTrainingConfig,
  host: Host,
): Promise<TrainedModel> {
  const curves = new Curves();
  const lines: string[] = [];
  const start = host.clock.elapsed();
  const rows = await host.files.resolve(plan.rows);
  const training = networkTraining({ ...plan, rows }, train);
  const follow = (step: TrainingStep): void => {
    lines.push(JSON.stringify(step));
    curves.add({ step: step.step, values: new Map([['loss', step.loss]]) });
    showStep(step, host);
    refuseWhenLate(train['time-limit'], (host.clock.elapsed() - start) / 1000);
  };
  const trained = await host.log
    .group('Training', () => trainNetwork(training, host, follow))
    .catch((error: unknown) => {
      if (error instanceof TrainingDivergedError) throw refusal('diverged', error.message);
      throw error;
    });
  const modelDirectory = `${plan.workDirectory}/model`;
  for (const [name, bytes] of trained.files) {
    await host.files.write(`${modelDirectory}/${name}`, bytes);
  }
  await host.files.write(plan.log, lines.map((line) => `${line}\n`).join(''));
  const { name: backend, version } = trained.backend;
  return {
    modelDirectory,
    seconds: (host.clock.elapsed() - start) / 1000,
    curves,
    badLines: 0,
    gpus: [],
    resumed: false,
    network: { backend, version },
  };
}

function showStep({ step, of, loss }: TrainingStep, host: Host): void {
  const note = `loss ${loss.toPrecision(4)}`;
  host.log.progress({ label: 'Training', done: step, total: of, unit: 'steps', note });
}

/** The network runs in our own process, so that its limit is kept between its steps. */
function refuseWhenLate(limitSeconds: number | undefined, seconds: number): void {
  if (limitSeconds === undefined || seconds <= limitSeconds) return;
  const message = `The training was ended at its time limit of ${limitSeconds} s.`;
  throw refusal('timed-out', message);
}

function networkTraining(
  plan: TrainingPlan,
  train: NetworkTrainingConfig,
): Parameters<typeof trainNetwork>[0] {
  const { prepared, project } = plan;
  const { task, positive } = project.model;
  if (
    task !== 'binary-classification' &&
    task !== 'multiclass-classification' &&
    task !== 'regression'
  ) {
    throw new Error(`The built-in network has no task ${task}.`);
  }
  return {
    task,
    settings: train.tfjs,
    seed: plan.seed,
    data: { path: plan.rows, format: prepared.format },
    features: plan.features.map((name) => {
      const type = prepared.columns.find((column) => column.name === name)?.type;
      if (type === undefined) return { name };
      const kind = kindOfLogicalType(type);
      return project.model.features === undefined ? { name, kind } : { name, likely: kind };
    }),
    label: prepared.label.name,
    ...(positive === undefined ? {} : { positive }),
  };
}
