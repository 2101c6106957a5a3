import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DefaultArtifactClient } from '@actions/artifact';
import { refusal } from '../../domain/evidence/refusal.ts';
import { ARCHIVE_CAPS } from '../../domain/hand-over/archive.ts';
import type { Artifacts, StoredArtifact } from '../../ports/artifacts.ts';

const TRIES = 2;

export interface ArtifactsOptions {
  /** Where archives are kept while they are judged. Default: the system's. */
  readonly temporaryRoot?: string;
}

/** The artifacts of the workflow run that this job belongs to, by the service of GitHub. */
export function createArtifacts({ temporaryRoot = tmpdir() }: ArtifactsOptions = {}): Artifacts {
  return {
    list: async () => {
      const service = await client();
      return served('listed', () => list(service));
    },
    upload: async (name, root, files) => {
      const service = await client();
      return served('stored', () => upload(service, { name, root, files }));
    },
    download: async (artifact, directory) => {
      const folder = await mkdtemp(join(temporaryRoot, 'assay-artifact-'));
      try {
        const file = await fetchVerified(artifact, folder);
        await mkdir(directory, { recursive: true });
        const { unpackArchive } = await import('./artifacts-archive.ts');
        await unpackArchive(file, directory, `The artifact ${artifact.name}`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The package is heavy: it is loaded when files are first handed over. */
async function client(): Promise<DefaultArtifactClient> {
  const { DefaultArtifactClient: Client } = await import('@actions/artifact');
  return new Client();
}

async function list(service: DefaultArtifactClient): Promise<readonly StoredArtifact[]> {
  const { artifacts } = await service.listArtifacts();
  return artifacts.map(({ id, name, size, digest }) => ({
    id,
    name,
    bytes: size,
    ...(digest === undefined ? {} : { digest }),
  }));
}

interface Upload {
  readonly name: string;
  readonly root: string;
  readonly files: readonly string[];
}

async function upload(
  service: DefaultArtifactClient,
  { name, root, files }: Upload,
): Promise<'stored' | 'taken'> {
  // The client turns a conflict into a warning for people before it throws: look first.
  if ((await list(service)).some((artifact) => artifact.name === name)) return 'taken';
  try {
    await service.uploadArtifact(
      name,
      files.map((file) => join(root, file)),
      root,
    );
    return 'stored';
  } catch (error) {
    if (/\(409\)|already exists/i.test(messageOf(error))) return 'taken';
    throw error;
  }
}

/** The raw archive, whose bytes are those that the service vouches for. */
async function fetchVerified(artifact: StoredArtifact, folder: string): Promise<string> {
  const title = `The artifact ${artifact.name}`;
  if (artifact.digest === undefined) {
    throw refusal('unverified-artifact', `${title} has no digest at the service to check it by.`);
  }
  if (artifact.bytes > ARCHIVE_CAPS.bytes) {
    throw refusal('unsafe-archive', `${title} is not fetched: it holds ${artifact.bytes} bytes.`);
  }
  const service = await client();
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const directory = join(folder, String(attempt));
    const file = await served('fetched', () => fetchRaw(service, artifact.id, directory));
    if ((await digestOf(file)) === artifact.digest) return file;
  }
  throw refusal(
    'artifact-digest',
    `${title} is not the one that was stored: its bytes do not have the digest ${artifact.digest}.`,
  );
}

async function fetchRaw(
  service: DefaultArtifactClient,
  id: number,
  directory: string,
): Promise<string> {
  await mkdir(directory);
  await service.downloadArtifact(id, { path: directory, skipDecompress: true });
  const [name, ...others] = await readdir(directory);
  if (name === undefined || others.length > 0) throw new Error('the service sent no single file');
  const path = join(directory, name);
  if (!(await stat(path)).isFile()) throw new Error('the service sent no file');
  return path;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return `sha256:${hash.digest('hex')}`;
}

/** A service that is down is neither the user's mistake nor a fault of ours. */
async function served<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'path' in error) throw error;
    throw refusal(
      'artifact-service',
      `Artifacts could not be ${what}: ${messageOf(error)}. Run the job again, or set artifacts: false.`,
    );
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
