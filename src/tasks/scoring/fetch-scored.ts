import type { Clusters } from '../../domain/comparison/bootstrap-plan.ts';
import {
  binaryOutcome,
  classesOf,
  classesOutcome,
  numberOutcome,
} from '../../domain/metrics/build-outcome.ts';
import { positiveClass, sameClass } from '../../domain/metrics/label-classes.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { CategoryColumn, Column, NumberColumn, Table } from '../../domain/table/table.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import { classOf } from './check-columns.ts';
import { numberOf } from './content-reasons.ts';
import type { Understood } from './read-scored.ts';
import { keyNames } from './relation.ts';
import { count } from './rules.ts';
import type { Scored, ScoredRequest } from './scored-request.ts';

/**
 * All rows in the order of their keys; undefined where the keys of the files do not pair off one to one,
 * which shows in a row that meets none or two.
 */
export async function fetchScored(
  request: ScoredRequest,
  understood: Understood,
  session: DataSession,
): Promise<Omit<Scored, 'notes'> | undefined> {
  const tables = ['labels', ...understood.loaded.map((one) => one.table)];
  if (request.attributes !== undefined) tables.push('attributes');
  const sizes = await session.rows(
    tables.map((name) => `SELECT count(*) AS n FROM ${name}`).join(' UNION ALL '),
  );
  const rows = count(sizes[0], 'n');
  if (sizes.some((size) => count(size, 'n') !== rows)) return undefined;
  const names = keyNames(request.key);
  const joins = tables.slice(1).map((name) => `JOIN ${name} USING (${names})`);
  const table = await session.table(
    // Where keys are doubled everywhere, the join would have rows beyond counting; one too many says enough.
    `SELECT * EXCLUDE (${names}) FROM (SELECT ${[names, ...selection(request, understood, tables)].join(', ')} FROM labels ${joins.join(' ')} LIMIT ${rows + 1}) ORDER BY ${names}`,
  );
  if (table.rows !== rows || tables.some((name) => !eachOnce(column(table, `${name}_row`), rows))) {
    return undefined;
  }
  return scoredOf(request, understood, table);
}

function selection(
  request: ScoredRequest,
  { task, loaded, kinds }: Understood,
  tables: readonly string[],
): readonly string[] {
  const label = task === 'regression' ? numberOf('labels.label', true) : 'labels.label';
  const answers = loaded.flatMap((one, index) =>
    one.answers.map((_, at) => {
      const cell = `${one.table}.a${at}`;
      const read =
        kinds[index] === 'class'
          ? `CAST(${cell} AS VARCHAR)`
          : numberOf(cell, one.texts[at] ?? true);
      return `${read} AS ${one.table}_${at}`;
    }),
  );
  const extra = (request.attributes?.columns ?? []).map((_, at) => `attributes.x${at} AS x${at}`);
  return [
    `${label} AS label`,
    ...answers,
    ...(request.cluster === undefined ? [] : ['labels.cluster AS cluster']),
    ...extra,
    ...tables.map((name) => `${name}.rowid AS ${name}_row`),
  ];
}

function eachOnce(rowNumbers: Column, rows: number): boolean {
  if (rowNumbers.kind !== 'number') return false;
  const seen = new Uint8Array(rows);
  for (const row of rowNumbers.values) seen[row] = 1;
  return seen.every((one) => one === 1);
}

function scoredOf(
  request: ScoredRequest,
  understood: Understood,
  table: Table,
): Omit<Scored, 'notes'> {
  const answers = understood.loaded.map((one) =>
    one.answers.map((name, at) => ({ name, column: column(table, `${one.table}_${at}`) })),
  );
  const names = request.attributes?.columns ?? [];
  const columns = new Map(names.map((name, at) => [name, column(table, `x${at}`)]));
  return {
    kind: 'scored',
    rows: table.rows,
    outcomes: outcomesOf(request, understood, { labels: column(table, 'label'), answers }),
    places: understood.loaded.map(({ source, table: name }) => ({
      source,
      rows: numbers(column(table, `${name}_row`)).values.map((row) => row + 1),
    })),
    ...(request.cluster === undefined ? {} : { clusters: clustersOf(column(table, 'cluster')) }),
    ...(names.length === 0 ? {} : { attributes: { rows: table.rows, columns } }),
  };
}

interface Answer {
  readonly name: string;
  readonly column: Column;
}

function outcomesOf(
  request: ScoredRequest,
  { task, loaded, labels: levels }: Understood,
  {
    labels,
    answers,
  }: { readonly labels: Column; readonly answers: readonly (readonly Answer[])[] },
): readonly Outcome[] {
  if (task === 'regression') {
    return answers.map(([answer]) => numberOutcome(numbers(labels), numbers(answer?.column)));
  }
  const truth = texts(labels);
  if (task === 'binary-classification') {
    const positive = positiveClass(levels, request.positive, request.labels);
    return answers.map((columns, index) => {
      const file = loaded[index]?.file ?? '';
      return binaryOutcome(truth, scoreOf(columns, positive, file), positive);
    });
  }
  const said = answers
    .flat()
    .flatMap(({ name, column: { ...cells } }) =>
      cells.kind === 'category' ? cells.levels : [classOf(name)],
    );
  const classes = classesOf([...levels, ...said]);
  return answers.map((columns) => {
    const [only] = columns;
    if (only?.column.kind === 'category') return classesOutcome(classes, truth, only.column);
    const shares = columns.map(
      (one) => [sameClass(classOf(one.name)), numbers(one.column)] as const,
    );
    return classesOutcome(classes, truth, new Map(shares));
  });
}

/**
 * `prediction`, or the column of the positive class.
 * @throws ConfigurationError where there is neither: the probability of the other class is not turned round.
 */
function scoreOf(answers: readonly Answer[], positive: string, file: string): Column {
  const chosen = answers.find(
    ({ name }) => name === 'prediction' || sameClass(classOf(name)) === positive,
  );
  if (chosen === undefined) {
    throw new ConfigurationError({
      place: { file, line: 1 },
      message: `There is no column "p_${positive}" and none named "prediction".`,
      remedy: `Of classes there are ${answers.map(({ name }) => name).join(', ')}. Name the positive class with the input "positive".`,
    });
  }
  return chosen.column;
}

/** Every row tells its cluster: rows that do not were refused before. */
function clustersOf(cells: Column): Clusters {
  const { codes, levels } = texts(cells);
  return { of: Uint32Array.from(codes), count: levels.length };
}

function column(table: Table, name: string): Column {
  const found = table.columns.get(name);
  if (found === undefined) throw new Error(`no column ${name}`);
  return found;
}

function numbers(cells: Column | undefined): NumberColumn {
  if (cells?.kind !== 'number') throw new Error('not a column of numbers');
  return cells;
}

function texts(cells: Column): CategoryColumn {
  if (cells.kind !== 'category') throw new Error('not a column of texts');
  return cells;
}
