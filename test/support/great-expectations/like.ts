/**
 * A pattern of SQL's LIKE as a regular expression: `%` for any text, `_` for one character; of the server that has
 * them alone, `[…]` for a character of a set.
 */
export function likeSource(pattern: string, onlyFor: readonly string[]): string {
  const sets = onlyFor.length === 1 && onlyFor[0] === 'mssql';
  const tokens = pattern.match(sets ? /\[[^\]]*\]|./gsu : /./gsu) ?? [];
  const parts = tokens.map((token) => {
    if (token === '%') return '[^]*';
    if (token === '_') return '[^]';
    if (token.length > 1 && token.startsWith('[')) return token;
    return token.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
  });
  return `^${parts.join('')}$`;
}
