import { suggestion } from '../../document/nearest.ts';
import type { ContractColumn, LogicalType } from '../contract.ts';
import { LOGICAL_TYPES } from '../contract.ts';
import { parseTemporalFormat } from '../lexical/temporal-format.ts';
import type { columnMlKeys } from '../odcs/ml-keys.ts';
import { optionKeys } from '../odcs/option-keys.ts';
import { quoted } from '../quoted.ts';
import type { Spelling } from './column-draft.ts';
import { type ContractReader, kindOf, type Part } from './contract-reader.ts';
import type { MlProperties } from './ml-properties.ts';

type Ml = MlProperties<typeof columnMlKeys>;

/** How the values of a column are spelt; undefined where its type is not known. */
export function readSpelling(reader: ContractReader, part: Part, ml: Ml): Spelling | undefined {
  const type = readType(reader, part);
  const booleans = readBooleans(reader, part, ml);
  checkBelonging(reader, part, type, ml);
  if (type === undefined) return undefined;
  const format = readFormat(reader, part, type);
  return {
    type,
    format,
    zone: type === 'timestamp' ? readZone(reader, part) : 'optional',
    booleans,
  };
}

function readType(reader: ContractReader, part: Part): LogicalType | undefined {
  const written = reader.value([...part.path, 'logicalType']);
  const type = LOGICAL_TYPES.find((known) => known === written);
  if (type !== undefined) return type;
  const known = `Types: ${LOGICAL_TYPES.join(', ')}.`;
  if (written === undefined)
    reader.problem(part.path, `${part.of}: logicalType is missing.`, known);
  else if (written === 'object' || written === 'array')
    reader.problem(
      [...part.path, 'logicalType'],
      `${part.of}: columns of type ${written} are not checked by Assay.`,
      'Leave the column out and set ml.fieldsMatch to subset, or name its parts as columns.',
    );
  else
    reader.problem(
      [...part.path, 'logicalType'],
      `${part.of}: logicalType: expected a type, found ${kindOf(written)}.`,
      typeof written === 'string' ? suggestion(written, LOGICAL_TYPES, 'Types') : known,
    );
  return undefined;
}

const ONLY_FOR = {
  'ml.trueValues': 'boolean',
  'ml.falseValues': 'boolean',
  'ml.allowNaN': 'number',
  'ml.allowInfinity': 'number',
} as const;

function checkBelonging(
  reader: ContractReader,
  part: Part,
  type: LogicalType | undefined,
  { paths }: Ml,
): void {
  for (const [name, wanted] of Object.entries(ONLY_FOR)) {
    const path = paths.get(name);
    if (path !== undefined && type !== undefined && type !== wanted)
      reader.problem(path, `${part.of}: ${name} is for columns of type ${wanted}, not ${type}.`);
  }
}

const WORDS: ContractColumn['booleans'] = {
  true: ['true', 'True', 'TRUE'],
  false: ['false', 'False', 'FALSE'],
};

function readBooleans(
  reader: ContractReader,
  part: Part,
  { values, paths }: Ml,
): ContractColumn['booleans'] {
  const [yes, no] = [values['ml.trueValues'], values['ml.falseValues']];
  const booleans = { true: yes ?? WORDS.true, false: no ?? WORDS.false };
  const both = booleans.true.filter((text) => booleans.false.includes(text));
  if (both.length > 0)
    reader.problem(
      paths.get('ml.trueValues') ?? part.path,
      `${part.of}: "${both.join('", "')}" cannot mean both true and false.`,
    );
  return booleans;
}

function readFormat(reader: ContractReader, part: Part, type: LogicalType): string | null {
  if (type !== 'date' && type !== 'time' && type !== 'timestamp') return null;
  const path = [...part.path, 'logicalTypeOptions', 'format'];
  const written = reader.value(path);
  if (typeof written !== 'string' || written === '') return null;
  const format = parseTemporalFormat(written, type);
  if (!('message' in format)) return written;
  const isDay = type === 'timestamp' && !('message' in parseTemporalFormat(written, 'date'));
  reader.problem(
    path,
    `${part.of}: format ${quoted(written)}: ${format.message} (character ${format.column}).`,
    isDay
      ? 'Days without a time are of logicalType: date.'
      : "Understood are yyyy, MM, M, dd, d, HH, H, mm, ss, S…, X, XX, XXX, Z and 'quoted text'.",
  );
  return null;
}

const UTC = ['UTC', 'Etc/UTC', 'Z', 'GMT', 'Etc/GMT'];

/** Without an ambiguity only UTC can stand in for a zone that a text does not say. */
function readZone(reader: ContractReader, part: Part): ContractColumn['zone'] {
  const path = [...part.path, 'logicalTypeOptions'];
  const options = optionKeys.timestamp.safeParse(reader.value(path));
  const { timezone, defaultTimezone = 'UTC' } = options.success ? options.data : {};
  if (timezone !== undefined) return timezone ? 'required' : 'forbidden';
  if (!UTC.includes(defaultTimezone))
    reader.problem(
      [...path, 'defaultTimezone'],
      `${part.of}: with defaultTimezone ${defaultTimezone} it must be said whether the texts have a zone.`,
      'Set timezone to true (all have one) or to false (none has: they are compared as they stand).',
    );
  return 'optional';
}
