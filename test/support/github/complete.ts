import type { TokenFacts } from './tokens.ts';

type Json = Record<string, unknown>;

/** GitHub's limits that `emulate` does not know; the words of a refusal, or undefined. */
export function limitBroken(operation: string, body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { body: text, output } = body as { body?: unknown; output?: Json }; // Checked where used.
  if (operation.endsWith('-comment') && typeof text === 'string' && text.length > 65_536)
    return 'Body is too long (maximum is 65536 characters)';
  for (const field of ['summary', 'text']) {
    const value = output?.[field];
    if (typeof value === 'string' && value.length > 65_535)
      return `Only 65535 characters are allowed; ${value.length} were supplied.`;
  }
  const annotations = output?.['annotations'];
  if (Array.isArray(annotations) && annotations.length > 50)
    return 'No more than 50 annotations are allowed';
  return undefined;
}

/** `emulate` gives all checks of a commit at once; GitHub gives pages. */
export function paged<T extends { readonly data: unknown; readonly link: string | undefined }>(
  operation: string,
  answer: T,
  url: URL,
): T {
  const { data } = answer;
  if (operation !== 'checks/list-for-ref' || !isJson(data)) return answer;
  const all = data['check_runs'];
  if (!Array.isArray(all)) return answer;
  const asked = (name: string, otherwise: number): number =>
    Number(url.searchParams.get(name) ?? otherwise);
  const [page, size] = [asked('page', 1), Math.min(asked('per_page', 30), 100)];
  url.searchParams.set('page', String(page + 1));
  return {
    ...answer,
    data: { ...data, check_runs: all.slice(size * (page - 1), size * page) },
    ...(all.length > size * page ? { link: `<${url}>; rel="next"` } : {}),
  };
}

/** Makes an answer of `emulate` what GitHub's would be: accounts of apps are bots, and checks know their app. */
export class Completion {
  readonly #appOfCheck = new Map<number, TokenFacts['app']>();

  complete(operation: string, data: unknown, facts: TokenFacts | undefined): unknown {
    if (operation === 'checks/create' && isJson(data))
      this.#appOfCheck.set(Number(data['id']), facts?.app);
    return this.#walk(data);
  }

  reset(): void {
    this.#appOfCheck.clear();
  }

  #walk(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry: unknown) => this.#walk(entry));
    if (!isJson(value)) return value;
    const walked = Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.#walk(entry)]),
    );
    if (typeof walked['login'] === 'string') return completeUser(walked);
    if ('external_id' in walked && 'head_sha' in walked) {
      const app = this.#appOfCheck.get(Number(walked['id']));
      const output = {
        ...(walked['output'] as Json),
        annotations_url: `${walked['url']}/annotations`,
      };
      return { ...walked, output, app: app === undefined ? null : describeApp(app) };
    }
    return walked;
  }
}

function completeUser(user: Json): Json {
  const isBot = String(user['login']).endsWith('[bot]');
  const addresses = Object.entries(user).filter(([key]) => key.endsWith('url'));
  return {
    ...user,
    ...Object.fromEntries(
      addresses.map(([key, value]) => [key, String(value).replace('[bot]', '%5Bbot%5D')]),
    ),
    avatar_url: `https://avatars.githubusercontent.com/u/${user['id']}`,
    ...(isBot ? { type: 'Bot' } : {}),
  };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeApp({ id, slug }: NonNullable<TokenFacts['app']>): Json {
  const owner = {
    login: 'github',
    id: 9_919,
    node_id: 'MDEyOk9yZ2FuaXphdGlvbjk5MTk=',
    avatar_url: 'https://avatars.githubusercontent.com/u/9919',
    gravatar_id: '',
    url: 'https://api.github.com/users/github',
    html_url: 'https://github.com/github',
    followers_url: 'https://api.github.com/users/github/followers',
    following_url: '',
    gists_url: '',
    starred_url: '',
    subscriptions_url: 'https://api.github.com/users/github/subscriptions',
    organizations_url: 'https://api.github.com/users/github/orgs',
    repos_url: 'https://api.github.com/users/github/repos',
    events_url: '',
    received_events_url: 'https://api.github.com/users/github/received_events',
    type: 'Organization',
    site_admin: false,
  };
  return {
    id,
    slug,
    node_id: `app-${id}`,
    owner,
    name: slug,
    description: '',
    external_url: 'https://example.com',
    html_url: `https://github.com/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2018-07-30T09:30:17Z',
    permissions: {},
    events: [],
  };
}
