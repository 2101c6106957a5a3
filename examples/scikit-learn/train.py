"""Trains boosted trees on the rows that Assay hands over, and leaves the model where Assay looks for it."""
import json
import os
import pathlib
import pickle

import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import log_loss
from sklearn.preprocessing import OrdinalEncoder

CATEGORIES = ["origin", "destination"]
TREES_A_STEP = 10

features = os.environ["ASSAY_FEATURES"].split(",")
label = os.environ["ASSAY_LABEL"]
parameters = json.loads(pathlib.Path(os.environ["ASSAY_PARAMS"]).read_text())
trees = parameters["trees"]

rows = pd.read_csv(os.environ["ASSAY_TRAIN_DATA"])
encoder = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=float("nan"))
rows[CATEGORIES] = encoder.fit_transform(rows[CATEGORIES])

model = HistGradientBoostingClassifier(
    categorical_features=CATEGORIES,
    learning_rate=parameters["learning-rate"],
    random_state=int(os.environ["ASSAY_SEED"]),
    early_stopping=False,
    warm_start=True,
)
with open(os.environ["ASSAY_LOG"], "a", encoding="utf-8") as log:
    for step in range(TREES_A_STEP, trees + 1, TREES_A_STEP):
        model.set_params(max_iter=step).fit(rows[features], rows[label])
        loss = log_loss(rows[label], model.predict_proba(rows[features])[:, 1])
        print(json.dumps({"step": step, "of": trees, "loss": loss}), file=log, flush=True)

saved = {"encoder": encoder, "categories": CATEGORIES, "model": model}
(pathlib.Path(os.environ["ASSAY_MODEL_DIR"]) / "model.pkl").write_bytes(pickle.dumps(saved))
