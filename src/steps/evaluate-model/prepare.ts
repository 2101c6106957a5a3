import { cutSlice, MOST_VALUES, type NamedSlice } from '../../domain/comparison/slices.ts';
import { parseSlice, type Slice } from '../../domain/config/slice.ts';
import { outcomeFrom, type TruthKind } from '../../domain/metrics/from-predictions.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import { findMetric, METRIC_TABLE } from '../../domain/metrics/table.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { fileKey } from '../../tasks/data/file-key.ts';
import { prepareData } from '../../tasks/data/prepare-data.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import { demandSliceColumns, madeSliceColumns } from '../../tasks/data/slice-columns.ts';
import { featuresOfPackage } from '../../tasks/features/package-rows.ts';
import { type OpenPackage, openPackage } from '../../tasks/packaging/open-package.ts';
import { expectedRows } from '../../tasks/prediction/expected-rows.ts';
import type { ExpectedRows } from '../../tasks/prediction/predictions.ts';
import { readPredictions } from '../../tasks/prediction/read-predictions.ts';
import type { Project } from '../../tasks/project/project.ts';
import {
  type EvaluationRows,
  evaluationRows,
  type MadeColumns,
} from '../../tasks/scoring/evaluation-rows.ts';
import { featuresDirectory } from '../../tasks/training/training-rows.ts';
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
  const made = await madeColumns({ project, prepared, challenger }, host);
  const expected = await expectedRows(project, prepared, host);
  const truth = truthOf(expected);
  const rows = await evaluationRows(prepared, { numeric: truth.kind === 'number', made }, host);
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

/**
 * What slices need beside the columns of the data: the challenger's own `features` command makes it, and the champion
 * is judged on the same rows.
 */
async function madeColumns(
  known: {
    readonly project: Project;
    readonly prepared: Prepared;
    readonly challenger: OpenPackage;
  },
  host: Host,
): Promise<MadeColumns | undefined> {
  const { project, prepared, challenger } = known;
  const columns = madeSliceColumns(project, prepared);
  if (columns.length === 0) return undefined;
  const { format, evaluate } = prepared;
  const made = await featuresOfPackage(
    {
      package: challenger,
      rows: { ...evaluate, format, columns: prepared.columns, key: fileKey(prepared) },
      featuresDirectory: featuresDirectory(project),
      featuresLimitSeconds: project.model.features?.['time-limit'],
    },
    host,
  );
  demandSliceColumns(project, prepared, made?.columns ?? []);
  return made === undefined ? undefined : { path: made.path, columns };
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
