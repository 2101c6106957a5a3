import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import { makeReport, type ReportInput } from '../../../src/domain/report/report.ts';
import { plainText } from '../../../src/domain/report/words.ts';
import { comparison, evidenceOf } from '../../support/report-evidence.ts';

const report = (evidence: readonly Evidence[], more: Partial<ReportInput> = {}) =>
  makeReport({ model: 'm', evidence, rejected: [], expected: [], ...more });
const claimOf = (...input: Parameters<typeof report>): string =>
  plainText(report(...input).headline.claim);

const compared = (...comparisons: ReturnType<typeof comparison>[]): Evidence =>
  evidenceOf('comparison', 'pass', { rows: 300, comparisons });
const missing = evidenceOf('quality', 'fail', {
  rows: 300,
  metrics: [{ metric: 'auc', value: 0.61, threshold: { atLeast: 0.7 }, verdict: 'fail' }],
});
const BETTER = comparison('auc', null, [0.6, 0.01, 0.002], 'better');

describe('The first sentence about a model that misses what is demanded', () => {
  it.each([
    ['better', ', although it is better than the champion'],
    ['not worse', ', although it is not worse than the champion'],
    ['worse', ' and is worse than the champion'],
    ['inconclusive', ', and it cannot be told yet whether it is better than the champion'],
  ] as const)('says so first, and then that it is %s', (verdict, words) => {
    const { claim, support } = report([
      compared(comparison('auc', null, [0.6, 0.01, 0.002], verdict)),
      missing,
    ]).headline;
    expect(plainText(claim)).toBe(
      `The new flight-delay model misses what is demanded of it${words}`,
    );
    expect(plainText(support)).toBe(
      'AUC 0.61 (at least 0.7 missed) on 300 rows; AUC 0.610 against 0.600 (+0.010, 95 % interval +0.008 to +0.012) on 300 rows',
    );
  });
});

describe('The first sentence about a model that does not differ from the champion', () => {
  const alike = (metric: string) => comparison(metric, null, [0.6, 0, 0], 'inconclusive');

  it('says just that, and then that a margin decides', () => {
    const { headline, nextSteps } = report([compared(alike('auc'), alike('log-loss'))]);
    expect(plainText(headline.claim)).toBe(
      'The new flight-delay model does not differ from the champion',
    );
    expect(nextSteps.map(plainText)).toContain(
      'The models do not differ in AUC, log loss: give it a margin above 0 if that is good enough.',
    );
  });

  it('is not said where they differ in anything', () => {
    expect(claimOf([compared(alike('auc'), BETTER)])).toBe(
      'It cannot be told yet whether the new flight-delay model is better',
    );
  });
});

describe('The first sentence about a run that does not pass for another reason', () => {
  it.each<[string, string, readonly Evidence[], Partial<ReportInput>]>([
    ['another check fails', '; drift failed', [evidenceOf('drift', 'fail')], {}],
    ['a check is open', '; data is inconclusive', [evidenceOf('data', 'inconclusive')], {}],
    [
      'checks are missing',
      '; training and quality were not checked',
      [],
      { expected: ['training', 'quality'] },
    ],
    [
      'evidence cannot be used',
      '; 1 file of evidence could not be used',
      [],
      { rejected: [{ file: 'x', why: 'y', doubtful: true }] },
    ],
  ])('does not praise alone where %s', (_, words, more, input) => {
    expect(claimOf([compared(BETTER), ...more], input)).toBe(
      `The new flight-delay model is better${words}`,
    );
  });

  it('says of data alone what was not checked', () => {
    const expected = ['data', 'training', 'quality'];
    expect(claimOf([evidenceOf('data', 'pass')], { expected })).toBe(
      'The data for flight-delay keeps its contract; training and quality were not checked',
    );
    expect(claimOf([evidenceOf('data', 'inconclusive')])).toBe(
      'It cannot be told whether the data for flight-delay keeps its contract',
    );
  });
});

describe('The first sentence about slices', () => {
  const worse = (metric: string, slice: string) =>
    comparison(metric, slice, [0.6, -0.02, 0.002], 'worse');

  it('counts those that are worse, each once', () => {
    expect(
      claimOf([compared(BETTER, worse('auc', 'a'), worse('log-loss', 'a'), worse('auc', 'b'))]),
    ).toBe(
      'The new flight-delay model is better on the whole, but worse in the slice a and 1 other',
    );
  });

  it('does not say "whether it is worse" where the whole is open', () => {
    const open = comparison('auc', null, [0.6, 0, 0.02], 'inconclusive');
    expect(claimOf([compared(open, worse('auc', 'a'))])).toBe(
      'It cannot be told yet whether the new flight-delay model is better; it is worse in the slice a',
    );
  });
});

describe('The figures of the first sentence', () => {
  it('say that + is better where less is', () => {
    const loss = {
      ...comparison('log-loss', null, [0.45, 0.02, 0.004], 'better'),
      challenger: 0.43,
    };
    expect(plainText(report([compared(loss)]).headline.support)).toContain(
      'log loss 0.430 against 0.450 (+0.020 where + is better, 95 % interval',
    );
    expect(report([compared(loss)]).facts.map(({ label }) => plainText(label))).toEqual([
      'Difference in log loss (+ is better)',
    ]);
  });

  it('say where a metric is not defined', () => {
    const none = {
      ...comparison('auc', null, [0.5, 0, 0], 'inconclusive'),
      champion: null,
      challenger: null,
      difference: null,
      interval: [null, null],
    };
    const made = report([compared(none)]);
    expect(plainText(made.headline.support)).toBe('AUC is not defined for both on 300 rows');
    expect(made.facts).toEqual([]);
  });
});

describe('The figures beside the headline', () => {
  it('do not say that data keep the contract where there are warnings, nor that an old training was of now', () => {
    const reason = { code: 'range', severity: 'warning' as const, message: 'x' };
    const { facts } = report([
      evidenceOf('data', 'warn', { rows: 10 }, [reason]),
      evidenceOf('training', 'pass', { seconds: 20, rows: 10, reused: true }),
    ]);
    expect(facts.map(({ note }) => plainText(note))).toEqual([
      'rows, 1 warning',
      'in an earlier run; that model was taken again',
    ]);
  });
});

describe('What to do next', () => {
  const steps = (evidence: Evidence): readonly string[] =>
    report([evidence]).nextSteps.map(plainText);

  it('names a champion where there is none', () => {
    const error = { code: 'no-champion', severity: 'error' as const, message: 'None.' };
    expect(steps(evidenceOf('comparison', 'fail', { comparisons: [] }, [error]))).toEqual([
      'Name a champion to compare with, or allow a first run without one.',
    ]);
  });

  it('stays short where much is worse', () => {
    const comparisons = Array.from({ length: 50 }, (_, index) =>
      comparison('auc', `s${index}`, [0.6, -0.02, 0.002], 'worse'),
    );
    const said = steps(evidenceOf('comparison', 'fail', { comparisons }));
    expect(said).toHaveLength(4);
    expect(said[3]).toBe('The comparison is worse in 47 other cases, told below.');
  });
});
