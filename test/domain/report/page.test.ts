import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PAGE_LIMIT, renderPage } from '../../../src/domain/report/html/page.ts';
import { makeReport } from '../../../src/domain/report/report.ts';
import { evidenceOf, GOOD_RUN } from '../../support/report-evidence.ts';
import { pageOf } from '../../support/report-page.ts';

describe('The page of a report', () => {
  it('lets nothing in but its own style sheet, by its digest', async () => {
    const page = await pageOf(GOOD_RUN);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${digest}';`);
    expect(page).not.toMatch(/<script|style="|@import|url\(|\bsrc=/);
    const addresses = page.match(/\bhttps?:\/\/[^"<\s]*/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
  });

  it('stays small, and never grows above a million bytes', async () => {
    expect(new TextEncoder().encode(await pageOf(GOOD_RUN)).length).toBeLessThan(150_000);
    const huge = evidenceOf(
      'data',
      'fail',
      {},
      Array.from({ length: 20_000 }, (_, index) => ({
        code: `rule-${index}`,
        severity: 'error' as const,
        message: '🚀 long '.repeat(100),
        count: index,
        of: 1_000_000,
      })),
    );
    const report = makeReport({ model: 'm', evidence: [huge], rejected: [], expected: [] });
    const page = renderPage(report, { drawings: new Map(), version: '0' });
    expect(new TextEncoder().encode(page).length).toBeLessThanOrEqual(PAGE_LIMIT);
    expect(page).toContain('more, in the evidence.');
    expect(page.trimEnd()).toMatch(/<\/html>$/);
  });

  it('names every chart and says what it shows', async () => {
    const page = await pageOf(GOOD_RUN);
    const charts = page.match(/<svg [^>]*>/g) ?? [];
    expect(charts.length).toBe(14);
    for (const chart of charts) {
      const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(chart) ?? [];
      expect(page).toContain(`<title id="${title}">`);
      expect(page).toContain(`<desc id="${description}">`);
    }
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
