import { setTimeout as delay } from 'node:timers/promises';
import type { Champions } from '../../ports/champions.ts';
import { explained } from './champion-refusals.ts';
import { ChampionSearch, type SearchOptions } from './champion-search.ts';
import { Client } from './client.ts';
import { connect, type Exchange } from './exchange.ts';

const MAX_WAIT_SECONDS = 180;
const TIMEOUT_SECONDS = 300;

export interface ChampionsOptions extends SearchOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  /** For tests. */
  readonly fetch?: typeof fetch;
  readonly sleep?: (seconds: number) => Promise<void>;
}

/** Packages of earlier runs of this workflow, from the artifacts that they left. */
export async function createChampions(options: ChampionsOptions): Promise<Champions> {
  const exchange: Exchange = await connect({
    token: options.token,
    apiUrl: options.environment['GITHUB_API_URL'] || 'https://api.github.com',
    timeoutSeconds: TIMEOUT_SECONDS,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  const patience = {
    sleep: options.sleep ?? (async (seconds: number) => delay(seconds * 1000)),
    maxWait: MAX_WAIT_SECONDS,
  };
  return {
    newest: (model, directory) => {
      const search = new ChampionSearch(new Client(exchange, patience), options);
      return explained(() => search.newest(model, directory));
    },
  };
}
