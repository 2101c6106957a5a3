"""Prepares the same features for training, evaluation and serving."""
import os

import pandas as pd

rows = pd.read_csv(os.environ["ASSAY_INPUT"])
departure = pd.to_datetime(rows["date"])
rows["hour"] = departure.dt.hour
rows["weekday"] = departure.dt.weekday
rows.drop(columns=["date"]).to_csv(os.environ["ASSAY_OUTPUT"], index=False)
