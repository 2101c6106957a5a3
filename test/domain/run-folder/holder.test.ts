import { describe, expect, it } from 'vitest';
import { judgeHolder, SILENT_SECONDS } from '../../../src/domain/run-folder/holder.ts';

describe('The holder of a run folder', () => {
  it.each([
    [true, 0, 'works'],
    // A process that was stopped for an hour goes on where it was.
    [true, 4 * SILENT_SECONDS, 'works'],
    [false, 0, 'ended'],
    [undefined, SILENT_SECONDS, 'works'],
    [undefined, SILENT_SECONDS + 1, 'silent'],
    // The clock of another machine is ahead of ours.
    [undefined, -60, 'works'],
  ] as const)('that runs: %s, and was silent for %d s: %s', (running, silent, holding) => {
    expect(judgeHolder(running, silent)).toBe(holding);
  });
});
