import { quoteName } from '../../domain/contract/sql/quote.ts';
import type { FeatureKind } from '../../domain/network/encoder.ts';
import type { NetworkTask } from '../../domain/network/network.ts';
import type { Column, Table } from '../../domain/table/table.ts';
import type { DataEngine, DataSession } from '../../ports/data-engine.ts';
import { type DataFile, type FeatureColumn, relationOf, selectOf } from './data-file.ts';
import { featureKinds } from './feature-kinds.ts';

export interface TrainingTable {
  readonly kinds: ReadonlyMap<string, FeatureKind>;
  readonly features: Table;
  /** Numbers for a regression, texts otherwise; never missing. */
  readonly labels: Column;
  readonly unlabelled: number;
}

export interface TrainingSource {
  readonly task: NetworkTask;
  readonly data: DataFile;
  readonly features: readonly FeatureColumn[];
  readonly label: string;
}

/** Reads features and labels in the order of the file, leaving out rows without a label. */
export async function readTraining(
  engine: DataEngine,
  source: TrainingSource,
): Promise<TrainingTable> {
  const session = await engine.open({ inputs: [source.data.path] });
  try {
    const kinds = await featureKinds(session, source.data, source.features);
    return { kinds, ...(await readRows(session, source, kinds)) };
  } finally {
    await session.close();
  }
}

async function readRows(
  session: DataSession,
  source: TrainingSource,
  kinds: ReadonlyMap<string, FeatureKind>,
): Promise<Omit<TrainingTable, 'kinds'>> {
  const from = relationOf(source.data);
  const label = quoteName(source.label);
  const isNumber = source.task === 'regression';
  const labelled = isNumber ? `isfinite(CAST(${label} AS DOUBLE))` : `${label} IS NOT NULL`;
  const columns = [...kinds].map(([name, kind]) => selectOf(name, kind));
  const wanted = [...columns, selectOf(source.label, isNumber ? 'number' : 'category')];
  const table = await session.table(`SELECT ${wanted.join(', ')} FROM ${from} WHERE ${labelled}`);
  const [count] = await session.rows(`SELECT count(*) AS rows FROM ${from}`);
  const labels = table.columns.get(source.label);
  if (labels === undefined) throw new Error(`The engine returned no column "${source.label}".`);
  const features = { rows: table.rows, columns: new Map(table.columns) };
  features.columns.delete(source.label);
  return { features, labels, unlabelled: Number(count?.['rows'] ?? 0) - table.rows };
}
