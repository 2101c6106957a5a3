import * as z from 'zod';
import type { Evidence } from '../../evidence/evidence.ts';
import { type Block, type Section, sentence } from '../block.ts';
import type { ChartBlock } from '../chart.ts';
import { readCurves } from '../curves.ts';
import { bytes, count, duration, measure } from '../figures.ts';
import { readAmount, readOne } from '../measurements.ts';
import { figure, join, name, own, say, type Words } from '../words.ts';
import { reasonBlocks } from './reasons.ts';

/** How the model was made: time, rows, memory, hardware and the loss curve. */
export function trainingSection(evidence: Evidence): Section {
  return {
    id: 'training',
    title: 'Training',
    verdict: evidence.verdict,
    blocks: [...facts(evidence), ...lossCurve(evidence), ...reasonBlocks(evidence)],
  };
}

function facts(evidence: Evidence): readonly Block[] {
  const parts: Words[] = [];
  const rows = readAmount(evidence, 'rows');
  const seconds = readAmount(evidence, 'seconds');
  const peak = readAmount(evidence, 'peakMemoryBytes');
  if (rows !== undefined) parts.push(say`${figure(count(rows))} rows`);
  if (seconds !== undefined) parts.push(say`${figure(duration(seconds))}`);
  if (peak !== undefined && peak > 0) parts.push(say`${figure(bytes(peak))} of memory at most`);
  parts.push(...hardware(evidence), ...backend(evidence));
  return parts.length === 0 ? [] : [sentence(say`Trained on: ${join(parts, ', ')}.`)];
}

function hardware(evidence: Evidence): readonly Words[] {
  const gpu = z.union([
    z.string(),
    z.object({ name: z.string() }).transform((found) => found.name),
    z.array(z.object({ name: z.string() })).transform((all) => all[0]?.name ?? ''),
  ]);
  const found = readOne(evidence, 'gpu', gpu);
  return found === undefined || found === '' ? [] : [say`GPU ${name(found)}`];
}

function backend(evidence: Evidence): readonly Words[] {
  const found = readOne(
    evidence,
    'backend',
    z.union([z.string(), z.object({ name: z.string() }).transform((it) => it.name)]),
  );
  return found === undefined ? [] : [say`backend ${name(found)}`];
}

function lossCurve(evidence: Evidence): readonly ChartBlock[] {
  const curves = readCurves(evidence, 'loss');
  const points = curves[0]?.points ?? [];
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      kind: 'chart',
      id: 'loss',
      title: 'Loss while training',
      caption: say`Loss while training: from ${figure(measure(first.y))} at step ${figure(count(first.x))} to ${figure(measure(last.y))} at step ${figure(count(last.x))}${own('.')}`,
      chart: {
        kind: 'line',
        x: 'Step',
        y: 'Loss',
        series: curves.map(({ points: all }) => ({
          label: 'loss',
          role: 'challenger',
          points: all,
        })),
      },
    },
  ];
}
