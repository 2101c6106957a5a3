import { sameClass } from './label-classes.ts';

const BOOLEANS: readonly string[] = ['true', 'false'];
const BITS: readonly string[] = ['0', '1'];

/**
 * What to do about predicted classes that the labels do not have, as the end of a sentence. Class names are
 * cells, so that none of them is in it.
 * @param labels the distinct labels as written
 * @param strange the distinct predicted classes that are not among them
 * @param mayName whether the positive class could still be named
 */
export function adviseOnClasses(
  labels: readonly string[],
  strange: readonly string[],
  mayName: boolean,
): string {
  const known = new Set(labels.map(sameClass));
  const told = strange.map(sameClass);
  if (told.every((name) => BOOLEANS.includes(name)) && BITS.some((bit) => known.has(bit)))
    return 'true and false are not taken for 1 and 0: write classes as the labels do.';
  const alike = LIKENESSES.find(({ of }) => {
    const forms = new Set(labels.map(of));
    return strange.some((name) => forms.has(of(name)));
  });
  if (alike !== undefined) return `${alike.say}: write classes as the labels do.`;
  const numbers = told.every((name) => Number.isFinite(Number(name)));
  const words = ![...known].some((name) => Number.isFinite(Number(name)));
  if (mayName && known.size === 2 && numbers && words)
    return 'the labels have two classes and the predictions are numbers: if these are scores, name the positive class with the input "positive".';
  return 'write classes as the labels do.';
}

const LIKENESSES = [
  {
    of: (name: string): string => sameClass(name).toLowerCase(),
    say: 'some differ by upper and lower case alone',
  },
  {
    of: (name: string): string => sameClass(name.trim().replace(/^([+-]?)0+(?=\d)/, '$1')),
    say: 'some differ by leading zeros alone, and 01 is not taken for 1',
  },
  {
    of: (name: string): string => sameClass(name.replace(/^\s*(["'])(.*)\1\s*$/, '$2')),
    say: 'some differ by quotation marks alone',
  },
];
