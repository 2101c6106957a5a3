import * as z from 'zod';
import type { Answer } from './exchange.ts';
import { UnavailableError } from './problems.ts';

const TRIES = 5;
const MOST_FAULTS = 5;
const faultSchema = z.object({
  message: z.string().optional(),
  field: z.string().optional(),
  code: z.string().optional(),
});

export interface PatienceOptions {
  readonly sleep: (seconds: number) => Promise<void>;
  /** Seconds to wait in all before giving up. */
  readonly maxWait: number;
}

/** How long to wait before a request may be tried again, all waits of a run counted together. */
export class Patience {
  readonly #options: PatienceOptions;
  #left: number;

  constructor(options: PatienceOptions) {
    this.#options = options;
    this.#left = options.maxWait;
  }

  /**
   * Waits before try number `tried + 1`: to the end of a rate limit as GitHub tells it, else 1, 2, 4 … seconds.
   * @throws UnavailableError where that is longer than there is time, or the tries are used up.
   */
  async wait(answer: Answer, tried: number): Promise<void> {
    const limited = isRateLimited(answer);
    const seconds = limited ? limitSeconds(answer, tried) : 2 ** (tried - 1);
    if (tried >= TRIES || seconds > this.#left) {
      const what = limited ? 'GitHub limits the rate of requests' : 'GitHub did not answer';
      throw new UnavailableError(`${what} (status ${answer.status}, ${tried} tries).`);
    }
    this.#left -= seconds;
    await this.#options.sleep(seconds);
  }
}

/** Whether nothing is known of what the request did: no answer, a server's fault, or not what was promised. */
export function isUnknown({ status }: Answer): boolean {
  return status === 0 || status >= 500;
}

/** A primary or secondary rate limit: such a request was not carried out. */
export function isRateLimited({ status, headers, data }: Answer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    String(headers['x-ratelimit-remaining']) === '0' ||
    headers['retry-after'] !== undefined ||
    /secondary rate limit|abuse detection/i.test(messageOf(data))
  );
}

/** What GitHub says about a refusal, with the faults that it found in what was sent. */
export function messageOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return '';
  const faults = 'errors' in data && Array.isArray(data.errors) ? data.errors.map(faultOf) : [];
  const told = faults.filter((fault) => fault !== '').slice(0, MOST_FAULTS);
  return [String(data.message), ...(told.length === 0 ? [] : [told.join('; ')])].join(': ');
}

/** One entry of `errors`: words, or an object with a message or with a field and a code. */
function faultOf(fault: unknown): string {
  if (typeof fault === 'string') return fault;
  const parsed = faultSchema.safeParse(fault).data;
  return parsed?.message ?? [parsed?.field, parsed?.code].filter(Boolean).join(' ');
}

/** By the server's own clock, since a runner's may be wrong by hours. */
function limitSeconds({ headers }: Answer, tried: number): number {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && after >= 0) return Math.max(after, 1);
  const reset = Number(headers['x-ratelimit-reset']);
  const now = Date.parse(String(headers['date'])) / 1000;
  if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0 && Number.isFinite(now))
    return Math.max(reset - now + 1, 1);
  return 60 * 2 ** (tried - 1);
}
