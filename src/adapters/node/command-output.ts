import type { ChildProcess } from 'node:child_process';
import { finished } from 'node:stream/promises';
import { secretForms } from '../../domain/secret/secret-forms.ts';
import { LineSplitter } from './line-splitter.ts';

const TAIL_LINES = 60;
const SHORTEST_SECRET = 8;

/**
 * Both streams of a command, line by line, as they come. Lines are taken synchronously, so that the
 * pipe fills and the command waits when we are slower than it; only the last lines are kept.
 */
export class CommandOutput {
  readonly #onLine: (line: string) => void;
  readonly #secrets: readonly string[];
  readonly #splitters: LineSplitter[] = [];
  readonly #tail: string[] = [];

  /** @param secrets What no line may show, in none of the forms that tools give it. */
  constructor(onLine: (line: string) => void, secrets: readonly string[]) {
    this.#onLine = onLine;
    const forms = secrets.flatMap((secret) => secretForms(secret, SHORTEST_SECRET));
    this.#secrets = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  }

  /** Resolves when both streams have ended or have been destroyed. */
  async attach(child: ChildProcess): Promise<void> {
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    await Promise.allSettled(
      streams.map((stream) => {
        const splitter = new LineSplitter(
          (line) => this.#take(line),
          () => performance.now(),
        );
        this.#splitters.push(splitter);
        stream.on('data', (chunk: Uint8Array) => splitter.write(chunk));
        return finished(stream);
      }),
    );
  }

  /** Passes on the last lines that have no end of line. */
  end(): void {
    for (const splitter of this.#splitters.splice(0)) splitter.end();
  }

  tail(): readonly string[] {
    return [...this.#tail];
  }

  #take(line: string): void {
    const shown = this.#secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line);
    this.#tail.push(shown);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
    this.#onLine(shown);
  }
}
