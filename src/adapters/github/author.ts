import * as z from 'zod';
import type { OwnCheck } from './checks.ts';
import type { Client } from './client.ts';
import { RequestRefusedError } from './problems.ts';

const userSchema = z.object({ id: z.int() });
/** The account of the token that every job is given. */
const DEFAULT_BOT = 'github-actions[bot]';

/**
 * The id of the account that our comments are made by. The app behind the token is known from the
 * check that it created; a person's token says itself who it is. Undefined where nobody tells.
 */
export async function findAuthor(
  client: Client,
  app: OwnCheck['app'],
): Promise<number | undefined> {
  if (app !== null) return userId(client, `${app.slug}[bot]`);
  try {
    return (await client.read('GET /user', {}, userSchema)).value.id;
  } catch (error) {
    if (!(error instanceof RequestRefusedError)) throw error;
    return userId(client, DEFAULT_BOT);
  }
}

async function userId(client: Client, username: string): Promise<number | undefined> {
  try {
    return (await client.read('GET /users/{username}', { username }, userSchema)).value.id;
  } catch (error) {
    if (error instanceof RequestRefusedError && error.status === 404) return undefined;
    throw error;
  }
}
