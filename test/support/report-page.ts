import { createCharts } from '../../src/adapters/charts/vega-charts.ts';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import { renderPage } from '../../src/domain/report/html/page.ts';
import { makeReport } from '../../src/domain/report/report.ts';
import { drawCharts } from '../../src/tasks/report/draw-charts.ts';

/** The HTML page of some evidence, with its charts drawn. */
export async function pageOf(
  evidence: readonly Evidence[],
  model: string | null = 'flight-delay',
  rejected: readonly { readonly file: string; readonly why: string }[] = [],
): Promise<string> {
  const report = makeReport({
    model,
    evidence,
    rejected: rejected.map((one) => ({ ...one, doubtful: true })),
    expected: [],
  });
  const drawings = await drawCharts(report, createCharts());
  return renderPage(report, { drawings, version: '0.1.0' });
}
