import type { Path } from '../../document/document.ts';
import { suggestion } from '../../document/nearest.ts';
import type { DataContract, ForeignRule, HeaderRule, KeyRule, RowCountRule } from '../contract.ts';
import { objectKeys } from '../odcs/contract-keys.ts';
import { objectMlKeys } from '../odcs/ml-keys.ts';
import { quoted } from '../quoted.ts';
import { type ParsedColumn, readColumn } from './column.ts';
import type { Contribution } from './column-draft.ts';
import { checkColumns } from './column-set.ts';
import type { ContractReader, Part } from './contract-reader.ts';
import { readMlProperties } from './ml-properties.ts';
import { primaryKey } from './primary-key.ts';
import { readArguments } from './quality-arguments.ts';
import { type LibraryRule, readQualityRules } from './quality-rule.ts';

type DataSet = Pick<DataContract, 'columns' | 'header' | 'keys' | 'rowCounts' | 'foreign'>;

const EMPTY_FIELD = [''];

/** Reads one object of a contract's `schema`: what a data set must look like. */
export function readDataSet(reader: ContractReader, path: Path, name: string): DataSet {
  const part = { path, of: `Object ${quoted(name)}` };
  const written = reader.mapping(objectKeys, part);
  const ml = readMlProperties(reader, objectMlKeys, part);
  const missing = ml.values['ml.missingValues'] ?? EMPTY_FIELD;
  if (written.properties === undefined || written.properties.length === 0)
    reader.problem(path, `${part.of} has no properties.`, 'List its columns, in their order.');
  const parsed = (written.properties ?? [])
    .map((_, index) => readColumn(reader, [...path, 'properties', index], missing))
    .filter((column) => column !== undefined);
  checkColumns(reader, parsed);
  const quality = readQuality(reader, part, parsed);
  const key = primaryKey(reader, parsed);
  const header: HeaderRule = {
    match: ml.values['ml.fieldsMatch'] ?? 'exact',
    severity: 'error',
    place: reader.place(ml.paths.get('ml.fieldsMatch') ?? [...path, 'properties'], 'key'),
  };
  return {
    columns: parsed.map(({ column }) => column),
    header,
    keys: [...key, ...parsed.flatMap(({ keys }) => keys), ...quality.keys],
    rowCounts: quality.rowCounts,
    foreign: [...parsed.flatMap(({ foreign }) => foreign), ...quality.foreign],
  };
}

interface ObjectQuality {
  readonly keys: readonly KeyRule[];
  readonly rowCounts: readonly RowCountRule[];
  readonly foreign: readonly ForeignRule[];
}

function readQuality(
  reader: ContractReader,
  part: Part,
  columns: readonly ParsedColumn[],
): ObjectQuality {
  const { rules, foreign } = readQualityRules(reader, part, null);
  const contributions = rules.map((rule) => contribution(reader, rule, columns));
  return {
    keys: contributions.flatMap(({ key }) => (key === undefined ? [] : [key])),
    rowCounts: contributions.flatMap(({ rowCount }) => (rowCount === undefined ? [] : [rowCount])),
    foreign,
  };
}

function contribution(
  reader: ContractReader,
  rule: LibraryRule,
  columns: readonly ParsedColumn[],
): Contribution {
  const { metric, part, severity, tolerance } = rule;
  const given = readArguments(reader, part, metric, rule.quality);
  const place = reader.place(part.path);
  switch (metric) {
    case 'rowCount':
      return rowCount(reader, rule);
    case 'duplicateValues': {
      const names = keyColumns(reader, part, given.values.properties, columns);
      if (tolerance === undefined || names.length === 0) return {};
      return { key: { code: 'duplicate-rows', columns: names, severity, tolerance, place } };
    }
    default:
      reader.problem(
        part.path,
        `${part.of}: ${metric} is about a column, not about a data set.`,
        'Move it to the quality of that column.',
      );
      return {};
  }
}

function rowCount(
  reader: ContractReader,
  { part, quality, severity, tolerance }: LibraryRule,
): Contribution {
  if (quality.unit === 'percent') {
    reader.problem([...part.path, 'unit'], `${part.of}: a row count is not a percentage.`);
    return {};
  }
  if (tolerance === undefined) return {};
  const zero = { numerator: 0n, denominator: 1n };
  const kept = tolerance ?? { unit: 'rows', operator: 'mustBe', limits: [zero] };
  return {
    rowCount: { code: 'row-count', severity, tolerance: kept, place: reader.place(part.path) },
  };
}

/** The names in the data of the properties that a rule lists. */
function keyColumns(
  reader: ContractReader,
  part: Part,
  properties: readonly string[] | undefined,
  columns: readonly ParsedColumn[],
): readonly string[] {
  if (properties === undefined) {
    reader.problem(
      part.path,
      `${part.of}: duplicateValues of a data set needs the argument properties.`,
      'List the columns that make up the key.',
    );
    return [];
  }
  return properties.flatMap((property, index) => {
    const found = columns.find((column) => column.property === property);
    if (found !== undefined) return [found.column.name];
    const known = columns.map((column) => column.property);
    reader.problem(
      [...part.path, 'arguments', 'properties', index],
      `${part.of}: there is no property ${quoted(property)}.`,
      suggestion(property, known, 'Properties'),
    );
    return [];
  });
}
