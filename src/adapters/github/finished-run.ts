import * as z from 'zod';
import { type ListedArtifact, MOST_ARCHIVE_BYTES } from '../../domain/report/untrusted/artifact.ts';
import type { FinishedRun } from '../../ports/finished-run.ts';
import type { RunIdentity } from '../../ports/run-identity.ts';
import { decodeText } from '../node/decode-text.ts';
import type { ArtifactAnswer } from './champion-answers.ts';
import type { Client } from './client.ts';
import { readEvent } from './event-file.ts';
import { type ClientOptions, openClient } from './open-client.ts';
import { RequestRefusedError } from './problems.ts';
import { type Reading, reading } from './run-refusals.ts';
import { fetchArtifact, listArtifacts, type Where } from './stored-artifacts.ts';
import { type Unpack, unpackVerified } from './verified-archive.ts';

const TIMEOUT_SECONDS = 120;

const eventSchema = z.looseObject({
  workflow_run: z.looseObject({ id: z.int().min(1), run_attempt: z.int().min(1) }),
});
const fileSchema = z.object({
  type: z.literal('file'),
  encoding: z.literal('base64'),
  content: z.string(),
});

const RUN: Reading = { what: 'The run that started this job', permission: 'actions: read' };
const ARTIFACTS: Reading = { what: 'The artifacts of the run', permission: 'actions: read' };
const FILES: Reading = { what: 'Files of this repository', permission: 'contents: read' };
const PULLS: Reading = { what: 'Pull requests', permission: 'pull-requests: write' };

export interface FinishedRunOptions extends Omit<ClientOptions, 'timeoutSeconds'> {
  readonly identity: NonNullable<RunIdentity['github']>;
  readonly unpack: Unpack;
}

/** The run whose end started this job, from the event and GitHub's API. */
export async function createFinishedRun(options: FinishedRunOptions): Promise<FinishedRun> {
  const { identity, environment, unpack } = options;
  const client = await openClient({ ...options, timeoutSeconds: TIMEOUT_SECONDS });
  const [owner = '', repo = ''] = identity.repository.split('/');
  const where: Where = { owner, repo };
  return {
    event: () => reading(RUN, () => currentEvent(client, where, environment)),
    readOwnFile: (path) => reading(FILES, () => readFileAt(client, where, path, identity.sha)),
    pullRequests: (from, branch) =>
      reading(PULLS, async () => {
        const parameters = { ...where, state: 'open', head: `${from}:${branch}`, per_page: 100 };
        const route = 'GET /repos/{owner}/{repo}/pulls';
        return (await client.read(route, parameters, z.array(z.unknown()))).value;
      }),
    artifacts: (run) =>
      reading(ARTIFACTS, async () =>
        (await listArtifacts(client, where, Number(run))).map(toListed),
      ),
    download: async ({ id, name, digest }, directory) => {
      const bytes = await reading(ARTIFACTS, () =>
        fetchArtifact(client, where, { id, mostBytes: MOST_ARCHIVE_BYTES }),
      );
      const title = `The artifact ${name} of the run`;
      await unpackVerified({ bytes, digest, title, directory }, unpack);
    },
  };
}

/** The attempt stays the event's: a later one has a job of its own. */
async function currentEvent(
  client: Client,
  where: Where,
  environment: FinishedRunOptions['environment'],
): Promise<unknown> {
  const event = await readEvent(environment['GITHUB_EVENT_PATH']);
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return event;
  const { id, run_attempt: attempt } = parsed.data.workflow_run;
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
  const { value } = await client.read(route, { ...where, run_id: id }, z.looseObject({}));
  return { ...parsed.data, workflow_run: { ...value, run_attempt: attempt } };
}

/** Undefined for what is no file, or is too large for GitHub to hand it over by itself. */
async function readFileAt(
  client: Client,
  where: Where,
  path: string,
  ref: string,
): Promise<string | undefined> {
  const route = 'GET /repos/{owner}/{repo}/contents/{path}';
  try {
    const { value } = await client.read(route, { ...where, path, ref }, z.unknown());
    const file = fileSchema.safeParse(value).data;
    return file && decodeText(Buffer.from(file.content, 'base64'), path);
  } catch (error) {
    if (error instanceof RequestRefusedError && error.status === 404) return undefined;
    throw error;
  }
}

function toListed({
  id,
  name,
  size_in_bytes: bytes,
  digest,
  expired,
}: ArtifactAnswer): ListedArtifact {
  return { id, name, bytes, digest: digest ?? null, expired };
}
