import type { Layout, Outcome } from '../../domain/predictions/outcome.ts';
import type { Table } from '../../domain/table/table.ts';
import type { Predictions } from './predictions.ts';

/** The numbers of a table of values `v0…`, as `Predictions` holds them. */
export function scoresOf(
  table: Table,
  layout: Layout,
  outcome: Outcome,
): Pick<Predictions, 'scores' | 'classes' | 'hard'> {
  const columns = [...table.columns.values()].map((column) =>
    column.kind === 'number' ? column.values : new Float64Array(table.rows),
  );
  const [first = new Float64Array()] = columns;
  if (outcome.kind !== 'multiclass') return { scores: first, hard: false };
  const { classes } = outcome;
  const scores = new Float64Array(table.rows * classes.length);
  if (layout.kind === 'classes') {
    for (let row = 0; row < table.rows; row += 1)
      scores[row * classes.length + (first[row] ?? 0)] = 1;
    return { scores, classes, hard: true };
  }
  for (const [index, values] of columns.entries()) {
    for (let row = 0; row < table.rows; row += 1) {
      scores[row * classes.length + index] = values[row] ?? 0;
    }
  }
  return { scores, classes, hard: false };
}
