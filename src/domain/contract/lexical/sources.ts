/*
 * How values are spelt in text, as regular expressions that mean the same to ECMA-262 and to RE2, so that
 * SQL and JavaScript agree. All are anchored with ^ and $ and are to be used without flags.
 */

/** Digits with at most a minus sign; its value must also fit into 64 bits. No +, point or grouping. */
export const INTEGER_SOURCE = '^-?[0-9]+$';

/** A decimal number, with an exponent or without; finite as a 64-bit float. No +, no grouping. */
export const NUMBER_SOURCE = '^-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?$';

/** Not a number, as Python, R, Java and JavaScript write it. */
export const NAN_SOURCE = '^[+-]?[Nn][Aa][Nn]$';

/** Infinity, as Python, R, Java and JavaScript write it. */
export const INFINITY_SOURCE = '^[+-]?[Ii][Nn][Ff](?:[Ii][Nn][Ii][Tt][Yy])?$';

const CALENDAR = '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const CLOCK = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?';

/** RFC 3339's offset from UTC, also without its colon, up to fourteen hours. */
const ZONE_SOURCE = '(?:Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])';

/** `2001-01-31`; the day must also exist. */
export const DATE_SOURCE = `^${CALENDAR}$`;

/** `23:59:59`, with up to nine digits of a second; those after the sixth are dropped. */
export const TIME_SOURCE = `^${CLOCK}$`;

/** RFC 3339 with `T` or a space between date and time; zones as the column says. */
export const TIMESTAMP_SOURCES = {
  required: `^${CALENDAR}[T ]${CLOCK}${ZONE_SOURCE}$`,
  forbidden: `^${CALENDAR}[T ]${CLOCK}$`,
  optional: `^${CALENDAR}[T ]${CLOCK}${ZONE_SOURCE}?$`,
} as const;
