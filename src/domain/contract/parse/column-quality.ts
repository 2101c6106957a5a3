import type { CellRule, ForeignRule, KeyRule } from '../contract.ts';
import { readAllowedValues } from './allowed-values.ts';
import type { Contribution, Spelling } from './column-draft.ts';
import type { ContractReader, Part } from './contract-reader.ts';
import { readPattern } from './pattern.ts';
import { type Arguments, readArguments } from './quality-arguments.ts';
import { type LibraryRule, readQualityRules } from './quality-rule.ts';

/** A column's rules from its `quality` list. */
export interface ColumnQuality {
  readonly cells: readonly CellRule[];
  readonly keys: readonly KeyRule[];
  readonly foreign: readonly ForeignRule[];
  /** Texts that mean "no value", where a missingValues rule lists them. */
  readonly missing: readonly string[] | undefined;
}

/**
 * Reads the `quality` list of a column.
 * @param spelling undefined where the column's type is not known: values are not read then
 */
export function readColumnQuality(
  reader: ContractReader,
  part: Part,
  name: string,
  spelling: Spelling | undefined,
): ColumnQuality {
  const { rules, foreign } = readQualityRules(reader, part, name);
  const contributions = rules.map((rule) => contribution(reader, rule, name, spelling));
  return {
    cells: contributions.flatMap(({ cell }) => (cell === undefined ? [] : [cell])),
    keys: contributions.flatMap(({ key }) => (key === undefined ? [] : [key])),
    foreign,
    missing: contributions.find(({ missing }) => missing !== undefined)?.missing,
  };
}

function contribution(
  reader: ContractReader,
  rule: LibraryRule,
  name: string,
  spelling: Spelling | undefined,
): Contribution {
  const { metric, part, severity, tolerance } = rule;
  const given = readArguments(reader, part, metric, rule.quality);
  if (metric === 'rowCount') {
    reader.problem(part.path, `${part.of}: rowCount is about a data set, not about a column.`);
    return {};
  }
  const missing = metric === 'missingValues' ? readMissing(reader, part, given) : undefined;
  const kept = missing === undefined ? {} : { missing };
  if (tolerance === undefined) return kept;
  const common = { severity, tolerance, place: reader.place(part.path) };
  if (metric === 'duplicateValues') return { key: { code: 'unique', columns: [name], ...common } };
  if (metric !== 'invalidValues') return { cell: { code: 'not-null', ...common }, ...kept };
  const domain = readDomain(reader, rule, given, spelling);
  return domain === undefined ? {} : { cell: { ...domain, ...common } };
}

function readMissing(
  reader: ContractReader,
  part: Part,
  given: Arguments,
): readonly string[] | undefined {
  const list = given.values.missingValues;
  if (list === undefined) {
    reader.problem(part.path, `${part.of}: missingValues needs the argument missingValues.`);
    return undefined;
  }
  return list.flatMap((item, index) => {
    if (item === null) return [];
    if (typeof item === 'string') return [item];
    reader.problem(
      [...given.path('missingValues'), index],
      `${part.of}: missing values are texts as they stand in the file: write ${String(item)} in quotes.`,
    );
    return [];
  });
}

type Domain =
  | Pick<CellRule & { code: 'allowed-values' }, 'code' | 'values'>
  | Pick<CellRule & { code: 'pattern' }, 'code' | 'source' | 're2'>;

function readDomain(
  reader: ContractReader,
  { part }: LibraryRule,
  given: Arguments,
  spelling: Spelling | undefined,
): Domain | undefined {
  const { validValues, pattern } = given.values;
  if ((validValues === undefined) === (pattern === undefined)) {
    const said = validValues === undefined ? 'neither' : 'both';
    reader.problem(
      part.path,
      `${part.of}: invalidValues needs validValues or a pattern, found ${said}.`,
      'Write a rule for each.',
    );
    return undefined;
  }
  if (validValues !== undefined && spelling !== undefined) {
    const at = { path: given.path('validValues'), of: part.of };
    return {
      code: 'allowed-values',
      values: readAllowedValues(reader, at, spelling, validValues),
    };
  }
  if (pattern === undefined) return undefined;
  if (spelling !== undefined && spelling.type !== 'string') {
    reader.problem(given.path('pattern'), `${part.of}: only string columns can have a pattern.`);
    return undefined;
  }
  const translated = readPattern(reader, { path: given.path('pattern'), of: part.of }, pattern);
  return translated === undefined ? undefined : { code: 'pattern', ...translated };
}
