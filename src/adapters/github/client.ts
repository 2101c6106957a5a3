import type * as z from 'zod';
import type { Answer, Exchange } from './exchange.ts';
import { isRateLimited, isUnknown, messageOf, Patience, type PatienceOptions } from './patience.ts';
import { RequestRefusedError } from './problems.ts';

type Parameters = Record<string, unknown>;

/** Requests with the patience and the care that GitHub needs. */
export class Client {
  readonly #exchange: Exchange;
  readonly #patience: Patience;
  #requests = 0;
  #waited = false;

  constructor(exchange: Exchange, options: PatienceOptions) {
    this.#exchange = exchange;
    this.#patience = new Patience(options);
  }

  /** How many requests were made so far. */
  get requests(): number {
    return this.#requests;
  }

  /** Whether a request had to wait: what was read before may have changed by now. */
  get waited(): boolean {
    return this.#waited;
  }

  /**
   * Reads; repeated until a whole answer of the right shape comes. With `mostBytes`, bytes (see `Exchange`).
   * @throws RequestRefusedError, UnavailableError
   */
  async read<S extends z.ZodType>(
    route: string,
    parameters: Parameters,
    schema: S,
    mostBytes?: number,
  ): Promise<{ readonly value: z.output<S>; readonly more: boolean }> {
    for (let tried = 1; ; tried++) {
      const answer = await this.#send(route, parameters, mostBytes);
      const value = schema.safeParse(answer.data);
      if (isDone(answer) && value.success) return { value: value.data, more: hasNextPage(answer) };
      await this.#giveWay(answer, tried);
    }
  }

  /**
   * Writes, with one effect: where it is not known whether a request was carried out, `readBack` must
   * look, and only where it finds nothing the request is made again.
   * @throws RequestRefusedError, UnavailableError
   */
  async write<S extends z.ZodType>(
    route: string,
    parameters: Parameters,
    { schema, readBack }: { schema: S; readBack: () => Promise<z.output<S> | undefined> },
  ): Promise<z.output<S>> {
    for (let tried = 1; ; tried++) {
      const answer = await this.#send(route, parameters);
      const value = schema.safeParse(answer.data);
      if (isDone(answer) && value.success) return value.data;
      await this.#giveWay(answer, tried);
      if (isRateLimited(answer)) continue;
      const found = await readBack();
      if (found !== undefined) return found;
    }
  }

  async #send(route: string, parameters: Parameters, mostBytes?: number): Promise<Answer> {
    this.#requests += 1;
    return this.#exchange(route, parameters, mostBytes);
  }

  /** Waits where a repetition makes sense. A success of the wrong shape is a server's fault. */
  async #giveWay(answer: Answer, tried: number): Promise<void> {
    if (!isRateLimited(answer) && !isUnknown(answer) && !isDone(answer))
      throw new RequestRefusedError(answer.status, messageOf(answer.data));
    await this.#patience.wait(answer, tried);
    this.#waited = true;
  }
}

function isDone({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function hasNextPage({ headers }: Answer): boolean {
  return /<[^>]*>;\s*rel="next"/.test(String(headers['link'] ?? ''));
}
