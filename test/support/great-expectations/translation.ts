import type { Case } from './cases.ts';
import * as cells from './cell-expectations.ts';
import { type Translation, unsaid } from './contract.ts';
import * as tables from './table-expectations.ts';
import { hasType } from './type-expectations.ts';

const TRANSLATORS: Readonly<Record<string, (one: Case) => Translation>> = {
  expect_column_distinct_values_to_be_in_set: cells.distinctInSet,
  expect_column_max_to_be_between: cells.extreme('max_value'),
  expect_column_min_to_be_between: cells.extreme('min_value'),
  expect_column_proportion_of_unique_values_to_be_between: tables.shareOfDistinct,
  expect_column_to_exist: tables.columnExists,
  expect_column_value_lengths_to_be_between: cells.lengths,
  expect_column_value_lengths_to_equal: cells.lengths,
  expect_column_values_to_be_between: cells.between,
  expect_column_values_to_be_in_set: cells.inSet,
  expect_column_values_to_be_in_type_list: hasType,
  expect_column_values_to_be_of_type: hasType,
  expect_column_values_to_be_unique: tables.unique,
  expect_column_values_to_match_like_pattern: cells.like,
  expect_column_values_to_match_like_pattern_list: cells.likeList,
  expect_column_values_to_match_regex: cells.regex,
  expect_column_values_to_match_regex_list: cells.regexList,
  expect_column_values_to_match_strftime_format: cells.strftime,
  expect_column_values_to_not_be_null: cells.notNull,
  expect_compound_columns_to_be_unique: tables.compoundUnique,
  expect_table_columns_to_match_ordered_list: tables.orderedColumns,
  expect_table_columns_to_match_set: tables.columnSet,
  expect_table_row_count_to_be_between: tables.rowCount,
  expect_table_row_count_to_equal: tables.rowCount,
};

/** An expectation in the words of a contract, or why no contract can say it. */
export function translate(one: Case): Translation {
  const translator = TRANSLATORS[one.expectation];
  if (translator === undefined) return unsaid('no rule of a contract has this meaning');
  if (one.kwargs['row_condition'] !== undefined) return unsaid('a rule for some rows only');
  if (JSON.stringify(one.kwargs).includes('$PARAMETER')) return unsaid('a limit that is computed');
  return translator(one);
}
