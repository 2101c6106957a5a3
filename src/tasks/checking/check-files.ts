import type { Finding } from '../../domain/checking/finding.ts';
import type { DataContract } from '../../domain/contract/contract.ts';
import { dataDigest } from '../../domain/model/data-digest.ts';
import { profileAggregates, profileColumns } from '../../domain/profile/aggregates.ts';
import { profileOf } from '../../domain/profile/column-profile.ts';
import type { Profile } from '../../domain/profile/profile.ts';
import { type DataSession, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { type CheckPlan, planCheck } from './check-plan.ts';
import type { DataFile } from './data-file.ts';
import { headerFindings } from './header-findings.ts';
import { type Judgement, judgeScan } from './judge-scan.ts';
import { readTables, unreadable } from './read-tables.ts';
import { type Scan, ScanFailure, scanFiles } from './scan-files.ts';
import { wholeFileProblem } from './structure-findings.ts';
import type { TableFile } from './table-file.ts';

export interface CheckRequest {
  /** As it holds in the environment. */
  readonly contract: DataContract;
  readonly files: readonly DataFile[];
  /** Whether statistics are made as well. */
  readonly profile: boolean;
}

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
  /** Null where none was asked for, or a file could not be read. */
  readonly profile: Profile | null;
}

/** Checks files against a contract. */
export async function checkFiles(request: CheckRequest, host: Host): Promise<CheckResult> {
  const { contract, files } = request;
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: files.map(({ path }) => path) });
  try {
    const { tables, findings } = await readTables(files, session, host);
    const header = headerFindings(contract, tables);
    if (findings.length > 0) return nothing([...findings, ...header]);
    return await checkTables(planCheck(contract, tables), header, request, { session, host });
  } finally {
    await session.close();
  }
}

interface Work {
  readonly session: DataSession;
  readonly host: Host;
}

async function checkTables(
  plan: CheckPlan,
  header: readonly Finding[],
  { files, profile }: CheckRequest,
  work: Work,
): Promise<CheckResult> {
  const { columns } = plan;
  const extra = profile
    ? { columns: profileColumns(columns), aggregates: profileAggregates(columns) }
    : undefined;
  let scan: Scan;
  try {
    scan = await scanFiles(plan, extra, work.session, work.host);
  } catch (error) {
    if (!(error instanceof ScanFailure)) throw error;
    const own = wholeProblems(error.structures);
    return nothing([...header, ...(own.length > 0 ? own : [unreadable(error.cause, files)])]);
  }
  const structures = [...scan.texts].map(([table, text]) => [table, text.structure] as const);
  const judgement = await judgeScan(plan, scan, work);
  const digest = dataDigest(scan.digests);
  return {
    findings: [...header, ...judgement.findings],
    rows: judgement.rows,
    rejected: judgement.rejected,
    blankLines: structures.reduce((sum, [, { blankLines }]) => sum + blankLines, 0),
    digest,
    profile: profile ? makeProfile(plan, scan, judgement, digest) : null,
  };
}

function nothing(findings: readonly Finding[]): CheckResult {
  return { findings, rows: 0, rejected: 0, blankLines: 0, digest: null, profile: null };
}

function wholeProblems(structures: ScanFailure['structures']): readonly Finding[] {
  return [...structures].flatMap(([table, structure]) => {
    const problem = wholeFileProblem(structure, table);
    return problem === undefined ? [] : [unbelievable(table, problem)];
  });
}

function unbelievable(
  { file }: TableFile,
  { message, line }: { readonly message: string; readonly line?: number },
): Finding {
  const error = new UnreadableFileError(file.name, message, line === undefined ? {} : { line });
  return unreadable(error, [file]);
}

function makeProfile(
  plan: CheckPlan,
  scan: Scan,
  { rows, present, invalid }: Judgement,
  digest: string,
): Profile {
  const columns = plan.columns.map((checked) => {
    const count = present(checked.number);
    const unique = isUnique(checked.column.name, plan, scan);
    const counted = { count, missing: rows - count, invalid: invalid(checked.number), unique };
    return profileOf(checked, counted, scan.counts);
  });
  return { assay: 1, dataset: plan.contract.dataset, data: digest, rows, columns };
}

/** Whether the column alone is a key of which as many hashes differ as there are values. */
function isUnique(name: string, { keys }: CheckPlan, { counts, pass }: Scan): boolean {
  return keys.some(
    ({ columns }, index) =>
      columns.length === 1 &&
      columns[0] === name &&
      Number(counts[pass.keyed(index)]) === Number(counts[pass.distinct(index)]),
  );
}
