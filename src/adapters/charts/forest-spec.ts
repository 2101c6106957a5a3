import type { Spec } from 'vega';
import type { ForestChart } from '../../domain/report/chart.ts';
import { MOST_ROWS, rowChartSpec, rowDot, rowLine } from './row-chart.ts';
import { rowLayout } from './row-layout.ts';
import { verticalLine } from './row-marks.ts';
import { colour } from './theme.ts';

/** A forest plot: an estimate with its interval a row, a line at 0 and a dashed one at the margin. */
export function forestSpec(chart: ForestChart, width: number): Spec {
  const layout = rowLayout(width, true);
  const rows = chart.rows.slice(0, MOST_ROWS);
  const height = rows.length * layout.rowHeight;
  const ends = rows.flatMap(({ low, high, estimate }) => [low, high, estimate]);
  const finite = ends.filter(Number.isFinite);
  return rowChartSpec({
    layout,
    width,
    rows: rows.map((row) => ({ ...row, colour: colour(row.role) })),
    axis: {
      title: chart.x,
      from: Math.min(0, -chart.margin, ...finite),
      to: Math.max(0, ...finite),
    },
    marks: [
      verticalLine(0, height, []),
      ...(chart.margin > 0 ? [verticalLine(-chart.margin, height, [3, 3])] : []),
      rowLine(layout, ['low', 'high'], {
        stroke: { field: 'colour' },
        strokeCap: { value: 'round' },
      }),
      rowDot(layout, 'estimate', {
        fill: { field: 'colour' },
        stroke: { value: 'var(--paper)' },
        strokeWidth: { value: 1.5 },
      }),
    ],
  });
}
