import { digestOf } from '../untrusted-run.ts';
import type { Stage } from './forks.ts';

/** A workflow run, as far as it is not the same for all. */
export interface RunSeed {
  readonly id: number;
  readonly attempt?: number;
  readonly event?: string;
  readonly path?: string;
  readonly head: string;
  readonly branch: string;
  /** Owner and name of the head repository. */
  readonly fork: string;
  readonly actor: string;
}

export interface ArtifactSeed {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expired?: boolean;
  /** What GitHub says of the bytes, where that is not true. */
  readonly told?: { readonly digest?: string | null; readonly bytes?: number };
}

export interface RunAnswer {
  readonly status: number;
  readonly data?: unknown;
  readonly link?: string;
  readonly location?: string;
}

const AT = '2026-01-02T03:04:05Z';

/** Workflow runs and their artifacts, which `emulate` has no way to be given. */
export class WorkflowRuns {
  readonly runs: RunSeed[] = [];
  readonly artifacts: ArtifactSeed[] = [];
  readonly #repository: string;
  readonly #stage: Stage;

  constructor(repository: string, stage: Stage) {
    this.#repository = repository;
    this.#stage = stage;
  }

  reset(): void {
    this.runs.length = 0;
    this.artifacts.length = 0;
  }

  /** The bytes of an archive, from where a download is sent on to. */
  blob(path: string): Uint8Array | undefined {
    const id = Number(/^\/blobs\/(\d+)$/.exec(path)?.[1]);
    return this.artifacts.find((one) => one.id === id)?.bytes;
  }

  /** Undefined for an operation that is none of these. */
  async answer(operation: string, url: URL): Promise<RunAnswer | undefined> {
    const id = Number(/\/(?:runs|artifacts)\/(\d+)/.exec(url.pathname)?.[1]);
    switch (operation) {
      case 'actions/get-workflow-run':
        return this.#found(this.runs.find((run) => run.id === id)?.id);
      case 'actions/list-workflow-run-artifacts':
        return this.#list(id, url);
      case 'actions/download-artifact':
        return this.#download(id, url);
      default:
        return undefined;
    }
  }

  async #found(id: number | undefined): Promise<RunAnswer> {
    if (id === undefined) return { status: 404, data: { message: 'Not Found' } };
    return { status: 200, data: await this.describe(id) };
  }

  #list(run: number, url: URL): RunAnswer {
    const all = this.artifacts.filter((one) => one.run === run).map(toArtifact);
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    url.searchParams.set('page', String(page + 1));
    return {
      status: 200,
      data: { total_count: all.length, artifacts: all.slice(size * (page - 1), size * page) },
      ...(all.length > size * page ? { link: `<${url}>; rel="next"` } : {}),
    };
  }

  #download(id: number, url: URL): RunAnswer {
    const found = this.artifacts.find((one) => one.id === id);
    if (found === undefined) return { status: 404, data: { message: 'Not Found' } };
    if (found.expired === true) return { status: 410, data: { message: 'Artifact has expired' } };
    return { status: 302, location: `${url.origin}/blobs/${id}` };
  }

  /** A run as GitHub tells of it, in its API and in the event of its end. */
  async describe(id: number): Promise<Readonly<Record<string, unknown>>> {
    const run = this.runs.find((one) => one.id === id);
    if (run === undefined) throw new Error(`There is no run ${id}.`);
    const repository = await this.#stage('GET', `/repos/${this.#repository}`);
    const fork = await this.#stage('GET', `/repos/${run.fork}`);
    const url = `${repository.url}/actions/runs/${id}`;
    return {
      id,
      node_id: `run-${id}`,
      name: 'model',
      head_branch: run.branch,
      head_sha: run.head,
      run_number: id,
      run_attempt: run.attempt ?? 1,
      display_title: 'A change',
      event: run.event ?? 'pull_request',
      status: 'completed',
      conclusion: 'success',
      path: run.path ?? '.github/workflows/model.yml',
      workflow_id: 3,
      url,
      html_url: url,
      created_at: AT,
      updated_at: AT,
      actor: await this.#stage('GET', `/users/${encodeURIComponent(run.actor)}`),
      head_commit: null,
      head_repository: fork,
      repository,
      jobs_url: `${url}/jobs`,
      logs_url: `${url}/logs`,
      check_suite_url: `${repository.url}/check-suites/1`,
      cancel_url: `${url}/cancel`,
      rerun_url: `${url}/rerun`,
      artifacts_url: `${url}/artifacts`,
      workflow_url: `${repository.url}/actions/workflows/3`,
      pull_requests: [],
    };
  }
}

function toArtifact({ id, run, name, bytes, expired = false, told }: ArtifactSeed): unknown {
  const url = `https://api.github.com/repos/acme/delays/actions/artifacts/${id}`;
  return {
    id,
    node_id: `artifact-${id}`,
    name,
    size_in_bytes: told?.bytes ?? bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: AT,
    updated_at: AT,
    expires_at: AT,
    digest: told?.digest === undefined ? digestOf(bytes) : told.digest,
    workflow_run: { id: run },
  };
}
