import { describe, expect, it } from 'vitest';
import {
  parseTemporalFormat,
  type TemporalFormat,
} from '../../../../src/domain/contract/lexical/temporal-format.ts';

function formatOf(pattern: string, type: 'date' | 'time' | 'timestamp'): TemporalFormat {
  const format = parseTemporalFormat(pattern, type);
  if ('message' in format) throw new Error(format.message);
  return format;
}

describe('parseTemporalFormat', () => {
  it.each<[pattern: string, type: 'date' | 'time' | 'timestamp', text: string, iso: string]>([
    ['yyyy-MM-dd', 'date', '2001-01-31', '2001-01-31'],
    ['YYYY/MM/dd', 'date', '2001/01/31', '2001-01-31'],
    ['d.M.yyyy', 'date', '5.1.2001', '2001-1-5'],
    ['yyyyMMdd', 'date', '20010131', '2001-01-31'],
    ['HH:mm', 'time', '23:59', '23:59:00'],
    ['HHmmss.SSS', 'time', '235958.125', '23:59:58.125'],
    ['yyyy-MM-dd HH:mm:ss', 'timestamp', '2001-01-31 10:00:00', '2001-01-31T10:00:00'],
    ['yyyy-MM-ddTHH:mm:ssZ', 'timestamp', '2024-03-10T14:22:35Z', '2024-03-10T14:22:35Z'],
    ['yyyy-MM-ddTHH:mm:ssZ', 'timestamp', '2024-03-10T14:22:35+10:00', '2024-03-10T14:22:35+10:00'],
    ["dd.MM.yyyy 'um' HH:mm 'Uhr'", 'timestamp', '31.01.2001 um 10:00 Uhr', '2001-01-31T10:00:00'],
    ["yyyy-MM-dd''HH:mm", 'timestamp', "2001-01-31'10:00", '2001-01-31T10:00:00'],
  ])('of %s reads the %s %s', (pattern, type, text, iso) => {
    const { source, iso: template } = formatOf(pattern, type);
    expect(text).toMatch(new RegExp(source));
    expect(text.replace(new RegExp(source), template.replaceAll('\\', '$'))).toBe(iso);
  });

  it.each([
    ['d.M.yyyy', '5.13.2001'],
    ['d.M.yyyy', '5x1x2001'],
    ['d.M.yyyy', '5.1.2001 '],
    ['dd.MM.yyyy', '5.1.2001'],
  ])('of %s refuses %s', (pattern, text) => {
    expect(text).not.toMatch(new RegExp(formatOf(pattern, 'date').source));
  });

  it.each<[pattern: string, type: 'date' | 'time' | 'timestamp', message: string, column: number]>([
    ['dd MMM yyyy', 'date', '"MMM" is not a part of dates that is understood', 4],
    ['yy-MM-dd', 'date', '"yy" is not a part of dates that is understood', 1],
    ['yyyy-MM-dd HH', 'date', '"HH" asks for the hour, which this type does not have', 12],
    ['yyyy-MM-yyyy', 'date', '"yyyy" says the year a second time', 9],
    ['yyyy-dd', 'date', 'the month is not in it', 1],
    ['HH:mm.SSS', 'time', 'it has a fraction of a second but no seconds', 1],
    ["yyyy-MM-dd 'T", 'date', `"'" is not a part of dates that is understood`, 12],
  ])('says what is wrong with %s', (pattern, type, message, column) => {
    expect(parseTemporalFormat(pattern, type)).toEqual({ message, column });
  });
});
