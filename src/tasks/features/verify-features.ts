import { refusal } from '../../domain/evidence/refusal.ts';
import {
  columnSumsSql,
  type FeatureSides,
  type KeySpelling,
  keyCountsSql,
  orderSql,
  rowCountSql,
} from '../../domain/preparation/features-sql.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { FeatureWork } from './feature-work.ts';

/** @throws RefusalError where the columns are not those that the command may make. */
export function verifyColumns(columns: readonly string[], { key, label }: FeatureWork): void {
  const lost = key.filter((name) => !columns.includes(name));
  if (lost.length > 0) {
    throw refusal(
      'features-without-key',
      `The features command must keep the key: ${listed(lost)} is not in its output.`,
    );
  }
  const made = columns.find((name) => name.toLowerCase() === label.toLowerCase());
  if (made === undefined) return;
  throw refusal(
    'features-label',
    `The features command wrote a column "${made}", which is the label's name. It is never given the label: Assay puts it beside the training rows itself.`,
  );
}

/**
 * Each row that went in must come out once, with its key; without a key, in its place as far as that can be told.
 * @returns how keys are spelt
 * @throws RefusalError where rows are lost, doubled, or stand in another order
 */
export async function verifyRows(
  sides: FeatureSides,
  columns: { readonly before: readonly string[]; readonly after: readonly string[] },
  expected: number,
  session: DataSession,
): Promise<KeySpelling> {
  const [counted = {}] = await session.rows(rowCountSql(sides));
  const rows = Number(counted['rows']);
  if (rows !== expected) {
    throw refusal(
      'features-rows',
      `The features command was given ${expected} rows and wrote ${rows}: it must write each once.`,
    );
  }
  if (sides.key.length > 0) return verifyKeys(sides, expected, session);
  await verifyOrder(sides, columns, session);
  return 'exact';
}

async function verifyKeys(
  sides: FeatureSides,
  expected: number,
  session: DataSession,
): Promise<KeySpelling> {
  let lost = 0;
  for (const spelling of ['exact', 'alike'] as const) {
    const [counts = {}] = await session.rows(keyCountsSql(sides, spelling));
    lost = Number(counts['lost']);
    if (lost === 0 && Number(counts['merged']) === 0) return spelling;
  }
  const what = lost === 0 ? 'spelt keys so that some look the same' : `changed ${lost} keys`;
  throw refusal(
    'features-key',
    `The features command ${what}, of ${expected} rows: it must keep the key of each as it is.`,
  );
}

/** Columns that hold the same cells before and after tell whether the rows still stand in their order. */
async function verifyOrder(
  sides: FeatureSides,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
  session: DataSession,
): Promise<void> {
  const common = before.filter((name) => after.includes(name));
  if (common.length === 0) return;
  const [sums = {}] = await session.rows(columnSumsSql(sides, common));
  const unchanged = common.filter((_, index) => sums[`i${index}`] === sums[`o${index}`]);
  if (unchanged.length === 0) return;
  const [order = {}] = await session.rows(orderSql(sides, unchanged));
  if (order['same'] !== true || Number(order['moved']) === 0) return;
  throw refusal(
    'features-order',
    `The features command moved ${Number(order['moved'])} rows to other places. The contract has no primary key, so rows are known by their order alone: keep it, or give the contract a key.`,
  );
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
