/**
 * The keys of the objects that the lines of a text are, in the order of their first appearance; undefined
 * where the first line is no JSON object. A last line that is cut off is passed over.
 */
export function readJsonKeys(text: string): readonly string[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const [first = '', ...others] = lines;
  const keys = keysOf(first);
  if (keys === undefined) return undefined;
  return [...new Set([...keys, ...others.flatMap((line) => keysOf(line) ?? [])])];
}

function keysOf(line: string): readonly string[] | undefined {
  if (!line.trimStart().startsWith('{')) return undefined;
  try {
    return Object.keys(JSON.parse(line));
  } catch {
    return undefined;
  }
}
