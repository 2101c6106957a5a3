import type { Artifacts } from './artifacts.ts';
import type { Cache } from './cache.ts';
import type { Champions } from './champions.ts';
import type { Charts } from './charts.ts';
import type { Clock } from './clock.ts';
import type { DataEngine } from './data-engine.ts';
import type { Files } from './files.ts';
import type { FinishedRun } from './finished-run.ts';
import type { Log } from './log.ts';
import type { Machine } from './machine.ts';
import type { Processes } from './processes.ts';
import type { Reviews } from './reviews.ts';
import type { RunIdentity } from './run-identity.ts';
import type { Shell } from './shell.ts';
import type { Trainer } from './trainer.ts';
import type { Workers } from './workers.ts';

/** Everything a step may touch. Heavy parts are loaded when first asked for. */
export interface Host {
  /** Assay's own version. */
  readonly version: string;
  /** The name of the step that runs, such as `train-model`. */
  readonly step: string;
  readonly identity: RunIdentity;
  readonly log: Log;
  readonly files: Files;
  readonly clock: Clock;
  readonly shell: Shell;
  readonly processes: Processes;
  readonly machine: Machine;
  readonly workers: Workers;
  /** Raised by Ctrl-C and by the runner's cancellation. */
  readonly cancelled: AbortSignal;
  /** Undefined outside a workflow run, or where `artifacts: false` switched it off. */
  readonly artifacts: Artifacts | undefined;
  /** Undefined where nothing is kept between workflow runs. */
  readonly cache?: Cache;
  dataEngine(): Promise<DataEngine>;
  trainer(): Promise<Trainer>;
  charts(): Promise<Charts>;
  /** Undefined where there is no pull request to speak of, or no token. */
  reviews(): Promise<Reviews | undefined>;
  /** Undefined outside a workflow run, or where there is no token to look for earlier runs with. */
  champions(): Promise<Champions | undefined>;
  /** Undefined where no finished run (`workflow_run`) started this job, or there is no token. */
  finishedRun(): Promise<FinishedRun | undefined>;
}
