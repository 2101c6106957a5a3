import type { Reason } from '../../domain/evidence/evidence.ts';
import type { DataSession, Row } from '../../ports/data-engine.ts';
import type { LoadedPredictions } from './load-files.ts';
import { keyNames } from './relation.ts';
import type { ScoredRequest } from './scored-request.ts';

/** What the answers are read as. */
export type AnswerKind = 'number' | 'class';

/** A number as text: what DuckDB casts, without the digit separators that it also takes. */
export function numberOf(expression: string, text: boolean): string {
  if (!text) return `CAST(${expression} AS DOUBLE)`;
  return `CASE WHEN contains(${expression}, '_') THEN NULL ELSE TRY_CAST(${expression} AS DOUBLE) END`;
}

/** A model whose `prediction` holds no number at all says classes. */
export async function answerKind(
  loaded: LoadedPredictions,
  session: DataSession,
): Promise<AnswerKind> {
  if (loaded.answers[0] !== 'prediction') return 'number';
  const [row] = await session.rows(
    `SELECT count(a0) AS given, count(TRY_CAST(a0 AS DOUBLE)) AS numbers FROM ${loaded.table}`,
  );
  return count(row, 'given') > 0 && count(row, 'numbers') === 0 ? 'class' : 'number';
}

interface Rule {
  readonly code: string;
  readonly counts: string;
  /** What the counted rows are, as the start of a sentence. */
  readonly say: string;
}

function answerRules(column: string, text: boolean, kind: AnswerKind): readonly Rule[] {
  const absent = { code: 'missing-prediction', counts: `${column} IS NULL`, say: 'no prediction' };
  if (kind === 'class') return [absent];
  const number = numberOf(column, text);
  const bad = `${column} IS NOT NULL AND ${number} IS NULL`;
  return [
    absent,
    ...(text ? [{ code: 'not-a-number', counts: bad, say: 'a prediction that is no number' }] : []),
    {
      code: 'not-finite',
      counts: `isnan(${number}) OR isinf(${number})`,
      say: 'a prediction that is NaN or infinite',
    },
  ];
}

/** Everything that is wrong with the answers of one model. */
export async function answerReasons(
  loaded: LoadedPredictions,
  kind: AnswerKind,
  session: DataSession,
): Promise<readonly Reason[]> {
  const rules = loaded.answers.flatMap((name, at) =>
    answerRules(`a${at}`, loaded.texts[at] ?? true, kind).map((rule) => ({ ...rule, name })),
  );
  const counts = rules.map(
    ({ counts: where }, index) => `count(*) FILTER (WHERE ${where}) AS c${index}`,
  );
  const [row] = await session.rows(
    `SELECT count(*) AS n, ${counts.join(', ')} FROM ${loaded.table}`,
  );
  const of = count(row, 'n');
  return rules.flatMap((rule, index) => {
    const found = count(row, `c${index}`);
    const where = { dataset: loaded.file, column: rule.name };
    return reasonIf(found, of, { code: rule.code, where, say: rule.say });
  });
}

/** Everything that is wrong with the labels. */
export async function labelReasons(
  request: ScoredRequest,
  numeric: boolean,
  session: DataSession,
): Promise<readonly Reason[]> {
  const number = numberOf('label', true);
  const rules: readonly Rule[] = [
    { code: 'missing-label', counts: 'label IS NULL', say: 'no label' },
    ...(numeric
      ? [
          {
            code: 'not-a-number',
            counts: `label IS NOT NULL AND ${number} IS NULL`,
            say: 'a label that is no number',
          },
          {
            code: 'not-finite',
            counts: `isnan(${number}) OR isinf(${number})`,
            say: 'a label that is NaN or infinite',
          },
        ]
      : []),
  ];
  const counts = rules.map(
    ({ counts: where }, index) => `count(*) FILTER (WHERE ${where}) AS c${index}`,
  );
  const [row] = await session.rows(`SELECT count(*) AS n, ${counts.join(', ')} FROM labels`);
  const where = { dataset: request.labels, column: 'label' };
  if (count(row, 'n') === 0) {
    const message = `${request.labels} has no rows.`;
    return [{ code: 'empty-file', severity: 'error', message, where: { dataset: request.labels } }];
  }
  return rules.flatMap((rule, index) =>
    reasonIf(count(row, `c${index}`), count(row, 'n'), { code: rule.code, where, say: rule.say }),
  );
}

/** Why the rows of the files do not pair off one to one: missing, doubled and unmatched keys. */
export async function keyReasons(
  request: ScoredRequest,
  loaded: readonly LoadedPredictions[],
  session: DataSession,
): Promise<readonly Reason[]> {
  const names = keyNames(request.key);
  const column = request.key.join(', ');
  const tables = [
    { file: request.labels, table: 'labels' },
    ...loaded,
    ...(request.attributes === undefined
      ? []
      : [{ file: request.attributes.file, table: 'attributes' }]),
  ];
  const reasons: Reason[] = [];
  const anyNull = request.key.map((_, index) => `k${index} IS NULL`).join(' OR ');
  for (const { file, table } of tables) {
    const [row] = await session.rows(
      `SELECT count(*) AS n, count(*) FILTER (WHERE ${anyNull}) AS absent,
        (SELECT count(*) - count(DISTINCT (${names})) FROM ${table} WHERE NOT (${anyNull})) AS doubled FROM ${table}`,
    );
    const of = count(row, 'n');
    const where = { dataset: file, column };
    reasons.push(
      ...reasonIf(count(row, 'absent'), of, { code: 'missing-key', where, say: 'no key' }),
      ...reasonIf(count(row, 'doubled'), of, {
        code: 'duplicate-key',
        where,
        say: 'a key that another row has',
      }),
    );
    if (table === 'labels') continue;
    const unmatched = async (one: string, other: string): Promise<number> =>
      count(
        (
          await session.rows(`SELECT count(*) AS n FROM ${one} ANTI JOIN ${other} USING (${names})`)
        )[0],
        'n',
      );
    const extra = await unmatched(table, 'labels');
    const lacking = await unmatched('labels', table);
    reasons.push(
      ...reasonIf(extra, of, {
        code: 'unmatched-key',
        where,
        say: `a key that ${request.labels} lacks`,
      }),
      ...reasonIf(lacking, await total(session), {
        code: 'unmatched-key',
        where: { dataset: request.labels, column },
        say: `a key that ${file} lacks`,
      }),
    );
  }
  return reasons;
}

async function total(session: DataSession): Promise<number> {
  return count((await session.rows('SELECT count(*) AS n FROM labels'))[0], 'n');
}

interface Said {
  readonly code: string;
  readonly where: { readonly dataset: string; readonly column: string };
  readonly say: string;
}

function reasonIf(found: number, of: number, { code, where, say }: Said): readonly Reason[] {
  if (found === 0) return [];
  const rows = found === 1 ? '1 row has' : `${found} rows have`;
  const message = `${where.dataset}: ${rows} ${say} (of ${of}, column ${where.column}).`;
  return [{ code, severity: 'error', message, where, count: found, of }];
}

/** A count of a result, 0 where it is absent. */
export function count(row: Row | undefined, name: string): number {
  return Number(row?.[name] ?? 0);
}
