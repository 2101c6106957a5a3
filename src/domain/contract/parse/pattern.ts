import { translatePattern } from '../pattern/translate-pattern.ts';
import type { ContractReader, Part } from './contract-reader.ts';

/**
 * Translates a pattern of the contract for RE2.
 * @returns undefined where that cannot be done; the reader keeps every reason
 */
export function readPattern(
  reader: ContractReader,
  part: Part,
  source: string,
): { readonly source: string; readonly re2: string } | undefined {
  const translation = translatePattern(source);
  if ('re2' in translation) return { source, re2: translation.re2 };
  for (const { message, column } of translation.mistakes)
    reader.problem(
      part.path,
      `${part.of}: pattern: ${message} (character ${column} of the pattern).`,
      'Patterns are ECMA-262 with the flag u, searched for anywhere in the text, and run on RE2.',
    );
  return undefined;
}
