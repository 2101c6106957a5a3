import type { Project } from '../project/project.ts';

/** Seconds that the two parts of a prediction may take. */
export interface PredictionLimits {
  /** Those of the predict command; the built-in network has as long as its training. */
  readonly timeLimitSeconds: number | undefined;
  readonly featuresLimitSeconds: number | undefined;
}

/** The limits that `assay.yml` sets for predictions, of the champion too. */
export function predictionLimits({ model }: Pick<Project, 'model'>): PredictionLimits {
  const own = 'tfjs' in model.train ? model.train : model.predict;
  return {
    timeLimitSeconds: own?.['time-limit'],
    featuresLimitSeconds: model.features?.['time-limit'],
  };
}
