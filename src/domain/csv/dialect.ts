/** How a CSV file is written; never guessed. */
export interface CsvDialect {
  /** One byte of ASCII. */
  readonly delimiter: string;
  /** One byte of ASCII; doubled inside of quotes. */
  readonly quote: string;
}

/** RFC 4180. */
export const RFC_4180: CsvDialect = { delimiter: ',', quote: '"' };
