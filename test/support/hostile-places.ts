import type { Block, Report } from '../../src/domain/report/block.ts';
import type { ChartBlock } from '../../src/domain/report/chart.ts';
import { verdictPiece } from '../../src/domain/report/verdict-words.ts';
import { visible } from '../../src/domain/report/visible.ts';
import { name, prose, say, type Words } from '../../src/domain/report/words.ts';

/** A report that holds `text` once in every kind of place where foreign text can stand, and nothing else twice. */
export function hostilePlaces(text: string): Report {
  const both: Words = say`a ${name(text)} b ${prose(text)} c`;
  const table: Block = {
    kind: 'table',
    caption: 'Table',
    columns: [
      { title: 'Left', align: 'left' },
      { title: 'Right', align: 'right' },
    ],
    rows: [
      [[name(text)], [prose(text)]],
      [both, [verdictPiece('pass')]],
    ],
  };
  return {
    title: say`Assay report: ${name(text)}`,
    verdict: 'pass',
    headline: { claim: say`The ${name(text)} model`, support: [prose(text)] },
    facts: [{ label: [name(text)], value: [name(text)], note: [prose(text)] }],
    nextSteps: [both],
    sections: [
      {
        id: 'places',
        title: 'Places',
        verdict: 'pass',
        blocks: [
          { kind: 'sentence', words: [prose(text)] },
          { kind: 'list', items: [[prose(text)], [name(text)]] },
          table,
          forestOf(text),
          { kind: 'details', summary: both, blocks: [{ kind: 'list', items: [both] }] },
        ],
      },
    ],
  };
}

/** Names of slices come into a chart made visible. */
function forestOf(text: string): ChartBlock {
  const label = visible(text, 40);
  const row = { label, estimate: 0.1, low: 0, high: 0.2, role: 'good', note: '+0.1' } as const;
  return {
    kind: 'chart',
    id: 'forest',
    title: label,
    caption: say`Of ${name(text)}.`,
    chart: { kind: 'forest', x: label, margin: 0, rows: [row] },
  };
}
