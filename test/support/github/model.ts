interface Waiting {
  readonly actor: number;
  go(): void;
}

interface Comment {
  readonly id: number;
  body: string;
}

interface Check {
  readonly id: number;
  external_id: string;
  conclusion: string;
  output: { title: string; summary: string; text: string };
}

const USER = { id: 41_898_282 };
const APP = { id: 15_368, slug: 'github-actions' };

/**
 * The handful of operations that a publication needs, in memory, each carried out at once when a
 * scheduler lets it: so that every order in which runs can meet may be played through.
 */
export class GitHubModel {
  readonly comments: Comment[] = [];
  readonly checks: Check[] = [];
  #head: string;
  #nextId = 1;
  #waiting: Waiting[] = [];

  constructor(head: string) {
    this.#head = head;
  }

  /** New commits on the pull request. */
  push(head: string): void {
    this.#head = head;
  }

  /** `fetch` that carries every request out at once. */
  readonly fetch: typeof fetch = async (url, init) =>
    this.#carryOut(init?.method ?? 'GET', new URL(String(url)).pathname, init?.body);

  /** `fetch` for one of the runs: its requests wait until the scheduler chooses them. */
  fetchAs(actor: number): typeof fetch {
    return async (url, init) => {
      await new Promise<void>((resolve) => {
        this.#waiting.push({ actor, go: resolve });
      });
      return this.#carryOut(init?.method ?? 'GET', new URL(String(url)).pathname, init?.body);
    };
  }

  /** Lets requests through, one at a time, until all runs are done. */
  async play(runs: readonly Promise<unknown>[], choose: (from: number) => number): Promise<void> {
    let open = runs.length;
    const ends = runs.map((run) =>
      run.finally(() => {
        open -= 1;
      }),
    );
    while (open > 0) {
      await settleDown(() => this.#waiting.length === open || open === 0);
      const [next] = this.#waiting.splice(choose(this.#waiting.length), 1);
      next?.go();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(ends);
  }

  #carryOut(method: string, path: string, body: unknown): Response {
    const said = typeof body === 'string' ? JSON.parse(body) : undefined;
    const id = Number(path.split('/').at(-1));
    if (path.includes('/pulls/')) return json({ head: { sha: this.#head } });
    if (path.includes('/users/')) return json(USER);
    if (path.includes('check-runs')) return this.#answerCheck(method, id, said);
    return this.#answerComment(method, id, said);
  }

  #answerComment(method: string, id: number, said: { body: string }): Response {
    const show = (one: Comment): unknown => ({ ...one, html_url: `#${one.id}`, user: USER });
    const at = this.comments.findIndex((one) => one.id === id);
    const found = this.comments[at];
    if (method === 'GET') return json(this.comments.map(show));
    if (method === 'POST') {
      const made = { id: this.#nextId++, body: said.body };
      this.comments.push(made);
      return json(show(made), 201);
    }
    if (found === undefined) return json({ message: 'Not Found' }, 404);
    if (method === 'DELETE') {
      this.comments.splice(at, 1);
      return new Response(null, { status: 204 });
    }
    found.body = said.body;
    return json(show(found));
  }

  #answerCheck(method: string, id: number, said: Omit<Check, 'id'>): Response {
    const show = (one: Check): unknown => ({ ...one, app: APP });
    if (method === 'GET') return json({ check_runs: this.checks.map(show) });
    if (method === 'POST') {
      const made = { ...said, id: this.#nextId++ };
      this.checks.push(made);
      return json(show(made), 201);
    }
    const found = this.checks.find((one) => one.id === id);
    if (found === undefined) return json({ message: 'Not Found' }, 404);
    Object.assign(found, said);
    return json(show(found));
  }
}

async function settleDown(isSettled: () => boolean): Promise<void> {
  while (!isSettled()) await new Promise((resolve) => setImmediate(resolve));
}

function json(data: unknown, status = 200): Response {
  return Response.json(data, { status });
}
