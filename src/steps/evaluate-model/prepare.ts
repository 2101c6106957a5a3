import { cutSlice, MOST_VALUES, type NamedSlice } from '../../domain/comparison/slices.ts';
import { parseSlice, type Slice } from '../../domain/config/slice.ts';
import { outcomeFrom, type TruthKind } from '../../domain/metrics/from-predictions.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import { findMetric, METRIC_TABLE } from '../../domain/metrics/table.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { prepareData } from '../../tasks/data/prepare-data.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import { openPackage } from '../../tasks/packaging/open-package.ts';
import { expectedRows } from '../../tasks/prediction/expected-rows.ts';
import type { ExpectedRows } from '../../tasks/prediction/predictions.ts';
import { readPredictions } from '../../tasks/prediction/read-predictions.ts';
import type { Project } from '../../tasks/project/project.ts';
import { type EvaluationRows, evaluationRows } from '../../tasks/scoring/evaluation-rows.ts';
import { challengerPredictions } from './challenger.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * Opens the run's package, its predictions and the rows that they are for.
 * @throws ConfigurationError where something that training leaves is missing, or a slice cannot be cut.
 * @throws RefusalError where the package or the predictions are not whole.
 */
export async function prepareEvaluation(project: Project, host: Host): Promise<Evaluation> {
  const metrics = chooseMetrics(project);
  const slices = readSlices(project);
  const challenger = await openPackage(project.paths.package, host);
  const prepared = await prepareData(project, host);
  requireColumns(project, prepared, slices);
  const expected = await expectedRows(project, prepared, host);
  const truth = truthOf(expected);
  const columns = [...new Set(slices.map((slice) => slice.column))];
  const wanted = { numeric: truth.kind === 'number', columns };
  const rows = await evaluationRows(prepared, wanted, host);
  const file = await challengerPredictions({ project, prepared, challenger }, host);
  const outcome = await outcomeOfFile(file, { expected, truth, rows }, host);
  const cut = cutSlices(project, slices, { prepared, rows });
  const known = { project, prepared, host, metrics, truth, expected, rows };
  return { ...known, slices: cut, challenger, outcome };
}

/** Reads a file of predictions and sets it beside the truth. */
export async function outcomeOfFile(
  file: string,
  known: {
    readonly expected: ExpectedRows;
    readonly truth: TruthKind;
    readonly rows: EvaluationRows;
  },
  host: Host,
): Promise<Outcome> {
  const answers = await readPredictions(file, known.expected, host);
  return outcomeFrom(known.rows.labels, answers, known.truth);
}

/** Those that are named; all of the task where none is. */
function chooseMetrics({ model }: Project): readonly Metric[] {
  const names = Object.keys(model.metrics);
  if (names.length > 0) return names.map(findMetric).filter((one) => one !== undefined);
  return METRIC_TABLE.filter((metric) => metric.tasks.includes(model.task));
}

function truthOf({ outcome }: ExpectedRows): TruthKind {
  if (outcome.kind === 'binary') return { kind: 'binary', positive: outcome.positive };
  return outcome;
}

/** Their form was checked with the configuration. */
function readSlices({ model }: Project): readonly Slice[] {
  return model.slices.map(parseSlice).filter((slice) => slice !== undefined);
}

function requireColumns(project: Project, prepared: Prepared, slices: readonly Slice[]): void {
  const names = prepared.columns.map((column) => column.name);
  const problems = slices.flatMap((slice, index): Problem[] =>
    names.includes(slice.column)
      ? []
      : [
          {
            place: project.place(['slices', index]),
            message: `There is no column "${slice.column}" in the evaluation rows.`,
            remedy: `They have ${names.join(', ')}.`,
          },
        ],
  );
  if (problems.length > 0) throw new ConfigurationError(problems);
}

function cutSlices(
  project: Project,
  slices: readonly Slice[],
  { prepared, rows }: { readonly prepared: Prepared; readonly rows: EvaluationRows },
): readonly NamedSlice[] {
  const problems: Problem[] = [];
  const cut = slices.flatMap((slice, index) => {
    const column = rows.attributes.columns.get(slice.column);
    const known = prepared.contract.columns.find(({ name }) => name === slice.column);
    const shown = known?.public === true || project.model.data.values === 'shown';
    const parts = column === undefined ? undefined : cutSlice(slice, column, shown);
    if (parts === undefined) problems.push(uncut(project, slice, index));
    return parts ?? [];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return cut;
}

function uncut(project: Project, slice: Slice, index: number): Problem {
  const message =
    slice.kind === 'each'
      ? `The column "${slice.column}" has more than ${MOST_VALUES} values.`
      : `The column "${slice.column}" and the value it is compared with are not of one kind.`;
  return {
    place: project.place(['slices', index]),
    message,
    remedy: "Write a comparison, such as distance > 2000 or origin = 'ORD'.",
  };
}
