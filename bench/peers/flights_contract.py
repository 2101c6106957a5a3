"""The flights contract of examples/flights without uniqueness, for peers: what each script checks, and how it reports.

A script is started with a file and the JSON of the allowed origins; it prints one JSON line:
{"seconds": of reading and checking, "peak": MB at most, "failures": how many it tells, "records": [numbers of records
that it names, the first below the header being 1], "stopped": the message with which it gave up, or null}.
"""
import json
import resource
import sys
import time

FILE = sys.argv[1]
ORIGINS = json.loads(sys.argv[2])
RANGES = {"delay": (-1500, 2000), "distance": (10, 5000)}
FIRST, LAST = "2001-01-01 00:00:00", "2001-07-31 23:59:59"
PATTERN = "^[A-Z]{3}$"
COLUMNS = ["date", "delay", "distance", "origin", "destination"]
LEAST_ROWS = 1_000_000


def report(check):
    """Runs a check, which returns the number of failures and the numbers of the records that it names."""
    start = time.perf_counter()
    stopped = None
    failures, records = 0, []
    try:
        failures, records = check()
    except Exception as error:  # Whatever makes a peer give up is its answer.
        stopped = f"{type(error).__name__}: {error}".splitlines()[0][:160]
    print(json.dumps({
        "seconds": time.perf_counter() - start,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "failures": failures,
        "records": sorted(set(records)),
        "stopped": stopped,
    }))
