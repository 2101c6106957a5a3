const NUMBER = /^([+-]?)(\d+)(?:[.](\d*))?([eE][+-]?\d+)?$/;

/**
 * What a hidden cell looks like, without anything of its content: `text of 3 characters`, `negative number
 * of 2 digits`, `number of 2 digits and 1 decimal`, `number of 1 digit with an exponent`, `empty text`, `blank text of 2 characters`, `true or false`.
 */
export function shapeOf(cell: unknown): string {
  if (cell === null || cell === undefined) return 'nothing';
  if (typeof cell === 'boolean') return 'true or false';
  if (typeof cell === 'number' || typeof cell === 'bigint') return numberShape(String(cell));
  if (typeof cell === 'string') return NUMBER.test(cell) ? numberShape(cell) : textShape(cell);
  return Array.isArray(cell) ? 'a list' : 'a value of another kind';
}

function numberShape(text: string): string {
  const match = NUMBER.exec(text);
  if (match === null) return 'not a finite number';
  const [, sign, whole = '', decimals, exponent] = match;
  const negative = sign === '-' ? 'negative ' : '';
  const fraction = decimals === undefined ? '' : ` and ${many(decimals.length, 'decimal')}`;
  const power = exponent === undefined ? '' : ' with an exponent';
  return `${negative}number of ${many(whole.length, 'digit')}${fraction}${power}`;
}

function textShape(text: string): string {
  if (text === '') return 'empty text';
  if (/^\s+$/.test(text)) return `blank text of ${many([...text].length, 'character')}`;
  return `text of ${many([...text].length, 'character')}`;
}

function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
