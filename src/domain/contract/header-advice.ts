import { nearest } from '../document/nearest.ts';
import { quoted } from './quoted.ts';

const SEPARATORS = [
  { mark: ';', name: 'semicolons' },
  { mark: '\t', name: 'tabs' },
  { mark: '|', name: 'bars' },
] as const;

const FEWEST_LETTERS = 4;

/**
 * What was probably meant by a column that the contract does not have, as the end of a sentence: several columns
 * behind another separator than the comma, or a name of the contract in another spelling; '' where neither seems so.
 * @param missing the columns of the contract that the data lack
 */
export function headerAdvice(column: string, missing: readonly string[]): string {
  const separator = SEPARATORS.find(({ mark }) =>
    column
      .split(mark)
      .some((part, _, parts) => parts.length > 1 && missing.includes(unquoted(part))),
  );
  if (separator !== undefined)
    return `; it reads as several columns with ${separator.name} between them, where commas are expected`;
  const meant = nearest(
    column.trim(),
    missing.filter((name) => alike(name, column)),
  );
  return meant === undefined ? '' : `; perhaps ${quoted(meant)} is meant, spelt otherwise`;
}

/** Of names of a few letters any two are near: they must be the same but for case and spaces. */
function alike(name: string, column: string): boolean {
  const [one, other] = [name, column].map((text) => text.trim().toLowerCase());
  return one === other || Math.min(name.length, column.length) >= FEWEST_LETTERS;
}

function unquoted(part: string): string {
  return part.trim().replace(/^"(.*)"$/, '$1');
}
