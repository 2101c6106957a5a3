import { type Expectation, OPERATORS, type Operator } from '../expectation.ts';
import type { Quality } from '../odcs/quality-keys.ts';
import { type Ratio, ratioOf } from '../ratio.ts';
import { type ContractReader, kindOf, type Part } from './contract-reader.ts';

/**
 * Reads a quality rule's one operator.
 * @returns undefined where there is a mistake, which the reader keeps
 */
export function readExpectation(
  reader: ContractReader,
  { path, of }: Part,
  quality: Quality,
): Expectation | undefined {
  const given = OPERATORS.filter((operator) => quality[operator] !== undefined);
  const [operator, second] = given;
  if (operator === undefined) {
    reader.problem(path, `${of} has no operator.`, `Add one of ${OPERATORS.join(', ')}.`);
    return undefined;
  }
  if (second !== undefined) {
    reader.problem(
      [...path, second],
      `${of} has ${given.length} operators: ${given.join(', ')}.`,
      'Keep one, or write a rule for each; mustBeBetween takes both its ends.',
    );
    return undefined;
  }
  const unit = quality.unit ?? 'rows';
  const at = { path: [...path, operator], of: `${of}: ${operator}` };
  const numbers = readNumbers(reader, at, operator, quality[operator]);
  if (numbers === undefined) return undefined;
  const mistake = impossible(operator, numbers, unit);
  if (mistake !== undefined) {
    reader.problem(at.path, `${at.of}: ${mistake}.`);
    return undefined;
  }
  return { unit, operator, limits: asLimits(numbers) };
}

function readNumbers(
  reader: ContractReader,
  part: Part,
  operator: Operator,
  written: unknown,
): readonly number[] | undefined {
  const range = operator === 'mustBeBetween' || operator === 'mustNotBeBetween';
  const list: readonly unknown[] = range && Array.isArray(written) ? written : [written];
  const numbers = list.filter((item): item is number => Number.isFinite(item));
  if (numbers.length === list.length && list.length === (range ? 2 : 1)) return numbers;
  const expected = range ? 'a list of two numbers' : 'a number';
  reader.problem(part.path, `${part.of}: expected ${expected}, found ${kindOf(written)}.`);
  return undefined;
}

function impossible(
  operator: Operator,
  numbers: readonly number[],
  unit: Expectation['unit'],
): string | undefined {
  const [low = 0, high = low] = numbers;
  if (low < 0) return `a count is never below 0, found ${low}`;
  if (unit === 'percent' && high > 100) return `a share is at most 100 percent, found ${high}`;
  if (high < low) return `the smaller number comes first, found [${low}, ${high}]`;
  if (operator === 'mustBeLessThan' && low === 0) return 'no count is below 0';
  return undefined;
}

function asLimits([low = 0, high]: readonly number[]): Expectation['limits'] {
  const first: Ratio = ratioOf(low);
  return high === undefined ? [first] : [first, ratioOf(high)];
}

/** Whether nothing at all is tolerated. */
export function toleratesNone({ operator, limits }: Expectation): boolean {
  const zero = limits.every((limit) => limit.numerator === 0n);
  return zero && (operator === 'mustBe' || operator === 'mustBeLessOrEqualTo');
}
