import type { CsvDialect } from './dialect.ts';
import {
  MOST_MISSHAPEN,
  type RecordPlace,
  START,
  type Structure,
  type Waypoint,
} from './structure.ts';

const LF = 10;
const CR = 13;

type State = 'plain' | 'quoted' | 'closing';

/**
 * Counts records, fields and lines of a CSV file (RFC 4180; a quote opens only at the start of a field) from
 * its bytes, chunk after chunk. Not a parser of values: an independent witness to what the engine reads.
 */
export class RecordCounter {
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #expected: number;
  readonly #visit: (record: RecordPlace) => void;
  readonly #misshapen: RecordPlace[] = [];
  readonly #waypoints: Waypoint[] = [];
  readonly #endings = { lf: 0, cr: 0, crlf: 0 };
  #state: State = 'plain';
  #position: number;
  #records: number;
  #lines: number;
  #blank = 0;
  #nulLine: number | undefined;
  #fields = 1;
  #fieldStart: number;
  #recordStart: number;
  #recordLine: number;
  /** The byte before was a carriage return: a line feed now belongs to it. */
  #afterReturn: 'none' | 'record' | 'quoted' = 'none';

  /**
   * @param expected number of fields of each record
   * @param visit called for each record, in order
   * @param from the record to start at
   */
  constructor(
    dialect: CsvDialect,
    expected: number,
    visit: (record: RecordPlace) => void = () => undefined,
    from: Waypoint = START,
  ) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote.charCodeAt(0);
    this.#expected = expected;
    this.#visit = visit;
    this.#position = from.offset;
    this.#records = from.records;
    this.#lines = from.lines;
    this.#fieldStart = from.offset;
    this.#recordStart = from.offset;
    this.#recordLine = from.lines + 1;
  }

  /** Counts the next bytes of the file. */
  push(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (this.#state === 'quoted') this.#quotedByte(byte);
      else this.#plainByte(byte);
      this.#position += 1;
    }
    this.#waypoints.push({
      offset: this.#recordStart,
      records: this.#records,
      lines: this.#recordLine - 1,
    });
  }

  finish(): Structure {
    const last = this.#place();
    if (this.#recordStart < this.#position) this.#closeRecord();
    return {
      bytes: this.#position,
      records: this.#records,
      blankLines: this.#blank,
      misshapen: this.#misshapen,
      endings: this.#endings,
      nulLine: this.#nulLine,
      unclosed: this.#state === 'quoted' ? last : undefined,
      waypoints: this.#waypoints,
    };
  }

  #quotedByte(byte: number): void {
    if (byte === this.#quote) this.#state = 'closing';
    else this.#countLine(byte, 'quoted');
  }

  #plainByte(byte: number): void {
    if (byte === this.#delimiter) {
      this.#fields += 1;
      this.#fieldStart = this.#position + 1;
    } else if (byte === LF || byte === CR) this.#lineBreak(byte);
    else if (byte === this.#quote && this.#opensQuotes()) {
      this.#state = 'quoted';
      return;
    } else if (byte === 0) this.#nulLine ??= this.#lines + 1;
    this.#state = 'plain';
    if (byte !== CR) this.#afterReturn = 'none';
  }

  #opensQuotes(): boolean {
    // A second quote right after a closing one is an escaped quote: the field goes on.
    return this.#state === 'closing' || this.#fieldStart === this.#position;
  }

  #lineBreak(byte: number): void {
    if (byte === LF && this.#afterReturn === 'record') {
      this.#endings.cr -= 1;
      this.#endings.crlf += 1;
      this.#startRecord();
      return;
    }
    const isBlank = this.#recordStart === this.#position;
    this.#countLine(byte, 'record');
    if (byte === LF) this.#endings.lf += 1;
    else this.#endings.cr += 1;
    if (isBlank) this.#blank += 1;
    else this.#closeRecord();
    this.#startRecord();
  }

  #countLine(byte: number, where: 'record' | 'quoted'): void {
    const isSecond = byte === LF && this.#afterReturn === where;
    if ((byte === LF && !isSecond) || byte === CR) this.#lines += 1;
    else if (byte === 0) this.#nulLine ??= this.#lines + 1;
    this.#afterReturn = byte === CR ? where : 'none';
  }

  #closeRecord(): void {
    const place = this.#place();
    this.#records += 1;
    const isMisshapen = this.#fields !== this.#expected;
    if (isMisshapen && this.#misshapen.length <= MOST_MISSHAPEN) this.#misshapen.push(place);
    this.#visit(place);
  }

  #place(): RecordPlace {
    return {
      offset: this.#recordStart,
      line: this.#recordLine,
      fields: this.#fields,
      records: this.#records,
    };
  }

  #startRecord(): void {
    this.#fields = 1;
    this.#recordStart = this.#position + 1;
    this.#fieldStart = this.#position + 1;
    this.#recordLine = this.#lines + 1;
  }
}
