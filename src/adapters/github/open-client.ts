import { setTimeout as delay } from 'node:timers/promises';
import { Client } from './client.ts';
import { connect } from './exchange.ts';

/** How a conversation with GitHub is held. */
export interface ClientOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  readonly timeoutSeconds: number;
  /** For tests: how to fetch, how to wait, and how long to wait in all. */
  readonly fetch?: typeof fetch;
  readonly sleep?: (seconds: number) => Promise<void>;
  readonly maxWaitSeconds?: number;
}

const MAX_WAIT_SECONDS = 180;

/** A client for the API that the runner names. */
export async function openClient(options: ClientOptions): Promise<Client> {
  const exchange = await connect({
    token: options.token,
    apiUrl: options.environment['GITHUB_API_URL'] || 'https://api.github.com',
    timeoutSeconds: options.timeoutSeconds,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  return new Client(exchange, {
    sleep: options.sleep ?? (async (seconds) => delay(seconds * 1000)),
    maxWait: options.maxWaitSeconds ?? MAX_WAIT_SECONDS,
  });
}
