import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import { selectEvidence } from '../../../src/domain/report/evidence-set.ts';
import { renderMarkdown } from '../../../src/domain/report/markdown/markdown.ts';
import { makeReport, type ReportInput } from '../../../src/domain/report/report.ts';
import { plainText } from '../../../src/domain/report/words.ts';
import { comparison, evidenceOf, GOOD_RUN } from '../../support/report-evidence.ts';

const input = (evidence: readonly Evidence[], more: Partial<ReportInput> = {}): ReportInput => ({
  model: 'flight-delay',
  evidence,
  rejected: [],
  expected: [],
  ...more,
});

function sentenceOf(evidence: readonly Evidence[]): string {
  const { claim, support } = makeReport(input(evidence)).headline;
  return `${plainText(claim)}${support.length > 0 ? ': ' : ''}${plainText(support)}.`;
}

const compared = (...comparisons: ReturnType<typeof comparison>[]): Evidence =>
  evidenceOf('comparison', 'pass', { rows: 301_234, comparisons });
const AUC = comparison('auc', null, [0.641, 0.0113, 0.002], 'better');
const LOSS = comparison('log-loss', null, [0.45, -0.0001, 0.004], 'inconclusive');

describe('The first sentence of a report', () => {
  it('says that a model is better, by how much, and how sure that is', () => {
    expect(sentenceOf([compared(AUC)])).toBe(
      'The new flight-delay model is better: AUC 0.652 against 0.641 (+0.011, 95 % interval +0.009 to +0.013) on 301,234 rows.',
    );
  });

  it('says first what speaks against a model', () => {
    const worse = comparison('log-loss', null, [0.45, -0.02, 0.004], 'worse');
    expect(sentenceOf([compared(AUC, LOSS, worse)])).toMatch(
      /^The new flight-delay model is worse: log loss /,
    );
  });

  it('says that it cannot be told where the data are too few', () => {
    expect(sentenceOf([compared(AUC, LOSS)])).toMatch(
      /^It cannot be told yet whether the new flight-delay model is better: log loss /,
    );
  });

  it('says the whole beside a slice that is worse', () => {
    const slice = comparison('auc', 'origin=DEN', [0.63, -0.022, 0.008], 'worse');
    expect(sentenceOf([compared(AUC, slice)])).toMatch(
      /^The new flight-delay model is better on the whole, but worse in the slice origin=DEN: AUC 0.608 against 0.630 .*; on all rows AUC 0.652 /,
    );
  });

  it('does not hide slices that leave it open', () => {
    const slice = comparison('auc', 'origin=DEN', [0.63, -0.002, 0.008], 'inconclusive');
    expect(sentenceOf([compared(AUC, slice)])).toMatch(
      /is better on the whole; in 1 of 1 comparisons by slice it cannot be told yet: AUC/,
    );
  });

  it('does not hide slices with which nothing could be compared', () => {
    const reasons = [
      {
        code: 'slice-too-small',
        severity: 'warning' as const,
        message: 'auc where origin=DEN: 4 rows are too few.',
      },
    ];
    const evidence = { ...compared(AUC), verdict: 'inconclusive' as const, reasons };
    expect(sentenceOf([evidence])).toMatch(
      /is better on the whole; in 1 of 1 comparisons by slice it cannot be told yet: AUC/,
    );
  });

  it('says that data break their contract before it speaks of models', () => {
    const data = evidenceOf('data', 'fail', {}, [
      {
        code: 'required',
        severity: 'error',
        message: '10 values are missing.',
        count: 10,
        of: 3_000_000,
      },
    ]);
    expect(sentenceOf([compared(AUC), data])).toBe(
      'The data for flight-delay breaks its contract (10 of 3,000,000, < 0.001 %): 10 values are missing.',
    );
  });

  it('says what is demanded and missed', () => {
    const quality = evidenceOf('quality', 'fail', {
      rows: 10_000,
      metrics: [
        {
          metric: 'auc',
          slice: null,
          value: 0.61,
          interval: [0.59, 0.63],
          threshold: { atLeast: 0.7 },
          baseline: 0.5,
          verdict: 'fail',
        },
      ],
    });
    expect(sentenceOf([quality])).toBe(
      'The new flight-delay model misses what is demanded of it: AUC 0.61 (at least 0.7 missed) on 10,000 rows.',
    );
  });

  it('says that nothing was checked', () => {
    expect(sentenceOf([])).toBe('Nothing was checked: no evidence was found.');
  });

  it('says that a first run was compared with nothing', () => {
    const first = evidenceOf('comparison', 'warn', { comparisons: [] }, [
      { code: 'first-run', severity: 'warning', message: 'There is no champion to compare with.' },
    ]);
    expect(sentenceOf([first])).toBe(
      'The new flight-delay model was compared with nothing: There is no champion to compare with.',
    );
  });
});

describe('A report', () => {
  it('passes what passed, with warnings where there are some', () => {
    expect(makeReport(input(GOOD_RUN)).verdict).toBe('warn');
    expect(makeReport(input(GOOD_RUN.slice(1))).verdict).toBe('pass');
  });

  it('is inconclusive where evidence is missing or could not be used, whatever the rest says', () => {
    expect(makeReport(input(GOOD_RUN, { expected: ['reproducibility'] })).verdict).toBe(
      'inconclusive',
    );
    const rejected = [{ file: 'x.json', why: 'it is not evidence', doubtful: true }];
    const report = makeReport(input(GOOD_RUN, { rejected }));
    expect(report.verdict).toBe('inconclusive');
    expect(renderMarkdown(report)).toContain('it is not evidence');
  });

  it('says how many rows would decide', () => {
    const steps = makeReport(
      input([evidenceOf('comparison', 'inconclusive', { comparisons: [LOSS] })]),
    );
    expect(steps.nextSteps.map(plainText)).toEqual([
      'To decide log loss, evaluate on about 900,000 rows.',
    ]);
  });

  it('leaves out measurements that are not what they should be, and says so', () => {
    const broken = evidenceOf('comparison', 'pass', {
      comparisons: [AUC, { metric: 'auc' }, 'nonsense', { ...AUC, interval: [1, 0] }],
    });
    expect(renderMarkdown(makeReport(input([broken])))).toContain(
      '3 comparisons could not be read and are left out.',
    );
  });

  it('says first that nobody vouches for the figures of a fork', () => {
    const text = renderMarkdown(makeReport(input(GOOD_RUN, { untrusted: true })));
    expect(text.indexOf('no promotion accepts them')).toBeGreaterThan(0);
    expect(text.indexOf('no promotion accepts them')).toBeLessThan(text.indexOf('### Champion'));
  });

  it('shows first what failed, and data before the models that were made of it', () => {
    const order = (...failed: string[]) =>
      makeReport(
        input(
          GOOD_RUN.map((one) =>
            failed.includes(one.check) ? { ...one, verdict: 'fail' as const } : one,
          ),
        ),
      ).sections.map(({ id }) => id);
    expect(order().slice(0, 4)).toEqual(['comparison', 'quality', 'data', 'training']);
    expect(order('data').slice(0, 4)).toEqual(['data', 'comparison', 'quality', 'training']);
    expect(order('training', 'data').slice(0, 2)).toEqual(['data', 'training']);
    expect(order('quality').slice(0, 2)).toEqual(['quality', 'comparison']);
    expect(order('quality', 'comparison').slice(0, 2)).toEqual(['comparison', 'quality']);
  });

  it('is the same for the same evidence in any order', () => {
    const text = renderMarkdown(makeReport(input(GOOD_RUN)));
    expect(renderMarkdown(makeReport(input(GOOD_RUN.toReversed())))).toBe(text);
  });
});

describe('The evidence of a report', () => {
  const of = (run: string | null, attempt?: number): Evidence => ({
    ...evidenceOf('data', 'pass'),
    producedBy: { step: 's', version: 'v', run, ...(attempt === undefined ? {} : { attempt }) },
  });

  it('is only that of this run, of the newest attempt', () => {
    const files = [of('7', 1), of('7', 2), of('8', 1), of(null), of('7', 4)];
    const { evidence, rejected } = selectEvidence(
      files.map((one, index) => ({ file: `${index}.json`, evidence: one })),
      { run: '7', attempt: 3 },
    );
    expect(evidence).toEqual([files[1]]);
    expect(rejected).toEqual([
      { file: '0.json', why: '1.json holds newer evidence of the same check', doubtful: false },
      { file: '2.json', why: 'it belongs to run 8, but this is run 7', doubtful: true },
      {
        file: '3.json',
        why: 'it was not made in a workflow run, but this is run 7',
        doubtful: true,
      },
      { file: '4.json', why: 'it claims attempt 4, but this is attempt 3', doubtful: true },
    ]);
  });

  it('is of any run outside of GitHub', () => {
    const { rejected } = selectEvidence([{ file: 'a', evidence: of('7') }], undefined);
    expect(rejected).toEqual([]);
  });
});

describe('A report that is too long', () => {
  const many = evidenceOf(
    'data',
    'fail',
    {},
    Array.from({ length: 3000 }, (_, index) => ({
      code: `rule-${index}`,
      severity: 'error' as const,
      message: `Something is wrong: ${'long '.repeat(20)}`,
      where: { column: `column-${index}` },
      count: index,
      of: 9_000_000,
    })),
  );

  it.each([61_440, 20_000, 5_000, 2_000])('fits into %d characters, cut between lines', (limit) => {
    const whole = makeReport(input([...GOOD_RUN.slice(1), many]));
    const text = renderMarkdown(whole, { limit });
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text).toContain('The whole report is in the HTML page of this run.');
    expect(text).toContain('breaks its contract');
    for (const line of text.split('\n')) if (line.startsWith('|')) expect(line).toMatch(/\|$/);
  });

  it('is not shortened where it fits', () => {
    expect(renderMarkdown(makeReport(input(GOOD_RUN)))).not.toContain('Shortened');
  });
});
