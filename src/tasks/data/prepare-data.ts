import { type ColumnPlan, planColumns } from '../../domain/config/column-plan.ts';
import { placed } from '../../domain/config/read-config.ts';
import type { DataContract } from '../../domain/contract/contract.ts';
import { layoutOf } from '../../domain/preparation/layout.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { DataEngine } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { loadContract } from '../project/load-contract.ts';
import type { Project } from '../project/project.ts';
import {
  type DataFiles,
  demandUnchanged,
  findProjectFiles,
  trainingContract,
} from './data-sources.ts';
import { demandFewValues } from './demand-few-values.ts';
import type { Prepared } from './prepared.ts';
import { preparationKey, readPrepared, writeRecord } from './prepared-record.ts';
import { type SplitRows, splitRows, usableRows } from './split-rows.ts';
import { writePrepared } from './write-prepared.ts';

/**
 * Writes the files that a model's commands read: rows that break no rule of severity error, split, labelled, in
 * the order of the source files. The same inputs give the same bytes, and are prepared once.
 * @throws ConfigurationError where configuration, contract and data do not go together
 * @throws RefusalError where a file lacks a needed column or changes meanwhile; UnreadableFileError where it cannot be read
 */
export async function prepareData(project: Project, host: Host): Promise<Prepared> {
  const contract = await loadContract(project, host);
  const usable = trainingContract(contract);
  const plan = demandPlan(project, usable);
  const files = await findProjectFiles(project, host);
  const engine = await host.dataEngine();
  const slices = plan.slices.map(({ name }) => name);
  const writer = `${engine.name} ${engine.version}`;
  const key = preparationKey(project, { contract, slices, files, engine: writer });
  const before = await readPrepared(key, contract, project, host);
  if (before !== undefined) {
    host.log.info('The data was prepared before: the files are used again.');
    return before;
  }
  const prepared = { contract, ...(await prepare({ project, plan, usable, files, engine }, host)) };
  await demandUnchanged(files, host);
  await writeRecord(key, prepared, project, host);
  tell(prepared, mayTellTime(project, plan), host);
  return prepared;
}

/** What each column is for; the plan that `prepareData` follows. */
function demandPlan(project: Project, contract: DataContract): ColumnPlan {
  const outcome = planColumns(project.model, contract);
  if ('plan' in outcome) return outcome.plan;
  throw new ConfigurationError(outcome.findings.map((finding) => placed(finding, project)));
}

interface Work {
  readonly project: Project;
  readonly plan: ColumnPlan;
  readonly usable: DataContract;
  readonly files: DataFiles;
  readonly engine: DataEngine;
}

async function prepare(work: Work, host: Host): Promise<Omit<Prepared, 'contract'>> {
  const { project, plan, usable, files, engine } = work;
  const layout = layoutOf(plan);
  await host.files.makeDirectory(project.paths.data);
  const inputs = [...files.train, ...(files.evaluate ?? [])].map((file) => file.path);
  const outputs = await host.files.resolve(project.paths.data);
  // Rows are known by their order where there is no key, and on several threads the joins that look up
  // allowed values keep none.
  const session = await engine.open({ inputs: [...new Set(inputs)], outputs, threads: 1 });
  try {
    const reading = { contract: usable, plan, layout, session };
    const rows = await splitRows(files, project, reading, host);
    await demandFewValues(rows, project, reading);
    const written = await writePrepared(rows, project, reading, host);
    return { ...written, ...describe(work, rows) };
  } finally {
    await session.close();
  }
}

function describe(
  { project, plan, files }: Work,
  { counts, splitAt }: SplitRows,
): Omit<Prepared, 'contract' | 'train' | 'evaluate' | 'labels' | 'slices'> {
  const { columns, key, keyGenerated } = layoutOf(plan);
  const { label, timestamp } = plan;
  const { sample, format } = project.model.data;
  return {
    format,
    features: plan.features.map((column) => column.name),
    columns: columns.map(({ name, type }) => ({ name, type })),
    label: {
      name: label.name,
      type: label.type,
      source: label.comparison === null ? null : label.column.name,
    },
    key,
    keyGenerated,
    timestamp: timestamp?.name ?? null,
    counts,
    sampledFrom: sample === undefined ? null : usableRows(counts.train),
    splitAt,
    dataDigest: files.digest,
  };
}

/** The moment of a split tells the newest cell of its column. */
function mayTellTime(project: Project, { timestamp }: ColumnPlan): boolean {
  return timestamp?.public === true || project.model.data.values === 'shown';
}

function tell(prepared: Prepared, withTime: boolean, host: Host): void {
  const { train, evaluate, counts, sampledFrom, splitAt } = prepared;
  const sampled = sampledFrom === null ? '' : ` drawn from ${sampledFrom}`;
  const later = splitAt === null || !withTime ? '' : ` later than ${splitAt}`;
  host.log.info(
    `Training rows: ${train.rows}${sampled}. Evaluation rows: ${evaluate.rows}${later}.`,
  );
  const invalid = counts.train.invalid + counts.evaluate.invalid;
  const unlabelled = counts.train.unlabelled + counts.evaluate.unlabelled;
  if (invalid > 0) host.log.notice(`${invalid} rows break the contract and are left out.`);
  if (unlabelled > 0) host.log.notice(`${unlabelled} rows have no label and are left out.`);
}
