const LONGEST_LINE = 16_384;
const OVERWRITTEN_EVERY_MS = 1000;

/**
 * Turns the bytes of one stream into lines with bounded memory: invalid UTF-8 becomes U+FFFD, a line
 * is cut at 16,384 characters and the cut is said, and of the lines that end in a lone carriage
 * return (progress bars) one a second is passed on, as a person at a terminal would see them.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder('utf-8');
  readonly #onLine: (line: string) => void;
  readonly #elapsed: () => number;
  #pending = '';
  #dropped = 0;
  #afterReturn = false;
  #lastOverwritten = Number.NEGATIVE_INFINITY;

  constructor(onLine: (line: string) => void, elapsed: () => number) {
    this.#onLine = onLine;
    this.#elapsed = elapsed;
  }

  write(chunk: Uint8Array): void {
    this.#feed(this.#decoder.decode(chunk, { stream: true }));
  }

  /** Passes on what is left without an end of line. */
  end(): void {
    this.#feed(this.#decoder.decode());
    if (this.#pending !== '' || this.#dropped > 0) this.#finish();
  }

  #feed(text: string): void {
    let start = 0;
    let newline = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    while (newline !== -1 || carriage !== -1) {
      const isNewline = carriage === -1 || (newline !== -1 && newline < carriage);
      const end = isNewline ? newline : carriage;
      this.#break(text.slice(start, end), isNewline);
      start = end + 1;
      // Only the one that was met is looked for again: most output holds none of the other.
      if (isNewline) newline = text.indexOf('\n', start);
      else carriage = text.indexOf('\r', start);
    }
    this.#take(text.slice(start));
  }

  #break(piece: string, newline: boolean): void {
    this.#take(piece);
    if (newline) {
      // "\r\n" is one end of line: the part before it was held back, not passed on.
      this.#finish();
      return;
    }
    this.#afterReturn = true;
  }

  #take(piece: string): void {
    if (piece === '') return;
    if (this.#afterReturn) this.#overwrite();
    const room = LONGEST_LINE - this.#pending.length;
    this.#pending += piece.slice(0, Math.max(0, room));
    this.#dropped += Math.max(0, piece.length - Math.max(0, room));
  }

  #overwrite(): void {
    const now = this.#elapsed();
    const tooSoon = now - this.#lastOverwritten < OVERWRITTEN_EVERY_MS;
    if (tooSoon || this.#pending === '') {
      this.#pending = '';
      this.#dropped = 0;
      this.#afterReturn = false;
      return;
    }
    this.#lastOverwritten = now;
    this.#finish();
  }

  #finish(): void {
    const cut = this.#dropped > 0 ? ` … (${this.#dropped} more characters)` : '';
    const line = this.#pending + cut;
    this.#pending = '';
    this.#dropped = 0;
    this.#afterReturn = false;
    this.#onLine(line);
  }
}
