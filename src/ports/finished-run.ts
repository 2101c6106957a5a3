import type { ListedArtifact, VerifiableArtifact } from '../domain/report/untrusted/artifact.ts';

/**
 * The workflow run whose end started this job (`workflow_run`). What is told of it is GitHub's word; what
 * its artifacts hold is nobody's. Each answer that is a refusal of GitHub's is thrown as a RefusalError.
 */
export interface FinishedRun {
  /** The event of this job, with what GitHub's API says now of the run in place of what the event says. */
  event(): Promise<unknown>;
  /** A text file of this repository at the commit of this job, never of the run's; undefined where there is none. */
  readOwnFile(path: string): Promise<string | undefined>;
  /** The open pull requests from a branch of an owner's repository, as GitHub lists them. */
  pullRequests(owner: string, branch: string): Promise<readonly unknown[]>;
  artifacts(run: string): Promise<readonly ListedArtifact[]>;
  /** Fetches an archive, compares it with its digest, judges its directory by tight caps, and unpacks it. */
  download(artifact: VerifiableArtifact, directory: string): Promise<void>;
}
