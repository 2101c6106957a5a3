import type { Block, Report } from '../../domain/report/block.ts';
import type { ChartBlock } from '../../domain/report/chart.ts';
import type { Drawing } from '../../domain/report/html/blocks.ts';
import type { Charts } from '../../ports/charts.ts';

const WIDE = 970;
const NARROW = 340;

/** Draws every chart of a report for wide and for narrow screens, by its id. */
export async function drawCharts(
  report: Report,
  charts: Charts,
): Promise<ReadonlyMap<string, Drawing>> {
  const drawings = new Map<string, Drawing>();
  for (const { id, chart } of report.sections.flatMap(({ blocks }) => chartsOf(blocks))) {
    const wide = await charts.draw(chart, WIDE);
    drawings.set(id, { wide, narrow: await charts.draw(chart, NARROW) });
  }
  return drawings;
}

function chartsOf(blocks: readonly Block[]): readonly ChartBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'chart') return [block];
    return block.kind === 'details' ? chartsOf(block.blocks) : [];
  });
}
