import * as z from 'zod';
import { type ArtifactAnswer, artifactsSchema } from './champion-answers.ts';
import type { Client } from './client.ts';

/** Room for four steps in each job of the largest matrix, which has 256. */
const MOST_PAGES = 11;

const bytesSchema = z.instanceof(Uint8Array);

/** A repository, as routes name it. */
export interface Where {
  readonly owner: string;
  readonly repo: string;
}

/** What a run left, over its pages: a matrix of many cells leaves more artifacts than one page holds. */
export async function listArtifacts(
  client: Client,
  where: Where,
  run: number,
): Promise<readonly ArtifactAnswer[]> {
  const found: ArtifactAnswer[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { value, more } = await client.read(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
      { ...where, run_id: run, per_page: 100, page },
      artifactsSchema,
    );
    found.push(...value.artifacts);
    if (!more) break;
  }
  return found;
}

/** Which artifact is fetched, and how large its archive may be, whatever size was told. */
export interface Fetching {
  readonly id: number;
  readonly mostBytes: number;
}

/** The bytes of an artifact's archive. */
export async function fetchArtifact(
  client: Client,
  where: Where,
  { id, mostBytes }: Fetching,
): Promise<Uint8Array> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const parameters = { ...where, artifact_id: id, archive_format: 'zip' };
  return (await client.read(route, parameters, bytesSchema, mostBytes)).value;
}
