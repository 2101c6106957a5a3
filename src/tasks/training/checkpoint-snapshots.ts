import * as z from 'zod';
import { digestSchema, type PackageFile, packageFileSchema } from '../../domain/model/manifest.ts';
import type { Host } from '../../ports/host.ts';
import { describeFiles, type PackagingHost } from '../packaging/package-files.ts';

const snapshotSchema = z.strictObject({
  assay: z.literal(1),
  kind: z.literal('checkpoint'),
  key: digestSchema,
  files: z.array(packageFileSchema),
});
export type Snapshot = z.output<typeof snapshotSchema>;

const KEPT = 2;
const LARGEST_RECORD = 4_000_000;

/** The kept copies of one training's checkpoint folder, each numbered and with the digests of its files. */
export class CheckpointSnapshots {
  /** The folder of all copies. */
  readonly directory: string;
  readonly #staging: string;
  readonly #key: string;
  readonly #host: PackagingHost;
  readonly #files: Host['files'];

  /** `root` is the training's own folder; `key` names the training. */
  constructor(root: string, key: string, host: PackagingHost) {
    this.directory = `${root}/saved`;
    this.#staging = `${root}/new`;
    this.#key = key;
    this.#host = host;
    this.#files = host.files;
  }

  /** Where the files of a copy lie. */
  filesOf(number: number): string {
    return `${this.#placeOf(number)}/files`;
  }

  /** From the oldest to the newest. */
  async numbers(): Promise<readonly number[]> {
    if ((await this.#files.facts(this.directory))?.kind !== 'directory') return [];
    const paths = await this.#files.list(this.directory);
    const names = paths.map((name) => Number(name.split('/')[0]));
    return [...new Set(names)]
      .filter((n) => Number.isInteger(n) && n > 0)
      .toSorted((a, b) => a - b);
  }

  /** What a copy holds; undefined where it is not whole, whatever is wrong with it. */
  async verified(number: number): Promise<Snapshot | undefined> {
    const place = this.#placeOf(number);
    try {
      const text = await this.#files.readText(`${place}/checkpoint.json`, LARGEST_RECORD);
      const snapshot = snapshotSchema.parse(JSON.parse(text));
      const found = await this.#describe(`${place}/files`, snapshot.files);
      return snapshot.key === this.#key && sameFiles(found, snapshot.files) ? snapshot : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Copies files of a folder where the newest copy holds others; the oldest copies go.
   * @param seen what the files were when they were looked at
   * @returns the number of the copy; undefined where nothing is new, or the files changed meanwhile
   */
  async take(directory: string, seen: Snapshot['files']): Promise<number | undefined> {
    const last = (await this.numbers()).at(-1) ?? 0;
    const newest = last === 0 ? undefined : await this.verified(last);
    if (newest !== undefined && sameFiles(newest.files, seen)) return undefined;
    await this.#files.remove(this.#staging);
    for (const { path } of seen) {
      await this.#files.copy(`${directory}/${path}`, `${this.#staging}/files/${path}`);
    }
    if (!sameFiles(await this.#describe(`${this.#staging}/files`, seen), seen)) return undefined;
    const snapshot: Snapshot = { assay: 1, kind: 'checkpoint', key: this.#key, files: [...seen] };
    await this.#files.write(`${this.#staging}/checkpoint.json`, JSON.stringify(snapshot));
    await this.#files.move(this.#staging, this.#placeOf(last + 1));
    await this.#prune();
    return last + 1;
  }

  #placeOf(number: number): string {
    return `${this.directory}/${String(number).padStart(6, '0')}`;
  }

  #describe(directory: string, files: Snapshot['files']): Promise<readonly PackageFile[]> {
    const names = files.map((file) => file.path);
    return describeFiles(directory, names, this.#host);
  }

  async #prune(): Promise<void> {
    for (const number of (await this.numbers()).slice(0, -KEPT)) {
      await this.#files.remove(this.#placeOf(number));
    }
  }
}

function sameFiles(a: readonly PackageFile[], b: readonly PackageFile[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((file, index) => {
    const other = b[index];
    return file.path === other?.path && file.size === other.size && file.sha256 === other.sha256;
  });
}
