import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { lstat, open, readFile, unlink, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { atExit } from './at-exit.ts';
import { errorCode } from './file-error.ts';
import { makeFolders } from './make-folders.ts';

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
    await makeFolders(dirname(path));
    const isOurs = await (instead === undefined
      ? create(path, content)
      : replace(path, content, instead));
    if (!isOurs) return false;
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
      if ((await textOf(path)) === content) await remove(path);
      settled();
    }
  }
}

async function create(path: string, content: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(content);
    return true;
  } catch (error) {
    // On a full disk an empty file would pass for one that somebody holds.
    await remove(path);
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Puts a file in the place of a dead one. Of several that find the same, one at a time looks whether it is still
 * there and takes its place: the one that could create the file beside it.
 */
async function replace(path: string, content: string, dead: string): Promise<boolean> {
  const turn = `${path}.${createHash('sha256').update(dead).digest('hex').slice(0, 16)}.old`;
  if (!(await create(turn, ''))) return false;
  try {
    if ((await textOf(path)) === dead) await remove(path);
    return await create(path, content);
  } finally {
    await remove(turn);
  }
}

/** Of a file that another user owns, `rm` would say that it is no folder. */
async function remove(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** Undefined where no plain file is: whoever reads a pipe waits for somebody who writes to it. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, 'utf8') : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where it fails, whoever comes next finds that nobody holds the file. */
function removeNow(path: string, content: string): void {
  if (!lstatSync(path).isFile()) return;
  if (readFileSync(path, 'utf8') === content) rmSync(path, { force: true });
}
