import type { Project } from '../project/project.ts';

/** Seconds that predicting may take: those of its command; the built-in network has as long as its training. */
export function predictionTimeLimit({ model }: Pick<Project, 'model'>): number | undefined {
  return 'tfjs' in model.train ? model.train['time-limit'] : model.predict?.['time-limit'];
}
