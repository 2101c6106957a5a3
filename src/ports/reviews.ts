/** What the report becomes on a pull request. */
export interface ReviewReport {
  /** Names the comment, so that each configuration and model has its own. */
  readonly key: string;
  /** One line for the check. */
  readonly title: string;
  /** The check's name, which branch protection may demand. */
  readonly checkName: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  /** Markdown of at most 61,440 UTF-16 code units; the hidden header is added to it. */
  readonly body: string;
}

export type Published =
  | {
      readonly kind: 'published';
      readonly commentUrl: string;
      /** How many requests it took. */
      readonly requests: number;
      /** What could not be done on the side, such as the check. */
      readonly remarks: readonly string[];
    }
  /** A newer run has spoken, or the pull request has moved on. */
  | { readonly kind: 'outdated'; readonly why: string }
  /** The token may not write: a fork, Dependabot, or a missing permission. */
  | { readonly kind: 'read-only'; readonly why: string }
  /** GitHub did not answer as it should, for longer than we wait. */
  | { readonly kind: 'unavailable'; readonly why: string }
  /** GitHub answered that it does not take what was sent. */
  | { readonly kind: 'rejected'; readonly why: string }
  | { readonly kind: 'no-pull-request' };

/** Another run, for which this job speaks, and the pull request that it was of. */
export interface SpokenFor {
  readonly number: number;
  /** The commit that was checked. */
  readonly head: string;
  readonly run: string;
  readonly attempt: number;
}

/** One comment and one check on the pull request of this run, or of one that it speaks for. */
export interface Reviews {
  /** Brings both up to date; an older run never overwrites a newer one's. */
  publish(report: ReviewReport, spokenFor?: SpokenFor): Promise<Published>;
}
