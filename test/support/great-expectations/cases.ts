import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { type Cell, kindOf, type Table } from './table.ts';

const counts = {
  unexpected_list: z.array(z.unknown()).optional(),
  unexpected_index_list: z
    .array(z.union([z.int(), z.looseObject({ pk_index: z.int() })]))
    .optional(),
  unexpected_count: z.int().optional(),
  element_count: z.int().optional(),
};
const outcome = z.looseObject({
  ...counts,
  success: z.boolean().optional(),
  traceback_substring: z.string().optional(),
  result: z.looseObject(counts).optional(),
});
const test = z.looseObject({
  title: z.string(),
  // A list holds arguments by their place, of which the first is the column.
  in: z.union([
    z.record(z.string(), z.unknown()),
    z.tuple([z.string()]).transform(([column]) => ({ column })),
  ]),
  out: outcome,
  error: z.looseObject({ traceback_substring: z.string() }).optional(),
  only_for: z.array(z.string()).default([]),
});
const types = z.record(z.string(), z.string()).optional();
const file = z.looseObject({
  expectation_type: z.string(),
  datasets: z.array(
    z.looseObject({
      // A list is of several tables, which no contract is about.
      data: z
        .record(z.string(), z.array(z.unknown()))
        .or(z.array(z.unknown()).transform(() => ({}))),
      schemas: z.looseObject({ postgresql: types, pandas: types }).optional(),
      tests: z.array(test),
    }),
  ),
});

/** What Great Expectations says of a case. */
export interface Expected {
  readonly success: boolean | undefined;
  /** A part of the error that it raises instead of a verdict. */
  readonly error: string | undefined;
  readonly unexpected: readonly unknown[] | undefined;
  readonly count: number | undefined;
  /** Rows from 0 on. */
  readonly rows: readonly number[] | undefined;
  /** Rows of the table. */
  readonly elements: number | undefined;
}

/** One case: an expectation, its arguments, the data, and what Great Expectations says of them. */
export interface Case {
  /** File, number of the data set, number of the test; both from 1. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly expectation: string;
  readonly table: Table;
  readonly kwargs: Readonly<Record<string, unknown>>;
  /** The backends of Great Expectations that the case is for; empty: all. */
  readonly onlyFor: readonly string[];
  readonly expected: Expected;
}

/** All cases of a folder of Great Expectations' `tests/test_definitions`, in the order of files and tests. */
export function readCases(folder: string): readonly Case[] {
  const names = globSync('**/*.json', { cwd: folder }).toSorted();
  return names.flatMap((name) => casesOf(join(folder, name)));
}

function casesOf(path: string): readonly Case[] {
  const stem = basename(path, '.json');
  const { expectation_type: expectation, datasets } = file.parse(
    JSON.parse(inJson(readFileSync(path, 'utf8'))),
  );
  return datasets.flatMap(({ data, schemas, tests }, set) => {
    const table = tableOf(`${stem}-${set + 1}`, data, schemas);
    return tests.map(({ title, in: kwargs, out, error, only_for: onlyFor }, index) => ({
      id: `${stem} ${set + 1}.${index + 1}`,
      file: stem,
      title,
      expectation,
      table,
      kwargs,
      onlyFor,
      expected: expectedOf(out, error?.traceback_substring),
    }));
  });
}

/** Python writes numbers that JSON does not have. They stand in arguments of expectations that no contract can say. */
function inJson(text: string): string {
  return text.replaceAll(/(?<=[\s,[:])-?(?:Infinity|NaN)(?=[\s,\]}])/g, (number) => `"${number}"`);
}

type DataSet = z.output<typeof file>['datasets'][number];

function tableOf(name: string, data: DataSet['data'], schemas: DataSet['schemas']): Table {
  const { postgresql, pandas } = schemas ?? {};
  return {
    name,
    columns: Object.entries(data).map(([column, values]) => {
      const cells = values.map(cellOf);
      return {
        name: column,
        kind: kindOf(cells, postgresql?.[column] ?? pandas?.[column]),
        cells,
      };
    }),
  };
}

/** Lists and objects are text, as CSV would have them. */
function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function expectedOf(out: z.output<typeof outcome>, error: string | undefined): Expected {
  const found = { ...out, ...out.result };
  const rows = found.unexpected_index_list?.map((one) =>
    typeof one === 'number' ? one : one.pk_index,
  );
  return {
    success: out.success,
    error: error ?? out.traceback_substring,
    unexpected: found.unexpected_list,
    count: found.unexpected_count ?? found.unexpected_list?.length,
    rows,
    elements: found.element_count,
  };
}
