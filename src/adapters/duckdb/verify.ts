import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const CHUNK_BYTES = 4 * 1024 * 1024;

export type Verification = 'verified' | 'absent' | 'different';

/** Whether a folder holds exactly the pinned bytes of every library. */
export async function verifyDirectory(
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<Verification> {
  for (const [name, expected] of Object.entries(files)) {
    const actual = await sha256(join(directory, name));
    if (actual === undefined) return 'absent';
    if (actual !== expected) return 'different';
  }
  return 'verified';
}

/** Hexadecimal SHA-256 of a file; undefined where it cannot be read. */
async function sha256(path: string): Promise<string | undefined> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
