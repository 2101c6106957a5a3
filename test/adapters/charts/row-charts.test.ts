import { describe, expect, it } from 'vitest';
import { createCharts } from '../../../src/adapters/charts/vega-charts.ts';
import type { Chart } from '../../../src/domain/report/chart.ts';

const FOREST: Chart = {
  kind: 'forest',
  x: 'Difference',
  margin: 0.01,
  rows: ['all rows', 'origin=ATL'].map((label) => ({
    label,
    estimate: 0.02,
    low: 0.01,
    high: 0.03,
    role: 'good',
    note: '+0.02 · better',
  })),
};

/** Where each kind of mark begins in the picture, in the order that it is painted. */
const placesOf = (svg: string, mark: RegExp): readonly number[] =>
  [...svg.matchAll(mark)].map(({ index }) => index);

describe('A chart of rows', () => {
  it('puts paper between its lines and the words above a bar, where it is narrow', async () => {
    const svg = await createCharts().draw(FOREST, 340);
    const paper = placesOf(svg, /<path [^>]*fill="var\(--paper\)"(?! stroke)[^>]*>/g);
    const zero = placesOf(svg, /<line [^>]*stroke="var\(--muted\)"/g);
    const words = placesOf(svg, />(?:all rows|origin=ATL|\+0\.02 · better)</g);
    expect([paper.length, zero.length, words.length]).toEqual([2, 2, 4]);
    expect(Math.min(...paper)).toBeGreaterThan(Math.max(...zero));
    expect(Math.max(...paper)).toBeLessThan(Math.min(...words));
  });

  it('needs none where labels stand beside the bars', async () => {
    const svg = await createCharts().draw(FOREST, 970);
    expect(svg).not.toMatch(/<path [^>]*fill="var\(--paper\)"(?! stroke)/);
  });
});
