import type { Layout, Outcome } from '../../domain/predictions/outcome.ts';
import type { Table } from '../../domain/table/table.ts';
import type { Predictions } from './predictions.ts';

/** The columns of matched rows: where each belongs, and its values. */
export interface MatchedRows {
  /** Numbers of the wanted rows, from 1. */
  readonly places: Float64Array;
  readonly values: readonly Float64Array[];
}

/** Takes the columns of `matchedValuesSql` apart. */
export function matchedRows(table: Table): MatchedRows {
  const [places = new Float64Array(), ...values] = [...table.columns.values()].map((column) =>
    column.kind === 'number' ? column.values : new Float64Array(table.rows),
  );
  return { places, values };
}

/** Whether each of `rows` wanted rows is there exactly once. */
export function isComplete({ places }: MatchedRows, rows: number): boolean {
  if (places.length !== rows) return false;
  const seen = new Uint8Array(rows);
  for (const place of places) {
    if (seen[place - 1] !== 0) return false;
    seen[place - 1] = 1;
  }
  return true;
}

/** The numbers in the order of the wanted rows, as `Predictions` holds them. */
export function scoresOf(
  { places, values }: MatchedRows,
  layout: Layout,
  outcome: Outcome,
): Pick<Predictions, 'scores' | 'classes' | 'hard'> {
  const hard = layout.kind === 'classes';
  const width = outcome.kind === 'multiclass' ? outcome.classes.length : 1;
  const scores = new Float64Array(places.length * width);
  for (const [column, cells] of values.entries()) {
    for (let row = 0; row < places.length; row += 1) {
      const start = ((places[row] ?? 0) - 1) * width;
      const cell = cells[row] ?? 0;
      if (hard) scores[start + cell] = 1;
      else scores[start + column] = cell;
    }
  }
  return outcome.kind === 'multiclass'
    ? { scores, classes: outcome.classes, hard }
    : { scores, hard: false };
}
