"""Scores the rows that Assay hands over; they never hold the label."""
import os
import pathlib
import pickle

import pandas as pd

saved = pickle.loads((pathlib.Path(os.environ["ASSAY_MODEL_DIR"]) / "model.pkl").read_bytes())
rows = pd.read_csv(os.environ["ASSAY_DATA"])
for name, levels in saved["levels"].items():
    rows[name] = pd.Categorical(rows[name], categories=levels)

scores = saved["model"].predict_proba(rows[saved["features"]])[:, 1]
pd.DataFrame({"prediction": scores}).to_csv(os.environ["ASSAY_PREDICTIONS"], index=False)
