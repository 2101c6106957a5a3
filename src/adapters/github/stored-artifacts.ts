import { type ArtifactAnswer, artifactsSchema, bytesSchema } from './champion-answers.ts';
import type { Client } from './client.ts';

/** A run of more artifacts than this is not one of ours. */
const MOST_PAGES = 3;

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

/** The bytes of an artifact's archive. */
export async function fetchArtifact(client: Client, where: Where, id: number): Promise<Uint8Array> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const parameters = { ...where, artifact_id: id, archive_format: 'zip' };
  return (await client.read(route, parameters, bytesSchema)).value;
}
