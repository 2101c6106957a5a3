import pandas as pd
import pandera.pandas as pa
from flights_contract import COLUMNS, FILE, FIRST, LAST, LEAST_ROWS, ORIGINS, PATTERN, RANGES, report


def read():
    if FILE.endswith(".parquet"):
        return pd.read_parquet(FILE)
    return pd.read_csv(FILE, parse_dates=["date"], date_format="%Y-%m-%d %H:%M:%S")


def column(name, dtype):
    if name == "date":
        return pa.Column(dtype, pa.Check.in_range(pd.Timestamp(FIRST), pd.Timestamp(LAST)))
    if name in RANGES:
        return pa.Column(dtype, pa.Check.in_range(*RANGES[name]))
    allowed = [pa.Check.isin(ORIGINS)] if name == "origin" else []
    return pa.Column(dtype, [pa.Check.str_matches(PATTERN), *allowed])


def check():
    frame = read()
    types = {"date": "datetime64[us]", "delay": "int64", "distance": "int64", "origin": "str", "destination": "str"}
    if FILE.endswith(".parquet"):
        types = {name: frame[name].dtype for name in COLUMNS}
    schema = pa.DataFrameSchema(
        {name: column(name, types[name]) for name in COLUMNS},
        checks=pa.Check(lambda whole: len(whole) >= LEAST_ROWS),
        strict=True,
        ordered=True,
    )
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        return len(cases), [int(index) + 1 for index in cases["index"].dropna()]
    return 0, []


report(check)
