import { type CellPlace, type Finding, SAMPLES } from '../../domain/checking/finding.ts';
import type { CellRule, ContractColumn } from '../../domain/contract/contract.ts';
import { describeRule } from '../../domain/contract/describe-rule.ts';
import { isMet } from '../../domain/contract/expectation.ts';
import type { CheckedColumn } from '../../domain/contract/sql/checked-rows.ts';
import {
  type CountedRule,
  type Suspects,
  secondPass,
} from '../../domain/contract/sql/second-pass.ts';
import type { DataSession, Row } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { CheckPlan } from './check-plan.ts';
import { jsonList } from './json-list.ts';
import { linesOfRows } from './locate-rows.ts';
import { numberedSource, type RowPlaces } from './row-places.ts';

/** The breaches of one rule of one column over all files. */
export interface Breach {
  readonly column: CheckedColumn;
  readonly rule: CellRule;
  readonly count: number;
  readonly places: readonly CellPlace[];
}

/** Counts the breaches of every rule of the columns, file after file, with the places of the first. */
export async function countBreaches(
  files: readonly RowPlaces[],
  columns: readonly CheckedColumn[],
  suspects: Suspects | undefined,
  { session, host }: { readonly session: DataSession; readonly host: Pick<Host, 'files'> },
): Promise<readonly Breach[]> {
  const found = new Map<string, Breach>();
  for (const file of files) {
    const { sql, rules } = secondPass(numberedSource(file), columns, SAMPLES, suspects);
    const [row = {}] = await session.rows(sql);
    const places = await placesOf(rules, row, file, host);
    for (const rule of rules) add(found, rule, Number(row[rule.count]), places.get(rule) ?? []);
  }
  return [...found.values()].filter(({ count }) => count > 0);
}

function add(
  found: Map<string, Breach>,
  { column, rule }: CountedRule,
  count: number,
  places: readonly CellPlace[],
): void {
  const definition = column.column.rules[rule];
  if (definition === undefined) return;
  const key = `${column.number}.${rule}`;
  const before = found.get(key);
  found.set(key, {
    column,
    rule: definition,
    count: (before?.count ?? 0) + count,
    places: [...(before?.places ?? []), ...places].slice(0, SAMPLES),
  });
}

async function placesOf(
  rules: readonly CountedRule[],
  row: Row,
  file: RowPlaces,
  host: Pick<Host, 'files'>,
): Promise<ReadonlyMap<CountedRule, readonly CellPlace[]>> {
  const numbers = new Map(rules.map((rule) => [rule, jsonList(row[rule.rows]).map(Number)]));
  const lines =
    file.text === undefined
      ? undefined
      : await linesOfRows(file.text, [...numbers.values()].flat(), host);
  return new Map(
    rules.map((rule) => {
      const cells = jsonList(row[rule.cells]);
      const places = (numbers.get(rule) ?? []).map((number, index) => {
        const line = lines === undefined ? number : lines.get(number);
        return {
          file: file.table.file.name,
          ...(line === undefined ? {} : { line }),
          cell: String(cells[index] ?? ''),
        };
      });
      return [rule, places];
    }),
  );
}

/** The breaches that are not tolerated, as findings. `of` counts the rows for absence, else the cells present. */
export function cellFindings(
  breaches: readonly Breach[],
  plan: CheckPlan,
  cells: { readonly rows: number; readonly present: (column: number) => number },
): readonly Finding[] {
  return breaches.flatMap(({ column: { column, number }, rule, count, places }) => {
    const of = rule.code === 'not-null' ? cells.rows : cells.present(number);
    if (isTolerated(rule, count, of)) return [];
    return [
      {
        code: rule.code,
        severity: rule.severity,
        message: describeRule(column, rule) + physicalRemark(column, rule, plan),
        column: column.name,
        count,
        of,
        places,
      },
    ];
  });
}

function isTolerated(rule: CellRule, count: number, of: number): boolean {
  return (
    rule.tolerance !== null && isMet(rule.tolerance, { count: BigInt(count), total: BigInt(of) })
  );
}

function physicalRemark(column: ContractColumn, rule: CellRule, plan: CheckPlan): string {
  if (rule.code !== 'type') return '';
  const types = plan.tables.flatMap((table) =>
    table.columns.filter(({ name }) => name === column.name).map(({ physical }) => physical),
  );
  const told = [...new Set(types.filter((type) => type !== null))];
  return told.length === 0 ? '' : ` In the file it is ${told.join(', ')}.`;
}
