import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitSummary } from '../../../src/adapters/actions/summary-text.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test('a summary within the limit is left as it is, to the last byte', () => {
  const text = 'é'.repeat(500);
  expect(fitSummary(text, 1000)).toBe(text);
});

test('a longer one is cut at the end of a line, within the limit, and says so', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 40, maxLength: 80 }),
      fc.integer({ min: 200, max: 900 }),
      (lines, limit) => {
        const text = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
        fc.pre(bytes(text) > limit);
        const cut = fitSummary(text, limit);
        expect(bytes(cut)).toBeLessThanOrEqual(limit);
        expect(cut).toContain('The rest was cut');
        const kept = cut.slice(0, cut.lastIndexOf('\n\n_The rest'));
        expect(text.startsWith(kept)).toBe(true);
        expect(kept === '' || text[kept.length] === '\n').toBe(true);
      },
    ),
  );
});
