import * as z from 'zod';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
const FORM = /^(\d+)\s*([smhdw])$/;

/** Seconds of a duration such as `90s`, `10m`, `2h`, `7d` or `4w`. */
export const durationSchema = z
  .string()
  .regex(FORM, 'expected a duration such as 90s, 10m, 2h, 7d or 4w')
  .meta({ title: 'duration' })
  .transform((text) => {
    const [, count = '0', unit = 's'] = FORM.exec(text) ?? [];
    return Number(count) * SECONDS[unit as keyof typeof SECONDS];
  });
