import { styleText } from 'node:util';
import { formatPlace, type Place } from '../../domain/problem.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log, Progress } from '../../ports/log.ts';
import { createPace } from './progress-pace.ts';
import { progressBar, progressLine, progressShare } from './progress-text.ts';

export interface TerminalLogOptions {
  /** Where lines go, such as standard error. */
  write(text: string): void;
  readonly clock: Clock;
  readonly color: boolean;
  /** Only warnings and errors. */
  readonly quiet: boolean;
  readonly debug: boolean;
  /** What foreign text is passed through, line by line, so that nothing in it acts on who reads it. */
  inert(line: string): string;
  /** Redraws one status line on a terminal; absent where there is none. */
  readonly status?: StatusLine;
}

/** A line at the bottom of a terminal that is drawn again and again. */
export interface StatusLine {
  draw(text: string): void;
  clear(): void;
}

type Style = Parameters<typeof styleText>[0];

/** The log of somebody at a terminal, or of a program that reads plain lines. */
export function createTerminalLog(options: TerminalLogOptions): Log {
  const { write, color, quiet, status } = options;
  let depth = 0;
  const paint = (style: Style, text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const line = (text: string): void => {
    status?.clear();
    write(`${text.replace(/^(?=.)/gm, '  '.repeat(depth))}\n`);
  };
  const calm = (text: string): string =>
    text
      .split(/\r\n|\n/)
      .map(options.inert)
      .join('\n');
  const told = (style: Style, word: string) => (message: string, place?: Place) => {
    const where = place === undefined ? '' : `${formatPlace(place)}: `;
    line(`${paint(style, `${word}:`)} ${calm(where)}${calm(message)}`);
  };
  const unlessQuiet = <A extends unknown[]>(print: (...args: A) => void): ((...args: A) => void) =>
    quiet ? () => {} : print;
  return {
    debug: options.debug ? (message) => line(paint('dim', calm(message))) : () => {},
    info: unlessQuiet((message: string) => line(calm(message))),
    notice: unlessQuiet(told('cyan', 'note')),
    warning: told('yellow', 'warning'),
    error: told('red', 'error'),
    foreign: unlessQuiet((text: string) => line(`${paint('dim', '│')} ${options.inert(text)}`)),
    progress: unlessQuiet(progressPrinter(options, (text) => line(options.inert(text)))),
    group: async (title, work) => {
      if (!quiet) line(paint('bold', calm(title)));
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
  };
}

function progressPrinter(
  { status, clock, inert }: TerminalLogOptions,
  line: (text: string) => void,
): (progress: Progress) => void {
  if (status !== undefined) {
    return (progress) => {
      if (progressShare(progress) === 1) line(progressLine(progress));
      else status.draw(inert(progressBar(progress)));
    };
  }
  const isDue = createPace(clock);
  return (progress) => {
    if (isDue(progress)) line(progressLine(progress));
  };
}
