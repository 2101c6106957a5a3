import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { refusal } from '../../domain/evidence/refusal.ts';
import { type ArtifactAnswer, artifactsSchema, bytesSchema } from './champion-answers.ts';
import type { Client } from './client.ts';

const MOST_PAGES = 3;

/** A repository, as routes name it. */
export interface Where {
  readonly owner: string;
  readonly repo: string;
}

/** All pages of what a run left: a matrix of many cells leaves more artifacts than one page holds. */
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

/** An archive to be fetched, and where it is unpacked. */
export interface Errand {
  readonly id: number;
  /** What it is called in complaints. */
  readonly title: string;
  readonly digest: string;
  readonly directory: string;
  /** Unpacks an archive whose digest has been verified, refusing hostile ones. */
  readonly unpack: (file: string, directory: string, title: string) => Promise<void>;
}

/**
 * Fetches an archive, compares its bytes with the digest that GitHub tells, and unpacks it.
 * @throws RefusalError (reason `artifact-digest`) where they differ.
 */
export async function bringArtifact(client: Client, where: Where, errand: Errand): Promise<void> {
  const { id, title, digest, directory } = errand;
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const parameters = { ...where, artifact_id: id, archive_format: 'zip' };
  const { value: archive } = await client.read(route, parameters, bytesSchema);
  const found = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
  if (found !== digest) {
    throw refusal('artifact-digest', `${title} is ${found}; GitHub stored ${digest}.`);
  }
  await mkdir(directory, { recursive: true });
  const file = `${directory}.zip`;
  await writeFile(file, archive);
  await errand.unpack(file, directory, title);
  await rm(file);
}
