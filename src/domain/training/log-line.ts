/** One line of `ASSAY_LOG`: the step, and the numbers that were told with it. */
export interface LogLine {
  readonly step: number;
  /** In the order of their names; NaN and infinities are kept. */
  readonly values: ReadonlyMap<string, number>;
}

const LONGEST = 65_536;
const BARE_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * Reads one line of a training log: a JSON object with an integer `step` ≥ 0 and numbers. `NaN` and
 * `Infinity` as Python's json writes them are understood. Undefined for anything else.
 */
export function parseLogLine(line: string): LogLine | undefined {
  if (line.length > LONGEST) return undefined;
  const value = parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, cell]) => [name, numberOf(cell)] as const);
  const step = entries.find(([name]) => name === 'step')?.[1];
  if (step === undefined || !Number.isInteger(step) || step < 0) return undefined;
  const values = entries
    .filter((entry): entry is readonly [string, number] => entry[1] !== undefined)
    .filter(([name]) => name !== 'step')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { step, values: new Map(values) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(
      line.replaceAll(BARE_NUMBER, (found) => (found.startsWith('"') ? found : `"${found}"`)),
    );
  } catch {
    return undefined;
  }
}

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell;
  if (cell === 'NaN') return Number.NaN;
  if (cell === 'Infinity') return Number.POSITIVE_INFINITY;
  return cell === '-Infinity' ? Number.NEGATIVE_INFINITY : undefined;
}
