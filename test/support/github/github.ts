import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { Completion, limitBroken, paged } from './complete.ts';
import { Description } from './description.ts';
import { type Fault, FaultScript, type ScriptedFault } from './faults.ts';
import { type ForkPull, openFromFork, pushToFork } from './forks.ts';
import { WorkflowRuns } from './runs.ts';
import { refusal, TOKENS, type TokenFacts } from './tokens.ts';

const OWNER = 'acme';
const REPO = 'delays';
/** An account without a token of its own. */
const BOT = 'dependabot[bot]';
/** Of the one who sets the scene; its requests are neither counted nor harmed. */
const STAGE = 'ghp_stage';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly status: number;
}

interface CarriedOut {
  readonly status: number;
  readonly data?: unknown;
  readonly link?: string | undefined;
  readonly location?: string;
}

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: unknown;
}

/**
 * A GitHub on this machine: the npm package `emulate`, behind a front that completes what it lacks or
 * gets wrong, checks each request against GitHub's own description, counts, and fails on demand.
 */
export class GitHub {
  readonly repository = `${OWNER}/${REPO}`;
  readonly requests: SeenRequest[] = [];
  /** What GitHub's description says against requests, and against this double's own answers. */
  readonly violations: string[] = [];
  readonly faults = new FaultScript();
  /** Pull requests whose conversation is locked. */
  readonly locked = new Set<number>();
  readonly runs: WorkflowRuns = new WorkflowRuns(this.repository, (...request) =>
    this.stage(...request),
  );
  readonly #server: Server;
  readonly #description: Description;
  readonly #completion = new Completion();
  #core: Emulator | undefined;

  private constructor(server: Server, description: Description) {
    this.#server = server;
    this.#description = description;
  }

  static async start(): Promise<GitHub> {
    const server = createServer();
    const github = new GitHub(server, await Description.load());
    server.on('request', (request, response) => {
      const blob = github.runs.blob(request.url ?? '/');
      if (blob === undefined) void github.#answer(request, response);
      else response.writeHead(200, { 'content-type': 'application/zip' }).end(blob);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const logins = [...new Set(Object.values(TOKENS).map(({ login }) => login)), OWNER, BOT];
    github.#core = await createEmulator({
      service: 'github',
      port: 0,
      seed: {
        tokens: {
          ...Object.fromEntries(
            Object.entries(TOKENS).map(([token, { login }]) => [
              token,
              { login, scopes: ['repo'] },
            ]),
          ),
          [STAGE]: { login: OWNER, scopes: ['repo'] },
        },
        github: {
          users: logins.map((login) => ({ login })),
          repos: [{ owner: OWNER, name: REPO, auto_init: true }],
        },
      },
    });
    return github;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.#core?.close();
  }

  /** Back to an empty repository, with nothing counted. */
  reset(): void {
    this.#core?.reset();
    this.#completion.reset();
    this.forget();
    this.faults.set([]);
    this.locked.clear();
    this.runs.reset();
  }

  forget(): void {
    this.requests.length = 0;
    this.violations.length = 0;
  }

  fail(...faults: readonly ScriptedFault[]): void {
    this.faults.set(faults);
  }

  /** Opens a pull request; returns its number and head. */
  async openPullRequest(): Promise<{ readonly number: number; readonly head: string }> {
    const main = await this.stage('GET', `/git/ref/heads/main`);
    await this.stage('POST', '/git/refs', { ref: 'refs/heads/change', sha: main.object.sha });
    const head = await this.push();
    const pull = await this.stage('POST', '/pulls', {
      title: 'A change',
      head: 'change',
      base: 'main',
    });
    return { number: pull.number, head };
  }

  /** Opens a pull request from a fork of mallory's. */
  async openForkPullRequest(): Promise<ForkPull> {
    return openFromFork((...request) => this.stage(...request), this.repository);
  }

  /** Another commit on the branch of a fork; returns the new head. */
  async pushToFork({ fork, branch }: ForkPull, text: string): Promise<string> {
    const to = { fork, branch, text };
    return pushToFork((...request) => this.stage(...request), this.repository, to);
  }

  /** Another commit on the branch of the pull request; returns the new head. */
  async push(): Promise<string> {
    const at = await this.stage('GET', '/git/ref/heads/change');
    const parent = await this.stage('GET', `/git/commits/${at.object.sha}`);
    const commit = await this.stage('POST', '/git/commits', {
      message: `Change after ${at.object.sha}`,
      tree: parent.tree.sha,
      parents: [at.object.sha],
    });
    await this.stage('PATCH', '/git/refs/heads/change', { sha: commit.sha });
    return commit.sha;
  }

  async comments(
    number: number,
  ): Promise<readonly { id: number; body: string; user: { login: string } }[]> {
    const pages = [];
    for (let page = 1; ; page++) {
      const some = await this.stage('GET', `/issues/${number}/comments?per_page=100&page=${page}`);
      pages.push(...some);
      if (some.length < 100) return pages;
    }
  }

  /** All checks on a commit, in the order of their making. */
  async checks(sha: string): Promise<
    readonly {
      id: number;
      name: string;
      status: string;
      conclusion: string;
      output: { title: string; text: string };
    }[]
  > {
    const { check_runs: runs } = await this.stage(
      'GET',
      `/commits/${sha}/check-runs?filter=all&per_page=100`,
    );
    return runs.toSorted((a: { id: number }, b: { id: number }) => a.id - b.id);
  }

  /** A request of the stage's own, past the front, below the repository unless a path says more; by another's token on demand. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of the double, whose shape the caller knows.
  async stage(method: string, path: string, body?: unknown, token: string = STAGE): Promise<any> {
    const { status, data } = await this.#forward({
      method,
      path: /^\/(?:repos|users)\//.test(path) ? path : `/repos/${this.repository}${path}`,
      token,
      body,
    });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(data)}`);
    return data;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const exchange: Exchange = {
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      token: (request.headers.authorization ?? '').replace(/^(?:token|Bearer) /i, ''),
      body: text === '' ? undefined : JSON.parse(text),
    };
    const operation = this.#check(exchange, request.headers);
    const fault = this.faults.next(this.requests.length, operation);
    const carriedOut = fault === undefined || ('carriedOut' in fault && fault.carriedOut);
    const { status, data, link, location } = carriedOut
      ? await this.#carryOut(operation, exchange)
      : { status: 0 };
    this.requests.push({ method: exchange.method, path: exchange.path, operation, status });
    if (fault !== undefined) return fail(fault, response, JSON.stringify(data ?? {}));
    if (link !== undefined) response.setHeader('link', link);
    if (location !== undefined) response.setHeader('location', location);
    reply(response, status, data);
  }

  #check(exchange: Exchange, headers: IncomingMessage['headers']): string | undefined {
    const { method, path, body } = exchange;
    const [pathname = '/', query] = path.split('?');
    const { operation, complaints } = this.#description.rule({
      method,
      path: decodeURIComponent(pathname),
      headers: Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key, String(value)]),
      ),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body }),
    });
    this.violations.push(...complaints.map((complaint) => `${method} ${path}: ${complaint}`));
    return operation;
  }

  async #carryOut(operation: string | undefined, exchange: Exchange): Promise<CarriedOut> {
    const facts = TOKENS[exchange.token];
    if (facts === undefined) return { status: 401, data: { message: 'Bad credentials' } };
    if (operation === undefined) return { status: 404, data: { message: 'Not Found' } };
    const no = refusal(operation, facts) ?? this.#lockedOut(operation, exchange, facts);
    if (no !== undefined) return { status: 403, data: { message: no } };
    const limit = limitBroken(operation, exchange.body);
    if (limit !== undefined) return { status: 422, data: { message: limit } };
    const url = new URL(exchange.path, this.url);
    const told = await this.runs.answer(operation, url);
    if (told !== undefined) {
      const data = this.#completion.complete(operation, told.data, facts);
      return this.#judge(operation, { ...told, data });
    }
    const answer = await this.#forward(exchange);
    if (answer.status >= 300) return answer;
    const { status, data, link } = paged(operation, answer, url);
    const current = await this.#current(operation, data);
    const whole = this.#completion.complete(operation, current, facts);
    return this.#judge(operation, { status, data: whole, link });
  }

  /** Holds an answer of this double against GitHub's own description. */
  #judge(operation: string, answer: CarriedOut): CarriedOut {
    const { status, data } = answer;
    if (status >= 200 && status < 300 && status !== 204)
      this.violations.push(
        ...this.#description
          .judgeAnswer(operation, status, data)
          .map((complaint) => `answer to ${operation}: ${complaint}`),
      );
    return answer;
  }

  async #current(operation: string, data: unknown): Promise<unknown> {
    if (operation === 'pulls/get') return this.#withHead(data);
    if (operation !== 'pulls/list' || !Array.isArray(data)) return data;
    return Promise.all(data.map((pull) => this.#withHead(pull)));
  }

  /** `emulate` keeps the head that a pull request was opened with; GitHub's moves with the branch. */
  async #withHead(data: unknown): Promise<unknown> {
    // As the description was held against.
    const pull = data as {
      readonly head: { readonly ref: string; readonly repo: { readonly full_name: string } };
    };
    const { ref, repo } = pull.head;
    const { object } = await this.stage('GET', `/repos/${repo.full_name}/git/ref/heads/${ref}`);
    return { ...pull, head: { ...pull.head, sha: object.sha } };
  }

  #lockedOut(operation: string, { path }: Exchange, facts: TokenFacts): string | undefined {
    const number = Number(/\/issues\/(\d+)\/comments/.exec(path)?.[1]);
    if (operation !== 'issues/create-comment' || !this.locked.has(number)) return undefined;
    return facts.permissions.contents === 'write'
      ? undefined
      : 'Unable to create comment because issue is locked.';
  }

  async #forward({
    method,
    path,
    token,
    body,
  }: Exchange): Promise<{ status: number; data: unknown; link: string | undefined }> {
    const answer = await fetch(`${this.#core?.url}${path}`, {
      method,
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = (await answer.text()).replaceAll(this.#core?.url ?? '', this.url);
    const link = answer.headers.get('link')?.replaceAll(this.#core?.url ?? '', this.url);
    return { status: answer.status, data: text === '' ? undefined : JSON.parse(text), link };
  }
}

function reply(response: ServerResponse, status: number, data: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': '0000:0000:0000',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '900',
  });
  response.end(status === 204 ? undefined : JSON.stringify(data));
}

function fail(fault: Fault, response: ServerResponse, text: string): void {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, json).end('{"message": "Server Error"}');
      return;
    case 'reset':
      response.socket?.destroy();
      return;
    case 'html':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><body>Unicorn!</body></html>');
      return;
    case 'cut':
      response.writeHead(200, json).end(text.slice(0, Math.max(1, text.length / 2)));
      return;
    case 'primary-limit': {
      const reset = String(Math.ceil(Date.now() / 1000) + fault.seconds);
      response
        .writeHead(403, { ...json, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset })
        .end('{"message": "API rate limit exceeded"}');
      return;
    }
    case 'secondary-limit': {
      const after =
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      response
        .writeHead(403, { ...json, ...after })
        .end('{"message": "You have exceeded a secondary rate limit."}');
    }
  }
}
