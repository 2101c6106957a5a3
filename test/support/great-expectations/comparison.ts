import { SAMPLES } from '../../../src/domain/checking/finding.ts';
import type { DataWorkspace } from '../data-workspace.ts';
import type { Case, Expected } from './cases.ts';
import { NONE, type Parts, type Said, type Tolerance } from './contract.ts';
import { FORMATS, type Format } from './files.ts';
import { sameMistake } from './mistakes.ts';
import { type Observed, observe, rowsIn } from './trial.ts';

/** In what check-data and Great Expectations differ on a case, format by format; and how much was run. */
export interface Comparison {
  readonly differences: readonly string[];
  readonly checks: number;
  /** Whether a verdict, cells, or the same error were compared. */
  readonly compared: ReadonlySet<'verdict' | 'cells' | 'error'>;
}

/** Runs a case in every format, under every contract that means it. */
export async function compare(
  one: Case,
  said: Said,
  files: Readonly<Record<Format, string>>,
  workspace: DataWorkspace,
): Promise<Comparison> {
  const differences = new Set<string>();
  const compared = new Set<'verdict' | 'cells' | 'error'>();
  let checks = 0;
  for (const format of FORMATS)
    for (const contract of said.contracts) {
      const of = (parts: Parts): Promise<Observed> => {
        checks += 1;
        const profile = one.kwargs['mostly'] === undefined ? 'none' : 'full';
        return observe(parts, { file: files[format], profile }, workspace);
      };
      for (const [what, difference] of await differencesOf(one, said, contract, { format, of })) {
        compared.add(what);
        if (difference !== undefined) differences.add(`${format}: ${difference}`);
      }
    }
  return { differences: [...differences], checks, compared };
}

interface Run {
  readonly format: Format;
  readonly of: (parts: Parts) => Promise<Observed>;
}

type Outcome = readonly ['verdict' | 'cells' | 'error', string | undefined];

async function differencesOf(
  { kwargs, expected }: Case,
  said: Said,
  contract: Said['contracts'][number],
  run: Run,
): Promise<readonly Outcome[]> {
  const share = typeof kwargs['mostly'] === 'number' ? kwargs['mostly'] : 1;
  const observed = await run.of(contract(share === 1 ? NONE : tolerance(share)));
  if (expected.error !== undefined) return [['error', errorDifference(expected.error, observed)]];
  const comparable = share === 1 || said.tolerates;
  const verdict: readonly Outcome[] = comparable
    ? [['verdict', verdictDifference(expected, observed, said)]]
    : [];
  if (said.counts === 'nothing' || expected.count === undefined) return verdict;
  const strict = share === 1 ? observed : await run.of(contract(NONE));
  const own = wanted(expected, said);
  return [
    ...verdict,
    ['cells', cellDifference(own, strict, said, run.format)],
    ['cells', said.counts === 'surplus' ? surplusDifference(expected) : undefined],
    ['cells', share === 1 ? undefined : toleratedDifference(expected, observed, said)],
  ];
}

/** At most the share that `mostly` leaves. */
function tolerance(mostly: number): Tolerance {
  return { mustBeLessOrEqualTo: Number((100 - mostly * 100).toFixed(9)), unit: 'percent' };
}

function errorDifference(error: string, observed: Observed): string | undefined {
  if ('mistake' in observed)
    return sameMistake(error, observed.mistake)
      ? undefined
      : `error "${error}", here ${observed.mistake}`;
  return `error "${error}", here ${verdict(observed)}`;
}

function verdict(observed: Observed): string {
  if ('mistake' in observed) return `mistake ${observed.mistake}`;
  const codes = observed.reasons.map(({ code }) => code).join(', ');
  return observed.passed ? 'pass' : `fail (${codes})`;
}

function verdictDifference(
  expected: Expected,
  observed: Observed,
  { codes }: Said,
): string | undefined {
  const passed = !('mistake' in observed) && observed.passed;
  const foreign =
    'mistake' in observed || observed.reasons.some(({ code }) => !codes.includes(code));
  if (passed === expected.success && !foreign)
    return expected.elements === undefined || expected.elements === observed.rows
      ? undefined
      : `${expected.elements} rows, here ${String(observed.rows)}`;
  return `success ${String(expected.success)}, here ${verdict(observed)}`;
}

interface Cells {
  readonly count: number;
  readonly rows: readonly number[] | undefined;
}

/** What our count must be: where keys are counted, every row but the first of each key. */
function wanted({ count = 0, rows, unexpected = [] }: Expected, { counts }: Said): Cells {
  if (counts === 'cells') return { count, rows };
  const keys = unexpected.map((key) => JSON.stringify(key));
  const again = keys.map((key, at) => keys.indexOf(key) < at);
  return {
    count: again.filter(Boolean).length,
    rows: rows?.filter((_, at) => again[at] === true),
  };
}

function cellDifference(
  { count, rows }: Cells,
  observed: Observed,
  { codes }: Said,
  format: Format,
): string | undefined {
  if ('mistake' in observed) return `${count} cells, here mistake ${observed.mistake}`;
  const own = observed.reasons.filter(({ code }) => codes.includes(code));
  const found = own.reduce((sum, reason) => sum + (reason.count ?? Number.NaN), 0);
  if (found !== count) return `${count} cells, here ${found}`;
  if (rows === undefined) return undefined;
  const named = own.flatMap((reason) => rowsIn(reason, format)).toSorted((a, b) => a - b);
  const first = rows.toSorted((a, b) => a - b).slice(0, own.length > 1 ? undefined : SAMPLES);
  return named.join() === first.join() ? undefined : `rows ${first.join()}, here ${named.join()}`;
}

/** Their count of rows with equal keys is never ours. */
function surplusDifference({ count }: Expected): string | undefined {
  return count === 0 ? undefined : `${count} rows with a key that is not unique, here surplus`;
}

/** Cells that are tolerated are no reason, but the statistics count them. */
function toleratedDifference(
  { count }: Expected,
  observed: Observed,
  { counts }: Said,
): string | undefined {
  if (counts !== 'cells' || 'mistake' in observed || observed.invalid === count) return undefined;
  return `${count} cells, in the statistics ${String(observed.invalid)}`;
}
