import { stripVTControlCharacters } from 'node:util';

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * One line of foreign text as it may be shown: colours and other terminal sequences are dropped, of a
 * line that overwrites itself the last state is kept, control and direction characters become visible.
 */
export function toPlainLine(line: string): string {
  const states = stripVTControlCharacters(line)
    .split('\r')
    .filter((state) => state !== '');
  return (states.at(-1) ?? '').replace(CONTROL, toVisible);
}

function toVisible(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
