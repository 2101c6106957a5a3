import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { refusal } from '../../domain/evidence/refusal.ts';

/** An archive, what GitHub tells of it, and where it belongs. */
export interface Archive {
  readonly bytes: Uint8Array;
  /** `sha256:…`, as GitHub stored it. */
  readonly digest: string;
  /** What it is called in complaints. */
  readonly title: string;
  readonly directory: string;
}

/** Unpacks an archive whose digest has been verified, refusing hostile ones. */
export type Unpack = (file: string, directory: string, title: string) => Promise<void>;

/**
 * Compares the bytes of an archive with the digest that GitHub tells, and unpacks it.
 * @throws RefusalError (reason `artifact-digest`) where they differ.
 */
export async function unpackVerified(archive: Archive, unpack: Unpack): Promise<void> {
  const { bytes, digest, title, directory } = archive;
  const found = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (found !== digest) {
    throw refusal('artifact-digest', `${title} is ${found}; GitHub stored ${digest}.`);
  }
  await mkdir(directory, { recursive: true });
  const file = `${directory}.zip`;
  await writeFile(file, bytes);
  await unpack(file, directory, title);
  await rm(file);
}
