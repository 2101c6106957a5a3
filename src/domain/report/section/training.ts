import * as z from 'zod';
import type { Evidence } from '../../evidence/evidence.ts';
import { type Block, type Section, sentence } from '../block.ts';
import type { ChartBlock, Point } from '../chart.ts';
import { readNamedCurves } from '../curves.ts';
import { bytes, count, duration, measure, percent } from '../figures.ts';
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
  const reused =
    readOne(evidence, 'reused', z.boolean()) === true
      ? [sentence(say`The same inputs were trained on before: that model was taken again.`)]
      : [];
  return parts.length === 0
    ? reused
    : [...reused, sentence(say`Trained with ${join(parts, ', ')}.`)];
}

const gpusSchema = z.array(
  z.object({ meanUtilisation: z.number().min(0).max(1), maxMemoryBytes: z.number().min(0) }),
);

function hardware(evidence: Evidence): readonly Words[] {
  return (readOne(evidence, 'gpus', gpusSchema) ?? []).map(
    ({ meanUtilisation, maxMemoryBytes }) =>
      say`a GPU busy for ${figure(percent(meanUtilisation, 1))} of the time with ${figure(bytes(maxMemoryBytes))} at most`,
  );
}

function backend(evidence: Evidence): readonly Words[] {
  const schema = z.object({ backend: z.string(), version: z.string() });
  const found = readOne(evidence, 'network', schema);
  return found === undefined
    ? []
    : [say`TensorFlow.js ${name(found.version)} on ${name(found.backend)}`];
}

/** `curves.loss` of the evidence, or else its first curve. */
function lossPoints(evidence: Evidence): readonly Point[] {
  const curves = readNamedCurves(evidence, 'curves');
  return (curves.find(({ label }) => label === 'loss') ?? curves[0])?.points ?? [];
}

function lossCurve(evidence: Evidence): readonly ChartBlock[] {
  const points = lossPoints(evidence);
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
        series: [{ label: 'loss', role: 'challenger', points }],
      },
    },
  ];
}
