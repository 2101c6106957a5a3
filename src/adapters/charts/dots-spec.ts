import type { Mark, Spec } from 'vega';
import type { DotChart } from '../../domain/report/chart.ts';
import { MOST_ROWS, rowChartSpec, rowDot, rowLine } from './row-chart.ts';
import { type RowLayout, rowLayout } from './row-layout.ts';
import { colour } from './theme.ts';

/** Champion (hollow) and challenger (filled) of each slice, joined by a line. */
export function dotsSpec(chart: DotChart, width: number): Spec {
  const layout = rowLayout(width, false);
  const rows = chart.rows.slice(0, MOST_ROWS).map(({ label, champion, challenger }) => ({
    champion: champion ?? challenger,
    challenger,
    label,
    note: '',
  }));
  const all = rows.flatMap(({ champion, challenger }) => [champion, challenger]);
  return rowChartSpec({
    layout,
    width,
    rows,
    axis: { title: chart.x, from: Math.min(...all), to: Math.max(...all), zero: false },
    marks: [
      rowLine(layout, ['champion', 'challenger'], { stroke: { value: colour('grid') } }),
      dot(layout, 'champion'),
      dot(layout, 'challenger'),
    ],
  });
}

function dot(layout: RowLayout, field: 'champion' | 'challenger'): Mark {
  return rowDot(layout, field, {
    fill: { value: field === 'champion' ? 'var(--paper)' : colour('challenger') },
    stroke: { value: colour(field) },
    strokeWidth: { value: 2 },
  });
}
