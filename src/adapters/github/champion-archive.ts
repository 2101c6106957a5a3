import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal } from '../../domain/evidence/refusal.ts';
import { type Unpack, unpackVerified } from './verified-archive.ts';

/** What one value of memory can hold. */
export const MOST_BYTES = 2 ** 31 - 1;

/** An artifact that holds a package, as GitHub tells of it. */
export interface StoredPackage {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** Of the archive, as GitHub stored it. */
  readonly digest: string;
}

/** Where the bytes of an archive come from, and who unpacks it, refusing hostile ones. */
export interface ArchiveWays {
  fetch(): Promise<Uint8Array>;
  readonly unpack: Unpack;
}

/**
 * Fetches an archive, compares its bytes with the digest that GitHub tells, and unpacks it; the folder of
 * the package in it, undefined where there is none.
 * @throws RefusalError where it is too large, or its bytes are others than were stored.
 */
export async function bringPackage(
  { name, bytes, digest }: StoredPackage,
  directory: string,
  { fetch, unpack }: ArchiveWays,
): Promise<string | undefined> {
  const title = `The artifact ${name} of the champion`;
  if (bytes > MOST_BYTES) {
    throw refusal('unsafe-archive', `${title} is not fetched: it holds ${bytes} bytes.`);
  }
  await unpackVerified({ bytes: await fetch(), digest, title, directory }, unpack);
  const folder = join(directory, 'package');
  return (await exists(join(folder, 'manifest.json'))) ? folder : undefined;
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
