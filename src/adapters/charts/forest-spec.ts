import type { Mark, Spec } from 'vega';
import type { ForestChart } from '../../domain/report/chart.ts';
import { rowLayout } from './row-layout.ts';
import { rowLabel, rowWords, verticalLine } from './row-marks.ts';
import { colour, THEME } from './theme.ts';

const MOST_ROWS = 60;

/** A forest plot: an estimate with its interval a row, a line at 0 and a dashed one at the margin. */
export function forestSpec(chart: ForestChart, width: number): Spec {
  const layout = rowLayout(width, true);
  const rows = chart.rows.slice(0, MOST_ROWS);
  const height = rows.length * layout.rowHeight;
  const ends = rows.flatMap(({ low, high, estimate }) => [low, high, estimate]);
  const finite = ends.filter(Number.isFinite);
  return {
    width: width - 16,
    height,
    padding: 4,
    config: THEME,
    data: [
      {
        name: 'rows',
        values: rows.map((row, index) => ({
          ...row,
          label: rowLabel(row.label, layout),
          top: index * layout.rowHeight,
          colour: colour(row.role),
        })),
      },
    ],
    scales: [
      {
        name: 'x',
        type: 'linear',
        domain: [Math.min(0, -chart.margin, ...finite), Math.max(0, ...finite)],
        range: [layout.left, layout.right],
        nice: true,
      },
    ],
    axes: [
      {
        orient: 'bottom',
        scale: 'x',
        title: chart.x,
        tickCount: layout.narrow ? 4 : 6,
        grid: true,
      },
    ],
    marks: [
      verticalLine(0, height, []),
      ...(chart.margin > 0 ? [verticalLine(-chart.margin, height, [3, 3])] : []),
      interval(layout.barAt),
      estimate(layout.barAt),
      ...rowWords(layout, width),
    ],
  };
}

function interval(offset: number): Mark {
  return {
    type: 'rule',
    from: { data: 'rows' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'low' },
        x2: { scale: 'x', field: 'high' },
        y: { field: 'top', offset },
        stroke: { field: 'colour' },
        strokeWidth: { value: 3 },
        strokeCap: { value: 'round' },
      },
    },
  };
}

function estimate(offset: number): Mark {
  return {
    type: 'symbol',
    from: { data: 'rows' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'estimate' },
        y: { field: 'top', offset },
        size: { value: 90 },
        fill: { field: 'colour' },
        stroke: { value: 'var(--paper)' },
        strokeWidth: { value: 1.5 },
      },
    },
  };
}
