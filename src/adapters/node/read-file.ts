import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Fingerprint } from '../../ports/files.ts';

const MEBIBYTE = 1024 * 1024;

/** More than this is never read into memory unless the caller says so. */
const DEFAULT_MAX_BYTES = 64 * MEBIBYTE;

/** The bytes of a file or pipe of bounded size; `name` is what the user called it. */
export async function readBounded(
  path: string,
  name: string,
  maxBytes = DEFAULT_MAX_BYTES,
): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const facts = await handle.stat();
    if (facts.isDirectory())
      throw refusal(name, 'This is a folder, where a file was expected.', 'Name a file.');
    // A pipe or device does not say its size: it is read until it has said too much.
    const bytes = facts.isFile() ? undefined : await readUpTo(handle, maxBytes + 1);
    const size = bytes?.length ?? facts.size;
    if (size > maxBytes) {
      const sizes = `it holds ${bytes === undefined ? size : `more than ${maxBytes}`} bytes, and at most ${maxBytes} are read.`;
      throw refusal(name, `The file is too large: ${sizes}`, 'Check that this is the right file.');
    }
    return bytes ?? (await handle.readFile());
  } finally {
    await handle.close();
  }
}

async function readUpTo(handle: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const stream = handle.createReadStream({ autoClose: false, end: maxBytes - 1 });
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function refusal(file: string, message: string, remedy: string): ConfigurationError {
  return new ConfigurationError({ place: { file }, message, remedy });
}

/** SHA-256 and size of a file, streamed. */
export async function fingerprintFile(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: MEBIBYTE })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { digest: `sha256:${hash.digest('hex')}`, bytes };
}

/** At most `maxBytes` of a file from an offset on. */
export async function readPart(
  path: string,
  offset: number,
  maxBytes: number,
): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(maxBytes), 0, maxBytes, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
