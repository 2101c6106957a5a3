import type { Config, ModelConfig } from './config.ts';
import { checkEnvironments } from './environment-rules.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { checkLabel } from './label-rules.ts';
import { checkMetrics } from './metric-rules.ts';
import { parseSlice } from './slice.ts';
import { checkTraining } from './training-rules.ts';

type Rule = (model: ModelConfig) => readonly ConfigFinding[];

/** Rules between several entries of a configuration that is well-formed; paths start at the document. */
export function checkConfig(config: Config): readonly ConfigFinding[] {
  return Object.entries(config.models).flatMap(([name, model]) =>
    RULES.flatMap((rule) => rule(model)).map((found) => ({
      ...found,
      path: ['models', name, ...found.path],
    })),
  );
}

const RULES: readonly Rule[] = [
  checkMetrics,
  checkLabel,
  slicesAreReadable,
  checkTraining,
  checkEnvironments,
];

function slicesAreReadable(model: ModelConfig): readonly ConfigFinding[] {
  const remedy = "Write a column, or a comparison such as distance > 2000 or origin = 'ORD'.";
  return model.slices.flatMap((text, index) =>
    parseSlice(text) === undefined
      ? [finding(['slices', index], `Not a slice: ${JSON.stringify(text)}.`, remedy)]
      : [],
  );
}
