import { quoteText } from '../../domain/contract/sql/quote.ts';
import { IS_OBJECT } from '../../domain/contract/sql/source.ts';
import { RefusalError } from '../../domain/evidence/refusal.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { linesSql } from './json-lines-sql.ts';
import { type Located, withSamples } from './samples.ts';
import type { TableSource } from './table-source.ts';

/**
 * Whether every line is a JSON object, with no key that the beginning of the file lacks: no cell is lost.
 * @throws RefusalError with the lines that are not.
 */
export async function requireObjects(
  source: TableSource,
  session: DataSession,
  host: Pick<Host, 'files' | 'cancelled'>,
): Promise<void> {
  const known = `[${source.columns.map(quoteText).join(', ')}]`;
  const rules = [
    { code: 'record', say: 'is no JSON object', where: `NOT ${IS_OBJECT}` },
    {
      code: 'unknown-column',
      say: 'has a key that the first lines lack',
      where: `CASE WHEN ${IS_OBJECT} THEN NOT list_has_all(${known}, json_keys(line)) ELSE false END`,
    },
  ];
  const found: Located[] = [];
  for (const { code, say, where: condition } of rules) {
    const rows = await session.rows(
      `SELECT rn, count(*) OVER () AS n FROM (SELECT line, row_number() OVER () AS rn FROM ${linesSql(source.path)}) WHERE ${condition} ORDER BY rn LIMIT 10`,
    );
    const count = Number(rows[0]?.['n'] ?? 0);
    if (count === 0) continue;
    const message = `${source.name}: ${count === 1 ? 'a line' : `each of ${count} lines`} ${say}.`;
    const where = { dataset: source.name };
    found.push({
      reason: { code, severity: 'error', message, where, count },
      source,
      offences: rows.map((row) => ({ row: Number(row['rn']) })),
      shown: false,
    });
  }
  if (found.length > 0) throw new RefusalError(await withSamples(found, host));
}
