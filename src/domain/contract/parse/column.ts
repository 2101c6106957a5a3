import type { Path } from '../../document/document.ts';
import type { Place } from '../../problem.ts';
import type { CellRule, ContractColumn, ForeignRule, KeyRule } from '../contract.ts';
import { propertyKeys } from '../odcs/contract-keys.ts';
import { columnMlKeys } from '../odcs/ml-keys.ts';
import { quoted } from '../quoted.ts';
import type { Spelling } from './column-draft.ts';
import { type ColumnQuality, readColumnQuality } from './column-quality.ts';
import { type ContractReader, isMapping, type Part } from './contract-reader.ts';
import { type MlProperties, readMlProperties } from './ml-properties.ts';
import { oneAboutMissing } from './not-null.ts';
import { orderRules } from './order-rules.ts';
import { readSpelling } from './spelling.ts';
import { readTypeOptions } from './type-options.ts';

/** A column with what its data set has to know of it. */
export interface ParsedColumn {
  readonly column: ContractColumn;
  /** What other parts of the contract call it: `name`, where `physicalName` is another. */
  readonly property: string;
  readonly keys: readonly KeyRule[];
  readonly foreign: readonly ForeignRule[];
  readonly primaryKey: { readonly position: number | undefined; readonly place: Place } | undefined;
}

type Written = ReturnType<typeof writtenColumn>;

/**
 * Reads one entry of `properties`.
 * @param missing texts that mean "no value" in the whole data set
 * @returns undefined where its name or type is not known; the reader keeps why
 */
export function readColumn(
  reader: ContractReader,
  path: Path,
  missing: readonly string[],
): ParsedColumn | undefined {
  const part = { path, of: titleOf(reader, path) };
  const written = writtenColumn(reader, part);
  const property = written.name;
  const name = written.physicalName ?? property ?? '';
  const ml = readMlProperties(reader, columnMlKeys, part);
  const spelling = readSpelling(reader, part, ml);
  const quality = readColumnQuality(reader, part, name, spelling);
  const options = spelling === undefined ? [] : readTypeOptions(reader, part, spelling);
  if (property === undefined || spelling === undefined) return undefined;
  const presence = presenceRules(reader, part, written);
  const rules = [
    ...presence,
    ...typeRules(reader, part, spelling, ml),
    ...options,
    ...quality.cells,
  ];
  const column: ContractColumn = {
    name,
    ...spelling,
    required: presence.length > 0,
    role: ml.values['ml.role'] ?? null,
    environments: ml.values['ml.environments'] ?? null,
    public: written.classification?.toLowerCase() === 'public',
    missing: missingTexts(reader, part, { ml, quality, missing }),
    rules: orderRules(oneAboutMissing(reader, part, rules)),
    place: reader.place([...path, 'name']),
  };
  return {
    column,
    property,
    keys: [...uniqueRules(reader, part, name, written), ...quality.keys],
    foreign: quality.foreign,
    primaryKey: primaryKeyOf(reader, part, written),
  };
}

function writtenColumn(reader: ContractReader, part: Part) {
  const written = reader.mapping(propertyKeys, part);
  const value = reader.value(part.path);
  if (isMapping(value) && !Object.hasOwn(value, 'name'))
    reader.problem(part.path, `${part.of}: name is missing.`);
  return written;
}

function titleOf(reader: ContractReader, path: Path): string {
  const name = reader.value([...path, 'name']);
  return typeof name === 'string' ? `Column ${quoted(name)}` : `Column ${Number(path.at(-1)) + 1}`;
}

const STRICT = { severity: 'error', tolerance: null } as const;

function presenceRules(reader: ContractReader, part: Part, written: Written): readonly CellRule[] {
  const key = written.required === true ? 'required' : 'primaryKey';
  if (written[key] !== true) return [];
  return [{ code: 'not-null', ...STRICT, place: reader.place([...part.path, key]) }];
}

function typeRules(
  reader: ContractReader,
  part: Part,
  spelling: Spelling,
  ml: MlProperties<typeof columnMlKeys>,
): readonly CellRule[] {
  const place = reader.place([...part.path, 'logicalType']);
  const rules: CellRule[] = [{ code: 'type', ...STRICT, place }];
  if (spelling.type !== 'number') return rules;
  const at = (name: string) => {
    const path = ml.paths.get(name);
    return path === undefined ? place : reader.place(path);
  };
  if (ml.values['ml.allowNaN'] !== true)
    rules.push({ code: 'nan', ...STRICT, place: at('ml.allowNaN') });
  if (ml.values['ml.allowInfinity'] !== true)
    rules.push({ code: 'infinity', ...STRICT, place: at('ml.allowInfinity') });
  return rules;
}

function missingTexts(
  reader: ContractReader,
  part: Part,
  from: {
    readonly ml: MlProperties<typeof columnMlKeys>;
    readonly quality: ColumnQuality;
    readonly missing: readonly string[];
  },
): readonly string[] {
  const own = from.ml.values['ml.missingValues'];
  if (own !== undefined && from.quality.missing !== undefined)
    reader.problem(
      from.ml.paths.get('ml.missingValues') ?? part.path,
      `${part.of}: the texts for missing values are listed twice.`,
      'Keep ml.missingValues or the rule missingValues.',
    );
  return [...new Set(own ?? from.quality.missing ?? from.missing)].toSorted();
}

function uniqueRules(
  reader: ContractReader,
  part: Part,
  name: string,
  written: Written,
): readonly KeyRule[] {
  if (written.unique !== true) return [];
  return [
    { code: 'unique', columns: [name], ...STRICT, place: reader.place([...part.path, 'unique']) },
  ];
}

function primaryKeyOf(
  reader: ContractReader,
  part: Part,
  written: Written,
): ParsedColumn['primaryKey'] {
  if (written.primaryKey !== true) return undefined;
  const position = written.primaryKeyPosition;
  return {
    position: position === undefined || position === -1 ? undefined : position,
    place: reader.place([...part.path, 'primaryKey']),
  };
}
