/** Which run this is: a workflow run on GitHub, or somebody's own machine. */
export interface RunIdentity {
  /** Undefined outside GitHub. */
  readonly github?: {
    readonly repository: string;
    readonly runId: string;
    readonly attempt: number;
    readonly job: string;
    readonly event: string;
    readonly sha: string;
    readonly ref: string;
    readonly workflow: string;
    readonly serverUrl: string;
    /** `github-hosted` or `self-hosted`; undefined where the runner does not say. */
    readonly runnerEnvironment?: string;
    /**
     * The repository whose code a pull-request event brings along, where it is another one than
     * `repository`; null where the head repository has been deleted.
     */
    readonly fork?: string | null;
  };
  /** Whether output goes to a log that others read. */
  readonly ci: boolean;
}
