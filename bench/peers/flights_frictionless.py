from flights_contract import COLUMNS, FILE, FIRST, LAST, LEAST_ROWS, ORIGINS, PATTERN, RANGES, report
from frictionless import Checklist, Dialect, Resource, Schema, checks, system


def field(name):
    if name == "date":
        span = {"minimum": FIRST, "maximum": LAST}
        return {"name": name, "type": "datetime", "format": "%Y-%m-%d %H:%M:%S", "constraints": {"required": True, **span}}
    if name in RANGES:
        low, high = RANGES[name]
        return {"name": name, "type": "integer", "constraints": {"required": True, "minimum": low, "maximum": high}}
    allowed = {"enum": ORIGINS} if name == "origin" else {}
    return {"name": name, "type": "string", "constraints": {"required": True, "pattern": PATTERN, **allowed}}


def check():
    schema = Schema.from_descriptor({"fields": [field(name) for name in COLUMNS]})
    dialect = Dialect.from_descriptor({"csv": {"delimiter": ",", "quoteChar": '"'}})
    checklist = Checklist(checks=[checks.table_dimensions(min_rows=LEAST_ROWS)])
    with system.use_context(trusted=True):
        found = Resource(path=FILE, schema=schema, dialect=dialect).validate(checklist)
    rows = found.flatten(["rowNumber"])
    # Its first row is the header.
    return len(rows), [number - 1 for (number,) in rows if number is not None]


report(check)
