import type { Spec } from 'vega';
import type { HistogramChart } from '../../domain/report/chart.ts';
import { colour, THEME } from './theme.ts';

/** Bars of counts between the edges of their bins. */
export function histogramSpec(chart: HistogramChart, width: number): Spec {
  const low = Math.min(...chart.bins.map((bin) => bin.low));
  const high = Math.max(...chart.bins.map((bin) => bin.high));
  return {
    width: width - 72,
    height: 180,
    padding: 4,
    config: THEME,
    data: [{ name: 'bins', values: chart.bins.map((bin) => ({ ...bin })) }],
    scales: [
      { name: 'x', type: 'linear', domain: [low, high], range: 'width', zero: false },
      {
        name: 'y',
        type: 'linear',
        domain: { data: 'bins', field: 'count' },
        range: 'height',
        nice: true,
        zero: true,
      },
    ],
    axes: [
      { orient: 'bottom', scale: 'x', title: chart.x, tickCount: 6 },
      { orient: 'left', scale: 'y', title: chart.y, tickCount: 4, grid: true, format: '~s' },
    ],
    marks: [
      {
        type: 'rect',
        from: { data: 'bins' },
        encode: {
          enter: {
            x: { scale: 'x', field: 'low' },
            x2: { scale: 'x', field: 'high', offset: -1 },
            y: { scale: 'y', field: 'count' },
            y2: { scale: 'y', value: 0 },
            fill: { value: colour('challenger') },
          },
        },
      },
    ],
  };
}
