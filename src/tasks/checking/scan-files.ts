import { SAMPLES } from '../../domain/checking/finding.ts';
import { type Extra, type FirstPass, firstPass } from '../../domain/contract/sql/first-pass.ts';
import { IS_OBJECT, jsonLines, rejectedRecords } from '../../domain/contract/sql/source.ts';
import type { Structure } from '../../domain/csv/structure.ts';
import type { DataSession, Row } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { CheckPlan } from './check-plan.ts';
import { countStructure } from './count-structure.ts';
import { jsonList } from './json-list.ts';
import { numberedSource, type RowPlaces } from './row-places.ts';
import { surplusRecords } from './structure-findings.ts';
import { sourceOf, type TableFile } from './table-file.ts';
import type { Rejected, TextFile } from './text-file.ts';

/** What one scan over all files brought. */
export interface Scan {
  readonly pass: FirstPass;
  readonly counts: Row;
  /** Rows that the engine accepted, those among them that are not to be believed. */
  readonly accepted: number;
  readonly files: readonly RowPlaces[];
  readonly texts: ReadonlyMap<TableFile, TextFile>;
  /** SHA-256 of every file, in the order of the files. */
  readonly digests: readonly string[];
}

/** The structures as far as they were counted, where the engine itself failed. */
export class ScanFailure extends Error {
  override readonly name = 'ScanFailure';
  readonly structures: ReadonlyMap<TableFile, Structure>;

  constructor(structures: ReadonlyMap<TableFile, Structure>, cause: unknown) {
    super('The engine could not read the files.', { cause });
    this.structures = structures;
  }
}

/** The engine's first pass; meanwhile the bytes are counted and hashed by ourselves. */
export async function scanFiles(
  plan: CheckPlan,
  extra: Extra,
  session: DataSession,
  host: Pick<Host, 'files' | 'cancelled'>,
): Promise<Scan> {
  const pass = firstPass(plan.sources, plan.columns, plan.keys, extra);
  const [engine, structures, digests] = await Promise.all([
    session.rows(pass.sql).then(
      ([row = {}]) => ({ row }),
      (error: unknown) => ({ error }),
    ),
    countAll(plan.tables, host),
    digestAll(plan.tables, host),
  ]);
  if ('error' in engine) throw new ScanFailure(structures, engine.error);
  const texts = await joinRejected(plan, structures, session);
  const accepted = Number(engine.row[pass.rows]);
  const files = plan.tables.map((table) => rowPlaces(table, texts.get(table)));
  if (files.every(({ excluded }) => excluded.length === 0))
    return { pass, counts: engine.row, accepted, files, texts, digests };
  const again = firstPass(files.map(numberedSource), plan.columns, plan.keys, extra);
  const [counts = {}] = await session.rows(again.sql);
  return { pass: again, counts, accepted, files, texts, digests };
}

function rowPlaces(table: TableFile, text: TextFile | undefined): RowPlaces {
  const excluded = text === undefined ? [] : surplusRecords(text).map(({ row }) => row);
  return { table, text, excluded };
}

async function countAll(
  tables: readonly TableFile[],
  host: Pick<Host, 'files' | 'cancelled'>,
): Promise<ReadonlyMap<TableFile, Structure>> {
  const structures = new Map<TableFile, Structure>();
  for (const table of tables)
    if (table.file.format !== 'parquet') structures.set(table, await countStructure(table, host));
  return structures;
}

async function digestAll(
  tables: readonly TableFile[],
  host: Pick<Host, 'files'>,
): Promise<readonly string[]> {
  const digests: string[] = [];
  for (const { file } of tables) digests.push((await host.files.fingerprint(file.path)).digest);
  return digests;
}

async function joinRejected(
  plan: CheckPlan,
  structures: ReadonlyMap<TableFile, Structure>,
  session: DataSession,
): Promise<ReadonlyMap<TableFile, TextFile>> {
  const rejected = await rejectedByFile(plan, session);
  const texts = new Map<TableFile, TextFile>();
  for (const [table, structure] of structures)
    texts.set(table, {
      table,
      structure,
      rejected: rejected.get(table.file.path) ?? [],
      notObjects: await notObjectsOf(table, session),
    });
  return texts;
}

async function rejectedByFile(
  plan: CheckPlan,
  session: DataSession,
): Promise<ReadonlyMap<string, readonly Rejected[]>> {
  const rejected = new Map<string, Rejected[]>();
  for (const [index, source] of plan.sources.entries()) {
    if (source.format === 'parquet') continue;
    for (const row of await session.rows(rejectedRecords(index))) {
      const file = String(row['file']);
      const list = rejected.get(file) ?? [];
      list.push({ at: Number(row['at']), kind: String(row['kind']) });
      rejected.set(file, list);
    }
  }
  return rejected;
}

async function notObjectsOf(
  table: TableFile,
  session: DataSession,
): Promise<TextFile['notObjects']> {
  if (table.file.format !== 'json-lines') return { count: 0, rows: [] };
  const lines = jsonLines(sourceOf([table]), { numbered: true });
  const [row = {}] = await session.rows(
    `SELECT count(*) AS n, to_json(min(rn, ${SAMPLES})) AS rows FROM ${lines} WHERE NOT ${IS_OBJECT}`,
  );
  return { count: Number(row['n']), rows: jsonList(row['rows']).map(Number) };
}
