import { type LogLine, parseLogLine } from '../../domain/training/log-line.ts';
import type { Host } from '../../ports/host.ts';

const EVERY_MS = 400;
const PIECE_BYTES = 1 << 20;
const LONGEST_LINE = 1 << 16;

export interface LogFollower {
  /** Reads what is left, also a last line without an end; tells how many lines were no log lines. */
  stop(): Promise<{ readonly badLines: number }>;
}

/** Reads the lines of a growing training log as they are written; memory stays bounded. */
export function followLog(
  path: string,
  onLine: (line: LogLine) => void,
  host: Pick<Host, 'files'>,
): LogFollower {
  const reader = new LogReader(path, onLine, host);
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  const look = (): void => {
    reading = reader.read().catch(() => undefined);
    void reading.then(() => {
      timer = setTimeout(look, EVERY_MS);
    });
  };
  timer = setTimeout(look, EVERY_MS);
  return {
    stop: async () => {
      clearTimeout(timer);
      await reading;
      clearTimeout(timer);
      await reader.read();
      reader.end();
      return { badLines: reader.badLines };
    },
  };
}

class LogReader {
  readonly #path: string;
  readonly #onLine: (line: LogLine) => void;
  readonly #files: Host['files'];
  readonly #decoder = new TextDecoder();
  #offset = 0;
  #pending = '';
  badLines = 0;

  constructor(path: string, onLine: (line: LogLine) => void, { files }: Pick<Host, 'files'>) {
    this.#path = path;
    this.#onLine = onLine;
    this.#files = files;
  }

  async read(): Promise<void> {
    if ((await this.#files.facts(this.#path))?.kind !== 'file') return;
    for (;;) {
      const bytes = await this.#files.readFrom(this.#path, this.#offset, PIECE_BYTES);
      if (bytes.length === 0) return;
      this.#offset += bytes.length;
      this.#take(this.#decoder.decode(bytes, { stream: true }));
    }
  }

  end(): void {
    if (this.#pending.trim() !== '') this.#line(this.#pending);
    this.#pending = '';
  }

  #take(text: string): void {
    const lines = (this.#pending + text).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
    // A line that never ends is bad, whatever still comes.
    this.#pending = rest.slice(0, LONGEST_LINE + 1);
  }

  #line(text: string): void {
    if (text.trim() === '') return;
    const line = parseLogLine(text);
    if (line === undefined) this.badLines += 1;
    else this.#onLine(line);
  }
}
