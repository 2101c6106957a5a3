export type Permission =
  | 'actions'
  | 'checks'
  | 'issues'
  | 'pull_requests'
  | 'contents'
  | 'metadata';
export type Permissions = Readonly<Partial<Record<Permission, 'read' | 'write'>>>;

/** Who holds a token, and what it may do. */
export interface TokenFacts {
  readonly login: string;
  /** A job's token is that of an app; a person's is not. */
  readonly app?: { readonly id: number; readonly slug: string };
  readonly permissions: Permissions;
}

const ACTIONS = { id: 15_368, slug: 'github-actions' };
const ALL: Permissions = {
  actions: 'write',
  checks: 'write',
  issues: 'write',
  pull_requests: 'write',
  contents: 'write',
};

export const TOKENS: Readonly<Record<string, TokenFacts>> = {
  ghs_job: {
    login: 'github-actions[bot]',
    app: ACTIONS,
    permissions: { checks: 'write', pull_requests: 'write', contents: 'read' },
  },
  ghs_fork: {
    login: 'github-actions[bot]',
    app: ACTIONS,
    permissions: { checks: 'read', pull_requests: 'read', contents: 'read' },
  },
  ghs_without_checks: {
    login: 'github-actions[bot]',
    app: ACTIONS,
    permissions: { pull_requests: 'write', contents: 'read' },
  },
  ghs_report: {
    login: 'github-actions[bot]',
    app: ACTIONS,
    permissions: { actions: 'read', checks: 'write', pull_requests: 'write', contents: 'read' },
  },
  ghs_other_app: {
    login: 'other-app[bot]',
    app: { id: 4_711, slug: 'other-app' },
    permissions: ALL,
  },
  ghp_person: { login: 'ada', permissions: ALL },
  ghp_mallory: { login: 'mallory', permissions: ALL },
};

/** What an operation asks of a token; one of the permissions suffices. */
const NEEDS: Readonly<
  Record<string, { readonly any: readonly Permission[]; readonly level: 'read' | 'write' }>
> = {
  'issues/create-comment': { any: ['issues', 'pull_requests'], level: 'write' },
  'issues/update-comment': { any: ['issues', 'pull_requests'], level: 'write' },
  'issues/delete-comment': { any: ['issues', 'pull_requests'], level: 'write' },
  'issues/list-comments': { any: ['issues', 'pull_requests'], level: 'read' },
  'issues/get-comment': { any: ['issues', 'pull_requests'], level: 'read' },
  'actions/get-workflow-run': { any: ['actions'], level: 'read' },
  'actions/list-workflow-run-artifacts': { any: ['actions'], level: 'read' },
  'actions/download-artifact': { any: ['actions'], level: 'read' },
  'repos/get-content': { any: ['contents'], level: 'read' },
  'pulls/list': { any: ['pull_requests'], level: 'read' },
  'pulls/get': { any: ['pull_requests'], level: 'read' },
  'checks/create': { any: ['checks'], level: 'write' },
  'checks/update': { any: ['checks'], level: 'write' },
  'checks/list-for-ref': { any: ['checks'], level: 'read' },
};

/** GitHub's refusal of an operation with this token; undefined where it may. */
export function refusal(operation: string, facts: TokenFacts): string | undefined {
  const isApp = facts.app !== undefined;
  if (operation === 'users/get-authenticated' && isApp)
    return 'Resource not accessible by integration';
  if (operation.startsWith('checks/') && operation !== 'checks/list-for-ref' && !isApp)
    return 'You must authenticate via a GitHub App.';
  const need = NEEDS[operation];
  if (need === undefined) return undefined;
  const granted = need.any.some((permission) => {
    const level = facts.permissions[permission];
    return level === 'write' || level === need.level;
  });
  return granted ? undefined : 'Resource not accessible by integration';
}
