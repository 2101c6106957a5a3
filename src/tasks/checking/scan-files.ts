import { SAMPLES } from '../../domain/checking/finding.ts';
import { type Extra, type FirstPass, firstPass } from '../../domain/contract/sql/first-pass.ts';
import {
  IS_OBJECT,
  jsonLines,
  mostRejected,
  rejectedRecords,
} from '../../domain/contract/sql/source.ts';
import { MOST_MISSHAPEN, type Structure } from '../../domain/csv/structure.ts';
import { type DataSession, type Row, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { CheckPlan } from './check-plan.ts';
import { countStructure } from './count-structure.ts';
import { jsonList } from './json-list.ts';
import { numberedSource, type RowPlaces } from './row-places.ts';
import { snapToRecords } from './snap-to-records.ts';
import { surplusRecords, wholeFileProblem } from './structure-findings.ts';
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
  extra: Extra | undefined,
  session: DataSession,
  host: Pick<Host, 'files' | 'cancelled' | 'log'>,
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
  const broken = [...structures].some(([table, one]) => wholeFileProblem(one, table) !== undefined);
  if (broken) throw new ScanFailure(structures, undefined);
  const texts = await joinRejected(plan, structures, session, host);
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
  host: Pick<Host, 'files' | 'cancelled' | 'log'>,
): Promise<ReadonlyMap<TableFile, Structure>> {
  const structures = new Map<TableFile, Structure>();
  const texts = tables.filter(({ file }) => file.format !== 'parquet');
  const total = texts.reduce((sum, { file }) => sum + file.bytes, 0);
  let before = 0;
  for (const table of texts) {
    const told = (bytes: number): void =>
      host.log.progress({ label: 'Reading data', done: before + bytes, total, unit: 'bytes' });
    structures.set(table, await countStructure(table, told, host));
    before += table.file.bytes;
  }
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
  host: Pick<Host, 'files'>,
): Promise<ReadonlyMap<TableFile, TextFile>> {
  const rejected = await rejectedByFile(plan, session);
  const texts = new Map<TableFile, TextFile>();
  for (const [table, structure] of structures)
    texts.set(table, {
      table,
      structure,
      rejected: await snapToRecords(rejected.get(table.file.path) ?? [], table.file, host),
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
    await refuseMany(index, session);
    for (const row of await session.rows(rejectedRecords(index))) {
      const file = String(row['file']);
      const list = rejected.get(file) ?? [];
      list.push({ at: Number(row['at']), kind: String(row['kind']) });
      rejected.set(file, list);
    }
  }
  return rejected;
}

async function refuseMany(index: number, session: DataSession): Promise<void> {
  const [most] = await session.rows(mostRejected(index));
  if (most === undefined || Number(most['n']) <= MOST_MISSHAPEN) return;
  const message = `More than ${MOST_MISSHAPEN} of its records cannot be read.`;
  throw new ScanFailure(new Map(), new UnreadableFileError(String(most['file']), message));
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
