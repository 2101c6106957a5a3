import type { TimestampPart } from './encoder.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Milliseconds that the training rows must span before a part has shown its whole cycle. */
export const CYCLE: Readonly<Record<TimestampPart, number>> = {
  hour: DAY,
  weekday: 7 * DAY,
  month: 365 * DAY,
};

/** The farthest moment from 1970 that a calendar date exists for (ECMA-262, 21.4.1.1). */
const FARTHEST = 8.64e15;

/** Whether the milliseconds since 1970 name a moment of the calendar. */
export function isMoment(milliseconds: number): boolean {
  return Math.abs(milliseconds) <= FARTHEST;
}

/** Hour 0–23, weekday 0–6 from Monday, or month 0–11 of milliseconds since 1970, without a zone. */
export function partOf(part: TimestampPart, milliseconds: number): number {
  switch (part) {
    case 'hour':
      return modulo(Math.floor(milliseconds / HOUR), 24);
    case 'weekday':
      // 1 January 1970 was a Thursday.
      return modulo(Math.floor(milliseconds / DAY) + 3, 7);
    case 'month':
      return monthOf(Math.floor(milliseconds / DAY));
  }
}

/** Month of a count of days since 1970 (Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function monthOf(days: number): number {
  const shifted = days + 719_468;
  const ofEra = shifted - Math.floor(shifted / 146_097) * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  return (fromMarch + 2) % 12;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
