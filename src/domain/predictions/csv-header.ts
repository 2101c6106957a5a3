/**
 * The names in the first record of a CSV file (RFC 4180, comma, double quotes); undefined where the
 * record does not end within the text, or a quoted name is not closed.
 */
export function readCsvHeader(text: string): readonly string[] | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const names: string[] = [];
  let at = start;
  while (at <= text.length) {
    const cell = readCell(text, at);
    if (cell === undefined) return undefined;
    names.push(cell.value);
    if (text[cell.end] !== ',') return names;
    at = cell.end + 1;
  }
  return names;
}

interface Cell {
  readonly value: string;
  /** Where the separator or the end of the line stands. */
  readonly end: number;
}

function readCell(text: string, start: number): Cell | undefined {
  if (text[start] !== '"') {
    const length = text.slice(start).search(/[,\r\n]/);
    const end = length === -1 ? text.length : start + length;
    return { value: text.slice(start, end), end };
  }
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  return undefined;
}
