import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractText, DataWorkspace } from '../../support/data-workspace.ts';

/** Kinds of records: their text, what must be found for each, and whether their row is believed. */
const KINDS = {
  clean: { text: '1,x', finds: undefined, believed: true },
  'quoted line break': { text: '1,"x\ny\n"', finds: undefined, believed: true },
  'escaped quote': { text: '1,"x""y"', finds: undefined, believed: true },
  'no value': { text: ',x', finds: 'not-null a', believed: true },
  'wrong type': { text: '12.7,x', finds: 'type a', believed: true },
  'too large': { text: '1000,x', finds: 'maximum a', believed: true },
  'too long': { text: '1,xxxxxxxxxx', finds: 'max-length b', believed: true },
  short: { text: '1', finds: 'field-count ', believed: false },
  long: { text: '1,x,y', finds: 'field-count ', believed: false },
  'surplus separator': { text: '1,x,', finds: 'field-count ', believed: false },
  'shifted cells': { text: ',1000,', finds: 'field-count ', believed: false },
  'text after quotes': { text: '1,"x"y', finds: 'quoting ', believed: false },
  blank: { text: '', finds: undefined, believed: undefined },
} as const;
type Kind = keyof typeof KINDS;

const workspace = new DataWorkspace();
const contract = workspace.write(
  'contract.yml',
  contractText([
    { name: 'a', logicalType: 'integer', required: true, logicalTypeOptions: { maximum: 10 } },
    { name: 'b', logicalType: 'string', logicalTypeOptions: { maxLength: 6 } },
  ]),
);

/** What must be found: by rule and column, the number of offences and the lines of the first ten. */
function expected(kinds: readonly Kind[]): Map<string, { count: number; lines: number[] }> {
  const found = new Map<string, { count: number; lines: number[] }>();
  let line = 2;
  for (const kind of kinds) {
    const { text, finds } = KINDS[kind];
    if (finds !== undefined) {
      const { count, lines } = found.get(finds) ?? { count: 0, lines: [] };
      found.set(finds, { count: count + 1, lines: [...lines, line].slice(0, 10) });
    }
    line += text.split('\n').length;
  }
  if (kinds.every((kind) => KINDS[kind].believed === undefined))
    found.set('no-rows ', { count: 0, lines: [] });
  return found;
}

const kind = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
const kinds = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constant<Kind>('clean') }, { weight: 2, arbitrary: kind }),
  {
    maxLength: 120,
  },
);

describe('random tables with random defects', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('are told as they were made, with %s', async (name, end) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(kinds, async (made) => {
        run += 1;
        const lines = ['a,b', ...made.map((one) => KINDS[one].text)];
        const text = lines.map((line) => line.replaceAll('\n', end) + end).join('');
        const data = [workspace.write(`${name}-${run}.csv`, text)];
        const { found } = await workspace.check({ contract, data, profile: 'none' });
        const told = found.reasons.map(({ code, where, count, samples = [] }) => [
          `${code} ${where?.column ?? ''}`,
          { count, lines: samples.map(({ line }) => line) },
        ]);
        expect(Object.fromEntries(told), JSON.stringify(text)).toEqual(
          Object.fromEntries(expected(made)),
        );
        const believed = made.filter((one) => KINDS[one].believed === true).length;
        const rejected = made.filter((one) => KINDS[one].believed === false).length;
        expect(found.measurements).toMatchObject({ rows: believed, rejected });
      }),
      { numRuns: 25 },
    );
  });
});
