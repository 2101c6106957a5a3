import type { Host } from '../../ports/host.ts';
import { describeFiles } from '../packaging/package-files.ts';
import { CheckpointSnapshots, type Snapshot } from './checkpoint-snapshots.ts';

export type CheckpointHost = Pick<Host, 'cache' | 'files' | 'identity' | 'log'>;

/** Files that a program is still writing, by the names that programs give them. */
const UNFINISHED = /(?:\.(?:tmp|temp|partial|part|incomplete)|~)$/i;

/**
 * The checkpoints of one training. The trainer owns `work/` (`ASSAY_CHECKPOINT_DIR`) and should put
 * files in place by renaming them. Assay keeps the last two copies in `saved/`, each with the digests
 * of its files, and starts again from the newest that is whole.
 */
export class Checkpoints {
  readonly directory: string;
  readonly #root: string;
  readonly #key: string;
  readonly #host: CheckpointHost;
  readonly #snapshots: CheckpointSnapshots;
  #failedLooks = 0;

  /** `folder` holds the checkpoints of all trainings; `key` names this one. */
  constructor(folder: string, key: string, host: CheckpointHost) {
    this.#root = `${folder}/${shortKey(key)}`;
    this.directory = `${this.#root}/work`;
    this.#key = key;
    this.#host = host;
    this.#snapshots = new CheckpointSnapshots(this.#root, key, host);
  }

  /** Fills `work/` from the newest whole checkpoint; tells whether there was one. */
  async restore(): Promise<boolean> {
    const { files } = this.#host;
    if (await this.#endedOrderly()) await this.save();
    await files.remove(this.directory);
    await files.remove(`${this.#root}/ended`);
    await files.write(`${this.#root}/key`, this.#key);
    await files.makeDirectory(this.directory);
    if ((await this.#snapshots.numbers()).length === 0) await this.#fetch();
    for (const number of (await this.#snapshots.numbers()).toReversed()) {
      const snapshot = await this.#snapshots.verified(number);
      if (snapshot === undefined) {
        this.#host.log.warning(`Checkpoint ${number} is damaged and is passed over.`);
        continue;
      }
      for (const { path } of snapshot.files) {
        await files.copy(`${this.#snapshots.filesOf(number)}/${path}`, `${this.directory}/${path}`);
      }
      return true;
    }
    return false;
  }

  /** Notes that the trainer has ended by itself, so that what it left in `work/` can be believed. */
  async ended(): Promise<void> {
    await this.#host.files.write(`${this.#root}/ended`, '');
  }

  /** Copies `work/` where it holds anything new and stands still; tells whether it did. */
  async save(): Promise<boolean> {
    const seen = await this.#look();
    if (seen === undefined || seen.length === 0) return false;
    const number = await this.#snapshots.take(this.directory, seen);
    if (number === undefined) return false;
    await this.#keep(number);
    return true;
  }

  /** Removes everything: the training is done. */
  async clear(): Promise<void> {
    await this.#host.files.remove(this.#root);
  }

  async #endedOrderly(): Promise<boolean> {
    return (await this.#host.files.facts(`${this.#root}/ended`)) !== undefined;
  }

  /** The finished files of `work/`; undefined where it cannot be read at this moment. */
  async #look(): Promise<Snapshot['files'] | undefined> {
    const { files } = this.#host;
    if ((await files.facts(this.directory))?.kind !== 'directory') return undefined;
    try {
      const names = (await files.list(this.directory)).filter((name) => !UNFINISHED.test(name));
      return [...(await describeFiles(this.directory, names, this.#host))];
    } catch (error) {
      // Once: the trainer has renamed or removed a file meanwhile, and the next look will do.
      this.#failedLooks += 1;
      if (this.#failedLooks === 2) {
        this.#host.log.warning(`The checkpoints cannot be kept: ${messageOf(error)}`);
      }
      return undefined;
    }
  }

  #cacheKey(): string {
    return `assay-checkpoint-${shortKey(this.#key)}-`;
  }

  async #fetch(): Promise<void> {
    const found = await this.#host.cache?.restore(this.#cacheKey(), this.#snapshots.directory);
    if (found !== undefined) this.#host.log.info('Checkpoints of an earlier run were found.');
  }

  async #keep(number: number): Promise<void> {
    const { cache, identity } = this.#host;
    const run = `${identity.github?.runId ?? 'local'}.${identity.github?.attempt ?? 1}`;
    await cache?.save(`${this.#cacheKey()}${run}.${number}`, this.#snapshots.directory);
  }
}

/** The name of a training's folder of checkpoints. */
export function shortKey(key: string): string {
  return key.replace('sha256:', '').slice(0, 16);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
