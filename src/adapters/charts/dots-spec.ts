import type { Mark, Spec } from 'vega';
import type { DotChart } from '../../domain/report/chart.ts';
import { rowLayout } from './row-layout.ts';
import { rowLabel, rowWords } from './row-marks.ts';
import { colour, THEME } from './theme.ts';

const MOST_ROWS = 60;

/** Champion (hollow) and challenger (filled) of each slice, joined by a line. */
export function dotsSpec(chart: DotChart, width: number): Spec {
  const layout = rowLayout(width, false);
  const rows = chart.rows.slice(0, MOST_ROWS);
  const all = rows.flatMap(({ champion, challenger }) => [champion ?? challenger, challenger]);
  return {
    width: width - 16,
    height: rows.length * layout.rowHeight,
    padding: 4,
    config: THEME,
    data: [
      {
        name: 'rows',
        values: rows.map((row, index) => ({
          champion: row.champion ?? row.challenger,
          challenger: row.challenger,
          label: rowLabel(row.label, layout),
          note: '',
          top: index * layout.rowHeight,
        })),
      },
    ],
    scales: [
      {
        name: 'x',
        type: 'linear',
        domain: [Math.min(...all), Math.max(...all)],
        range: [layout.left, layout.right],
        nice: true,
        zero: false,
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
      bridge(layout.barAt),
      dot('champion', layout.barAt),
      dot('challenger', layout.barAt),
      ...rowWords(layout, width),
    ],
  };
}

function bridge(offset: number): Mark {
  return {
    type: 'rule',
    from: { data: 'rows' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'champion' },
        x2: { scale: 'x', field: 'challenger' },
        y: { field: 'top', offset },
        stroke: { value: colour('grid') },
        strokeWidth: { value: 3 },
      },
    },
  };
}

function dot(field: 'champion' | 'challenger', offset: number): Mark {
  return {
    type: 'symbol',
    from: { data: 'rows' },
    encode: {
      enter: {
        x: { scale: 'x', field },
        y: { field: 'top', offset },
        size: { value: 90 },
        fill: { value: field === 'champion' ? 'var(--paper)' : colour('challenger') },
        stroke: { value: colour(field) },
        strokeWidth: { value: 2 },
      },
    },
  };
}
