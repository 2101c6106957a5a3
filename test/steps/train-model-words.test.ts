import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import { describeTraining } from '../../src/steps/train-model/words.ts';

function failedWith(measurements: Evidence['measurements']): string | undefined {
  const evidence: Evidence = {
    assay: 1,
    check: 'training',
    model: 'small',
    verdict: 'fail',
    subject: { data: null, package: null, baseline: null },
    reasons: [],
    measurements,
    policy: null,
    producedBy: { step: 'train-model', version: '0', run: null },
    producedAt: '2026-01-01T00:00:00.000Z',
  };
  return describeTraining(evidence).split('\n')[0];
}

describe('the words about a training without a package', () => {
  it('blame the training only where it did not end', () => {
    expect(failedWith({ key: 'k' })).toBe('The training failed: there is no package.');
    const ended = 'The training ended, but what it made is of no use: there is no package.';
    expect(failedWith({ key: 'k', seconds: 2 })).toBe(ended);
    expect(failedWith({ key: 'k', reused: true })).toBe(ended);
  });
});
