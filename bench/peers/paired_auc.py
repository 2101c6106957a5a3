# The loop that people write: paired bootstrap of two AUCs with scikit-learn. Prints one JSON line.
import json
import sys
import time

import numpy as np
import sklearn
from sklearn.metrics import roc_auc_score

folder, replicates = sys.argv[1], int(sys.argv[2])
truth = np.fromfile(f"{folder}/truth.u8", dtype=np.uint8)
first = np.fromfile(f"{folder}/first.f64", dtype=np.float64)
second = np.fromfile(f"{folder}/second.f64", dtype=np.float64)
random = np.random.default_rng(0)
differences = []
wall, cpu = time.perf_counter(), time.process_time()
for _ in range(replicates):
    rows = random.integers(0, len(truth), len(truth))
    drawn = truth[rows]
    differences.append(roc_auc_score(drawn, second[rows]) - roc_auc_score(drawn, first[rows]))
print(
    json.dumps(
        {
            "version": sklearn.__version__,
            "wall": (time.perf_counter() - wall) / replicates,
            "cpu": (time.process_time() - cpu) / replicates,
            "first": roc_auc_score(truth, first),
            "second": roc_auc_score(truth, second),
            "sd": float(np.std(differences, ddof=1)),
        }
    )
)
