import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/report/block.ts';
import { renderMarkdown } from '../../../src/domain/report/markdown/markdown.ts';
import { makeReport } from '../../../src/domain/report/report.ts';
import { visible } from '../../../src/domain/report/visible.ts';
import { renderGfm, tagsOf, textOf, textsOf } from '../../support/gfm.ts';
import { hostilePlaces } from '../../support/hostile-places.ts';
import { ATTACKS } from '../../support/hostile-strings.ts';
import { NAUGHTY_STRINGS, naughtyStrings } from '../../support/naughty-strings.ts';
import { hostileRun } from '../../support/report-evidence.ts';
import { describeWithShared } from '../../support/shared.ts';

const ALLOWED =
  /^<\/?(?:h2|h3|p|strong|ul|li|code|pre|table|thead|tbody|tr|details|summary|blockquote)>$|^<code class="language-mermaid">$|^<(?:th|td)(?: align="(?:left|right)")?>$|^<\/(?:th|td)>$/;
/** What GitHub links in the text of a comment after it is rendered, and mail programs in its bare text. */
const LIVE = /@[A-Za-z0-9]|#\d|https?:\/\/|\bwww\.|mailto:[a-z]/iu;
/** What it links outside of code. */
const LIVE_IN_PROSE = /\bgh-\d|(?<![0-9a-z\u200b])[0-9a-f]{7,40}(?![0-9a-z])/iu;

const reportOf = (text: string): Report =>
  makeReport({
    model: text,
    evidence: hostileRun(text),
    rejected: [{ file: text, why: text, doubtful: true }],
    expected: [text, 'staleness'],
  });

const withoutBreaks = (text: string): string => text.replaceAll('\u200b', '');

function expectInert(text: string, report: Report): string {
  const html = renderGfm(renderMarkdown(report, { limit: 10_000_000 }));
  const strange = tagsOf(html).filter((tag) => !ALLOWED.test(tag));
  expect(strange, `tags from ${JSON.stringify(text)}`).toEqual([]);
  const live = LIVE.exec(textOf(html));
  expect(live?.[0], `live text from ${JSON.stringify(text)}`).toBeUndefined();
  const running = textOf(html.replace(/<(code|pre)[^>]*>.*?<\/\1>/gs, ' '));
  expect(LIVE_IN_PROSE.exec(running)?.[0], `live from ${JSON.stringify(text)}`).toBeUndefined();
  // The title shows the name, whole and literal; micromark, like every reader of HTML, trims nothing in code.
  const shown = textsOf(html, 'code')[0];
  expect(withoutBreaks(shown ?? ''), 'the text that is seen').toBe(withoutBreaks(visible(text)));
  return html;
}

const rowsOf = (html: string): number => tagsOf(html).filter((tag) => tag === '<tr>').length;

describe('Text from outside in the Markdown of a report', () => {
  const rows = rowsOf(renderGfm(renderMarkdown(reportOf('plain'), { limit: 10_000_000 })));

  it.each(ATTACKS.map((text) => [text]))('is shown and does nothing: %j', (text) => {
    expectInert(text, hostilePlaces(text));
  });

  // Where evidence puts a text does not depend on the text: a whole report of each would only take long.
  it.each(ATTACKS.filter((_, index) => index % 4 === 0).map((text) => [text]))(
    'does nothing in evidence of any check: %j',
    (text) => {
      const html = expectInert(text, reportOf(text));
      // A longer name is left out of the profile, with a line that says so.
      if (text.length <= 200) expect(rowsOf(html), 'rows of all tables').toBe(rows);
    },
  );

  it('gets into no Mermaid chart', () => {
    const charts = (text: string): readonly string[] =>
      renderMarkdown(reportOf(text), { limit: 10_000_000 }).match(/```mermaid\n[^`]*```/g) ?? [];
    const plain = charts('plain');
    expect(plain.length).toBeGreaterThan(0);
    for (const text of ATTACKS) expect(charts(text), text).toEqual(plain);
  });

  it('is shown and does nothing, whatever it is', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...'@#<>|`*_[]()!\\&;:/.~$-=+^{}"\' \n\twab01'),
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expectInert(text, hostilePlaces(text));
      }),
      { numRuns: 100 },
    );
  });
});

describeWithShared('The big list of naughty strings', [NAUGHTY_STRINGS], () => {
  it('is inert and literal in every place of a report', () => {
    const strings = naughtyStrings();
    expect(strings.length).toBeGreaterThan(500);
    for (const text of strings) expectInert(text, hostilePlaces(text));
  });
});
