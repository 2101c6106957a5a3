/** A text as an SQL literal, whatever it holds. NUL cannot stand in a literal of DuckDB's, so it is built. */
export function quoteText(text: string): string {
  const parts = text.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`;
}

/** A file for the engine's readers, which take `*`, `?` and `[` in a name for a pattern: meant literally, whatever its name. */
export function quoteFile(path: string): string {
  return quoteText(literalPath(path));
}

/** The pattern that only this very path matches. */
export function literalPath(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]');
}

/** A name as an SQL identifier, whatever it holds. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
