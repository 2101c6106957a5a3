import { stripVTControlCharacters } from 'node:util';

const CONTROL = /[^\P{Cc}\t]|\p{Bidi_Control}/gu;

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
