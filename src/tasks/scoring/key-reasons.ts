import type { DataSession } from '../../ports/data-engine.ts';
import { describeSpelling } from '../prediction/key-spelling.ts';
import type { Located } from '../prediction/samples.ts';
import type { Relations } from './check-columns.ts';
import type { LoadedPredictions } from './load-files.ts';
import { keyNames, type Relation } from './relation.ts';
import { brokenRules, count, firstRows, type Loaded, located } from './rules.ts';

interface KeyedTable extends Loaded {
  readonly relation: Relation;
}

/** The columns of the key, and where they are looked up. */
interface Keys {
  readonly key: readonly string[];
  readonly session: DataSession;
}

/** Why the rows of the files do not pair off one to one: missing, doubled and unmatched keys. */
export async function keyReasons(
  { labels, predictions, attributes }: Relations,
  loaded: readonly LoadedPredictions[],
  keys: Keys,
): Promise<readonly Located[]> {
  const truth = { relation: labels, source: labels.source, table: 'labels' };
  const others = loaded.flatMap(({ source, table }, at): readonly KeyedTable[] => {
    const relation = predictions[at];
    return relation === undefined ? [] : [{ relation, source, table }];
  });
  if (attributes !== undefined) {
    others.push({ relation: attributes, source: attributes.source, table: 'attributes' });
  }
  const found: Located[] = [...(await faultyKeys(truth, keys))];
  for (const other of others) {
    found.push(...(await faultyKeys(other, keys)));
    found.push(...(await unmatched(other, truth, keys)));
    found.push(...(await unmatched(truth, other, keys)));
  }
  return found;
}

/** Keys that are missing, and rows whose key an earlier row has. */
async function faultyKeys(
  { source, table }: KeyedTable,
  { key, session }: Keys,
): Promise<readonly Located[]> {
  const column = key.join(', ');
  const names = keyNames(key);
  const anyNull = key.map((_, index) => `k${index} IS NULL`).join(' OR ');
  const missing = { code: 'missing-key', where: anyNull, column, say: 'no key' };
  const absent = await brokenRules({ source, table }, [missing], session);
  const [row] = await session.rows(
    `SELECT count(*) AS n, (SELECT count(*) - count(DISTINCT (${names})) FROM ${table} WHERE NOT (${anyNull})) AS doubled FROM ${table}`,
  );
  const doubled = count(row, 'doubled');
  if (doubled === 0) return absent;
  const surplus = `SELECT rowid + 1 AS rn, ${cellOf(key, table)} AS cell FROM ${table} WHERE NOT (${anyNull}) QUALIFY row_number() OVER (PARTITION BY ${names} ORDER BY rowid) > 1`;
  const said = { code: 'duplicate-key', column, say: 'a key that another row has' };
  const counts = { count: doubled, of: count(row, 'n') };
  return [...absent, located(source, said, counts, await firstRows(surplus, session))];
}

/** Rows of one file with a key that the other lacks, and what keeps keys apart that may have been meant alike. */
async function unmatched(
  one: KeyedTable,
  other: KeyedTable,
  { key, session }: Keys,
): Promise<readonly Located[]> {
  const names = keyNames(key);
  const given = key.map((_, index) => `${one.table}.k${index} IS NOT NULL`).join(' AND ');
  const lost = `FROM ${one.table} ANTI JOIN ${other.table} USING (${names}) WHERE ${given}`;
  const [row] = await session.rows(
    `SELECT (SELECT count(*) ${lost}) AS lost, count(*) AS n FROM ${one.table}`,
  );
  const found = count(row, 'lost');
  if (found === 0) return [];
  const sql = `SELECT ${one.table}.rowid + 1 AS rn, ${cellOf(key, one.table)} AS cell ${lost}`;
  const spelling = await describeSpelling({
    keys: key.map((_, index) => `k${index}`),
    lost: `SELECT ${one.table}.* ${lost}`,
    other: `SELECT * FROM ${other.table}`,
    types: key.map((name) => typesOf(name, one, other)),
    session,
  });
  const column = key.join(', ');
  const said = { code: 'unmatched-key', column, say: `a key that ${other.source.name} lacks` };
  const counts = { count: found, of: count(row, 'n') };
  const told = located(one.source, said, counts, await firstRows(sql, session));
  if (spelling === undefined) return [told];
  const { reason } = told;
  return [{ ...told, reason: { ...reason, message: `${reason.message} ${spelling}` } }];
}

function typesOf(name: string, one: KeyedTable, other: KeyedTable): string | undefined {
  const [first, second] = [one.relation.types.get(name), other.relation.types.get(name)];
  if (first === undefined || second === undefined || first === second) return undefined;
  return `"${name}" is ${first} in ${one.source.name} and ${second} in ${other.source.name}`;
}

/** The key as a cell, where it is one. */
function cellOf(key: readonly string[], table: string): string {
  return key.length === 1 ? `${table}.k0` : 'NULL';
}
