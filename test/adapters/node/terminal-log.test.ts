import { expect, test } from 'vitest';
import { toPlainLine } from '../../../src/adapters/node/plain-text.ts';
import { createTerminalLog } from '../../../src/adapters/node/terminal-log.ts';

interface Options {
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly live?: boolean;
}

function openLog({ color = false, quiet = false, debug = false, live = false }: Options = {}) {
  let text = '';
  let now = 0;
  const drawn: string[] = [];
  const status = { draw: (line: string) => void drawn.push(line), clear: () => {} };
  const log = createTerminalLog({
    write: (more) => {
      text += more;
    },
    clock: { now: () => new Date(0), elapsed: () => now },
    color,
    quiet,
    debug,
    inert: toPlainLine,
    ...(live ? { status } : {}),
  });
  const wait = (ms: number): void => {
    now += ms;
  };
  return { log, drawn, wait, text: () => text };
}

test('kinds, places and groups are told in plain lines', async () => {
  const { log, text } = openLog();
  log.info('Reading.');
  log.notice('Old.', { file: 'a.yml' });
  log.warning('Odd.', { file: 'a.yml', line: 3, column: 2 });
  log.error('Bad.\nVery.');
  await log.group('Inside', async () => log.info('One.\n\nTwo.'));
  log.foreign('from a child');
  log.debug('hidden');
  expect(text().split('\n')).toEqual([
    'Reading.',
    'note: a.yml: Old.',
    'warning: a.yml:3:2: Odd.',
    'error: Bad.',
    'Very.',
    'Inside',
    '  One.',
    '',
    '  Two.',
    '│ from a child',
    '',
  ]);
});

test('quiet leaves warnings and errors', async () => {
  const { log, text } = openLog({ quiet: true });
  log.info('a');
  log.notice('b');
  log.foreign('c');
  log.progress({ label: 'd', done: 1, total: 2 });
  log.warning('e');
  await log.group('f', async () => log.error('g'));
  expect(text()).toBe('warning: e\n  error: g\n');
});

test('escape sequences of others are dropped, ours are there only on demand', () => {
  const plain = openLog();
  plain.log.foreign('\u001b[31mred\u001b[0m \u001b]8;;x\u0007link\u001b]8;;\u0007 \u202egnp');
  expect(plain.text()).toBe('│ red link \\u202egnp\n');
  const colored = openLog({ color: true });
  colored.log.error('\u001b[2JBad.');
  expect(colored.text()).toBe('\u001b[31merror:\u001b[39m Bad.\n');
});

test('without a terminal, progress is a line at quarters and after ten quiet seconds', () => {
  const { log, text, wait } = openLog();
  for (let done = 0; done <= 100; done += 1) {
    log.progress({ label: 'training', done, total: 100, unit: 'steps', note: 'loss 0.4' });
    wait(1);
  }
  wait(10_000);
  log.progress({ label: 'reading', done: 5, unit: 'files' });
  log.progress({ label: 'reading', done: 6, unit: 'files' });
  wait(10_000);
  log.progress({ label: 'reading', done: 7, unit: 'files' });
  expect(text().trimEnd().split('\n')).toEqual([
    'training: 0 % 0/100 steps  loss 0.4',
    'training: 25 % 25/100 steps  loss 0.4',
    'training: 50 % 50/100 steps  loss 0.4',
    'training: 75 % 75/100 steps  loss 0.4',
    'training: 100 % 100/100 steps  loss 0.4',
    'reading: 5 files',
    'reading: 7 files',
  ]);
});

test('on a terminal, progress is a bar that becomes a line at its end', () => {
  const { log, text, drawn } = openLog({ live: true });
  log.progress({ label: 'training', done: 1, total: 4 });
  log.progress({ label: 'training', done: 4, total: 4 });
  expect(drawn).toEqual(['training ━━━━━━────────────────── 25 % 1/4']);
  expect(text()).toBe('training: 100 % 4/4\n');
});

test('on a terminal, nothing that a trainer writes into its progress acts on the terminal', () => {
  const { log, drawn } = openLog({ live: true });
  log.progress({ label: 'training', done: 1, note: 'loss\u001b[2J\u0007' });
  expect(drawn).toEqual(['training: 1  loss\\u0007']);
});
