import { type Block, sentence } from '../block.ts';
import { count } from '../figures.ts';
import { figure, own, say } from '../words.ts';

/** The line that says that measurements were left out; none where all could be read. */
export function brokenLine(broken: number, what: string): readonly Block[] {
  if (broken === 0) return [];
  const verb =
    broken === 1 ? 'could not be read and is left out' : 'could not be read and are left out';
  return [
    sentence(say`${figure(count(broken))} ${own(broken === 1 ? what : `${what}s`)} ${own(verb)}.`),
  ];
}
