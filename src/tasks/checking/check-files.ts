import type { Finding } from '../../domain/checking/finding.ts';
import type { DataContract } from '../../domain/contract/contract.ts';
import { digestOfText } from '../../domain/model/digest.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import { UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { cellFindings, countBreaches, type RowPlaces } from './cell-findings.ts';
import { type CheckPlan, planCheck } from './check-plan.ts';
import type { DataFile } from './data-file.ts';
import { headerFindings } from './header-findings.ts';
import { keyFinding, rowCountFindings } from './key-findings.ts';
import { readTables, unreadable } from './read-tables.ts';
import { type Scan, ScanFailure, scanFiles } from './scan-files.ts';
import {
  isReconciled,
  structureFindings,
  surplusRecords,
  wholeFileProblem,
} from './structure-findings.ts';

/** What the check of a data set found. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Rows that could be read. */
  readonly rows: number;
  /** Records that could not. */
  readonly rejected: number;
  readonly blankLines: number;
  /** `sha256:…` over the digests of the files in the order of their names; null where a file could not be read. */
  readonly digest: string | null;
}

type CheckHost = Host;

/** Checks files against a contract that already holds for the environment. */
export async function checkFiles(
  contract: DataContract,
  files: readonly DataFile[],
  host: CheckHost,
): Promise<CheckResult> {
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: files.map(({ path }) => path) });
  try {
    const { tables, findings } = await readTables(files, session, host);
    const header = headerFindings(contract, tables);
    if (findings.length > 0) return nothing([...findings, ...header]);
    const plan = planCheck(contract, tables);
    return await checkTables(plan, header, session, host);
  } finally {
    await session.close();
  }
}

function nothing(findings: readonly Finding[]): CheckResult {
  return { findings, rows: 0, rejected: 0, blankLines: 0, digest: null };
}

async function checkTables(
  plan: CheckPlan,
  header: readonly Finding[],
  session: DataSession,
  host: CheckHost,
): Promise<CheckResult> {
  const files = plan.tables.map(({ file }) => file);
  let scan: Scan;
  try {
    scan = await scanFiles(plan, [], session, host);
  } catch (error) {
    if (!(error instanceof ScanFailure)) throw error;
    return nothing([...header, ...failures(error, files)]);
  }
  const whole = wholeProblems(
    new Map([...scan.texts].map(([table, { structure }]) => [table, structure])),
  );
  if (whole.length > 0) return nothing([...header, ...whole]);
  return judge(plan, header, scan, { session, host });
}

function failures(error: ScanFailure, files: readonly DataFile[]): readonly Finding[] {
  const own = wholeProblems(error.structures);
  return own.length > 0 ? own : [unreadable(error.cause, files)];
}

function wholeProblems(structures: ScanFailure['structures']): readonly Finding[] {
  return [...structures].flatMap(([table, structure]) => {
    const problem = wholeFileProblem(structure, table);
    if (problem === undefined) return [];
    const { message, line } = problem;
    const { name } = table.file;
    const told = new UnreadableFileError(name, message, line === undefined ? {} : { line });
    return [unreadable(told, [table.file])];
  });
}

async function judge(
  plan: CheckPlan,
  header: readonly Finding[],
  scan: Scan,
  work: { readonly session: DataSession; readonly host: CheckHost },
): Promise<CheckResult> {
  const { session, host } = work;
  const texts = [...scan.texts.values()];
  const structural: Finding[] = [];
  for (const text of texts) structural.push(...(await structureFindings(text, host)));
  const files: RowPlaces[] = plan.tables.map((table) => {
    const text = scan.texts.get(table);
    const excluded = text === undefined ? [] : surplusRecords(text).map(({ row }) => row);
    return { table, text, excluded };
  });
  const excluded = files.reduce((sum, file) => sum + file.excluded.length, 0);
  const accepted = Number(scan.counts[scan.pass.rows]);
  const rows = accepted - excluded;
  const doubtful = plan.columns.filter(
    ({ number }) => excluded > 0 || Number(scan.counts[scan.pass.bad(number)]) > 0,
  );
  const breaches = doubtful.length === 0 ? [] : await countBreaches(files, doubtful, session, host);
  const missing = (column: number): number =>
    breaches.find((breach) => breach.column.number === column && breach.rule.code === 'not-null')
      ?.count ?? 0;
  const present = (column: number): number => {
    const counted = scan.counts[scan.pass.present(column)];
    return counted === undefined ? rows - missing(column) : Number(counted);
  };
  const cells = cellFindings(breaches, plan, { rows, present });
  const keys: Finding[] = [];
  for (const [index, key] of plan.keys.entries()) {
    const of = Number(scan.counts[scan.pass.keyed(index)]);
    if (of === Number(scan.counts[scan.pass.distinct(index)])) continue;
    const finding = await keyFinding(key, of, plan, { files, session, host });
    if (finding !== undefined) keys.push(finding);
  }
  const reconciled =
    texts.length === 1 && texts[0] !== undefined ? isReconciled(texts[0], accepted) : true;
  return {
    findings: [
      ...header,
      ...structural,
      ...(reconciled ? [] : [unreconciled(texts[0]?.table.file.name ?? '')]),
      ...cells,
      ...keys,
      ...rowCountFindings(plan.contract, rows),
    ],
    rows,
    rejected: texts.reduce((sum, text) => sum + text.rejected.length, excluded),
    blankLines: texts.reduce((sum, text) => sum + text.structure.blankLines, 0),
    digest: digestOfText(scan.digests.map((digest) => `${digest}\n`).join('')),
  };
}

function unreconciled(file: string): Finding {
  return {
    code: 'unreconciled',
    severity: 'error',
    message: `${file}: the records counted in its bytes and the records that the engine read differ; nothing of it is to be believed.`,
    places: [{ file }],
  };
}
