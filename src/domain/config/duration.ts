import * as z from 'zod';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
const FORM = /^(\d{1,6})\s*([smhdw])$/;
const POSITIVE = /^(?=\d*[1-9])(\d{1,6})\s*([smhdw])$/;

/** Seconds of a duration such as `90s`, `10m`, `2h`, `7d` or `4w`, which may be none. */
export const durationSchema = durationOf(FORM, 'a duration such as 90s, 10m, 2h, 7d or 4w');

/** Seconds of a duration that is more than none. */
export const positiveDurationSchema = durationOf(
  POSITIVE,
  'a duration of more than nothing, such as 90s, 10m, 2h, 7d or 4w',
);

function durationOf(form: RegExp, expected: string): z.ZodType<number, string> {
  return z
    .string()
    .regex(form, `expected ${expected}`)
    .meta({ title: 'duration' })
    .transform((text) => {
      const [, count = '0', unit = 's'] = form.exec(text) ?? [];
      return Number(count) * SECONDS[unit as keyof typeof SECONDS];
    });
}
