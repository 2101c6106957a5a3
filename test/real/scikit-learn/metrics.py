"""The outside oracle: scikit-learn's own metrics of labels and scores, as JSON on standard output."""
import json
import sys

import pandas as pd
from sklearn.metrics import log_loss, roc_auc_score

labels = pd.read_csv(sys.argv[1])["label"]
scores = pd.read_csv(sys.argv[2])["prediction"]
print(json.dumps({"auc": roc_auc_score(labels, scores), "log-loss": log_loss(labels, scores)}))
