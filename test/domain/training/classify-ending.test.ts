import { describe, expect, it } from 'vitest';
import {
  classifyEnding,
  type ObservedEnding,
} from '../../../src/domain/training/classify-ending.ts';

const exited = (code: number): ObservedEnding['ending'] => ({ kind: 'exited', code });

function codeOf(ending: ObservedEnding['ending'], rest: Partial<ObservedEnding> = {}) {
  return classifyEnding('The train command', { ending, tail: [], ...rest })?.code;
}

describe('the end of a command', () => {
  it('is good at exit status 0, whatever it printed', () => {
    expect(codeOf(exited(0), { tail: ['MemoryError'] })).toBeUndefined();
  });

  const cases: readonly (readonly [
    string,
    ObservedEnding['ending'],
    Partial<ObservedEnding>,
    string,
  ])[] = [
    ['an exit status', exited(1), {}, 'failed'],
    ['the kernel record of a kill', exited(1), { outOfMemory: true }, 'out-of-memory'],
    [
      'a kill with the record',
      { kind: 'signalled', signal: 'SIGKILL' },
      { outOfMemory: true },
      'out-of-memory',
    ],
    ['a kill without one', { kind: 'signalled', signal: 'SIGKILL' }, {}, 'killed'],
    ['the 137 of a shell', exited(137), {}, 'killed'],
    ['a crash', { kind: 'signalled', signal: 'SIGSEGV' }, {}, 'killed'],
    ['the 139 of a shell', exited(139), {}, 'killed'],
    ['a file too large', exited(128 + 25), {}, 'disk-full'],
    ['no such program', exited(127), {}, 'not-started'],
    ['no right to execute', exited(126), {}, 'not-started'],
    [
      'no such program without a shell',
      { kind: 'not-started', message: 'ENOENT' },
      {},
      'not-started',
    ],
    ['"try again"', exited(75), {}, 'interrupted'],
    ['the time limit', { kind: 'timed-out', seconds: 9 }, {}, 'timed-out'],
    ['silence', { kind: 'stopped' }, { silentSeconds: 60 }, 'silent'],
    ['a cancellation', { kind: 'cancelled' }, {}, 'cancelled'],
    ['MemoryError', exited(1), { tail: ['MemoryError'] }, 'out-of-memory'],
    [
      "numpy's MemoryError",
      exited(1),
      {
        tail: [
          'numpy._core._exceptions._ArrayMemoryError: Unable to allocate 745. GiB for an array',
        ],
      },
      'out-of-memory',
    ],
    [
      "node's heap",
      { kind: 'signalled', signal: 'SIGABRT' },
      {
        tail: ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'],
      },
      'out-of-memory',
    ],
    [
      "PyTorch's GPU memory",
      exited(1),
      { tail: ['torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 20.00 GiB.'] },
      'gpu-out-of-memory',
    ],
    [
      "TensorFlow's GPU memory",
      exited(1),
      {
        tail: [
          'tensorflow.python.framework.errors_impl.ResourceExhaustedError: OOM when allocating',
        ],
      },
      'gpu-out-of-memory',
    ],
    [
      'a full disk',
      exited(1),
      { tail: ['OSError: [Errno 28] No space left on device'] },
      'disk-full',
    ],
    ['a word in passing', exited(1), { tail: ['caught no MemoryErrors today'] }, 'failed'],
  ];
  it.each(cases)('is told apart: %s', (_title, ending, rest, code) => {
    expect(codeOf(ending, rest)).toBe(code);
  });

  it('does not count the grace after a time limit as silence', () => {
    const ending = { kind: 'timed-out', seconds: 3 } as const;
    const cause = classifyEnding('The train command', { ending, tail: [], silentSeconds: 7.6 });
    expect(cause?.message).toMatch(/no sign of life for 3 s\.$/);
  });

  it('is told in sentences that repeat nothing of the output', () => {
    const cause = classifyEnding('The train command', {
      ending: exited(1),
      tail: ["ValueError: could not convert string to float: 'Jane Doe'"],
    });
    expect(cause?.message).toBe(
      'The train command failed with exit status 1; its last lines are in the log.',
    );
  });
});
