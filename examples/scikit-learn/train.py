"""Trains boosted trees on the file that Assay hands over, and writes the model where Assay looks for it."""
import json
import os
import pathlib
import pickle

import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import log_loss

CATEGORIES = ["origin", "destination"]

features = os.environ["ASSAY_FEATURES"].split(",")
parameters = json.loads(pathlib.Path(os.environ["ASSAY_PARAMS"]).read_text())
rows = pd.read_csv(os.environ["ASSAY_TRAIN_DATA"])
label = next(name for name in rows.columns if name == "delay")

levels = {name: sorted(rows[name].unique()) for name in CATEGORIES}
for name in CATEGORIES:
    rows[name] = pd.Categorical(rows[name], categories=levels[name])

model = HistGradientBoostingClassifier(
    learning_rate=parameters["learning-rate"],
    categorical_features="from_dtype",
    random_state=int(os.environ["ASSAY_SEED"]),
    warm_start=True,
    max_iter=10,
)
with open(os.environ["ASSAY_LOG"], "a", encoding="utf-8") as log:
    for trees in range(10, parameters["max-iterations"] + 1, 10):
        model.set_params(max_iter=trees)
        model.fit(rows[features], rows[label])
        loss = log_loss(rows[label], model.predict_proba(rows[features])[:, 1])
        log.write(json.dumps({"step": trees, "loss": loss}) + "\n")
        log.flush()

directory = pathlib.Path(os.environ["ASSAY_MODEL_DIR"])
(directory / "model.pkl").write_bytes(pickle.dumps({"model": model, "levels": levels, "features": features}))
