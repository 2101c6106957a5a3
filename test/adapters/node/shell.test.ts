import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createShell } from '../../../src/adapters/node/shell.ts';
import type { Command, Outcome } from '../../../src/ports/shell.ts';
import { scratchFolder } from '../../support/scratch.ts';

const node = process.execPath;
const directory = scratchFolder('shell');

interface Options {
  readonly environment?: Record<string, string>;
  readonly cancelled?: AbortSignal;
  readonly graceMs?: number;
}

async function run(
  command: Partial<Command> & Pick<Command, 'run'>,
  { environment = {}, cancelled = new AbortController().signal, graceMs = 300 }: Options = {},
): Promise<Outcome & { lines: string[] }> {
  const lines: string[] = [];
  const shell = createShell({
    token: 'test',
    root: directory,
    environment: { PATH: process.env['PATH'] ?? '', ...environment },
    cancelled,
    graceMs,
  });
  const outcome = await shell.run({ directory, environment: {}, ...command }, (line) => {
    lines.push(line);
  });
  return { ...outcome, lines };
}

/** A script file that node runs. */
function script(name: string, text: string): string[] {
  const file = join(directory, name);
  writeFileSync(file, text);
  return [node, file];
}

function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !/\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}

describe('a command', () => {
  it('is an argument vector without a shell: nothing in it is expanded', async () => {
    const { lines, ending } = await run({
      run: [node, '-e', 'console.log(process.argv[1])', '$(id); `id` "x" *'],
    });
    expect(lines).toEqual(['$(id); `id` "x" *']);
    expect(ending).toEqual({ kind: 'exited', code: 0 });
  });

  it.each([
    ['a variable is longer than the system allows', { NAMES: 'x'.repeat(4_000_000) }, /too long/],
    ['a variable holds a NUL', { NAMES: 'a\0b' }, /NUL|null/i],
  ])('is not started, which is told, where %s', async (_, environment, message) => {
    const { ending } = await run({ run: [node, '-e', ''], environment });
    expect(ending).toEqual({ kind: 'not-started', message: expect.stringMatching(message) });
  });

  it('is a line for the platform shell when it is a text', async () => {
    const { lines } = await run({ run: 'echo one && echo "$WORD"', environment: { WORD: 'two' } });
    expect(lines).toEqual(['one', 'two']);
  });

  it('runs in its directory with its standard input closed', async () => {
    const { lines } = await run({ run: 'pwd; cat; echo end' });
    expect(lines).toEqual([directory, 'end']);
  });

  it('tells its exit status and its signal', async () => {
    expect((await run({ run: 'exit 3' })).ending).toEqual({ kind: 'exited', code: 3 });
    expect((await run({ run: [node, '-e', 'process.kill(process.pid, 9)'] })).ending).toEqual({
      kind: 'signalled',
      signal: 'SIGKILL',
    });
  });

  it('is told apart when there is no such program', async () => {
    const { ending } = await run({ run: ['no-such-program-at-all', 'x'] });
    expect(ending.kind).toBe('not-started');
  });

  it('sees the allow-list, what was named and what is set, and never what belongs to Actions', async () => {
    const { lines } = await run(
      {
        run: [node, '-e', 'console.log(Object.keys(process.env).sort().join())'],
        environment: { ASSAY_SEED: '1' },
        pass: ['HF_TOKEN', 'GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'INPUT_X'],
      },
      {
        environment: {
          HOME: '/h',
          LC_ALL: 'C',
          CUDA_VISIBLE_DEVICES: '0',
          OTHER: 'x',
          NVIDIA_API_KEY: 'x',
          HF_TOKEN: 'x',
          GITHUB_TOKEN: 'x',
          GITHUB_ENV: 'x',
          ACTIONS_RUNTIME_TOKEN: 'x',
          'INPUT_GITHUB-TOKEN': 'x',
          INPUT_X: 'x',
        },
      },
    );
    expect(lines).toEqual([
      'ASSAY_COMMAND_ID,ASSAY_SEED,CUDA_VISIBLE_DEVICES,HF_TOKEN,HOME,LC_ALL,PATH',
    ]);
  });

  it('cannot show the value of a variable that the user named for it', async () => {
    const { lines, tail } = await run(
      { run: 'echo "key=$HF_TOKEN."', pass: ['HF_TOKEN'] },
      { environment: { HF_TOKEN: 'hf_abcdefgh' } },
    );
    expect(lines).toEqual(['key=***.']);
    expect(tail).toEqual(['key=***.']);
  });
});

describe('a secret of a command', () => {
  it('of several lines is hidden line by line, and none shows the rest of another', async () => {
    const { lines } = await run(
      { run: 'echo "$PEM"; echo "$LONG"', pass: ['PEM', 'SHORT', 'LONG'] },
      {
        environment: {
          PEM: '-----BEGIN KEY-----\nMIIabcdefgh\n-----END KEY-----',
          SHORT: 'abcdefgh',
          LONG: 'abcdefgh-and-more',
        },
      },
    );
    expect(lines).toEqual(['***', '***', '***', '***']);
  });
});

describe('the output of a command', () => {
  it('keeps the last lines', async () => {
    const { tail, lines } = await run({
      run: [node, '-e', 'for(let i=0;i<500;i++)console.log(i)'],
    });
    expect(lines).toHaveLength(500);
    expect(tail).toHaveLength(60);
    expect(tail.at(-1)).toBe('499');
  });

  it('survives a flood without any end of line in bounded memory', async () => {
    const flood =
      "const b=Buffer.alloc(1<<20,'x');let n=256;(function f(){if(n-->0)process.stdout.write(b,f)})()";
    const before = process.memoryUsage().rss;
    const { lines } = await run({ run: [node, '-e', flood] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^x{16384} … \(268419072 more characters\)$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
  });

  it('makes invalid UTF-8 visible and keeps characters whole over chunks', async () => {
    const bytes =
      'process.stdout.write(Buffer.from([0xff,0x41,0xf0,0x9f]));setTimeout(()=>process.stdout.write(Buffer.from([0x98,0x80,10])),50)';
    expect((await run({ run: [node, '-e', bytes] })).lines).toEqual(['\uFFFDA😀']);
  });
});

describe('a command that outstays its time', () => {
  it('is ended politely', async () => {
    const polite =
      "process.on('SIGTERM',()=>{console.log('saved');process.exit(0)});setInterval(()=>{},9)";
    const { ending, lines } = await run({
      run: script('polite.mjs', polite),
      timeLimitSeconds: 0.4,
    });
    expect(ending).toEqual({ kind: 'timed-out', seconds: 0.4 });
    expect(lines).toEqual(['saved']);
  });

  it('is ended by force when it ignores signals', async () => {
    const stubborn =
      "for(const s of ['SIGTERM','SIGINT','SIGHUP'])process.on(s,()=>{});console.log(process.pid);setInterval(()=>{},9)";
    const { ending, lines } = await run({
      run: script('stubborn.mjs', stubborn),
      timeLimitSeconds: 0.4,
    });
    expect(ending.kind).toBe('timed-out');
    expect(isRunning(Number(lines[0]))).toBe(false);
  });
});

describe('a cancelled command', () => {
  it('takes its children and grandchildren with it', async () => {
    const controller = new AbortController();
    const line = `${node} -e "setInterval(()=>{},9)" & ${node} -e "setInterval(()=>{},9)" & echo $! $$; wait`;
    setTimeout(() => controller.abort(), 300);
    const { ending, lines } = await run({ run: line }, { cancelled: controller.signal });
    expect(ending).toEqual({ kind: 'cancelled' });
    for (const pid of lines[0]?.split(' ') ?? []) expect(isRunning(Number(pid))).toBe(false);
  });

  it('does not start any more', async () => {
    const { ending } = await run({ run: 'echo x' }, { cancelled: AbortSignal.abort() });
    expect(ending).toEqual({ kind: 'cancelled' });
  });
});

describe.runIf(process.platform === 'linux')('what a command leaves behind', () => {
  it('is ended, even after a double fork into a session of its own', async () => {
    const daemon = `setsid sh -c '(trap "" TERM; sleep 300 & echo $!; wait) &' & sleep 0.3; echo done`;
    const { ending, lines, leftRunning } = await run({ run: daemon });
    expect(ending).toEqual({ kind: 'exited', code: 0 });
    expect(leftRunning).toBeGreaterThan(0);
    expect(isRunning(Number(lines[0]))).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('the memory of a command', () => {
  it('is the sum over its processes', async () => {
    const hog = `${node} -e "const b=Buffer.alloc(120<<20,1);setTimeout(()=>b,2200)"`;
    const { peakMemoryBytes } = await run({ run: `${hog} & ${hog} & wait` });
    expect(peakMemoryBytes).toBeGreaterThan(240 * 2 ** 20);
    expect(peakMemoryBytes).toBeLessThan(900 * 2 ** 20);
  });
});

it('leaves no file behind', () => {
  expect(readdirSync(directory).sort()).toEqual(['polite.mjs', 'stubborn.mjs']);
});
