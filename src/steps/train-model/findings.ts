import type { Evidence, Reason } from '../../domain/evidence/evidence.ts';
import type { CurvePoint } from '../../domain/training/curve.ts';
import type { Inspection } from '../../tasks/training/inspect-project.ts';
import type { TrainedModel } from '../../tasks/training/training-plan.ts';
import type { MadePredictions } from './make-predictions.ts';

type Measurements = Evidence['measurements'];

/** What is told of a training itself. */
export function trainingMeasurements(trained: TrainedModel, rows: number): Measurements {
  const { seconds, peakMemoryBytes, curves, gpus, badLines, resumed, network } = trained;
  const lines = Object.fromEntries(
    [...curves.points()].map(([name, points]) => [name, points.map(pair)]),
  );
  return {
    seconds: rounded(seconds),
    rows,
    peakMemoryBytes: peakMemoryBytes ?? null,
    curves: lines,
    logLines: curves.lines,
    badLogLines: badLines,
    gpus: gpus.map((gpu) => ({ ...gpu })),
    resumed,
    network: network === null ? null : { ...network },
  };
}

function pair({ step, value }: CurvePoint): [number, number] {
  return [step, value];
}

/** What decided the training. */
export function inputMeasurements(inspection: Inspection, key: string): Measurements {
  return {
    key,
    code: inspection.code.digest,
    codeFiles: inspection.code.files.length,
    environment: inspection.environmentDigest,
    contract: inspection.contract,
  };
}

export function predictionMeasurements(made: MadePredictions): Measurements {
  return {
    predictions: {
      file: made.path,
      rows: made.rows,
      digest: made.digest,
      of: made.of,
      seconds: rounded(made.seconds),
      matchedBy: made.matchedBy,
    },
  };
}

/** What deserves a word although the training ended well; an error where the loss went astray. */
export function trainingReasons(trained: TrainedModel): readonly Reason[] {
  const { curves, badLines } = trained;
  const { firstNotFinite, lastLoss } = curves;
  const reasons: Reason[] = [];
  if (firstNotFinite !== undefined) {
    const ended = lastLoss !== undefined && !Number.isFinite(lastLoss);
    reasons.push({
      code: ended ? 'diverged' : 'loss-not-finite',
      severity: ended ? 'error' : 'warning',
      message: ended
        ? `The loss became NaN or infinite at step ${firstNotFinite} and stayed so: the model has learnt nothing. Lower the learning rate, or look for NaN in the features.`
        : `The loss was NaN or infinite at step ${firstNotFinite}, and recovered.`,
    });
  }
  if (badLines > 0) {
    reasons.push({
      code: 'bad-log-lines',
      severity: 'warning',
      message: `${badLines} lines of ASSAY_LOG are not JSON objects with a step and numbers; they were passed over.`,
      count: badLines,
    });
  }
  return reasons;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
