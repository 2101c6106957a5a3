"""Scores the rows that Assay hands over; they never hold the label."""
import os
import pathlib
import pickle

import pandas as pd

features = os.environ["ASSAY_FEATURES"].split(",")
saved = pickle.loads((pathlib.Path(os.environ["ASSAY_MODEL_DIR"]) / "model.pkl").read_bytes())

rows = pd.read_csv(os.environ["ASSAY_DATA"])
rows[saved["categories"]] = saved["encoder"].transform(rows[saved["categories"]])

# The flights have no key, so the predictions must stand in the order of the rows.
scores = saved["model"].predict_proba(rows[features])[:, 1]
pd.DataFrame({"prediction": scores}).to_csv(os.environ["ASSAY_PREDICTIONS"], index=False)
