import { ConfigurationError } from '../../domain/problem.ts';
import {
  describeHolder,
  type Holder,
  type Holding,
  holderSchema,
  judgeHolder,
  SILENT_SECONDS,
} from '../../domain/run-folder/holder.ts';
import type { Host } from '../../ports/host.ts';
import { demandFolder } from './demand-folder.ts';
import type { RunPaths } from './run-paths.ts';

type LockHost = Pick<Host, 'clock' | 'files' | 'log' | 'processes' | 'step'>;

const MAX_BYTES = 10_000;
const TRIES = 5;

/**
 * Keeps other steps from writing in the run folder until this run has ended, however it ends. A lock that nobody
 * holds any more is taken over, with a notice. May be called again by the same run.
 * @throws ConfigurationError at once, where another step works there.
 */
export async function lockRunFolder(paths: RunPaths, host: LockHost): Promise<void> {
  const mine = await host.processes.self();
  const since = host.clock.now().toISOString();
  const record: Holder = { assay: 1, step: host.step, ...mine, since };
  const text = `${JSON.stringify(record, null, 2)}\n`;
  let left: Lock | undefined;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const found = await readLock(paths, host);
    if (found?.holder?.token === mine.token) return;
    if (found?.holding === 'works') throw inUse(paths, found);
    left = found;
    if (!(await host.files.hold(paths.lock, text, found?.text))) continue;
    if (left !== undefined) await takeOver(paths, left, host);
    return;
  }
  throw inUse(paths, left);
}

/**
 * For a step that only puts a document in place and holds no lock itself.
 * @throws ConfigurationError where another step works in the run folder, or where it can be no folder.
 */
export async function demandUnlocked(paths: RunPaths, host: LockHost): Promise<void> {
  await demandFolder(paths.root, host);
  const found = await readLock(paths, host);
  if (found?.holding !== 'works') return;
  const { token } = await host.processes.self();
  if (found.holder?.token !== token) throw inUse(paths, found);
}

interface Lock {
  readonly text: string;
  /** Undefined where the file is not, or not yet, what a lock should be. */
  readonly holder: Holder | undefined;
  readonly holding: Holding;
}

async function readLock(paths: RunPaths, host: LockHost): Promise<Lock | undefined> {
  const modified = await host.files.modified(paths.lock);
  if (modified === undefined) return undefined;
  const text = await textOf(paths, host);
  if (text === undefined) return undefined;
  const holder = holderOf(text);
  const running = holder === undefined ? undefined : await host.processes.isRunning(holder);
  const silent = (host.clock.now().getTime() - modified.getTime()) / 1000;
  return { text, holder, holding: judgeHolder(running, silent) };
}

async function textOf({ lock }: RunPaths, { files }: LockHost): Promise<string | undefined> {
  // Whoever reads a pipe waits for somebody who writes to it.
  if ((await files.facts(lock))?.kind === 'other') return '';
  try {
    return await files.readText(lock, MAX_BYTES);
  } catch (error) {
    // It was released between two looks.
    if ((await files.modified(lock)) === undefined) return undefined;
    throw error;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Two trainings at once are no better where one of them has lost its step: what it still runs is ended. */
async function takeOver(
  { root }: RunPaths,
  { holder, holding }: Lock,
  { log, processes }: LockHost,
): Promise<void> {
  const why =
    holding === 'ended'
      ? 'which has ended without a word'
      : `which has shown no sign of life for ${SILENT_SECONDS / 60} minutes`;
  log.notice(`${root} was still held by ${describeHolder(holder)}, ${why}: it is taken over.`);
  const ended = holder === undefined ? 0 : await processes.endCommandsOf(holder);
  const what = ended === 1 ? 'a process of its commands' : `${ended} processes of its commands`;
  if (ended > 0) log.notice(`It had left ${what} running: ended.`);
}

function inUse({ root, lock }: RunPaths, found: Lock | undefined): ConfigurationError {
  return new ConfigurationError({
    place: { file: root },
    message: `This run folder is in use by ${describeHolder(found?.holder)}.`,
    remedy: `Wait until that has ended, or name another folder with the input "run-directory". If you know that it is gone, remove ${lock}.`,
  });
}
