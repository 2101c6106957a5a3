import { join } from 'node:path';
import type * as z from 'zod';
import { newestAttempts, parseArtifactName } from '../../domain/hand-over/artifact-name.ts';
import { championRuns, type Home, type WorkflowRun } from '../../domain/hand-over/champion-run.ts';
import type { FoundChampion } from '../../ports/champions.ts';
import type { Log } from '../../ports/log.ts';
import type { RunIdentity } from '../../ports/run-identity.ts';
import {
  type ArtifactAnswer,
  artifactsSchema,
  repositorySchema,
  runOf,
  runSchema,
  runsSchema,
} from './champion-answers.ts';
import { bringPackage, MOST_BYTES, type StoredPackage } from './champion-archive.ts';
import type { Client } from './client.ts';
import { fetchArtifact } from './stored-artifacts.ts';

/**
 * A search ends after so many requests, found or not: a job's token has 1,000 an hour for the whole
 * repository, and runs without a package of the model may go back for years.
 */
export const MOST_REQUESTS = 40;

export interface SearchOptions {
  readonly identity: NonNullable<RunIdentity['github']>;
  readonly log: Log;
  /** Unpacks an archive whose digest has been verified, refusing hostile ones. */
  readonly unpack: (file: string, directory: string, title: string) => Promise<void>;
}

const PAGE = 100;
const TRAINING_STEP = 'train-model';

/** A search is over its limit. */
class SpentError extends Error {
  override readonly name = 'SpentError';
}

/** One search through the earlier runs of a workflow, newest first, which stops at the first package. */
export class ChampionSearch {
  readonly #client: Client;
  readonly #options: SearchOptions;
  readonly #where: { readonly owner: string; readonly repo: string };
  #looked = 0;

  constructor(client: Client, options: SearchOptions) {
    const [owner = '', repo = ''] = options.identity.repository.split('/');
    this.#client = client;
    this.#options = options;
    this.#where = { owner, repo };
  }

  /** Undefined where no earlier run has a package, or the limit was reached, which the log then says. */
  async newest(model: string, directory: string): Promise<FoundChampion | undefined> {
    const home = await this.#home();
    try {
      return await this.#search(home, model, directory);
    } catch (error) {
      if (!(error instanceof SpentError)) throw error;
      this.#options.log.warning(
        `The newest ${this.#looked} good runs of ${home.workflowPath} on ${home.defaultBranch} hold no package of ${model}; after ${MOST_REQUESTS} requests older ones are not looked at. Name a champion with the input "champion".`,
      );
      return undefined;
    }
  }

  async #search(
    home: WorkflowHome,
    model: string,
    directory: string,
  ): Promise<FoundChampion | undefined> {
    const { log, identity, unpack } = this.#options;
    for await (const run of this.#runs(home)) {
      for (const stored of await this.#packages(run, home, model)) {
        const target = join(directory, String(stored.id));
        const wanted = { id: stored.id, mostBytes: MOST_BYTES };
        const fetch = (): Promise<Uint8Array> => fetchArtifact(this.#client, this.#where, wanted);
        const found = await bringPackage(stored, target, { fetch, unpack });
        if (found === undefined) continue;
        const origin = `${identity.serverUrl}/${identity.repository}/actions/runs/${run.id}`;
        log.info(`The champion is the package of ${origin}.`);
        return { directory: found, origin };
      }
      this.#looked += 1;
    }
    return undefined;
  }

  async #home(): Promise<WorkflowHome> {
    const runId = Number(this.#options.identity.runId);
    const { value: repository } = await this.#read('', {}, repositorySchema);
    const { value: run } = await this.#read('/actions/runs/{run_id}', { run_id: runId }, runSchema);
    return {
      repositoryId: repository.id,
      defaultBranch: repository.default_branch,
      workflowPath: run.path,
      workflowId: run.workflow_id,
      runId,
    };
  }

  /** GitHub filters by workflow, branch and ending, and tells the newest first; a page is asked for when it is needed. */
  async *#runs(home: WorkflowHome): AsyncGenerator<WorkflowRun> {
    const route = '/actions/workflows/{workflow_id}/runs';
    const filters = {
      workflow_id: home.workflowId,
      branch: home.defaultBranch,
      status: 'success',
      exclude_pull_requests: true,
    };
    for await (const { workflow_runs: runs } of this.#pages(route, filters, runsSchema)) {
      yield* championRuns(runs.map(runOf), home);
    }
  }

  /** What trainings of the model left in a run, newest attempt first. */
  async #packages(run: WorkflowRun, home: Home, model: string): Promise<readonly StoredPackage[]> {
    const artifacts: ArtifactAnswer[] = [];
    const route = '/actions/runs/{run_id}/artifacts';
    // All pages: a matrix of many cells leaves more artifacts than one page holds.
    for await (const page of this.#pages(route, { run_id: run.id }, artifactsSchema)) {
      artifacts.push(...page.artifacts);
    }
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

  async *#pages<S extends z.ZodType>(
    route: string,
    parameters: Record<string, unknown>,
    schema: S,
  ): AsyncGenerator<z.output<S>> {
    for (let page = 1, more = true; more; page += 1) {
      if (this.#client.requests >= MOST_REQUESTS) throw new SpentError();
      const answer = await this.#read(route, { ...parameters, per_page: PAGE, page }, schema);
      yield answer.value;
      more = answer.more;
    }
  }

  async #read<S extends z.ZodType>(
    route: string,
    parameters: Record<string, unknown>,
    schema: S,
  ): Promise<{ readonly value: z.output<S>; readonly more: boolean }> {
    const whole = `GET /repos/{owner}/{repo}${route}`;
    return this.#client.read(whole, { ...this.#where, ...parameters }, schema);
  }
}

type WorkflowHome = Home & { readonly workflowId: number };
