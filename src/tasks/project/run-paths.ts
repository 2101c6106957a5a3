/** Where everything of a run lies. No other place in the code spells these names. */
export interface RunPaths {
  readonly root: string;
  /** Which run this folder belongs to (see RunRecord). */
  readonly run: string;
  /** Who writes here now (see lock-folder); it stands for as long as that works. */
  readonly lock: string;
  /** Which artifacts the steps of this job have left (see tasks/hand-over). */
  readonly handed: string;
  /** One JSON document a check: `evidence/<check>.json`. */
  readonly evidence: string;
  readonly profile: string;
  readonly data: string;
  readonly package: string;
  readonly predictions: string;
  readonly training: string;
  /** Predictions that have not been found good: those of a refused training stay, to be looked at. */
  readonly unchecked: string;
  readonly trainingLog: string;
  readonly trainingEnvironment: string;
  readonly checkpoints: string;
  /** Where a package waits until a training from the same inputs asks for it. */
  readonly shelf: string;
  readonly report: string;
}

/** The entries directly below a run folder that are Assay's own. */
export const RUN_ENTRIES = [
  'run.json',
  'handed.json',
  'hand-over.json',
  'incoming',
  'evidence',
  'profile',
  'data',
  'package',
  'predictions',
  'training',
  'report',
] as const;

/** Where a run is kept unless the input `run-directory` says otherwise. */
export function defaultRunDirectory(model: string | undefined): string {
  return `.assay/${model ?? 'default'}`;
}

/** The layout of the run folder `root`. */
export function runPaths(root: string): RunPaths {
  return {
    root,
    run: `${root}/run.json`,
    lock: `${root}/lock.json`,
    handed: `${root}/handed.json`,
    evidence: `${root}/evidence`,
    profile: `${root}/profile`,
    data: `${root}/data`,
    package: `${root}/package`,
    predictions: `${root}/predictions`,
    training: `${root}/training`,
    unchecked: `${root}/training/unchecked`,
    trainingLog: `${root}/training/log.jsonl`,
    trainingEnvironment: `${root}/training/environment.json`,
    checkpoints: `${root}/training/checkpoints`,
    shelf: `${root}/training/shelf`,
    report: `${root}/report`,
  };
}
