const LETTERS: Readonly<Record<string, string>> = {
  '%Y': 'yyyy',
  '%m': 'MM',
  '%d': 'dd',
  '%H': 'HH',
  '%M': 'mm',
  '%S': 'ss',
};

/** A format of Python's strptime as one of Java's; letters that are not known stay, to be refused. */
export function temporalOf(format: string): {
  readonly type: 'date' | 'timestamp';
  readonly format: string;
} {
  return {
    type: format.includes('%H') ? 'timestamp' : 'date',
    format: format.replace(/%[A-Za-z]/g, (letter) => LETTERS[letter] ?? letter),
  };
}
