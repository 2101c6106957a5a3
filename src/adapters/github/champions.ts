import type { Champions } from '../../ports/champions.ts';
import { explained } from './champion-refusals.ts';
import { ChampionSearch, type SearchOptions } from './champion-search.ts';
import { openClient } from './open-client.ts';

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
  return {
    newest: async (model, directory) => {
      // A search counts its requests from none.
      const client = await openClient({ ...options, timeoutSeconds: TIMEOUT_SECONDS });
      const search = new ChampionSearch(client, options);
      return explained(() => search.newest(model, directory));
    },
  };
}
