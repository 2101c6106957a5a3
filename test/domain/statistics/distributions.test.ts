import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  betaQuantile,
  binomialProbability,
  binomialTails,
  chiSquaredTails,
  fisherTails,
  studentQuantile,
  studentTails,
} from '../../../src/domain/statistics/distributions.ts';
import { incompleteBeta } from '../../../src/domain/statistics/incomplete-beta.ts';
import { normalCdf, normalQuantile } from '../../../src/domain/statistics/normal.ts';
import { expectClose } from '../../support/close.ts';
import { ROOT } from '../../support/shared.ts';

type Function = (...numbers: number[]) => number;
const n = Number.NaN;
const FUNCTIONS: Readonly<Record<string, Function>> = {
  normalCdf: (z = n) => normalCdf(z),
  normalQuantile: (p = n) => normalQuantile(p),
  studentUpper: (t = n, df = n) => studentTails(t, df).upper,
  chiSquaredUpper: (x = n, df = n) => chiSquaredTails(x, df).upper,
  chiSquaredLower: (x = n, df = n) => chiSquaredTails(x, df).lower,
  betaLower: (x = n, a = n, b = n) => incompleteBeta(x, 1 - x, a, b).lower,
  betaUpper: (x = n, a = n, b = n) => incompleteBeta(x, 1 - x, a, b).upper,
  fisherUpper: (x = n, a = n, b = n) => fisherTails(x, a, b).upper,
  binomialProbability: (k = n, m = n, p = n) => binomialProbability(k, m, p),
  binomialLower: (k = n, m = n, p = n) => binomialTails(k, m, p).lower,
};

interface Reference {
  readonly function: string;
  readonly arguments: readonly number[];
  readonly value: number;
}
const file = join(ROOT, 'test/fixtures/statistics/special-functions.json');
const { values }: { values: readonly Reference[] } = JSON.parse(readFileSync(file, 'utf8'));

describe('distributions agree with mpmath, tails included', () => {
  test.each(values.map((one) => [`${one.function}(${one.arguments.join(', ')})`, one] as const))(
    '%s',
    (_, { function: name, arguments: given, value }) => {
      const found = FUNCTIONS[name]!(...given);
      if (value === 0) expect(Math.abs(found)).toBeLessThan(1e-15);
      else expectClose(found, value, 1e-11);
    },
  );
});

describe('quantiles', () => {
  it('invert their distributions', () => {
    for (const p of [1e-12, 0.001, 0.025, 0.3, 0.5, 0.9, 0.9999]) {
      expectClose(normalCdf(normalQuantile(p)), p, 1e-12);
      for (const df of [1, 2.5, 30, 1e5]) {
        const { lower } = studentTails(studentQuantile(p, df), df);
        expectClose(lower, p, 1e-10);
      }
      for (const [a, b] of [
        [0.5, 0.5],
        [2, 9],
        [400, 3],
      ] as const) {
        const x = betaQuantile(p, a, b);
        if (x < 0.999) expectClose(incompleteBeta(x, 1 - x, a, b).lower, p, 1e-10);
      }
    }
  });

  it('end where their distributions end', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(2)).toBeNaN();
    expect(betaQuantile(0, 3, 4)).toBe(0);
    expect(betaQuantile(1, 3, 4)).toBe(1);
  });
});
