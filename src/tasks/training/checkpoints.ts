import * as z from 'zod';
import { digestSchema, type PackageFile, packageFileSchema } from '../../domain/model/manifest.ts';
import type { Host } from '../../ports/host.ts';
import { describeFiles } from '../packaging/package-files.ts';

export type CheckpointHost = Pick<Host, 'cache' | 'files' | 'identity' | 'log'>;

const snapshotSchema = z.strictObject({
  assay: z.literal(1),
  kind: z.literal('checkpoint'),
  key: digestSchema,
  files: z.array(packageFileSchema),
});
type Snapshot = z.output<typeof snapshotSchema>;

const KEPT = 2;
const LARGEST_RECORD = 4_000_000;
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
  #failedLooks = 0;

  /** `folder` holds the checkpoints of all trainings; `key` names this one. */
  constructor(folder: string, key: string, host: CheckpointHost) {
    this.#root = `${folder}/${shortKey(key)}`;
    this.directory = `${this.#root}/work`;
    this.#key = key;
    this.#host = host;
  }

  /** Fills `work/` from the newest whole checkpoint; tells whether there was one. */
  async restore(): Promise<boolean> {
    const { files } = this.#host;
    if (await this.#endedOrderly()) await this.save();
    await files.remove(this.directory);
    await files.remove(`${this.#root}/ended`);
    await files.write(`${this.#root}/key`, this.#key);
    await files.makeDirectory(this.directory);
    if ((await this.#numbers()).length === 0) await this.#fetch();
    for (const number of (await this.#numbers()).toReversed()) {
      const snapshot = await this.#verified(number);
      if (snapshot === undefined) {
        this.#host.log.warning(`Checkpoint ${number} is damaged and is passed over.`);
        continue;
      }
      for (const { path } of snapshot.files) {
        await files.copy(`${this.#saved(number)}/files/${path}`, `${this.directory}/${path}`);
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
    const { files } = this.#host;
    const before = await this.#look();
    if (before === undefined || before.length === 0) return false;
    const last = (await this.#numbers()).at(-1) ?? 0;
    const newest = last === 0 ? undefined : await this.#verified(last);
    if (newest !== undefined && sameFiles(newest.files, before)) return false;
    const staging = `${this.#root}/new`;
    await files.remove(staging);
    for (const { path } of before) {
      await files.copy(`${this.directory}/${path}`, `${staging}/files/${path}`);
    }
    const names = before.map((file) => file.path);
    const copied = await describeFiles(`${staging}/files`, names, this.#host);
    if (!sameFiles(copied, before)) return false;
    const snapshot: Snapshot = { assay: 1, kind: 'checkpoint', key: this.#key, files: [...before] };
    await files.write(`${staging}/checkpoint.json`, JSON.stringify(snapshot));
    await files.move(staging, this.#saved(last + 1));
    await this.#prune();
    await this.#keep(last + 1);
    return true;
  }

  /** Removes everything: the training is done. */
  async clear(): Promise<void> {
    await this.#host.files.remove(this.#root);
  }

  #saved(number: number): string {
    return `${this.#root}/saved/${String(number).padStart(6, '0')}`;
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

  async #numbers(): Promise<readonly number[]> {
    const { files } = this.#host;
    const directory = `${this.#root}/saved`;
    if ((await files.facts(directory))?.kind !== 'directory') return [];
    const names = (await files.list(directory)).map((name) => Number(name.split('/')[0]));
    return [...new Set(names)]
      .filter((n) => Number.isInteger(n) && n > 0)
      .toSorted((a, b) => a - b);
  }

  async #verified(number: number): Promise<Snapshot | undefined> {
    const { files } = this.#host;
    const saved = this.#saved(number);
    try {
      const text = await files.readText(`${saved}/checkpoint.json`, LARGEST_RECORD);
      const snapshot = snapshotSchema.parse(JSON.parse(text));
      const names = snapshot.files.map((file) => file.path);
      const found = await describeFiles(`${saved}/files`, names, this.#host);
      return snapshot.key === this.#key && sameFiles(found, snapshot.files) ? snapshot : undefined;
    } catch {
      // Whatever is wrong with it, it is not whole.
      return undefined;
    }
  }

  async #prune(): Promise<void> {
    for (const number of (await this.#numbers()).slice(0, -KEPT)) {
      await this.#host.files.remove(this.#saved(number));
    }
  }

  #cacheKey(): string {
    return `assay-checkpoint-${shortKey(this.#key)}-`;
  }

  async #fetch(): Promise<void> {
    const found = await this.#host.cache?.restore(this.#cacheKey(), `${this.#root}/saved`);
    if (found !== undefined) this.#host.log.info('Checkpoints of an earlier run were found.');
  }

  async #keep(number: number): Promise<void> {
    const { cache, identity } = this.#host;
    const run = `${identity.github?.runId ?? 'local'}.${identity.github?.attempt ?? 1}`;
    await cache?.save(`${this.#cacheKey()}${run}.${number}`, `${this.#root}/saved`);
  }
}

/** The name of a training's folder of checkpoints. */
export function shortKey(key: string): string {
  return key.replace('sha256:', '').slice(0, 16);
}

function sameFiles(a: readonly PackageFile[], b: readonly PackageFile[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((file, index) => {
    const other = b[index];
    return file.path === other?.path && file.size === other.size && file.sha256 === other.sha256;
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
