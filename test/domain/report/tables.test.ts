import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import type { Block, TableBlock } from '../../../src/domain/report/block.ts';
import type { ChartBlock } from '../../../src/domain/report/chart.ts';
import { renderMarkdown } from '../../../src/domain/report/markdown/markdown.ts';
import { makeReport } from '../../../src/domain/report/report.ts';
import { plainText } from '../../../src/domain/report/words.ts';
import { comparison, evidenceOf } from '../../support/report-evidence.ts';
import { pageOf } from '../../support/report-page.ts';

const report = (evidence: Evidence) =>
  makeReport({ model: 'm', evidence: [evidence], rejected: [], expected: [] });

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'details' ? flat(block.blocks) : [block]));
const blocksOf = (evidence: Evidence): readonly Block[] =>
  flat(report(evidence).sections.flatMap(({ blocks }) => blocks));
const columnOf = (evidence: Evidence, caption: string, title: string): readonly string[] => {
  const table = blocksOf(evidence).find(
    (block): block is TableBlock => block.kind === 'table' && block.caption === caption,
  );
  const at = table?.columns.findIndex((column) => column.title === title) ?? -1;
  return (table?.rows ?? []).map((row) => plainText(row[at] ?? []));
};

describe('The profile in a report', () => {
  const data = evidenceOf('data', 'pass', {
    rows: 10,
    profile: [
      { name: 'origin', distinct: 254 },
      { name: 'month', distinct: 12, distinctExact: true },
      { name: 'destination', distinct: 255, distinctExact: false },
    ],
  });

  it('marks how many values differ as the estimate that it is', async () => {
    expect(columnOf(data, 'Statistics of each column; ≈ is an estimate', 'Distinct')).toEqual([
      '≈ 254',
      '12',
      '≈ 255',
    ]);
    expect(renderMarkdown(report(data))).toContain('| ≈ 254 |');
    expect(await pageOf([data])).toContain('≈ 254');
  });
});

describe('The metrics of a report', () => {
  const metric = (slice: string | null, value: number, more: object = {}) => ({
    metric: 'auc',
    slice,
    value,
    ...more,
  });

  it('stand with the same decimals in one column', () => {
    const quality = evidenceOf('quality', 'pass', {
      metrics: [
        metric(null, 0.50104, { interval: [0.4999, 0.5022], baseline: 0.5 }),
        metric('a', 0.501),
        metric('b', 0.48),
        { metric: 'mae', slice: null, value: 1234.5, baseline: 30.25 },
        { metric: 'tiny', slice: null, value: 1.5e-8, baseline: 0 },
      ],
    });
    const overall = 'Metrics on all rows';
    expect(columnOf(quality, overall, 'Value')).toEqual(['0.5010', '1,235', '1.500e−8']);
    expect(columnOf(quality, overall, 'Trivial baseline')).toEqual(['0.5000', '30', '0.000000']);
    expect(columnOf(quality, 'Metrics by slice', 'Value')).toEqual(['0.5010', '0.4800']);
  });
});

describe('Many slices in a report', () => {
  const slices = Array.from({ length: 200 }, (_, index) =>
    comparison(
      'auc',
      `s${index}`,
      [0.6, index === 150 ? -0.02 : 0.001, 0.004],
      index === 150 ? 'worse' : index === 170 ? 'inconclusive' : 'not worse',
    ),
  );
  const many = evidenceOf('comparison', 'fail', {
    comparisons: [comparison('auc', null, [0.6, 0.01, 0.002], 'better'), ...slices],
  });

  it('begin with those that are worse, then those that are open', () => {
    expect(columnOf(many, 'Champion and challenger by slice', 'Slice').slice(0, 3)).toEqual([
      's150',
      's170',
      's0',
    ]);
  });

  it('are cut in the charts with a word on it, never one that is worse', () => {
    const charts = blocksOf(many).filter((block): block is ChartBlock => block.kind === 'chart');
    expect(charts).toHaveLength(2);
    for (const { caption, chart } of charts) {
      expect(plainText(caption)).toContain('for 40 of 200 slices, the worst first');
      const labels = 'rows' in chart ? chart.rows.map(({ label }) => label) : [];
      expect(labels.slice(0, 3)).toEqual(['all rows', 's150', 's170']);
    }
  });
});
