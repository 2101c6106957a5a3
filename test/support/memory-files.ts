import { createHash } from 'node:crypto';
import { matchesGlob } from 'node:path';
import { decodeText } from '../../src/adapters/node/decode-text.ts';
import { ConfigurationError } from '../../src/domain/problem.ts';
import type { Files } from '../../src/ports/files.ts';

const normal = (path: string): string => path.replace(/^\.\//, '').replace(/\/$/, '');

/** A file system in memory, with the promises of the port: atomic writes, sorted lists, strict UTF-8. */
export class MemoryFiles implements Files {
  readonly content = new Map<string, Uint8Array>();
  /** Files that are there only as long as the run: none of `content`. */
  readonly #held = new Map<string, Uint8Array>();
  #temporary = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.#put(path, content);
  }

  /** The text of a file, for assertions. */
  text(path: string): string {
    return new TextDecoder().decode(this.#get(path));
  }

  async facts(path: string): ReturnType<Files['facts']> {
    const bytes = this.content.get(normal(path));
    if (bytes !== undefined) return { kind: 'file', bytes: bytes.length };
    return this.#below(path).length > 0 ? { kind: 'directory', bytes: 0 } : undefined;
  }

  async readText(path: string, maxBytes?: number): Promise<string> {
    return decodeText(await this.readBytes(path, maxBytes), path);
  }

  async readBytes(path: string, maxBytes = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    const bytes = this.#get(path);
    if (bytes.length > maxBytes)
      throw new ConfigurationError({ place: { file: path }, message: 'the file is too large.' });
    return bytes;
  }

  async readFrom(path: string, offset: number, maxBytes: number): Promise<Uint8Array> {
    return this.#get(path).slice(offset, offset + maxBytes);
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    this.#put(path, content);
  }

  async copy(from: string, to: string): Promise<void> {
    this.#put(to, this.#get(from));
  }

  async move(from: string, to: string): Promise<void> {
    const moved = [normal(from), ...this.#below(from)].filter((name) => this.content.has(name));
    for (const name of moved)
      this.#put(normal(to) + name.slice(normal(from).length), this.#get(name));
    await this.remove(from);
  }

  async remove(path: string): Promise<void> {
    this.content.delete(normal(path));
    for (const name of this.#below(path)) this.content.delete(name);
  }

  async makeDirectory(): Promise<void> {}

  async list(directory: string): Promise<readonly string[]> {
    const prefix = normal(directory).length + 1;
    return this.#below(directory).map((name) => name.slice(prefix));
  }

  async glob(patterns: readonly string[]): Promise<readonly string[]> {
    const wanted = patterns.map(normal);
    const names = [...this.content.keys()].toSorted();
    return names.filter((name) => wanted.some((glob) => glob === name || matchesGlob(name, glob)));
  }

  async fingerprint(path: string): ReturnType<Files['fingerprint']> {
    const bytes = this.#get(path);
    return {
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      bytes: bytes.length,
    };
  }

  async survey(path: string): ReturnType<Files['survey']> {
    const names = this.content.has(normal(path)) ? [normal(path)] : this.#below(path);
    const entries = names.map((name) => {
      const stamp = createHash('sha256').update(this.#get(name)).digest('hex');
      const bytes = this.#get(name).length;
      const relative = name.slice(normal(path).length + 1);
      return [relative, { kind: 'file', bytes, stamp, touched: stamp }] as const;
    });
    return new Map(entries);
  }

  async modified(path: string): Promise<Date | undefined> {
    const there = this.content.has(normal(path)) || this.#held.has(normal(path));
    return there ? new Date(0) : undefined;
  }

  async hold(path: string, content: string, instead?: string): Promise<boolean> {
    const there = (await this.modified(path)) !== undefined;
    if (there && this.text(path) !== instead) return false;
    this.content.delete(normal(path));
    this.#held.set(normal(path), new TextEncoder().encode(content));
    return true;
  }

  async temporaryDirectory(purpose: string): Promise<string> {
    this.#temporary += 1;
    return `/tmp/${purpose}-${this.#temporary}`;
  }

  async resolve(path: string): Promise<string> {
    return path.startsWith('/') ? path : `/workspace/${normal(path)}`;
  }

  #get(path: string): Uint8Array {
    const bytes = this.content.get(normal(path)) ?? this.#held.get(normal(path));
    if (bytes === undefined)
      throw new ConfigurationError({ place: { file: path }, message: 'there is no such file.' });
    return bytes;
  }

  #put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.content.set(normal(path), bytes);
  }

  #below(path: string): readonly string[] {
    const prefix = `${normal(path)}/`;
    return [...this.content.keys()].filter((name) => name.startsWith(prefix)).toSorted();
  }
}
