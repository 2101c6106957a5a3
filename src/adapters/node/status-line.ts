import { performance } from 'node:perf_hooks';
import { createLogUpdate } from 'log-update';
import type { StatusLine } from './terminal-log.ts';

const REDRAW_MS = 80;

/** The last line of a terminal, redrawn at most a dozen times a second. */
export function createStatusLine(stream: NodeJS.WriteStream): StatusLine {
  const update = createLogUpdate(stream);
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    draw: (text) => {
      if (performance.now() - drawnAt < REDRAW_MS) return;
      drawnAt = performance.now();
      update(text);
    },
    clear: () => {
      if (drawnAt === Number.NEGATIVE_INFINITY) return;
      drawnAt = Number.NEGATIVE_INFINITY;
      update.clear();
      update.done();
    },
  };
}
