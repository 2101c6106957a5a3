import { describe, expect, it } from 'vitest';
import { NOTHING, tableOf } from '../../../src/domain/report/table.ts';
import { own } from '../../../src/domain/report/words.ts';

const columns = [
  { title: 'Metric', align: 'left' },
  { title: 'Interval', align: 'right' },
  { title: 'Rows needed', align: 'right' },
] as const;

describe('a table', () => {
  it('leaves out the columns in which no row says anything', () => {
    const rows = [
      [[own('AUC')], NOTHING, NOTHING],
      [[own('log loss')], NOTHING, [own('8,000')]],
    ];
    expect(tableOf({ caption: 'Metrics', columns, rows })).toEqual({
      kind: 'table',
      caption: 'Metrics',
      columns: [columns[0], columns[2]],
      rows: [
        [[own('AUC')], NOTHING],
        [[own('log loss')], [own('8,000')]],
      ],
    });
  });

  it('keeps all of them where there is no row', () => {
    expect(tableOf({ caption: 'Metrics', columns, rows: [] })).toMatchObject({ columns, rows: [] });
  });
});
