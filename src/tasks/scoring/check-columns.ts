import { nearest } from '../../domain/document/nearest.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { Relation } from './relation.ts';
import type { ScoredRequest } from './scored-request.ts';

export interface Relations {
  readonly labels: Relation;
  readonly predictions: readonly Relation[];
  readonly attributes?: Relation;
}

const CLASS_COLUMN = /^p_(.+)$/;

/** The `p_<class>` columns of a predictions file. */
export function classColumns(relation: Relation): readonly string[] {
  return relation.columns.filter((name) => CLASS_COLUMN.test(name));
}

/** The class that a `p_<class>` column is for. */
export function classOf(column: string): string {
  return CLASS_COLUMN.exec(column)?.[1] ?? column;
}

/**
 * Whether every file has the columns it needs.
 * @throws ConfigurationError naming all that are missing.
 */
export function requireColumns(request: ScoredRequest, relations: Relations): void {
  const { labels, predictions, attributes } = relations;
  const cluster = request.cluster === undefined ? [] : [request.cluster];
  const regression = request.metrics.every((metric) => metric.needs === 'numbers');
  const problems = [
    ...missing(labels, [...request.key, 'label', ...cluster]),
    ...predictions.flatMap((relation) => [
      ...missing(relation, request.key),
      ...withoutPrediction(relation, regression),
    ]),
    ...(attributes === undefined
      ? []
      : missing(attributes, [...request.key, ...(request.attributes?.columns ?? [])])),
  ];
  if (problems.length > 0) throw new ConfigurationError(problems);
}

function missing({ file, columns }: Relation, wanted: readonly string[]): readonly Problem[] {
  return wanted
    .filter((name) => !columns.includes(name))
    .map((name) => {
      const near = nearest(name, columns);
      const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
      return {
        place: { file, line: 1 },
        message: `There is no column "${name}".`,
        remedy: `The columns are ${columns.join(', ')}.${meant}`,
      };
    });
}

function withoutPrediction(relation: Relation, regression: boolean): readonly Problem[] {
  const { file, columns } = relation;
  if (columns.includes('prediction')) return [];
  if (!regression && classColumns(relation).length > 0) return [];
  return [
    {
      place: { file, line: 1 },
      message: `There is no column "prediction"${regression ? '' : ' and none named "p_<class>"'}.`,
      remedy: `The columns are ${columns.join(', ')}.`,
    },
  ];
}
