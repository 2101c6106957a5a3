/** Why check-data and Great Expectations differ on cases, on purpose. */
export interface Stated {
  readonly reason: string;
  /** What every difference of these cases must look like. */
  readonly shows: RegExp;
  readonly cases: readonly string[];
}

/** Numbers of cases, each with the name of their file. */
function of(file: string, ...numbers: readonly string[]): readonly string[] {
  return numbers.map((number) => `expect_${file} ${number}`);
}

export const STATED: readonly Stated[] = [
  {
    reason: 'Of rows with equal keys all but the first are counted, not all.',
    shows: /rows with a key that is not unique, here surplus$/,
    cases: [
      ...of('column_values_to_be_unique', '1.2', '1.3', '1.4', '1.7', '1.10'),
      ...of(
        'compound_columns_to_be_unique',
        '1.2',
        '1.3',
        '1.4',
        '2.4',
        '2.5',
        '2.6',
        '2.7',
        '2.8',
      ),
    ],
  },
  {
    reason: 'A share is that of surplus rows, so the same share tolerates more.',
    shows: /success false, here pass$|rows with a key that is not unique, here surplus$/,
    cases: of('column_values_to_be_unique', '1.5'),
  },
  {
    reason: 'A cell of another type is found in the data; it is not an error of the check.',
    shows: /error "TypeError: Column values, min_value, .*", here fail \(type\)$/,
    cases: [
      ...of('column_values_to_be_between', '1.17', '1.18', '1.19'),
      ...of('column_values_to_be_between_tz_naive', '1.17', '1.18', '1.19'),
    ],
  },
  {
    reason: 'A contract without limits is no mistake: it asks for the type alone.',
    shows: /error ".*cannot both be None", here (?:pass|fail \(type\))$/,
    cases: [
      ...of('column_min_to_be_between', '1.8'),
      ...of('column_value_lengths_to_be_between', '1.10'),
      ...of('column_values_to_be_between', '1.20'),
      ...of('column_values_to_be_between_tz_naive', '1.20'),
    ],
  },
  {
    reason: 'Every field of CSV is text: a column of digits can be one of text.',
    shows: /^csv: success false, here pass$/,
    cases: [
      ...of('column_values_to_be_in_type_list', '1.4', '1.5', '1.6'),
      ...of('column_values_to_be_of_type', '1.4', '1.5', '1.6', '1.7'),
    ],
  },
  {
    reason: 'The keys of JSON objects have no order.',
    shows: /^jsonl: success false, here pass$/,
    cases: of('table_columns_to_match_ordered_list', '1.4'),
  },
  {
    reason:
      'Limits that nothing fits, and an empty list of what is allowed, are mistakes of the contract.',
    shows: /, here mistake .*(?:no text fits|the list of allowed values is empty)/,
    cases: [
      ...of('column_value_lengths_to_be_between', '1.6'),
      ...of('column_values_to_be_in_set', '1.2', '1.4'),
    ],
  },
  {
    reason: 'Without a line, JSON Lines have no columns: an empty file is taken for a broken one.',
    shows: /^jsonl: success true, here fail \(unreadable-file\)$/,
    cases: of('column_values_to_be_in_set', '2.1'),
  },
  {
    reason: 'Dates written as text in Parquet are text: no value of a typed file is bent.',
    shows:
      /^parquet: (?:success true, here fail \(type\)|\d cells, (?:here|in the statistics) \d)$/,
    cases: of('column_values_to_match_strftime_format', '1.1', '1.3', '1.4', '1.5', '1.6', '1.7'),
  },
  {
    reason: 'The case is about dates in memory, which in a file are dates as any others.',
    shows: /error ".* must be of type string", here (?:pass|fail \(type\))$/,
    cases: of('column_values_to_match_strftime_format', '1.10'),
  },
  {
    reason: 'The case is about a database that turns missing cells into the text None.',
    shows: /success false, here pass$|3 cells, here 0$|not unique, here surplus$/,
    cases: of('column_values_to_be_unique', '1.8'),
  },
  {
    reason: 'The case is wrong on purpose; Great Expectations never runs it.',
    shows: /success true, here fail \(missing-column\)$/,
    cases: of('this_test_to_be_suppressed', '1.1'),
  },
];
