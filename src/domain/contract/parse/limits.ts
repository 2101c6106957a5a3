import type { CellRule, Literal } from '../contract.ts';
import { formatLiteral } from '../literal-text.ts';
import type { Spelling } from './column-draft.ts';
import type { ContractReader, Part } from './contract-reader.ts';
import { compareLiterals, readLiteral } from './literal.ts';

export type LimitRule = Extract<CellRule, { limit: Literal }>;

const EXCLUSIVE = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' } as const;

/** Reads minimum, maximum and their exclusive forms; v3.0's booleans too. */
export function readLimits(
  reader: ContractReader,
  part: Part,
  spelling: Spelling,
): readonly LimitRule[] {
  const lower = readSide(reader, part, spelling, 'minimum');
  const upper = readSide(reader, part, spelling, 'maximum');
  for (const low of lower)
    for (const high of upper)
      if (isEmpty(low, high)) {
        reader.problem(
          [...part.path, keyOf(high)],
          `${part.of}: no value fits: ${keyOf(low)} is ${formatLiteral(low.limit)} and ${keyOf(high)} is ${formatLiteral(high.limit)}.`,
        );
      }
  return [...lower, ...upper];
}

function readSide(
  reader: ContractReader,
  part: Part,
  spelling: Spelling,
  side: 'minimum' | 'maximum',
): readonly LimitRule[] {
  const key = EXCLUSIVE[side];
  const exclusive = reader.value([...part.path, key]);
  const inclusive = reader.value([...part.path, side]);
  if (exclusive === true && inclusive === undefined) {
    reader.problem([...part.path, key], `${part.of}: ${key}: true needs a ${side} beside it.`);
    return [];
  }
  const rule = (from: typeof side | typeof key, code: LimitRule['code']): LimitRule[] => {
    const path = [...part.path, from];
    const result = readLiteral(spelling, reader.value(path));
    if ('value' in result)
      return [
        {
          code,
          limit: result.value,
          severity: 'error',
          tolerance: null,
          place: reader.place(path),
        },
      ];
    reader.problem(path, `${part.of}: ${from}: ${result.mistake}.`);
    return [];
  };
  const open = `exclusive-${side}` as const;
  return [
    ...(inclusive === undefined ? [] : rule(side, exclusive === true ? open : side)),
    ...(exclusive === undefined || typeof exclusive === 'boolean' ? [] : rule(key, open)),
  ];
}

function isEmpty(low: LimitRule, high: LimitRule): boolean {
  const order = compareLiterals(low.limit, high.limit);
  const open = low.code === 'exclusive-minimum' || high.code === 'exclusive-maximum';
  return order > 0 || (order === 0 && open);
}

function keyOf(rule: LimitRule): string {
  const [first, second] = rule.code.split('-');
  return second === undefined
    ? rule.code
    : `${first}${second === 'minimum' ? 'Minimum' : 'Maximum'}`;
}
