import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractColumn, LogicalType } from '../../../../src/domain/contract/contract.ts';
import { lexicalForm } from '../../../../src/domain/contract/lexical/lexical-form.ts';
import { textReader } from '../../../../src/domain/contract/lexical/parse-text.ts';

type Spelling = Pick<ContractColumn, 'type' | 'format' | 'zone' | 'booleans'>;

function spelling(type: LogicalType, other: Partial<Spelling> = {}): Spelling {
  return {
    type,
    format: null,
    zone: 'optional',
    booleans: { true: ['true', 'True', 'TRUE'], false: ['false', 'False', 'FALSE'] },
    ...other,
  };
}

const connection = await (await DuckDBInstance.create(':memory:')).connect();

const CAST: Readonly<Record<string, string>> = {
  integer: 'TRY_CAST(iso AS BIGINT)::VARCHAR',
  number: 'if(isfinite(TRY_CAST(iso AS DOUBLE)), TRY_CAST(iso AS DOUBLE), NULL)',
  date: "strftime(TRY_CAST(iso AS DATE), '%Y-%m-%d')",
  time: 'TRY_CAST(iso AS TIME)::VARCHAR',
  timestamp: 'epoch_us(TRY_CAST(iso AS TIMESTAMPTZ))::VARCHAR',
};

/** The engine's own reading of texts that have the right form; null where it has none. */
async function inDuckDb(column: Spelling, texts: readonly string[]): Promise<readonly unknown[]> {
  const form = lexicalForm(column);
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const iso =
    form.iso === null ? 't' : `regexp_replace(t, ${quote(form.source)}, ${quote(form.iso)})`;
  const list = texts.map((text, index) => `(${index}, ${quote(text)})`).join(', ');
  const reader = await connection.runAndReadAll(`
    SELECT if(fits, ${CAST[column.type]}, NULL) AS value
    FROM (SELECT i, regexp_matches(t, ${quote(form.source)}) AS fits, ${iso} AS iso FROM (VALUES ${list}) v(i, t))
    ORDER BY i`);
  return reader.getRowsJS().map(([value]) => value);
}

function microseconds(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  return String(BigInt(Date.parse(`${whole}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0')));
}

/** The same, by the reader of serving. */
function inJavaScript(column: Spelling, texts: readonly string[]): readonly unknown[] {
  const read = textReader(column);
  return texts.map((text) => {
    const meaning = read(text);
    if (meaning.kind !== 'value') return null;
    if (column.type === 'timestamp') return microseconds(String(meaning.value));
    return column.type === 'number' ? meaning.value : String(meaning.value);
  });
}

const digits = fc.stringMatching(/^[0-9]{1,22}$/);
const edges = [
  '0',
  '-0',
  '00',
  '+5',
  '1_000',
  '1,000',
  '0x1F',
  '1e3',
  ' 1',
  '1 ',
  '',
  '-',
  '12.7',
  '١',
];

const integers = fc.oneof(
  fc.constantFrom(
    ...edges,
    ...[
      '9223372036854775807',
      '9223372036854775808',
      '-9223372036854775808',
      '-9223372036854775809',
    ],
  ),
  digits,
  digits.map((text) => `-${text}`),
  fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }).map(String),
);

const numbers = fc.oneof(
  integers,
  fc.constantFrom(
    '.5',
    '5.',
    '.',
    '-.5e-3',
    '1e400',
    '-1e400',
    '1e-400',
    '4.9e-324',
    '2.4703282292062328e-324',
    '1.7976931348623158e308',
    '1.7976931348623159e308',
    'e5',
    '1e',
    '1e+5',
    '0.1',
    '1.0.0',
    '9007199254740993',
    'yes',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc
    .tuple(digits, digits, fc.integer({ min: -330, max: 330 }))
    .map(([a, b, e]) => `${a}.${b}e${e}`),
);

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const dates = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([y, m, d]) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`);
const times = fc
  .tuple(
    fc.integer({ min: 0, max: 25 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('', '.', '.5', '.500', '.000001', '.1234567', '.999999999', '.0000000001'),
  )
  .map(([h, m, s, f]) => `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}${f}`);
const zones = fc.constantFrom(
  '',
  'Z',
  'z',
  '+00:00',
  '-14:59',
  '+0230',
  '+05',
  '-00:30',
  ' UTC',
  '+15:00',
  '+2:00',
);
// Offsets reach beyond the years 0 to 9999, where ISO 8601 has no four digits left.
const timestamps = fc
  .tuple(
    dates.filter((date) => !/^(0000|9999)/.test(date)),
    fc.constantFrom('T', ' ', 't', '  '),
    times,
    zones,
  )
  .map((parts) => parts.join(''));

describe('SQL and JavaScript', () => {
  it.each<[string, Spelling, fc.Arbitrary<string>]>([
    ['integer', spelling('integer'), integers],
    ['number', spelling('number'), numbers],
    [
      'date',
      spelling('date'),
      fc.oneof(
        dates,
        fc.constantFrom(
          '2001-1-5',
          '2001-01-05T00:00:00',
          '01/02/2001',
          '2000-02-29',
          '1900-02-29',
          '0000-02-29',
        ),
      ),
    ],
    ['time', spelling('time'), fc.oneof(times, fc.constantFrom('10:00', '24:00:00', '1:00:00'))],
    ['timestamp, zone optional', spelling('timestamp'), timestamps],
    ['timestamp, zone required', spelling('timestamp', { zone: 'required' }), timestamps],
    ['timestamp, zone forbidden', spelling('timestamp', { zone: 'forbidden' }), timestamps],
    [
      'date as d.M.yyyy',
      spelling('date', { format: 'd.M.yyyy' }),
      fc
        .tuple(
          fc.integer({ min: 0, max: 32 }),
          fc.integer({ min: 0, max: 13 }),
          fc.integer({ min: 1, max: 9999 }),
        )
        .map(([d, m, y]) => `${d}.${m}.${pad(y, 4)}`),
    ],
    [
      'timestamp as yyyyMMdd HHmm XX',
      spelling('timestamp', { format: 'yyyyMMdd HHmm XX' }),
      fc
        .tuple(dates, times, zones)
        .map(([d, t, z]) => `${d.replaceAll('-', '')} ${t.slice(0, 5).replace(':', '')} ${z}`)
        .filter((text) => !/^(0000|9999)/.test(text)),
    ],
    [
      "time as 'at' H:mm",
      spelling('time', { format: "'at' H:mm" }),
      fc
        .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 60 }))
        .map(([h, m]) => `at ${h}:${pad(m, 2)}`),
    ],
  ])('read every text as %s alike', async (_, column, texts) => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 50, maxLength: 100 }), async (sample) => {
        const values = (read: readonly unknown[]) =>
          sample.map((text, index) => [text, read[index]]);
        expect(values(inJavaScript(column, sample))).toEqual(
          values(await inDuckDb(column, sample)),
        );
      }),
      { numRuns: 20 },
    );
  });
});
