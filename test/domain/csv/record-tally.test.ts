import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RFC_4180 } from '../../../src/domain/csv/dialect.ts';
import { readRecord } from '../../../src/domain/csv/read-record.ts';
import { RecordCounter } from '../../../src/domain/csv/record-counter.ts';
import { RecordTally } from '../../../src/domain/csv/record-tally.ts';
import type { RecordPlace, Structure } from '../../../src/domain/csv/structure.ts';
import { ROOT } from '../../support/shared.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function count(text: string, expected: number): Structure {
  const tally = new RecordTally(RFC_4180, expected);
  tally.push(utf8(text));
  return tally.finish();
}

const part = fc.constantFrom(
  'a',
  'é',
  ',',
  '"',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '""',
  ',,',
  '0123456789abcdef',
  '\n\n',
);

describe('counting the structure of CSV', () => {
  it.each<[string, string, Partial<Structure>]>([
    [
      'records and their line ends',
      'a,b\n1,2\n',
      { records: 2, endings: { lf: 2, cr: 0, crlf: 0 } },
    ],
    ['a last record without a line end', 'a,b\n1,2', { records: 2, bytes: 7 }],
    ['quoted line breaks as no records', 'a,b\n1,"x\ny"\n', { records: 2, misshapen: [] }],
    ['escaped quotes', 'a,b\n1,"x"",""y"\n', { records: 2, misshapen: [] }],
    ['quotes inside of a field as text', 'a,b\n1,5" x\n3,4\n', { records: 3, misshapen: [] }],
    ['blank lines', '\na,b\n\n1,2\n\n', { records: 2, blankLines: 3 }],
    ['the line of the first NUL', 'a,b\n1,2\n\0,\0\n', { nulLine: 3 }],
    ['carriage returns', 'a,b\r1,2\r\n3,4\r', { records: 3, endings: { lf: 0, cr: 2, crlf: 1 } }],
    [
      'records of another width',
      'a,b\n1\n"x\ny",2,\n',
      {
        misshapen: [
          { offset: 4, line: 2, fields: 1, records: 1 },
          { offset: 6, line: 3, fields: 3, records: 2 },
        ],
      },
    ],
    [
      'quotes that are never closed',
      'a,b\n1,"x\n2,y\n',
      { unclosed: { offset: 4, line: 2, fields: 2, records: 1 } },
    ],
  ])('tells %s', (_, text, expected) => {
    expect(count(text, 2)).toMatchObject(expected);
  });

  it('in WebAssembly comes to what the plain machine comes to, however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        (parts, cuts, expected) => {
          const bytes = utf8(parts.join(''));
          const [fast, plain] = [
            new RecordTally(RFC_4180, expected),
            new RecordCounter(RFC_4180, expected),
          ];
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const size = cuts[turn % cuts.length] ?? 1;
            for (const machine of [fast, plain]) machine.push(bytes.subarray(at, at + size));
            at += size;
          }
          expect(fast.finish()).toEqual(plain.finish());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('can go on at any waypoint', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (parts, size) => {
          const bytes = utf8(parts.join(''));
          const all: RecordPlace[] = [];
          const whole = new RecordCounter(RFC_4180, 2, (record) => all.push(record));
          for (let at = 0; at < bytes.length; at += size) whole.push(bytes.subarray(at, at + size));
          for (const point of whole.finish().waypoints) {
            const rest: RecordPlace[] = [];
            const machine = new RecordCounter(RFC_4180, 2, (record) => rest.push(record), point);
            machine.push(bytes.subarray(point.offset));
            machine.finish();
            // Between a carriage return and its line feed a record would start a byte early: never at a waypoint
            // of a file that ends its lines in one way, which is all that is ever walked.
            if (!parts.some((one) => one.includes('\r')))
              expect(rest).toEqual(all.filter(({ offset }) => offset >= point.offset));
          }
        },
      ),
    );
  });

  it('is compiled from the source beside it', () => {
    const script = join(ROOT, 'scripts/compile-tally.ts');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('reading a header', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['a,b', ['a', 'b']],
    ['a,b\r\n1,2', ['a', 'b']],
    ['"a,b","c""d"\n', ['a,b', 'c"d']],
    ['"a\nb",c\n', ['a\nb', 'c']],
    ['a,,\n', ['a', '', '']],
    ['"a', undefined],
    ['', ['']],
  ])('%j', (text, names) => {
    expect(readRecord(text, RFC_4180)).toEqual(names);
  });
});
