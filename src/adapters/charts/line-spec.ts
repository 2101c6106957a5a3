import type { Mark, Spec } from 'vega';
import type { LineChart } from '../../domain/report/chart.ts';
import { colour, THEME } from './theme.ts';

/** A line chart; the champion is dashed, so that colour is not the only mark. */
export function lineSpec(chart: LineChart, width: number): Spec {
  const square = chart.unitSquare === true;
  const inner = square ? Math.min(width - 64, 340) : width - 64;
  const values = chart.series.flatMap(({ points }, series) =>
    points
      .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
      .map(({ x, y }) => ({ x, y, series })),
  );
  const several = chart.series.length > 1;
  return {
    width: inner,
    height: square ? inner : 220,
    padding: 4,
    config: THEME,
    data: [
      { name: 'points', values },
      {
        name: 'diagonal',
        values: square
          ? [
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ]
          : [],
      },
    ],
    scales: [axisScale('x', square), axisScale('y', square), ...seriesScales(chart)],
    axes: [
      { orient: 'bottom', scale: 'x', title: chart.x, tickCount: 5 },
      { orient: 'left', scale: 'y', title: chart.y, tickCount: 5, grid: true },
    ],
    legends: several
      ? [
          {
            stroke: 'name-colour',
            strokeDash: 'name-dash',
            orient: 'top',
            symbolType: 'stroke',
            direction: 'horizontal',
          },
        ]
      : [],
    marks: [diagonal(), lines(), ...(chart.dots === true ? [dots()] : [])],
  };
}

function diagonal(): Mark {
  return {
    type: 'line',
    from: { data: 'diagonal' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'x' },
        y: { scale: 'y', field: 'y' },
        stroke: { value: colour('muted') },
        strokeDash: { value: [2, 4] },
      },
    },
  };
}

function axisScale(name: 'x' | 'y', square: boolean): NonNullable<Spec['scales']>[number] {
  return {
    name,
    type: 'linear',
    domain: square ? [0, 1] : { data: 'points', field: name },
    range: name === 'x' ? 'width' : 'height',
    nice: !square && name === 'y',
    zero: false,
  };
}

function seriesScales(chart: LineChart): NonNullable<Spec['scales']> {
  const numbers = chart.series.map((_, index) => index);
  const labels = chart.series.map(({ label }) => label);
  const colours = chart.series.map(({ role }) => colour(role));
  const dashes = chart.series.map(({ role }) => (role === 'champion' ? [6, 4] : [1, 0]));
  return [
    { name: 'colour', type: 'ordinal', domain: numbers, range: colours },
    { name: 'dash', type: 'ordinal', domain: numbers, range: dashes },
    { name: 'name-colour', type: 'ordinal', domain: labels, range: colours },
    { name: 'name-dash', type: 'ordinal', domain: labels, range: dashes },
  ];
}

function lines(): Mark {
  return {
    type: 'group',
    from: { facet: { name: 'one', data: 'points', groupby: 'series' } },
    marks: [
      {
        type: 'line',
        from: { data: 'one' },
        encode: {
          enter: {
            x: { scale: 'x', field: 'x' },
            y: { scale: 'y', field: 'y' },
            stroke: { scale: 'colour', field: 'series' },
            strokeDash: { scale: 'dash', field: 'series' },
            strokeWidth: { value: 2.25 },
            strokeJoin: { value: 'round' },
          },
        },
      },
    ],
  };
}

function dots(): Mark {
  return {
    type: 'symbol',
    from: { data: 'points' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'x' },
        y: { scale: 'y', field: 'y' },
        size: { value: 40 },
        fill: { scale: 'colour', field: 'series' },
      },
    },
  };
}
