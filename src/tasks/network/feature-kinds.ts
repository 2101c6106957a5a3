import { quoteName } from '../../domain/contract/sql/quote.ts';
import type { FeatureKind } from '../../domain/network/encoder.ts';
import { kindOfColumnType } from '../../domain/network/kind-of-type.ts';
import type { DataSession, Row } from '../../ports/data-engine.ts';
import { type DataFile, type FeatureColumn, misfitsOf, relationOf } from './data-file.ts';

/**
 * The kind of every feature: as given, or as is likely where all cells fit; else by its type in a Parquet file, else by
 * all cells of a CSV file.
 */
export async function featureKinds(
  session: DataSession,
  file: DataFile,
  features: readonly FeatureColumn[],
): Promise<ReadonlyMap<string, FeatureKind>> {
  const kinds = new Map<string, FeatureKind>();
  const types = file.format === 'parquet' ? await parquetTypes(session, file) : new Map();
  for (const { name, kind, likely } of features) {
    const type = types.get(name);
    const known = kind ?? (await fittingKind(session, file, { name, likely }));
    const told = known ?? (type === undefined ? undefined : kindOfColumnType(type));
    kinds.set(name, told ?? (await kindOfCells(session, file, name)));
  }
  return kinds;
}

async function fittingKind(
  session: DataSession,
  file: DataFile,
  { name, likely }: { readonly name: string; readonly likely: FeatureKind | undefined },
): Promise<FeatureKind | undefined> {
  if (likely === undefined) return undefined;
  const [row] = await session.rows(
    `SELECT ${misfitsOf(name, likely)} AS misfits FROM ${relationOf(file)}`,
  );
  return Number(row?.['misfits']) === 0 ? likely : undefined;
}

async function parquetTypes(session: DataSession, file: DataFile): Promise<Map<string, string>> {
  const rows = await session.rows(`DESCRIBE SELECT * FROM ${relationOf(file)}`);
  return new Map(rows.map((row) => [String(row['column_name']), String(row['column_type'])]));
}

async function kindOfCells(
  session: DataSession,
  file: DataFile,
  name: string,
): Promise<FeatureKind> {
  const cell = quoteName(name);
  const [row] = await session.rows(
    `SELECT count(${cell}) AS cells, count(TRY_CAST(${cell} AS DOUBLE)) AS numbers,
       count(*) FILTER (${cell} IN ('true', 'false')) AS booleans,
       count(TRY_CAST(${cell} AS TIMESTAMP)) AS timestamps FROM ${relationOf(file)}`,
  );
  return fitting(row ?? {});
}

function fitting(row: Row): FeatureKind {
  const cells = Number(row['cells'] ?? 0);
  if (Number(row['numbers']) === cells) return 'number';
  if (Number(row['booleans']) === cells) return 'boolean';
  return Number(row['timestamps']) === cells ? 'timestamp' : 'category';
}
