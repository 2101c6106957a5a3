import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignLine, inertLine, inertText } from '../../../src/adapters/actions/inert-line.ts';
import { parseCommand, runnerLines } from '../../support/runner-commands.ts';

const NAMES = [
  'add-path',
  'set-env name=X',
  'set-output name=a',
  'add-mask',
  'stop-commands',
  'error file=a.ts,line=1',
  'group',
  'ADD-PATH',
];

/** Text made of the pieces that commands are made of, and of anything else. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom('::', ':', '##[', '#', '[', ']', '\r', '\n', '\t', ' ', '\u00a0', '\u0085'),
      fc.constantFrom(
        '\ufeff',
        '\u200b',
        '\u00ad',
        '\u2028',
        '\u001b[31m',
        '\u001b]8;;',
        '\b',
        '%0A',
      ),
      fc.constantFrom(...NAMES),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const commandsIn = (text: string) => runnerLines(text).flatMap((line) => parseCommand(line) ?? []);

test('the runner re-implemented here does find commands in raw text', () => {
  expect(commandsIn('  ::add-path::/evil')).toHaveLength(1);
  expect(commandsIn('loss 0.4 ##[set-env name=PATH]/evil')).toHaveLength(1);
  expect(commandsIn('50 %\r::add-mask::a')).toHaveLength(1);
});

test.each([
  ['a foreign line', foreignLine],
  ['a text of ours with foreign parts', inertText],
  ['a line of ours with foreign parts', inertLine],
])('%s holds no command of the runner, in 10,000 hostile texts each', (_, toInert) => {
  fc.assert(
    fc.property(pieces, (text) => {
      expect(commandsIn(toInert(text))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test('an ordinary line stays as it is, but for the mark of a foreign one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w .,=%/()-]*$/), (text) => {
      expect(inertLine(text)).toBe(text);
      expect(foreignLine(text)).toBe(`│ ${text}`);
    }),
  );
});

test('of a line that overwrites itself, as progress bars do, the last state is shown', () => {
  expect(inertLine('10 %\r50 %\r100 %\r')).toBe('100 %');
});
