import { Curves } from '../../domain/training/curve.ts';
import type { LogLine } from '../../domain/training/log-line.ts';
import type { Host } from '../../ports/host.ts';
import type { Outcome } from '../../ports/shell.ts';
import { onlyReading } from '../commands/only-read.ts';
import { runCommand } from '../commands/run-command.ts';
import { Checkpoints } from './checkpoints.ts';
import { followLog } from './follow-log.ts';
import { keepCheckpoints } from './keep-checkpoints.ts';
import { SignOfLife } from './sign-of-life.ts';
import { trainVariables } from './train-variables.ts';
import type { CommandTraining, TrainedModel, TrainingPlan } from './training-plan.ts';
import { watchGpus } from './watch-gpus.ts';

const WHAT = 'The train command';

/**
 * Trains with the user's command: its log becomes progress and curves, its checkpoints are kept.
 * @throws RefusalError where the command fails in any way.
 */
export async function trainByCommand(
  plan: TrainingPlan,
  train: CommandTraining,
  host: Host,
): Promise<TrainedModel> {
  const checkpoints = new Checkpoints(plan.project.paths.checkpoints, plan.key, host);
  if (!plan.resume) await checkpoints.clear();
  const resumed = await checkpoints.restore();
  if (resumed) host.log.notice('The training goes on from its last checkpoint.');
  else await host.files.remove(plan.log);
  const modelDirectory = `${plan.workDirectory}/model`;
  await host.files.makeDirectory(modelDirectory);
  const folders = { model: modelDirectory, checkpoints: checkpoints.directory };
  const environment = await trainVariables(plan, train, folders, host);
  const rows = { path: plan.rows, digest: plan.rowsDigest, variable: 'ASSAY_TRAIN_DATA' };
  const watched = await onlyReading(
    WHAT,
    rows,
    () => watch(plan, train, { environment, checkpoints }, host),
    host,
  );
  await checkpoints.clear();
  const { seconds, peakMemoryBytes } = watched.outcome;
  return {
    modelDirectory,
    seconds,
    ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }),
    curves: watched.curves,
    badLines: watched.badLines,
    gpus: watched.gpus,
    resumed,
    network: null,
  };
}

interface Watched {
  readonly outcome: Outcome;
  readonly curves: Curves;
  readonly badLines: number;
  readonly gpus: TrainedModel['gpus'];
}

async function watch(
  plan: TrainingPlan,
  train: CommandTraining,
  work: {
    readonly environment: Readonly<Record<string, string>>;
    readonly checkpoints: Checkpoints;
  },
  host: Host,
): Promise<Watched> {
  const curves = new Curves();
  const life = new SignOfLife(host.clock, train['silence-limit']);
  const log = followLog(plan.log, (line) => take(line, curves, life, host), host);
  const gpus = plan.hasGpu ? watchGpus(host) : undefined;
  const keeping = keepCheckpoints(work.checkpoints, train['checkpoint-every'], host);
  try {
    return await host.log.group('Training', async () => {
      const outcome = await runTraining(plan, train, { ...work, life }, host);
      const { badLines } = await log.stop();
      return { outcome, curves, badLines, gpus: (await gpus?.stop()) ?? [] };
    });
  } finally {
    life.stop();
    await Promise.all([log.stop(), gpus?.stop(), keeping.stop()]);
  }
}

async function runTraining(
  plan: TrainingPlan,
  train: CommandTraining,
  work: {
    readonly environment: Readonly<Record<string, string>>;
    readonly checkpoints: Checkpoints;
    readonly life: SignOfLife;
  },
  host: Host,
): Promise<Outcome> {
  const { life, checkpoints, environment } = work;
  const shell: Host['shell'] = {
    run: async (command, onLine) => {
      const outcome = await host.shell.run(command, onLine);
      // A trainer that ended by itself has had the time to finish the files it was writing.
      if (!outcome.forced && outcome.ending.kind !== 'signalled') await checkpoints.ended();
      return outcome;
    },
  };
  return runCommand(
    {
      what: WHAT,
      run: train.run,
      directory: plan.project.directory,
      environment,
      pass: train.environment,
      stop: life.signal,
      onLine: () => life.seen(),
      silentSeconds: () => life.silentSeconds(),
      ...(train['time-limit'] === undefined ? {} : { timeLimitSeconds: train['time-limit'] }),
    },
    { ...host, shell },
  );
}

function take(line: LogLine, curves: Curves, life: SignOfLife, { log }: Host): void {
  life.seen();
  const before = curves.firstNotFinite;
  curves.add(line);
  if (before === undefined && curves.firstNotFinite !== undefined) {
    log.warning(`The loss is not a finite number at step ${line.step}.`);
  }
  const total = ['of', 'steps', 'total'].map((name) => line.values.get(name)).find(Number.isFinite);
  const loss = line.values.get('loss');
  log.progress({
    label: 'Training',
    done: line.step,
    unit: 'steps',
    ...(total === undefined ? {} : { total }),
    ...(loss === undefined ? {} : { note: `loss ${loss.toPrecision(4)}` }),
  });
}
