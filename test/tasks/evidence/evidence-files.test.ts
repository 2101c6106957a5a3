import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { readEvidence, writeEvidence } from '../../../src/tasks/evidence/evidence-files.ts';
import { type Finding, makeEvidence } from '../../../src/tasks/evidence/make-evidence.ts';
import { memoryHost } from '../../support/memory-host.ts';

const FINDING: Finding = {
  check: 'data',
  step: 'check-data',
  model: 'm',
  verdict: 'pass',
  subject: { data: `sha256:${'0'.repeat(64)}` },
  reasons: [],
  measurements: { rows: 3 },
};

describe('Evidence', () => {
  it('says what was found, by what, and when', () => {
    expect(makeEvidence(FINDING, memoryHost())).toEqual({
      assay: 1,
      check: 'data',
      model: 'm',
      verdict: 'pass',
      subject: { data: `sha256:${'0'.repeat(64)}`, package: null, baseline: null },
      reasons: [],
      measurements: { rows: 3 },
      policy: null,
      producedBy: { step: 'check-data', version: '0.0.0', run: null },
      producedAt: '2026-01-02T03:04:05.000Z',
    });
  });

  it('comes back from a run folder as it was written', async () => {
    const host = memoryHost();
    const written = [
      makeEvidence(FINDING, host),
      makeEvidence({ ...FINDING, check: 'training' }, host),
    ];
    for (const one of written) await writeEvidence('run', one, host);
    expect(await readEvidence('run/evidence', host)).toEqual(written);
  });

  it('is not written under a name that leads elsewhere, nor when it is malformed', async () => {
    const host = memoryHost();
    const evil = { ...makeEvidence(FINDING, host), check: '../../x' };
    await expect(writeEvidence('run', evil, host)).rejects.toThrow('Not a check name');
    const wrong = { ...makeEvidence(FINDING, host), producedAt: 'yesterday' };
    await expect(writeEvidence('run', wrong, host)).rejects.toThrow();
    expect(host.files.content.size).toBe(0);
  });

  const good = JSON.stringify(makeEvidence(FINDING, memoryHost()));
  it.each([
    ['cut', good.slice(0, -9)],
    ['empty', ''],
    ['of another kind', '{"assay": 1}'],
    ['with a key twice', good.replace('{', '{"verdict": "fail", ')],
    ['with a key too many', good.replace('{', '{"approved": true, ')],
    ['with a prototype', good.replace('{', '{"__proto__": {}, ')],
    ['with a verdict of its own', good.replace('"pass"', '"splendid"')],
    ['of a later major', good.replace('"assay":1', '"assay":2')],
    ['too long', `${good}${' '.repeat(10_000_000)}`],
  ])('is refused, with the name of the file, where it is %s', async (_, text) => {
    const host = memoryHost({ files: { 'e/a.json': text, 'e/b.json': text, 'e/c.json': good } });
    const error = await readEvidence('e', host).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    const places = (error as ConfigurationError).problems.map((one) => one.place?.file);
    expect(places).toEqual(['e/a.json', 'e/b.json']);
  });
});
