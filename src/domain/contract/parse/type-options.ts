import type { CellRule } from '../contract.ts';
import { optionKeys } from '../odcs/option-keys.ts';
import type { Spelling } from './column-draft.ts';
import { type ContractReader, kindOf, type Part } from './contract-reader.ts';
import { readLimits } from './limits.ts';
import { readLiteral } from './literal.ts';
import { readPattern } from './pattern.ts';

/** Reads `logicalTypeOptions` of a column as rules; those of other types are problems. */
export function readTypeOptions(
  reader: ContractReader,
  owner: Part,
  spelling: Spelling,
): readonly CellRule[] {
  const part = { path: [...owner.path, 'logicalTypeOptions'], of: owner.of };
  if (reader.value(part.path) === undefined) return [];
  switch (spelling.type) {
    case 'string':
      return stringRules(reader, part);
    case 'integer':
      return integerRules(reader, part, spelling);
    case 'boolean':
      reader.mapping(optionKeys.boolean, part);
      return [];
    case 'number':
      reader.mapping(optionKeys.number, part);
      return [...readLimits(reader, part, spelling), ...multipleOf(reader, part, spelling)];
    case 'time':
      if (reader.mapping(optionKeys.time, part).timezone === true)
        reader.problem(
          [...part.path, 'timezone'],
          `${part.of}: times of day with a zone are not supported.`,
          'Use timestamp.',
        );
      return readLimits(reader, part, spelling);
    default:
      reader.mapping(optionKeys[spelling.type], part);
      return readLimits(reader, part, spelling);
  }
}

const STRICT = { severity: 'error', tolerance: null } as const;

function stringRules(reader: ContractReader, part: Part): readonly CellRule[] {
  const { minLength, maxLength, pattern } = reader.mapping(optionKeys.string, part);
  const at = (key: string) => [...part.path, key];
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength)
    reader.problem(
      at('maxLength'),
      `${part.of}: no text fits: minLength is ${minLength} and maxLength is ${maxLength}.`,
    );
  const rules: CellRule[] = [];
  if (minLength !== undefined)
    rules.push({
      code: 'min-length',
      length: minLength,
      ...STRICT,
      place: reader.place(at('minLength')),
    });
  if (maxLength !== undefined)
    rules.push({
      code: 'max-length',
      length: maxLength,
      ...STRICT,
      place: reader.place(at('maxLength')),
    });
  const translated =
    pattern === undefined
      ? undefined
      : readPattern(reader, { path: at('pattern'), of: part.of }, pattern);
  if (translated !== undefined)
    rules.push({ code: 'pattern', ...translated, ...STRICT, place: reader.place(at('pattern')) });
  return rules;
}

function integerRules(reader: ContractReader, part: Part, spelling: Spelling): readonly CellRule[] {
  const { format } = reader.mapping(optionKeys.integer, part);
  const rules: CellRule[] = [
    ...readLimits(reader, part, spelling),
    ...multipleOf(reader, part, spelling),
  ];
  if (format === undefined || format === 'i64') return rules;
  const place = reader.place([...part.path, 'format']);
  const bits = BigInt(format.slice(1));
  const signed = format.startsWith('i');
  const low = signed ? -(2n ** (bits - 1n)) : 0n;
  const high = 2n ** (signed ? bits - 1n : bits) - 1n;
  rules.push({ code: 'minimum', limit: low, ...STRICT, place });
  rules.push({ code: 'maximum', limit: high, ...STRICT, place });
  return rules;
}

function multipleOf(reader: ContractReader, part: Part, spelling: Spelling): readonly CellRule[] {
  const path = [...part.path, 'multipleOf'];
  const written = reader.value(path);
  if (written === undefined) return [];
  const result = readLiteral(spelling, written);
  const divisor = 'value' in result ? result.value : undefined;
  if ((typeof divisor === 'bigint' || typeof divisor === 'number') && divisor > 0)
    return [{ code: 'multiple-of', divisor, ...STRICT, place: reader.place(path) }];
  const kind = spelling.type === 'integer' ? 'whole number' : 'number';
  reader.problem(
    path,
    `${part.of}: multipleOf: expected a ${kind} above 0, found ${kindOf(written)}.`,
  );
  return [];
}
