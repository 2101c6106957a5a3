import { toPlainLine } from '../node/plain-text.ts';

/**
 * A line of text in which the runner finds no command. It knows two forms: `::name::` at the start
 * of a line, after white space, and `##[name]` anywhere (actions/runner, ActionCommand.cs).
 */
export function inertLine(line: string): string {
  return toPlainLine(line)
    .replaceAll('##[', '## [')
    .replace(/^([\s\p{Cf}]*):(?=:)/u, '$1: ');
}

/** The same for a text of several lines. */
export function inertText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(inertLine)
    .join('\n');
}

/** A line that came from a child process, marked as such. */
export function foreignLine(line: string): string {
  return inertText(line).replace(/^/gm, '│ ');
}
