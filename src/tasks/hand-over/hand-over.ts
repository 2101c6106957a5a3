import type { RunPaths } from '../project/run-paths.ts';

/** Who hands over: a step in a job of a workflow run, for one model. */
export interface HandOver {
  readonly model: string | null;
  readonly step: string;
  readonly run: string;
  readonly attempt: number;
  readonly job: string;
  /** The number of the job within its matrix; 0 where there is none. */
  readonly cell: number;
  /** How many jobs that matrix has; 1 where there is none. */
  readonly cells: number;
  readonly paths: RunPaths;
  /** The artifacts that this job has left from this disk. */
  readonly handed: readonly string[];
  /** The files that were there when the step began. */
  readonly before: ReadonlyMap<string, { readonly digest: string }>;
}
