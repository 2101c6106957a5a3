import {
  clockText,
  dateText,
  dayNumber,
  daysInMonth,
  joinSeconds,
  splitSeconds,
} from './calendar.ts';

const PARTS = {
  date: /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/,
  time: /^([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?$/,
  zone: /^([+-])([0-9]{2}):?([0-9]{2})?$/,
};

/** `2001-01-31` of ISO-like text (one-digit months and days too); undefined where no such day exists. */
export function parseDate(text: string): string | undefined {
  const days = parseDays(text);
  return days === undefined ? undefined : dateText(days);
}

function parseDays(text: string): number | undefined {
  const match = PARTS.date.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (month < 1 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}

interface Clock {
  readonly second: number;
  /** Up to six digits, without zeros at the end. */
  readonly fraction: string;
}

function parseClock(text: string): Clock | undefined {
  const match = PARTS.time.exec(text);
  if (match === null) return undefined;
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(Number);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = (match[4] ?? '').slice(0, 6).replace(/0+$/, '');
  return { second: hour * 3600 + minute * 60 + second, fraction };
}

/** `23:59:59[.ffffff]`: digits of a second after the sixth are dropped, as DuckDB does. */
export function parseTime(text: string): string | undefined {
  const clock = parseClock(text);
  return clock === undefined ? undefined : `${clockText(clock.second)}${fractionText(clock)}`;
}

/** `2001-01-31T23:59:59[.ffffff]` in UTC; a text without a zone is taken to be in UTC. */
export function parseTimestamp(text: string): string | undefined {
  const zone = /(?:Z|[+-][0-9]{2}:?(?:[0-9]{2})?)$/.exec(text.slice(10))?.[0] ?? '';
  const [date = '', time = ''] = text.slice(0, text.length - zone.length).split(/[T ]/, 2);
  const days = parseDays(date);
  const clock = parseClock(time);
  const offset = offsetSeconds(zone);
  if (days === undefined || clock === undefined || offset === undefined) return undefined;
  const utc = splitSeconds(joinSeconds(days, clock.second) - offset);
  return `${dateText(utc.day)}T${clockText(utc.second)}${fractionText(clock)}`;
}

function offsetSeconds(zone: string): number | undefined {
  if (zone === '' || zone === 'Z') return 0;
  const match = PARTS.zone.exec(zone);
  if (match === null) return undefined;
  const size = Number(match[2]) * 3600 + Number(match[3] ?? '0') * 60;
  return match[1] === '-' ? -size : size;
}

function fractionText(clock: Clock): string {
  return clock.fraction === '' ? '' : `.${clock.fraction}`;
}
