import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RefusalError, refusal } from '../../domain/evidence/refusal.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Artifacts, StoredArtifact } from '../../ports/artifacts.ts';
import { PATIENCE, type Patience, persist } from './patience.ts';

export interface ArtifactsOptions {
  /** What the runner tells of the service. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where archives are kept while they are judged. Default: the system's. */
  readonly temporaryRoot?: string;
  readonly cancelled?: AbortSignal;
  readonly patience?: Patience;
}

/**
 * The artifacts of the workflow run that this job belongs to, by the service of GitHub. They are stored by GitHub's
 * own client, but listed and fetched by ours: that one takes minutes to notice that a download was cut, and
 * answers for the digest only after it has unpacked.
 */
export function createArtifacts(options: ArtifactsOptions): Artifacts {
  const list = (): Promise<readonly StoredArtifact[]> =>
    served('Artifacts could not be listed', () => listAll(options));
  return {
    list,
    upload: async (name, root, files) => {
      // The client turns a conflict into a warning for people before it throws: look first.
      if ((await list()).some((artifact) => artifact.name === name)) return 'taken';
      const what = `The artifact ${name} could not be stored`;
      return served(what, () => upload(name, root, files));
    },
    download: async (artifact, directory) => {
      const folder = await mkdtemp(join(options.temporaryRoot ?? tmpdir(), 'assay-artifact-'));
      try {
        const what = `The artifact ${artifact.name} could not be fetched`;
        const file = await served(what, () => download(artifact, folder, options));
        await mkdir(directory, { recursive: true });
        const { unpackArchive } = await import('./artifacts-archive.ts');
        await unpackArchive(file, directory, `The artifact ${artifact.name}`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The clients are heavy: they are loaded when files are first handed over. */
async function connect({ environment, cancelled, patience = PATIENCE }: ArtifactsOptions) {
  const { createResultsService } = await import('./results-service.ts');
  const { stallMs } = patience;
  return {
    service: createResultsService({ environment, cancelled, stallMs }),
    cancelled,
    patience,
  };
}

async function listAll(options: ArtifactsOptions): Promise<readonly StoredArtifact[]> {
  const { service, patience, cancelled } = await connect(options);
  return persist(() => service.list(), patience, cancelled);
}

async function download(
  artifact: StoredArtifact,
  folder: string,
  options: ArtifactsOptions,
): Promise<string> {
  const { fetchVerified } = await import('./artifacts-download.ts');
  return fetchVerified(artifact, folder, await connect(options));
}

async function upload(
  name: string,
  root: string,
  files: readonly string[],
): Promise<'stored' | 'taken'> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const paths = files.map((file) => join(root, file));
  try {
    await new DefaultArtifactClient().uploadArtifact(name, paths, root);
    return 'stored';
  } catch (error) {
    if (/\(409\)|already exists/i.test(messageOf(error))) return 'taken';
    throw error;
  }
}

/** A service that is down is neither the user's mistake nor a fault of ours. */
async function served<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusalError || error instanceof ConfigurationError) throw error;
    if (error instanceof Error && 'syscall' in error && 'path' in error) throw error;
    throw refusal(
      'artifact-service',
      `${what}: ${messageOf(error)}. Run the job again, or set artifacts: false.`,
    );
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
