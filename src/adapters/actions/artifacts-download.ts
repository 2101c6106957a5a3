import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpClient } from '@actions/http-client';
import { refusal } from '../../domain/evidence/refusal.ts';
import { ARCHIVE_CAPS } from '../../domain/hand-over/archive.ts';
import type { StoredArtifact } from '../../ports/artifacts.ts';
import { guarded } from '../node/file-error.ts';
import { PassingFault, type Patience, persist } from './patience.ts';
import { drain, openResponse } from './response-body.ts';
import { failure, type ResultsService } from './results-service.ts';

/** A wrong digest may come of a bit that fell over on the way; twice it is another archive. */
const DIGEST_TRIES = 2;
const MAX_REDIRECTS = 5;

export interface DownloadContext {
  readonly service: ResultsService;
  readonly patience: Patience;
  readonly cancelled?: AbortSignal | undefined;
}

/**
 * Fetches the raw archive into a folder and returns its path; its bytes are those that the service vouches for.
 * @throws RefusalError where they are not, however often they are fetched.
 */
export async function fetchVerified(
  artifact: StoredArtifact,
  folder: string,
  context: DownloadContext,
): Promise<string> {
  const title = `The artifact ${artifact.name}`;
  if (artifact.digest === undefined) {
    throw refusal('unverified-artifact', `${title} has no digest at the service to check it by.`);
  }
  if (artifact.bytes > ARCHIVE_CAPS.bytes) {
    throw refusal('unsafe-archive', `${title} is not fetched: it holds ${artifact.bytes} bytes.`);
  }
  const file = join(folder, 'archive.zip');
  for (let time = 1; time <= DIGEST_TRIES; time += 1) {
    const fetch = (): Promise<string> => fetchOnce(artifact, file, context);
    const digest = await persist(fetch, context.patience, context.cancelled);
    if (digest === artifact.digest) return file;
  }
  throw refusal(
    'artifact-digest',
    `${title} is not the one that was stored: its bytes do not have the digest ${artifact.digest}.`,
  );
}

/** Asks for a fresh address, fetches the archive, and returns the digest of what came. */
async function fetchOnce(
  artifact: StoredArtifact,
  file: string,
  { service, patience: { stallMs }, cancelled }: DownloadContext,
): Promise<string> {
  const address = await service.signedUrl(artifact);
  const http = new HttpClient('assay', [], {
    socketTimeout: 2 * stallMs,
    maxRedirects: MAX_REDIRECTS,
  });
  const message = await openResponse(http.get(address), stallMs);
  const status = message.statusCode ?? 0;
  if (status !== 200) {
    message.destroy();
    throw storageFailure(status);
  }
  const hash = createHash('sha256');
  await rm(file, { force: true });
  const onPart = (part: Uint8Array): void => {
    hash.update(part);
  };
  const limits = { stallMs, cancelled, maxBytes: ARCHIVE_CAPS.bytes, onPart };
  await guarded(file, () => drain(message, createWriteStream(file, { flags: 'wx' }), limits));
  return `sha256:${hash.digest('hex')}`;
}

/** An address that has run out, or is not known everywhere yet, is asked for again. */
function storageFailure(status: number): Error {
  const message = `the storage answered with status ${status}`;
  const expired = status === 401 || status === 403;
  return expired
    ? new PassingFault(`${message}: the address had run out, or is not allowed`)
    : failure(message, status);
}
