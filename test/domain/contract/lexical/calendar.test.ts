import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateText,
  dayNumber,
  daysInMonth,
} from '../../../../src/domain/contract/lexical/calendar.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1) / DAY - 730_485;

describe('the calendar', () => {
  it('numbers and writes days as the JavaScript engine does, from year 0 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: Date.UTC(9999, 11, 31) / DAY }), (days) => {
        const oracle = new Date(days * DAY);
        const [year, month, day] = [
          oracle.getUTCFullYear(),
          oracle.getUTCMonth() + 1,
          oracle.getUTCDate(),
        ];
        expect(dayNumber(year, month, day)).toBe(days);
        expect(dateText(days)).toBe(oracle.toISOString().slice(0, 10));
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it.each([
    [1900, 28],
    [2000, 29],
    [2001, 28],
    [2004, 29],
  ])('gives February of %i %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });
});
