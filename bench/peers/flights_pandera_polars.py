import datetime

import pandera.polars as pa
import polars as pl
from flights_contract import COLUMNS, FILE, FIRST, LAST, ORIGINS, PATTERN, RANGES, report


def read():
    return pl.read_parquet(FILE) if FILE.endswith(".parquet") else pl.read_csv(FILE, try_parse_dates=True)


def column(name, dtype):
    if name == "date":
        moment = datetime.datetime.fromisoformat
        return pa.Column(dtype, pa.Check.in_range(moment(FIRST), moment(LAST)))
    if name in RANGES:
        return pa.Column(dtype, pa.Check.in_range(*RANGES[name]))
    allowed = [pa.Check.isin(ORIGINS)] if name == "origin" else []
    return pa.Column(dtype, [pa.Check.str_matches(PATTERN), *allowed])


def check():
    frame = read()
    schema = pa.DataFrameSchema(
        {name: column(name, frame.schema[name]) for name in COLUMNS}, strict=True, ordered=True
    )
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        return len(cases), [int(index) + 1 for index in cases["index"].drop_nulls()]
    return 0, []


report(check)
