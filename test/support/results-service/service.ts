import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlobStore } from './blobs.ts';
import { type Answer, Registry } from './registry.ts';

/** One request that the service saw. */
export interface Seen {
  readonly method: string;
  readonly path: string;
}

/** What the service is to do wrong: at the n-th request (from 1) whose path holds `path`. */
export interface Fault {
  readonly path: string;
  /** Which of them; every one where left out. */
  readonly nth?: number;
  readonly kind: 'status' | 'reset' | 'cut' | 'flip' | 'silent' | 'hang' | 'drip' | 'nonsense';
  /** For `status`. */
  readonly status?: number;
}

/**
 * The results service of GitHub Actions as the runner's clients see it: artifacts and caches over Twirp
 * with JSON, and the blobs behind signed addresses. Listens on the loopback interface alone.
 */
export class ResultsService {
  readonly seen: Seen[] = [];
  readonly faults: Fault[] = [];
  /** Whether answers name their fields as JSON does, rather than as the protocol file does. */
  camelCase = false;
  readonly blobs = new BlobStore();
  readonly registry = new Registry(this.blobs, () => this.url);
  readonly #server: Server;
  readonly #hits = new Map<Fault, number>();

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(JSON.stringify({ code: 'internal', msg: String(error) }));
      });
    });
  }

  static async start(): Promise<ResultsService> {
    const service = new ResultsService();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    // The cast: a server that listens on a port has an address with a port.
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The variables that the runner gives an action, for one job. */
  environment(job = 'job-1', run = 'run-1'): Readonly<Record<string, string>> {
    const payload = { scp: `Actions.ExampleScope Actions.Results:${run}:${job}` };
    const parts = [{ alg: 'none' }, payload].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    return {
      ACTIONS_RESULTS_URL: `${this.url}/`,
      ACTIONS_RUNTIME_URL: `${this.url}/`,
      ACTIONS_RUNTIME_TOKEN: `${parts.join('.')}.signature`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      GITHUB_SERVER_URL: 'https://github.com',
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    this.seen.push({ method: request.method ?? '', path: url.pathname });
    const fault = this.#faultFor(url.pathname);
    const body = await readAll(request);
    if (fault?.kind === 'reset') return void request.socket.destroy();
    if (fault?.kind === 'silent') return;
    if (fault?.kind === 'nonsense') return void response.writeHead(200).end('<html>Busy</html>');
    if (fault?.kind === 'status') {
      return void response
        .writeHead(fault.status ?? 500)
        .end('{"code":"unavailable","msg":"down"}');
    }
    if (url.pathname.startsWith('/blob/'))
      return this.#blob(request, response, { url, body, fault });
    const answer = this.registry.call(
      url.pathname,
      JSON.parse(body.toString('utf8')),
      tokenRun(request),
    );
    sendJson(response, this.camelCase ? { ...answer, body: camelCased(answer.body) } : answer);
  }

  #blob(
    request: IncomingMessage,
    response: ServerResponse,
    { url, body, fault }: { url: URL; body: Buffer; fault: Fault | undefined },
  ): void {
    const name = url.pathname.slice('/blob/'.length);
    if (request.method === 'PUT') {
      this.blobs.put(name, url.searchParams, body);
      return void response.writeHead(201).end();
    }
    const content = this.blobs.get(name);
    if (content === undefined) return void response.writeHead(404).end();
    const sent = Buffer.from(content);
    if (fault?.kind === 'flip') sent[Math.floor(sent.length / 2)]! ^= 0xff;
    response.writeHead(200, { 'content-type': 'application/zip', 'content-length': sent.length });
    const half = sent.subarray(0, Math.floor(sent.length / 2));
    switch (fault?.kind) {
      case 'cut':
        return void response.write(half, () => request.socket.destroy());
      case 'hang':
        return void response.write(half);
      case 'drip':
        return void drip(response, sent);
      default:
        response.end(sent);
    }
  }

  #faultFor(path: string): Fault | undefined {
    return this.faults.find((fault) => {
      if (!path.includes(fault.path)) return false;
      const hit = (this.#hits.get(fault) ?? 0) + 1;
      this.#hits.set(fault, hit);
      return fault.nth === undefined || fault.nth === hit;
    });
  }
}

/** A byte now and then: never silent, and never done. */
function drip(response: ServerResponse, sent: Buffer): void {
  let at = 0;
  const timer = setInterval(() => response.write(sent.subarray(at, ++at)), 5);
  response.once('close', () => clearInterval(timer));
}

function sendJson(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
}

function camelCased(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/"([a-z_]+)":/g, (whole) =>
      whole.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    ),
  );
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The run that the bearer token speaks for; undefined without a token, which the service refuses. */
function tokenRun(request: IncomingMessage): string | undefined {
  const payload = /^Bearer [^.]+\.([^.]+)\./.exec(request.headers.authorization ?? '')?.[1];
  if (payload === undefined) return undefined;
  const { scp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return /Actions\.Results:([^:]+):/.exec(scp)?.[1];
}
