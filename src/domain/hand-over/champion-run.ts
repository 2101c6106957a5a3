/** A workflow run as GitHub tells of it, as far as it decides whose package may be compared with. */
export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly event: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly branch: string | null;
  /** The workflow's file, perhaps followed by `@ref`. */
  readonly path: string;
  readonly repositoryId: number;
  /** Null where the head repository has been deleted. */
  readonly headRepositoryId: number | null;
}

export interface Home {
  readonly repositoryId: number;
  readonly defaultBranch: string;
  readonly workflowPath: string;
  /** The run that asks. */
  readonly runId: number;
}

const TRUSTED_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/** The workflow's file without its ref. */
export function workflowFile(path: string): string {
  return path.split('@')[0] ?? path;
}

/**
 * The runs whose package may be a champion, newest first: of the same workflow, on the default branch of
 * this very repository by its id, started by its own events, finished with success. A branch of a fork
 * that is called `main`, or an artifact of a fitting name, is not enough.
 */
export function championRuns(runs: readonly WorkflowRun[], home: Home): readonly WorkflowRun[] {
  return runs
    .filter(
      (run) =>
        run.id !== home.runId &&
        run.repositoryId === home.repositoryId &&
        run.headRepositoryId === home.repositoryId &&
        TRUSTED_EVENTS.includes(run.event) &&
        run.status === 'completed' &&
        run.conclusion === 'success' &&
        run.branch === home.defaultBranch &&
        workflowFile(run.path) === workflowFile(home.workflowPath),
    )
    .toSorted((a, b) => b.number - a.number || b.id - a.id);
}
