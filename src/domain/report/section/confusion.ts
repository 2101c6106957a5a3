import * as z from 'zod';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Block } from '../block.ts';
import { count, measure, percent } from '../figures.ts';
import { readOne } from '../measurements.ts';
import { figure, own, say, type Words } from '../words.ts';

const amount = z.number().min(0);
const confusionSchema = z.object({
  threshold: z.number(),
  truePositives: amount,
  falsePositives: amount,
  falseNegatives: amount,
  trueNegatives: amount,
});

/** Truth against prediction at the threshold, folded away; nothing where it was not counted. */
export function confusionBlocks(evidence: Evidence): readonly Block[] {
  const found = readOne(evidence, 'confusion', confusionSchema);
  if (found === undefined) return [];
  const { threshold, truePositives, falsePositives, falseNegatives, trueNegatives } = found;
  return [
    {
      kind: 'details',
      summary: say`Right and wrong at the threshold ${figure(measure(threshold))}`,
      blocks: [
        {
          kind: 'table',
          caption: 'Truth against prediction',
          columns: [
            { title: 'Truth', align: 'left' },
            { title: 'Predicted positive', align: 'right' },
            { title: 'Predicted negative', align: 'right' },
            { title: 'Right', align: 'right' },
          ],
          rows: [
            row('positive', [truePositives, falseNegatives], truePositives),
            row('negative', [falsePositives, trueNegatives], trueNegatives),
          ],
        },
      ],
    },
  ];
}

function row(
  truth: string,
  [positive, negative]: readonly [number, number],
  right: number,
): readonly Words[] {
  return [
    [own(truth)],
    [figure(count(positive))],
    [figure(count(negative))],
    [figure(percent(right, positive + negative))],
  ];
}
