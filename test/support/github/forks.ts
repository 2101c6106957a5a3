/** A request of the stage's own, to a path below a repository that is named in full. */
// biome-ignore lint/suspicious/noExplicitAny: answers of the double, whose shape the caller knows.
export type Stage = (method: string, path: string, body?: unknown, token?: string) => Promise<any>;

export interface ForkPull {
  readonly number: number;
  readonly head: string;
  /** Owner and repository of the fork. */
  readonly fork: string;
  readonly owner: string;
  readonly branch: string;
}

const OWNER_OF_FORKS = 'ghp_mallory';
const AUTHOR = { name: 'mallory', email: 'm@example.com', date: '2026-01-02T03:04:05Z' };

/** Forks a repository in mallory's name, and opens a pull request from there. */
export async function openFromFork(
  stage: Stage,
  repository: string,
  branch = 'change',
): Promise<ForkPull> {
  const fork = await stage('POST', `/repos/${repository}/forks`, {}, OWNER_OF_FORKS);
  const head = await pushToFork(stage, repository, { fork: fork.full_name, branch, text: 'first' });
  const owner: string = fork.owner.login;
  const pull = await stage('POST', `/repos/${repository}/pulls`, {
    title: 'A change of a stranger’s',
    head: `${owner}:${branch}`,
    base: 'main',
  });
  return { number: pull.number, head, fork: fork.full_name, owner, branch };
}

/** Another commit on a branch of a fork. GitHub keeps the objects of a network of forks once; here they are made twice. */
export async function pushToFork(
  stage: Stage,
  repository: string,
  { fork, branch, text }: { readonly fork: string; readonly branch: string; readonly text: string },
): Promise<string> {
  const sha = await commit(stage, fork, text, OWNER_OF_FORKS);
  const same = await commit(stage, repository, text);
  if (sha !== same) throw new Error(`The fork has ${sha}, the repository ${same}.`);
  const refs = await stage('GET', `/repos/${fork}/branches`);
  const exists = refs.some(({ name }: { name: string }) => name === branch);
  if (exists)
    await stage(
      'PATCH',
      `/repos/${fork}/git/refs/heads/${branch}`,
      { sha, force: true },
      OWNER_OF_FORKS,
    );
  else
    await stage(
      'POST',
      `/repos/${fork}/git/refs`,
      { ref: `refs/heads/${branch}`, sha },
      OWNER_OF_FORKS,
    );
  return sha;
}

async function commit(
  stage: Stage,
  repository: string,
  text: string,
  token?: string,
): Promise<string> {
  const file = { path: 'train.py', mode: '100644', type: 'blob', content: text };
  const tree = await stage('POST', `/repos/${repository}/git/trees`, { tree: [file] }, token);
  const made = await stage(
    'POST',
    `/repos/${repository}/git/commits`,
    {
      message: text,
      tree: tree.sha,
      parents: [],
      author: AUTHOR,
      committer: AUTHOR,
    },
    token,
  );
  return made.sha;
}
