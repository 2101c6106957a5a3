import type { Finding } from '../../domain/checking/finding.ts';
import type { CheckedColumn } from '../../domain/contract/sql/checked-rows.ts';
import { MOST_SUSPECTS } from '../../domain/contract/sql/first-pass.ts';
import type { Suspects } from '../../domain/contract/sql/second-pass.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { type Breach, cellFindings, countBreaches } from './cell-findings.ts';
import type { CheckPlan } from './check-plan.ts';
import { jsonList } from './json-list.ts';
import { keyFinding, noRowsFindings, rowCountFindings } from './key-findings.ts';
import type { Scan } from './scan-files.ts';
import { isReconciled, notObjectFindings, structureFindings } from './structure-findings.ts';

/** What a scan comes to, once doubtful columns and keys have been looked at more closely. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly rows: number;
  readonly rejected: number;
  /** By number of the column: cells that hold something, and cells that break a rule. */
  readonly present: (column: number) => number;
  readonly invalid: (column: number) => number;
}

interface Work {
  readonly session: DataSession;
  readonly host: Host;
}

/** Judges a scan; a second pass runs only where the first found something. */
export async function judgeScan(plan: CheckPlan, scan: Scan, work: Work): Promise<Judgement> {
  const rows = Number(scan.counts[scan.pass.rows]);
  const breaches = await closerLook(plan, scan, work);
  const present = presence(scan, breaches, rows);
  const findings = [
    ...(await structural(scan, work.host)),
    ...reconciliation(plan, scan),
    ...cellFindings(breaches, plan, { rows, present }),
    ...(await keyFindings(plan, scan, work)),
    ...rowCountFindings(plan.contract, rows),
  ];
  return {
    findings: findings.length > 0 ? findings : noRowsFindings(plan.contract, rows),
    rows,
    rejected: [...scan.texts.values()].reduce(
      (sum, { rejected, notObjects }) => sum + rejected.length + notObjects.count,
      excludedRows(scan),
    ),
    present,
    invalid: (column) =>
      breaches.reduce((sum, one) => sum + (one.column.number === column ? one.count : 0), 0),
  };
}

async function closerLook(plan: CheckPlan, scan: Scan, work: Work): Promise<readonly Breach[]> {
  const doubtful = plan.columns.filter(
    ({ number }) => Number(scan.counts[scan.pass.bad(number)]) > 0,
  );
  if (doubtful.length === 0) return [];
  return countBreaches(scan.files, doubtful, suspectsOf(scan, doubtful), work);
}

/** The offending texts of all columns; undefined where there are too many of them to be known. */
function suspectsOf(scan: Scan, columns: readonly CheckedColumn[]): Suspects | undefined {
  const { counts, pass } = scan;
  const all = columns.map(({ number }) => {
    const texts = counts[pass.suspects(number)];
    const known = Number(counts[pass.bad(number)]) <= MOST_SUSPECTS && typeof texts === 'string';
    return known ? ([number, jsonList(texts).map(String)] as const) : undefined;
  });
  const known = all.filter((one) => one !== undefined);
  return known.length === all.length ? new Map(known) : undefined;
}

function presence(
  scan: Scan,
  breaches: readonly Breach[],
  rows: number,
): (column: number) => number {
  return (column) => {
    const counted = scan.counts[scan.pass.present(column)];
    if (counted !== undefined) return Number(counted);
    const absent = breaches.find(
      (one) => one.column.number === column && one.rule.code === 'not-null',
    );
    return rows - (absent?.count ?? 0);
  };
}

async function structural(scan: Scan, host: Host): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const text of scan.texts.values())
    findings.push(
      ...(await structureFindings(text, host)),
      ...(await notObjectFindings(text, host)),
    );
  return findings;
}

/** Records in = rows believed + records rejected, by two independent counts. */
function reconciliation(plan: CheckPlan, scan: Scan): readonly Finding[] {
  const texts = [...scan.texts.values()];
  if (texts.length < plan.tables.length) return [];
  const believed = scan.accepted - excludedRows(scan);
  const recounted = Number(scan.counts[scan.pass.rows]);
  if (isReconciled(texts, scan.accepted + invalidLines(scan)) && believed === recounted) return [];
  const files = texts.map(({ table }) => table.file.name);
  return [
    {
      code: 'unreconciled',
      severity: 'error',
      message:
        'The records counted in the bytes and those that the engine read differ in number: nothing of this is to be believed.',
      places: files.slice(0, 10).map((file) => ({ file })),
    },
  ];
}

function excludedRows(scan: Scan): number {
  return scan.files.reduce((sum, { excluded }) => sum + excluded.length, 0);
}

/** Lines of JSON Lines files that are no objects. */
function invalidLines(scan: Scan): number {
  return [...scan.texts.values()].reduce((sum, { notObjects }) => sum + notObjects.count, 0);
}

async function keyFindings(
  plan: CheckPlan,
  scan: Scan,
  { session, host }: Work,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [index, key] of plan.keys.entries()) {
    const of = Number(scan.counts[scan.pass.keyed(index)]);
    if (of === Number(scan.counts[scan.pass.distinct(index)])) continue;
    const finding = await keyFinding(key, of, plan, { files: scan.files, session, host });
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}
