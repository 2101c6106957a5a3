import { createHash } from 'node:crypto';
import type { BlobStore } from './blobs.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: string;
  readonly job: string;
  size: string;
  digest: string | undefined;
  final: boolean;
}

interface CacheEntry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  final: boolean;
}

type Request = Readonly<Record<string, unknown>>;

const SERVICE = '/twirp/github.actions.results.api.v1.';

/** The artifacts and caches that the service knows: what it answers to each of its methods. */
export class Registry {
  readonly artifacts: Artifact[] = [];
  readonly caches: CacheEntry[] = [];
  readonly #blobs: BlobStore;
  readonly #origin: () => string;

  constructor(blobs: BlobStore, origin: () => string) {
    this.#blobs = blobs;
    this.#origin = origin;
  }

  call(path: string, request: Request, run: string | undefined): Answer {
    if (run === undefined) return problem(401, 'unauthenticated', 'no token');
    const method = path.startsWith(SERVICE) ? path.slice(SERVICE.length) : '';
    if (
      request['workflow_run_backend_id'] !== undefined &&
      request['workflow_run_backend_id'] !== run
    ) {
      return problem(403, 'permission_denied', 'another run');
    }
    switch (method) {
      case 'ArtifactService/CreateArtifact':
        return this.#createArtifact(request, run);
      case 'ArtifactService/FinalizeArtifact':
        return this.#finalizeArtifact(request, run);
      case 'ArtifactService/ListArtifacts':
        return this.#listArtifacts(request, run);
      case 'ArtifactService/GetSignedArtifactURL':
        return this.#signedArtifactUrl(request, run);
      case 'CacheService/CreateCacheEntry':
        return this.#createCache(request);
      case 'CacheService/FinalizeCacheEntryUpload':
        return this.#finalizeCache(request);
      case 'CacheService/GetCacheEntryDownloadURL':
        return this.#cacheUrl(request);
      default:
        return problem(404, 'bad_route', `no such method: ${path}`);
    }
  }

  /** Puts an archive there as if some job had stored it. */
  plant(name: string, archive: Buffer, { run = 'run-1', digest = sha256(archive) } = {}): void {
    const artifact = this.#newArtifact(name, run, 'planted');
    this.#blobs.set(`artifact-${artifact.id}`, archive);
    Object.assign(artifact, { size: String(archive.length), digest, final: true });
  }

  #newArtifact(name: string, run: string, job: string): Artifact {
    const id = this.artifacts.length + 1;
    const artifact = { id, name, run, job, size: '0', digest: undefined, final: false };
    this.artifacts.push(artifact);
    return artifact;
  }

  #createArtifact(request: Request, run: string): Answer {
    const name = String(request['name']);
    if (this.artifacts.some((one) => one.run === run && one.name === name)) {
      const text = 'Conflict: an artifact with this name already exists on the workflow run';
      return problem(409, 'already_exists', text);
    }
    const artifact = this.#newArtifact(name, run, String(request['workflow_job_run_backend_id']));
    return ok({ ok: true, signed_upload_url: this.#url(`artifact-${artifact.id}`) });
  }

  #finalizeArtifact(request: Request, run: string): Answer {
    const artifact = this.artifacts.find((one) => one.run === run && one.name === request['name']);
    if (artifact === undefined) return problem(404, 'not_found', 'no such artifact');
    const content = this.#blobs.get(`artifact-${artifact.id}`);
    if (content === undefined) return problem(400, 'malformed', 'nothing was uploaded');
    Object.assign(artifact, {
      size: String(request['size']),
      digest: request['hash'],
      final: true,
    });
    return ok({ ok: true, artifact_id: String(artifact.id) });
  }

  #listArtifacts(request: Request, run: string): Answer {
    const wanted = request['id_filter'];
    const artifacts = this.artifacts
      .filter((one) => one.run === run && one.final)
      .filter((one) => wanted === undefined || wanted === null || String(one.id) === String(wanted))
      .map((one) => ({
        workflow_run_backend_id: one.run,
        workflow_job_run_backend_id: one.job,
        database_id: String(one.id),
        name: one.name,
        size: one.size,
        created_at: '2026-01-02T03:04:05Z',
        ...(one.digest === undefined ? {} : { digest: one.digest }),
      }));
    return ok({ artifacts });
  }

  #signedArtifactUrl(request: Request, run: string): Answer {
    const artifact = this.artifacts.find((one) => one.run === run && one.name === request['name']);
    return artifact === undefined
      ? problem(404, 'not_found', 'no such artifact')
      : ok({ signed_url: this.#url(`artifact-${artifact.id}`) });
  }

  #createCache(request: Request): Answer {
    const [key, version] = [String(request['key']), String(request['version'])];
    if (this.caches.some((one) => one.key === key && one.version === version)) {
      return problem(409, 'already_exists', 'cache entry already exists');
    }
    const id = this.caches.length + 1;
    this.caches.push({ id, key, version, final: false });
    return ok({ ok: true, signed_upload_url: this.#url(`cache-${id}`) });
  }

  #finalizeCache(request: Request): Answer {
    const entry = this.caches.find(
      (one) => one.key === request['key'] && one.version === request['version'],
    );
    if (entry === undefined) return problem(404, 'not_found', 'no such entry');
    entry.final = true;
    return ok({ ok: true, entry_id: String(entry.id) });
  }

  /** An exact key first, then each prefix in turn, the newest entry first. */
  #cacheUrl(request: Request): Answer {
    const prefixes = Array.isArray(request['restore_keys'])
      ? request['restore_keys'].map(String)
      : [];
    const ready = this.caches.filter((one) => one.final && one.version === request['version']);
    const candidates = [
      ...ready.filter((one) => one.key === request['key']),
      ...prefixes.flatMap((prefix) =>
        ready.toReversed().filter((one) => one.key.startsWith(prefix)),
      ),
    ];
    const entry = candidates[0];
    return entry === undefined
      ? ok({ ok: false })
      : ok({
          ok: true,
          signed_download_url: this.#url(`cache-${entry.id}`),
          matched_key: entry.key,
        });
  }

  #url(blob: string): string {
    return `${this.#origin()}/blob/${blob}?sig=secret`;
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function problem(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}

function sha256(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
