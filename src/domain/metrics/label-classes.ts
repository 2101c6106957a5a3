import { ConfigurationError } from '../problem.ts';

/** A number as programs write it: leading zeros make a code of it, and 0x1F is a text. */
const NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/**
 * How class names are compared: numbers by value (1, 1.0, "1"), booleans without regard to case, blanks
 * around a name do not count. Everything else as it is written: 01 is not 1, and Yes is not yes.
 */
export function sameClass(text: string): string {
  const trimmed = text.trim();
  const number = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number))) {
    return String(number + 0);
  }
  const lower = trimmed.toLowerCase();
  return lower === 'true' || lower === 'false' ? lower : trimmed;
}

const POSITIVE = ['1', 'true'];

/**
 * Which of two classes is the positive one: the one that was named, else 1 or true.
 * @throws ConfigurationError where that is not to be told. Class names are cells, so none is shown.
 */
export function positiveClass(
  levels: readonly string[],
  named: string | undefined,
  file: string,
): string {
  const classes = [...new Set(levels.map(sameClass))];
  const place = { file, line: 1 };
  if (classes.length > 2) {
    const message = `The labels have ${classes.length} classes; two are needed.`;
    throw new ConfigurationError({ place, message, remedy: 'Ask for accuracy or log-loss only.' });
  }
  const wanted = named === undefined ? POSITIVE : [sameClass(named)];
  const found = wanted.find((name) => classes.includes(name));
  if (found !== undefined) return found;
  if (named !== undefined) {
    const message = 'No label is the positive class that was named.';
    throw new ConfigurationError({ place, message, remedy: 'Name a value of the column "label".' });
  }
  // All rows may be negative: then a 0 or false says what the labels are.
  const only = classes[0];
  if (classes.length === 1 && (only === '0' || only === 'false'))
    return only === '0' ? '1' : 'true';
  const message = 'No label is 1 or true, so the positive class is not known.';
  throw new ConfigurationError({ place, message, remedy: 'Name it with the input "positive".' });
}
