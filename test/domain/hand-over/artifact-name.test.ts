import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArtifactName,
  formatArtifactName,
  newestAttempts,
  parseArtifactName,
} from '../../../src/domain/hand-over/artifact-name.ts';

const names: fc.Arbitrary<ArtifactName> = fc.record({
  model: fc.constantFrom(null, 'flight-delay', 'a', '9'),
  step: fc.constantFrom('check-data', 'train-model'),
  subject: fc.constantFrom(null, '0123456789abcdef'),
  attempt: fc.integer({ min: 1, max: 50 }),
  job: fc.constantFrom('build', '_x', 'Train-1'),
  cell: fc.integer({ min: 0, max: 255 }),
  cells: fc.integer({ min: 1, max: 256 }),
  copy: fc.integer({ min: 1, max: 99 }),
});

describe('The name of an artifact', () => {
  it('says all that it was made from', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(parseArtifactName(formatArtifactName(name))).toEqual(name);
      }),
    );
  });

  it.each([
    'coverage',
    'assay.m.s._.0.j.0',
    'assay.m.s._.1.j.0.1',
    'assay.M.s._.1.j.0',
    'assay.m.s.123.1.j.0',
    'assay.m.s._.1.j.0.2.3',
    'assay.m.s._.01.j.0',
    'xassay.m.s._.1.j.0',
    'assay.m.s._.1.j.0\n',
    'assay.m.s._.1.j.0of0',
    'assay.m.s._.1.j.0of1',
    'assay.m.s._.1.j.0of',
  ])('is none of ours in %j', (text) => {
    expect(parseArtifactName(text)).toBeUndefined();
  });
});

describe('The newest attempts', () => {
  const of = (text: string) => {
    const name = parseArtifactName(text);
    if (name === undefined) throw new Error(text);
    return { name, text };
  };
  const chosen = (...texts: readonly string[]) =>
    newestAttempts(texts.map(of)).map((one) => one.text);

  it('are taken job by job, so that a re-run of failed jobs keeps what the others left', () => {
    expect(
      chosen(
        'assay.m.check-data._.1.data.0',
        'assay.m.train-model._.1.train.0',
        'assay.m.train-model._.2.train.0',
      ),
    ).toEqual(['assay.m.check-data._.1.data.0', 'assay.m.train-model._.2.train.0']);
  });

  it('are taken cell by cell of a matrix', () => {
    expect(
      chosen(
        'assay.m.train-model._.1.train.0',
        'assay.m.train-model._.1.train.1',
        'assay.m.train-model._.2.train.1',
      ),
    ).toEqual(['assay.m.train-model._.1.train.0', 'assay.m.train-model._.2.train.1']);
  });

  it('keep what the other cells of the same matrix left before, and nothing of another matrix', () => {
    const [a, b, c] = [0, 1, 2].map((cell) => `assay.m.train-model._.1.train.${cell}of3`);
    const data = 'assay.m.check-data._.1.data.0';
    const again = 'assay.m.train-model._.2.train.1of3';
    expect(chosen(data, a!, b!, c!, again)).toEqual([data, a, c, again]);
    const fewer = ['assay.m.train-model._.2.train.0of2', 'assay.m.train-model._.2.train.1of2'];
    expect(chosen(data, a!, b!, c!, ...fewer)).toEqual([data, ...fewer]);
    const one = 'assay.m.train-model._.2.train.0';
    expect(chosen(data, a!, b!, c!, one)).toEqual([data, one]);
  });

  it('leave out an older attempt that was about something else', () => {
    expect(chosen('assay.m.s.0000000000000000.1.j.0', 'assay.m.s.ffffffffffffffff.2.j.0')).toEqual([
      'assay.m.s.ffffffffffffffff.2.j.0',
    ]);
  });

  it('hold every copy and subject of one attempt, in one order for any order of listing', () => {
    const all = ['assay.m.s.0000000000000000.1.j.0', 'assay.m.s._.1.j.0', 'assay.m.s._.1.j.0.2'];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(chosen(...shuffled)).toEqual(all);
      }),
    );
  });
});
