import { readFileSync, rmSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { atExit } from './at-exit.ts';
import { errorCode } from './file-error.ts';

/** How often the time of a held file is set anew. */
const BEAT_MS = 60_000;

interface HeldFile {
  readonly content: string;
  readonly beat: NodeJS.Timeout;
  /** Takes back that it is removed at the end of the process. */
  readonly settled: () => void;
}

/** Files that stand for as long as this process works, so that others can see that it does. */
export class HeldFiles {
  readonly #held = new Map<string, HeldFile>();

  /** Creates the file, after one of exactly the content `instead` has been put out of the way; false where another stands. */
  async hold(path: string, content: string, instead?: string): Promise<boolean> {
    await mkdir(dirname(path), { recursive: true });
    if (instead !== undefined) await displace(path, instead);
    if (!(await create(path, content))) return false;
    const beat = setInterval(() => {
      const now = new Date();
      utimes(path, now, now).catch(() => {});
    }, BEAT_MS);
    beat.unref();
    this.#held.set(path, { content, beat, settled: atExit(() => removeNow(path, content)) });
    return true;
  }

  /** Removes them, but for one that somebody else has put in the place of ours. */
  async release(): Promise<void> {
    const held = [...this.#held];
    this.#held.clear();
    for (const [path, { content, beat, settled }] of held) {
      clearInterval(beat);
      if ((await textOf(path)) === content) await rm(path, { force: true });
      settled();
    }
  }
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Of several that find the same dead file, one takes it away. It is looked at again after it was moved: where
 * another has put its own file there meanwhile, that one is put back, unless a third stands there already.
 */
async function displace(path: string, content: string): Promise<void> {
  if ((await textOf(path)) !== content) return;
  const aside = `${path}.${process.pid}.old`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await textOf(aside);
  if (moved !== undefined && moved !== content) await create(path, moved);
  await rm(aside, { force: true });
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where it fails, whoever comes next finds that nobody holds the file. */
function removeNow(path: string, content: string): void {
  if (readFileSync(path, 'utf8') === content) rmSync(path, { force: true });
}
