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
  const reused = isReused(evidence)
    ? [sentence(say`The same inputs were trained on before: that model was taken again.`)]
    : [];
  return parts.length === 0
    ? reused
    : [...reused, sentence(say`Trained with ${join(parts, ', ')}.`)];
}

/** Whether the model of an earlier training on the same inputs was taken. */
export function isReused(evidence: Evidence): boolean {
  return readOne(evidence, 'reused', z.boolean()) === true;
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
  const points = lossPoints(evidence).filter(
    ({ x, y }) => Number.isFinite(x) && Number.isFinite(y),
  );
  const mean = runningMean(points);
  const first = mean[0];
  const last = mean.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return [];
  const raw = { label: 'each report', role: 'grid', points } as const;
  const smooth = { label: 'running mean', role: 'challenger', points: mean } as const;
  return [
    {
      kind: 'chart',
      id: 'loss',
      title: 'Loss while training',
      caption: say`Loss while training: ${figure(measure(first.y))} at the beginning, ${figure(measure(last.y))} at the end (step ${figure(count(last.x))})${own(mean === points ? '.' : ', as a running mean.')}`,
      chart: {
        kind: 'line',
        x: 'Step',
        y: 'Loss',
        series: mean === points ? [{ ...smooth, label: 'loss' }] : [raw, smooth],
      },
    },
  ];
}

const SMOOTHED_FROM = 40;

/** The mean of a twentieth of the curve around each point: single batches say little. Few points stay as they are. */
function runningMean(points: readonly Point[]): readonly Point[] {
  if (points.length < SMOOTHED_FROM) return points;
  const reach = Math.round(points.length / 40);
  return points.map(({ x }, index) => {
    const around = points.slice(Math.max(0, index - reach), index + reach + 1);
    return { x, y: around.reduce((sum, point) => sum + point.y, 0) / around.length };
  });
}
