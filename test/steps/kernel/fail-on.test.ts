import { expect, test } from 'vitest';
import { VERDICTS } from '../../../src/domain/evidence/evidence.ts';
import { type FailOn, isRefused } from '../../../src/steps/kernel/fail-on.ts';

test.each<[FailOn, string]>([
  ['fail', 'fail'],
  ['inconclusive', 'fail inconclusive'],
  ['warn', 'fail inconclusive warn'],
])('fail-on %s refuses %s', (failOn, refused) => {
  const grave = VERDICTS.filter((verdict) => isRefused(verdict, failOn)).toSorted();
  expect(grave.join(' ')).toBe(refused);
});
