import type { ForestChart, ForestRow } from '../chart.ts';
import { decimalsFor, signed } from '../figures.ts';
import { encodeName, encodeOwn } from './encode.ts';

const WIDTH = 41;
const MOST_ROWS = 41;
const MOST_LABEL = 28;

/**
 * A forest plot in text, for `<pre>`: `├──●──┤` is an interval with its estimate, `┊` the line at 0
 * and `╎` the margin below it. Returned encoded.
 */
export function forestText(chart: ForestChart): string {
  const rows = chart.rows.slice(0, MOST_ROWS);
  const [low, high] = range(chart, rows);
  const at = (value: number): number =>
    Math.min(WIDTH - 1, Math.max(0, Math.round(((value - low) / (high - low)) * (WIDTH - 1))));
  const labels = rows.map(({ label }) => clip(label));
  const widest = Math.max(...labels.map((label) => [...label].length), 0);
  const lines = rows.map((row, index) => {
    const label = labels[index] ?? '';
    const pad = ' '.repeat(widest - [...label].length);
    return `${encodeName(label, MOST_LABEL)}${pad}  ${bar(row, chart.margin, at)}  ${encodeOwn(row.note)}`;
  });
  const left = chart.rows.length - rows.length;
  const more = left > 0 ? [`… and ${left} more`] : [];
  return [...lines, encodeOwn(axis(widest, [low, high], at)), ...more].join('\n');
}

function clip(label: string): string {
  const characters = [...label];
  if (characters.length <= MOST_LABEL) return label;
  return `${characters.slice(0, MOST_LABEL - 1).join('')}…`;
}

function range(chart: ForestChart, rows: readonly ForestRow[]): readonly [number, number] {
  const ends = rows.flatMap((row) => [row.low, row.high, row.estimate]).filter(Number.isFinite);
  const low = Math.min(0, -chart.margin, ...ends);
  const high = Math.max(0, ...ends);
  return high > low ? [low, high] : [low - 1, high + 1];
}

function bar(row: ForestRow, margin: number, at: (value: number) => number): string {
  const cells = Array.from({ length: WIDTH }, () => ' ');
  const put = (place: number, sign: string): void => {
    cells[place] = sign;
  };
  if (margin > 0) put(at(-margin), '╎');
  put(at(0), '┊');
  for (let place = at(row.low); place <= at(row.high); place++) put(place, '─');
  put(at(row.low), '├');
  put(at(row.high), '┤');
  put(at(row.estimate), '●');
  return cells.join('');
}

function axis(
  indent: number,
  [low, high]: readonly [number, number],
  at: (value: number) => number,
): string {
  const decimals = decimalsFor((high - low) / 4);
  const left = signed(low, decimals);
  const right = signed(high, decimals);
  const zero = at(0);
  const line = Array.from({ length: WIDTH }, () => ' ');
  if (zero > left.length && zero < WIDTH - right.length - 1) line[zero] = '0';
  const middle = line.join('').slice(left.length, WIDTH - right.length);
  return `${' '.repeat(indent + 2)}${left}${middle}${right}`;
}
