import { type Finding, SAMPLES } from '../../domain/checking/finding.ts';
import type { DataContract, KeyRule } from '../../domain/contract/contract.ts';
import { describeExpectation, isMet } from '../../domain/contract/expectation.ts';
import { surplusRows } from '../../domain/contract/sql/second-pass.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { CheckPlan } from './check-plan.ts';
import { jsonList } from './json-list.ts';
import { linesOfRows } from './locate-rows.ts';
import { numberedSource, type RowPlaces } from './row-places.ts';

/** The surplus rows of a key whose hashes were not all different. */
export async function keyFinding(
  key: KeyRule,
  of: number,
  plan: CheckPlan,
  work: {
    readonly files: readonly RowPlaces[];
    readonly session: DataSession;
    readonly host: Host;
  },
): Promise<Finding | undefined> {
  const sources = work.files.map(numberedSource);
  const [row = {}] = await work.session.rows(surplusRows(sources, key, plan.columns, SAMPLES));
  const count = Number(row['n'] ?? 0);
  const total = { count: BigInt(count), total: BigInt(of) };
  if (count === 0 || (key.tolerance !== null && isMet(key.tolerance, total))) return undefined;
  const files = jsonList(row['f']).map(Number);
  const rows = jsonList(row['rn']).map(Number);
  return {
    code: key.code,
    severity: key.severity,
    message: describeKey(key),
    ...(key.columns.length === 1 ? { column: key.columns[0] ?? '' } : {}),
    count,
    of,
    places: await placesOf(files, rows, work.files, work.host),
  };
}

function describeKey(key: KeyRule): string {
  const names = key.columns.map((name) => `"${name}"`).join(', ');
  switch (key.code) {
    case 'unique':
      return `${names} must be unique.`;
    case 'primary-key':
      return `The primary key (${names}) must be unique.`;
    case 'duplicate-rows':
      return `No two rows may be equal in ${names}.`;
  }
}

async function placesOf(
  fileNumbers: readonly number[],
  rows: readonly number[],
  files: readonly RowPlaces[],
  host: Pick<Host, 'files'>,
): Promise<Finding['places']> {
  const perFile = await Promise.all(
    files.map((file, index) => {
      const numbers = rows.filter((_, at) => fileNumbers[at] === index);
      return placesIn(file, numbers, host);
    }),
  );
  return perFile.flat();
}

async function placesIn(
  { table, text }: RowPlaces,
  rows: readonly number[],
  host: Pick<Host, 'files'>,
): Promise<Finding['places']> {
  const lines = text === undefined ? undefined : await linesOfRows(text, rows, host);
  return rows.map((row) => {
    const line = lines === undefined ? row : lines.get(row);
    return { file: table.file.name, ...(line === undefined ? {} : { line }) };
  });
}

/** What the contract asks of the number of rows and the data do not have. */
export function rowCountFindings(contract: DataContract, rows: number): readonly Finding[] {
  return contract.rowCounts
    .filter(({ tolerance }) => !isMet(tolerance, { count: BigInt(rows), total: BigInt(rows) }))
    .map(({ severity, tolerance }) => ({
      code: 'row-count',
      severity,
      message: `There must be ${describeExpectation(tolerance)} rows; there are ${rows}.`,
      count: rows,
      places: [],
    }));
}

/** That there is nothing to check, unless the contract says itself how many rows it wants. */
export function noRowsFindings({ rowCounts }: DataContract, rows: number): readonly Finding[] {
  if (rows > 0 || rowCounts.length > 0) return [];
  return [
    {
      code: 'no-rows',
      severity: 'warning',
      message:
        'There is not one row, so nothing was checked. A rule of the contract on rowCount says how many there must be.',
      count: 0,
      places: [],
    },
  ];
}
