import { createHash } from 'node:crypto';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type * as z from 'zod';
import { refusal } from '../../domain/evidence/refusal.ts';
import { newestAttempts, parseArtifactName } from '../../domain/hand-over/artifact-name.ts';
import { championRuns, type Home, type WorkflowRun } from '../../domain/hand-over/champion-run.ts';
import type { Champions, FoundChampion } from '../../ports/champions.ts';
import type { Log } from '../../ports/log.ts';
import type { RunIdentity } from '../../ports/run-identity.ts';
import {
  type ArtifactAnswer,
  artifactsSchema,
  bytesSchema,
  repositorySchema,
  runOf,
  runSchema,
  runsSchema,
} from './champion-answers.ts';
import { explained } from './champion-refusals.ts';
import { Client } from './client.ts';
import { connect, type Exchange } from './exchange.ts';

const MAX_WAIT_SECONDS = 180;
const TIMEOUT_SECONDS = 300;
const MOST_PAGES = 3;
const MOST_BYTES = 2 ** 31 - 1;
const TRAINING_STEP = 'train-model';

export interface ChampionsOptions {
  readonly identity: NonNullable<RunIdentity['github']>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  readonly log: Log;
  /** Unpacks an archive whose digest has been verified, refusing hostile ones. */
  readonly unpack: (file: string, directory: string, title: string) => Promise<void>;
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
  const client = new Client(exchange, {
    sleep: options.sleep ?? (async (seconds) => delay(seconds * 1000)),
    maxWait: MAX_WAIT_SECONDS,
  });
  const search = new Search(client, options);
  return { newest: (model, directory) => explained(() => search.newest(model, directory)) };
}

interface StoredPackage {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly digest: string;
}

class Search {
  readonly #client: Client;
  readonly #options: ChampionsOptions;
  readonly #where: { readonly owner: string; readonly repo: string };

  constructor(client: Client, options: ChampionsOptions) {
    const [owner = '', repo = ''] = options.identity.repository.split('/');
    this.#client = client;
    this.#options = options;
    this.#where = { owner, repo };
  }

  async newest(model: string, directory: string): Promise<FoundChampion | undefined> {
    const { log, identity } = this.#options;
    const home = await this.#home();
    for (const run of championRuns(await this.#runs(home), home)) {
      for (const stored of await this.#packages(run, home, model)) {
        const target = join(directory, String(stored.id));
        await this.#bring(stored, target);
        const found = join(target, 'package');
        if (!(await exists(join(found, 'manifest.json')))) continue;
        const origin = `${identity.serverUrl}/${identity.repository}/actions/runs/${run.id}`;
        log.info(`The champion is the package of ${origin}.`);
        return { directory: found, origin };
      }
    }
    return undefined;
  }

  async #home(): Promise<Home & { readonly workflowId: number }> {
    const runId = Number(this.#options.identity.runId);
    const repository = await this.#read('', {}, repositorySchema);
    const run = await this.#read('/actions/runs/{run_id}', { run_id: runId }, runSchema);
    return {
      repositoryId: repository.id,
      defaultBranch: repository.default_branch,
      workflowPath: run.path,
      workflowId: run.workflow_id,
      runId,
    };
  }

  async #runs(home: Home & { readonly workflowId: number }): Promise<readonly WorkflowRun[]> {
    const found: WorkflowRun[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#client.read(
        'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
        {
          ...this.#where,
          workflow_id: home.workflowId,
          branch: home.defaultBranch,
          status: 'success',
          per_page: 100,
          page,
        },
        runsSchema,
      );
      found.push(...value.workflow_runs.map(runOf));
      if (!more || championRuns(found, home).length >= 10) break;
    }
    return found;
  }

  /** What trainings of the model left in a run, newest attempt first. */
  async #packages(run: WorkflowRun, home: Home, model: string): Promise<readonly StoredPackage[]> {
    const artifacts = await this.#artifacts(run);
    const named = artifacts.flatMap((artifact) => {
      const name = parseArtifactName(artifact.name);
      const own = artifact.workflow_run?.repository_id === home.repositoryId;
      const fits = name?.model === model && name.step === TRAINING_STEP;
      return name !== undefined && fits && own && !artifact.expired ? [{ name, artifact }] : [];
    });
    return newestAttempts(named)
      .toReversed()
      .flatMap(({ artifact: { id, name, size_in_bytes: bytes, digest } }) =>
        digest == null ? [] : [{ id, name, bytes, digest }],
      );
  }

  /** All pages: a matrix of many cells leaves more artifacts than one page holds. */
  async #artifacts(run: WorkflowRun): Promise<readonly ArtifactAnswer[]> {
    const found: ArtifactAnswer[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#client.read(
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
        { ...this.#where, run_id: run.id, per_page: 100, page },
        artifactsSchema,
      );
      found.push(...value.artifacts);
      if (!more) break;
    }
    return found;
  }

  /** Fetches the archive, compares its bytes with the digest that GitHub tells, and unpacks it. */
  async #bring({ id, name, bytes, digest }: StoredPackage, directory: string): Promise<void> {
    const title = `The artifact ${name} of the champion`;
    if (bytes > MOST_BYTES) {
      throw refusal('unsafe-archive', `${title} is not fetched: it holds ${bytes} bytes.`);
    }
    const route = '/actions/artifacts/{artifact_id}/zip';
    const archive = await this.#read(route, { artifact_id: id }, bytesSchema);
    const found = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
    if (found !== digest) {
      throw refusal('artifact-digest', `${title} is ${found}; GitHub stored ${digest}.`);
    }
    await mkdir(directory, { recursive: true });
    const file = `${directory}.zip`;
    await writeFile(file, archive);
    await this.#options.unpack(file, directory, title);
    await rm(file);
  }

  async #read<S extends z.ZodType>(
    route: string,
    parameters: Record<string, unknown>,
    schema: S,
  ): Promise<z.output<S>> {
    const whole = `GET /repos/{owner}/{repo}${route}`;
    return (await this.#client.read(whole, { ...this.#where, ...parameters }, schema)).value;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
