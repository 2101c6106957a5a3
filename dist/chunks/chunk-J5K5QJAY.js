import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  ConfigurationError
} from "./chunk-KILTS243.js";

// src/domain/metrics/metric.ts
function meanOf(facts, column) {
  return {
    ...facts,
    kind: "sum",
    linear: true,
    columns: (outcome) => [column(outcome)],
    value: ([sum = Number.NaN], weight) => sum / weight
  };
}
function orientation(metric) {
  return metric.direction === "higher-is-better" ? 1 : -1;
}

// src/domain/metrics/accuracy.ts
var THRESHOLD = 0.5;
var mean = meanOf(
  {
    name: "accuracy",
    title: "accuracy",
    direction: "higher-is-better",
    needs: "classes",
    tasks: ["binary-classification", "multiclass-classification"],
    unfit: (outcome) => {
      if (outcome.task === "regression") return "needs classes";
      return outcome.task === "binary-classification" && outcome.scale === "score" ? "needs probabilities between 0 and 1, or classes" : void 0;
    }
  },
  (outcome) => Float64Array.from(rightRows(outcome))
);
var accuracy = { ...mean, share: true };
function rightRows(outcome) {
  if (outcome.task === "regression") throw new Error("no classes in numbers");
  if (outcome.task === "multiclass-classification") {
    const { truth: truth2, predicted } = outcome;
    return Uint8Array.from(truth2, (code, row) => code === predicted[row] ? 1 : 0);
  }
  const { truth, score } = outcome;
  return truth.map(
    (positive, row) => (score[row] ?? 0) >= THRESHOLD === (positive === 1) ? 1 : 0
  );
}

// src/domain/metrics/auc.ts
var auc = {
  kind: "rank",
  name: "auc",
  title: "AUC",
  direction: "higher-is-better",
  needs: "scores",
  tasks: ["binary-classification"],
  unfit: (outcome) => {
    if (outcome.task !== "binary-classification") return "needs two classes";
    return outcome.scale === "class" ? "needs scores, and the model says classes only" : void 0;
  },
  of: (outcome) => {
    if (outcome.task !== "binary-classification") throw new Error("AUC of no binary outcome");
    return outcome;
  }
};

// src/domain/metrics/log-loss.ts
var CLIP = Number.EPSILON;
var logLoss = meanOf(
  {
    name: "log-loss",
    title: "log-loss",
    direction: "lower-is-better",
    needs: "probabilities",
    tasks: ["binary-classification", "multiclass-classification"],
    unfit: (outcome) => {
      if (outcome.task === "regression") return "needs classes";
      const probable = outcome.task === "binary-classification" ? outcome.scale === "probability" : outcome.believed !== void 0;
      return probable ? void 0 : "needs probabilities between 0 and 1";
    }
  },
  losses
);
function losses(outcome) {
  if (outcome.task === "regression") throw new Error("log-loss of numbers");
  if (outcome.task === "multiclass-classification") {
    return (outcome.believed ?? new Float64Array(0)).map((share) => -Math.log(clip(share)));
  }
  const { truth, score } = outcome;
  return score.map(
    (share, row) => truth[row] === 1 ? -Math.log(clip(share)) : -Math.log1p(-clip(share))
  );
}
function clip(share) {
  return Math.min(1 - CLIP, Math.max(CLIP, share));
}

// src/domain/metrics/errors.ts
function unfitForNumbers(outcome) {
  return outcome.task === "regression" ? void 0 : "needs numbers, not classes";
}
function mapErrors(outcome, of) {
  const { truth, predicted } = numbers(outcome);
  return predicted.map((value, row) => of(value - (truth[row] ?? 0)));
}
function numbers(outcome) {
  if (outcome.task !== "regression") throw new Error("errors of no numbers");
  return outcome;
}

// src/domain/metrics/mae.ts
var mae = meanOf(
  {
    name: "mae",
    title: "MAE",
    direction: "lower-is-better",
    needs: "numbers",
    tasks: ["regression", "forecast"],
    unfit: unfitForNumbers
  },
  (outcome) => mapErrors(outcome, Math.abs)
);

// src/domain/metrics/rmse.ts
var rmse = {
  kind: "sum",
  linear: false,
  name: "rmse",
  title: "RMSE",
  direction: "lower-is-better",
  needs: "numbers",
  tasks: ["regression", "forecast"],
  unfit: unfitForNumbers,
  columns: (outcome) => [mapErrors(outcome, (error) => error * error)],
  value: ([sum = Number.NaN], weight) => Math.sqrt(sum / weight)
};

// src/domain/metrics/table.ts
var METRIC_TABLE = [auc, logLoss, accuracy, rmse, mae];
function findMetric(name) {
  return METRIC_TABLE.find((metric) => metric.name === name);
}

// src/tasks/project/run-paths.ts
var RUN_ENTRIES = [
  "run.json",
  "handed.json",
  "hand-over.json",
  "incoming",
  "evidence",
  "profile",
  "data",
  "package",
  "predictions",
  "training",
  "report"
];
function defaultRunDirectory(model) {
  return `.assay/${model ?? "default"}`;
}
function runPaths(root) {
  return {
    root,
    run: `${root}/run.json`,
    handed: `${root}/handed.json`,
    evidence: `${root}/evidence`,
    profile: `${root}/profile`,
    data: `${root}/data`,
    package: `${root}/package`,
    predictions: `${root}/predictions`,
    training: `${root}/training`,
    trainingLog: `${root}/training/log.jsonl`,
    trainingEnvironment: `${root}/training/environment.json`,
    checkpoints: `${root}/training/checkpoints`,
    shelf: `${root}/training/shelf`,
    report: `${root}/report`
  };
}

// src/domain/document/strict-json.ts
var MAX_DEPTH = 100;
function parseStrictJson(file, text) {
  const value = parse(file, text);
  const fault = findFault(text);
  if (fault !== void 0) {
    const line = text.slice(0, fault.offset).split("\n").length;
    throw new ConfigurationError({ place: { file, line }, message: fault.message });
  }
  return value;
}
function parse(file, text) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError(
      {
        place: { file },
        message: `Not valid JSON: ${cause instanceof Error ? cause.message : cause}.`
      },
      { cause }
    );
  }
}
var TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;
function findFault(text) {
  const open = [];
  let keyMayFollow = false;
  for (const { 0: token, index: offset } of text.matchAll(TOKEN)) {
    const message = keyMayFollow && token.startsWith('"') ? addKey(open.at(-1), token) : void 0;
    if (message !== void 0) return { offset, message };
    nest(token, open);
    if (open.length > MAX_DEPTH) return { offset, message: `Nested deeper than ${MAX_DEPTH}.` };
    keyMayFollow = token === "{" || token === ",";
  }
  return void 0;
}
function nest(token, open) {
  if (token === "{") open.push(/* @__PURE__ */ new Set());
  else if (token === "[") open.push(null);
  else if (token === "}" || token === "]") open.pop();
}
function addKey(keys, token) {
  if (keys === null || keys === void 0) return void 0;
  const key = String(JSON.parse(token));
  if (key === "__proto__") return 'The key "__proto__" is not allowed.';
  if (keys.has(key)) return `The key "${key}" stands twice in one object.`;
  keys.add(key);
  return void 0;
}

export {
  orientation,
  THRESHOLD,
  accuracy,
  rightRows,
  METRIC_TABLE,
  findMetric,
  RUN_ENTRIES,
  defaultRunDirectory,
  runPaths,
  parseStrictJson
};
