/** The flights contract's five columns and one defect of each of ten kinds, as in the baselines of the peers. */

const CLEAN = ['2001-01-01 00:01:00', '33', '2176', 'LAS', 'PHL'] as const;

/** Each defect as the text of its record, and the reason that must be found for it. */
export const DEFECTS = [
  { name: 'null', record: '2001-01-01 00:01:00,,2176,LAS,PHL', code: 'not-null', column: 'delay' },
  {
    name: 'impossible date',
    record: '2001-13-45 00:01:00,33,2176,LAS,PHL',
    code: 'type',
    column: 'date',
  },
  {
    name: 'negative distance',
    record: '2001-01-01 00:01:00,33,-5,LAS,PHL',
    code: 'minimum',
    column: 'distance',
  },
  {
    name: 'wrong case',
    record: '2001-01-01 00:01:00,33,2176,LAS,ab1',
    code: 'pattern',
    column: 'destination',
  },
  { name: 'N/A', record: '2001-01-01 00:01:00,N/A,2176,LAS,PHL', code: 'type', column: 'delay' },
  {
    name: 'extra field',
    record: '2001-01-01 00:01:00,33,2176,LAS,PHL,x',
    code: 'field-count',
    column: undefined,
  },
  {
    name: 'quoted newline',
    record: '2001-01-01 00:01:00,33,2176,LAS,"X\nY"',
    code: 'pattern',
    column: 'destination',
  },
  {
    name: 'fraction',
    record: '2001-01-01 00:01:00,33,12.7,LAS,PHL',
    code: 'type',
    column: 'distance',
  },
  {
    name: 'short row',
    record: '2001-01-01 00:01:00,33,2176',
    code: 'field-count',
    column: undefined,
  },
  {
    name: 'unknown airport',
    record: '2001-01-01 00:01:00,33,2176,ZZZ,PHL',
    code: 'allowed-values',
    column: 'origin',
  },
] as const;

export interface Seeded {
  readonly text: string;
  /** Physical line of each defect, in the order of DEFECTS. */
  readonly lines: readonly number[];
}

/** A file of `rows` clean records with the defects after the given number of them, each followed by a clean one. */
export function seedDefects(rows: number, after: number): Seeded {
  const header = 'date,delay,distance,origin,destination';
  const clean = CLEAN.join(',');
  const lines: number[] = [];
  const text = [header, ...Array.from({ length: after }, () => clean)];
  let line = after + 2;
  for (const { record } of DEFECTS) {
    lines.push(line);
    text.push(record, clean);
    line += record.split('\n').length + 1;
  }
  for (let row = after; row < rows; row += 1) text.push(clean);
  return { text: `${text.join('\n')}\n`, lines };
}

/** The contract of these files. */
export const FLIGHTS_COLUMNS = [
  {
    name: 'date',
    logicalType: 'timestamp',
    required: true,
    classification: 'public',
    logicalTypeOptions: {
      timezone: false,
      minimum: '2001-01-01T00:00:00',
      maximum: '2001-07-31T23:59:59',
    },
  },
  {
    name: 'delay',
    logicalType: 'integer',
    required: true,
    logicalTypeOptions: { minimum: -1500, maximum: 2000 },
  },
  {
    name: 'distance',
    logicalType: 'integer',
    required: true,
    logicalTypeOptions: { minimum: 10, maximum: 5000 },
  },
  {
    name: 'origin',
    logicalType: 'string',
    required: true,
    logicalTypeOptions: { pattern: '^[A-Z]{3}$' },
    quality: [
      {
        metric: 'invalidValues',
        mustBe: 0,
        arguments: { validValues: ['LAS', 'PHL', 'ATL', 'ORD', 'LAX', 'DFW'] },
      },
    ],
  },
  {
    name: 'destination',
    logicalType: 'string',
    required: true,
    classification: 'public',
    logicalTypeOptions: { pattern: '^[A-Z]{3}$' },
  },
] as const;
