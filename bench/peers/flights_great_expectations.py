import os

os.environ["GX_ANALYTICS_ENABLED"] = "false"

import great_expectations as gx
import great_expectations.expectations as gxe
import pandas as pd
from flights_contract import COLUMNS, FILE, FIRST, LAST, LEAST_ROWS, ORIGINS, PATTERN, RANGES, report


def read():
    if FILE.endswith(".parquet"):
        return pd.read_parquet(FILE)
    return pd.read_csv(FILE, parse_dates=["date"], date_format="%Y-%m-%d %H:%M:%S")


def expectations():
    yield gxe.ExpectTableColumnsToMatchOrderedList(column_list=COLUMNS)
    yield gxe.ExpectTableRowCountToBeBetween(min_value=LEAST_ROWS)
    for name in COLUMNS:
        yield gxe.ExpectColumnValuesToNotBeNull(column=name)
    first, last = pd.Timestamp(FIRST), pd.Timestamp(LAST)
    yield gxe.ExpectColumnValuesToBeBetween(column="date", min_value=first, max_value=last)
    for name, (low, high) in RANGES.items():
        yield gxe.ExpectColumnValuesToBeBetween(column=name, min_value=low, max_value=high)
        yield gxe.ExpectColumnValuesToBeInTypeList(column=name, type_list=["int16", "int32", "int64"])
    for name in ("origin", "destination"):
        yield gxe.ExpectColumnValuesToMatchRegex(column=name, regex=PATTERN)
    yield gxe.ExpectColumnValuesToBeInSet(column="origin", value_set=ORIGINS)


def check():
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    asset = context.data_sources.add_pandas("flights").add_dataframe_asset("flights")
    batch = asset.add_batch_definition_whole_dataframe("all")
    suite = gx.ExpectationSuite(name="contract", expectations=list(expectations()))
    run = batch.get_batch({"dataframe": read()}).validate(suite, result_format="COMPLETE")
    failed = [result for result in run.results if not result.success]
    rows = [row for result in failed for row in result.result.get("unexpected_index_list") or []]
    return len(failed), [int(row) + 1 for row in rows]


report(check)
