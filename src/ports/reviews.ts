/** What the report becomes on a pull request. */
export interface ReviewReport {
  /** Names the comment and the check, so that each configuration has its own. */
  readonly key: string;
  readonly title: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly comment: string;
  readonly checkSummary: string;
}

export type Published =
  | { readonly kind: 'published'; readonly commentUrl: string; readonly requests: number }
  | { readonly kind: 'outdated'; readonly why: string }
  | { readonly kind: 'read-only'; readonly why: string }
  | { readonly kind: 'no-pull-request' };

export interface Reviews {
  publish(report: ReviewReport): Promise<Published>;
}
