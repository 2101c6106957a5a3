import { Writable } from 'node:stream';

/** Keeps what is written to it, as text. */
export class CollectedText extends Writable {
  readonly #parts: Buffer[] = [];

  override _write(part: Buffer, _: BufferEncoding, done: () => void): void {
    this.#parts.push(part);
    done();
  }

  override toString(): string {
    return Buffer.concat(this.#parts).toString('utf8');
  }
}
