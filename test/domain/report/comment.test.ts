import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commentKey,
  compareSpeakers,
  makeComment,
  parseComment,
  parseHeader,
  renderComment,
} from '../../../src/domain/report/comment.ts';
import { COMMENT_LIMIT } from '../../../src/domain/report/markdown/markdown.ts';

const HEAD = 'a'.repeat(40);
const speakers = fc.record({
  key: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed()),
  run: fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String),
  attempt: fc.integer({ min: 1, max: 50 }),
  head: fc.constantFrom(HEAD, 'b'.repeat(40), 'c'.repeat(64)),
});

/** As the first version wrote it; comments of this form stand on pull requests for years. */
const FROZEN = `<!-- assay-report {"v":1,"key":"assay.yml:flight\\u002ddelay","run":"100","attempt":2,"head":"${HEAD}","content":"sha256:9e2c1d79e1e5b91c2b3a0e2a5b1e3b05b9f3b0e2a5b1e3b05b9f3b0e2a5b1e3b"} -->
It is better.`;

describe('The comment of a report', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(speakers, fc.string({ unit: 'grapheme' }), (speaker, body) => {
        const comment = makeComment(speaker, body);
        const text = renderComment(comment);
        expect(parseComment(text)).toEqual(comment);
        expect(parseComment(text.replaceAll('\n', '\r\n'))).toEqual(comment);
      }),
    );
  });

  it('hides its header in one line that ends where it says', () => {
    fc.assert(
      fc.property(speakers, (speaker) => {
        const [first = ''] = renderComment(makeComment(speaker, 'body')).split('\n');
        expect(first.slice('<!--'.length, -'-->'.length)).not.toMatch(/--|[<>]/);
        expect(first).toMatch(/^<!-- assay-report [ -~]* -->$/);
      }),
    );
  });

  it('fits beside the longest report and is found again, however long its key is', () => {
    const [one, other] = ['é', 'è'].map((end) => commentKey(`${'é'.repeat(5000)}${end}`));
    expect(one).not.toBe(other);
    expect(commentKey('assay.yml:flight-delay')).toBe('assay.yml:flight-delay');
    for (const key of [one ?? '', commentKey('\ud83d'.repeat(300))]) {
      const comment = makeComment({ key, run: '1'.repeat(20), attempt: 99, head: HEAD }, 'x');
      const text = renderComment(comment);
      expect(text.length + COMMENT_LIMIT).toBeLessThanOrEqual(65_535);
      expect(parseComment(text)).toEqual(comment);
    }
  });

  it('is still known by its header when somebody changed the text, but not believed', () => {
    const text = renderComment(
      makeComment({ key: 'k', run: '1', attempt: 1, head: HEAD }, 'It is worse.'),
    );
    const edited = text.replace('worse', 'better');
    expect(parseComment(edited)).toBeUndefined();
    expect(parseHeader(edited)).toMatchObject({ key: 'k', run: '1' });
    expect(parseHeader(FROZEN)).toMatchObject({ key: 'assay.yml:flight-delay', attempt: 2 });
  });

  it.each([
    '',
    'A remark',
    '<!-- assay-report {} -->\nx',
    '<!-- assay-report {"v":2} -->\nx',
    '<!-- assay-report {"v":1,"key":1} -->\nx',
    '<!-- assay-report not json{} -->\nx',
    ` ${FROZEN}`,
    `> ${FROZEN}`,
    `remark\n${FROZEN}`,
  ])('is not seen in %j', (text) => {
    expect(parseHeader(text)).toBeUndefined();
  });

  it('gives way to the head, then to the later run, then to the later attempt', () => {
    const of = (head: string, run: string, attempt: number) => ({ head, run, attempt });
    const other = 'b'.repeat(40);
    expect(compareSpeakers(of(HEAD, '1', 1), of(other, '9', 9), HEAD)).toBeGreaterThan(0);
    expect(compareSpeakers(of(HEAD, '9', 1), of(HEAD, '10', 1), HEAD)).toBeLessThan(0);
    expect(
      compareSpeakers(of(HEAD, '9007199254740993', 1), of(HEAD, '9007199254740992', 9), HEAD),
    ).toBeGreaterThan(0);
    expect(compareSpeakers(of(HEAD, '9', 2), of(HEAD, '9', 2), HEAD)).toBe(0);
  });
});
