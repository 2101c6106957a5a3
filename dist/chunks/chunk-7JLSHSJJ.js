import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  _enum,
  array,
  boolean,
  int,
  json,
  number,
  record,
  strictObject,
  string,
  union
} from "./chunk-HOIZIDGE.js";

// src/domain/config/duration.ts
var SECONDS = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
var FORM = /^(\d{1,6})\s*([smhdw])$/;
var POSITIVE = /^(?=\d*[1-9])(\d{1,6})\s*([smhdw])$/;
var durationSchema = durationOf(FORM, "a duration such as 90s, 10m, 2h, 7d or 4w");
var positiveDurationSchema = durationOf(
  POSITIVE,
  "a duration of more than nothing, such as 90s, 10m, 2h, 7d or 4w"
);
function durationOf(form, expected) {
  return string().regex(form, `expected ${expected}`).meta({ title: "duration" }).transform((text) => {
    const [, count = "0", unit = "s"] = form.exec(text) ?? [];
    return Number(count) * SECONDS[unit];
  });
}

// src/domain/config/data.ts
var globsSchema = union([string().min(1), array(string().min(1)).min(1)]);
var seed = int().min(1).default(1).describe("Another seed draws other rows.");
var evaluateSchema = union([
  globsSchema.describe("Files of their own."),
  strictObject({
    last: positiveDurationSchema.describe("How long the evaluation rows reach back.")
  }).describe("The newest rows, by the timestamp column of the contract."),
  strictObject({ fraction: number().gt(0).lt(1).describe("The share."), seed }).describe("This share of the rows, drawn with a seed.")
]);
var LABEL_COMPARISONS = ["above", "at-least", "below", "at-most", "equals"];
var limit = number().optional();
var labelSchema = strictObject({
  column: string().min(1).describe("The column of the contract."),
  above: limit.describe("The label is 1 where the column is above this."),
  "at-least": limit.describe("The label is 1 where the column is at least this."),
  below: limit.describe("The label is 1 where the column is below this."),
  "at-most": limit.describe("The label is 1 where the column is at most this."),
  equals: union([string(), number(), boolean()]).optional().describe("The label is 1 where the column equals this."),
  name: string().min(1).optional().describe("Name of the 0/1 column that is made. Default: label.")
}).refine(
  (label) => LABEL_COMPARISONS.filter((name) => label[name] !== void 0).length <= 1,
  `at most one of ${LABEL_COMPARISONS.join(", ")} may be given`
).meta({ not: { anyOf: pairs().map((pair) => ({ required: pair })) } });
function pairs() {
  return LABEL_COMPARISONS.flatMap(
    (first, index) => LABEL_COMPARISONS.slice(index + 1).map((second) => [first, second])
  );
}
var sampleSchema = strictObject({
  rows: int().min(1).describe("How many; all where there are fewer."),
  seed
});
var dataSchema = strictObject({
  contract: string().min(1).describe("The data contract, an ODCS v3.1 file."),
  dataset: string().min(1).optional().describe("The object of the contract; needed when it has several."),
  train: globsSchema.describe("The data: CSV, Parquet or JSON Lines; a path or patterns."),
  evaluate: evaluateSchema.describe("The rows that the model is judged by."),
  label: labelSchema.optional().describe(
    "What the model learns. Default: the column with `ml.role: label` in the contract. With a comparison, a 0/1 label is made from the column, which is then never a feature."
  ),
  features: array(string().min(1)).min(1).optional().describe(
    "The columns to learn from. Default: all but key, label, timestamp, those with another role and those in training alone."
  ),
  format: _enum(["parquet", "csv"]).default("parquet").describe("Of the files that are written for the commands."),
  sample: sampleSchema.optional().describe(
    "Train on this many rows, drawn by a hash of seed and row: the same rows for any number of threads."
  ),
  values: _enum(["hidden", "shown"]).default("hidden").describe("Whether cells of the data may be shown in logs and reports.")
});

// src/domain/config/training.ts
var commandSchema = union([string().min(1), array(string()).min(1)]).describe("One line for the shell, or a list of program and arguments.");
var parameters = record(string(), json().meta({ title: "any value" })).default({}).describe("Handed to the command as JSON, in the file that ASSAY_PARAMS names.");
var seed2 = int().min(1).default(1).describe("Handed to the trainer as ASSAY_SEED.");
var repeats = int().min(1).default(1).describe("Trainings with other seeds, to tell recipe from luck.");
var gpu = strictObject({
  count: int().min(1).default(1).describe("How many."),
  "memory-gib": number().positive().optional().describe("Memory of each, in GiB.")
});
var environment = array(string()).default([]).describe("Names of environment variables that it may see.");
var timeLimit = positiveDurationSchema.optional().describe("The command is ended and refused after this time.");
var files = (why) => array(string()).default([]).describe(why);
var shared = {
  seed: seed2,
  repeats,
  "time-limit": timeLimit
};
var trainCommandSchema = strictObject({
  run: commandSchema,
  parameters,
  environment,
  require: strictObject({ gpu: gpu.optional().describe("A GPU of NVIDIA.") }).optional().describe("What the machine must have; refused within seconds where it has not."),
  "checkpoint-every": positiveDurationSchema.optional().describe("How often the checkpoint folder is kept for another attempt. Default: 10m."),
  "silence-limit": positiveDurationSchema.optional().describe("The training is ended as hung after this time without output or log line."),
  ...shared
});
var trainNetworkSchema = strictObject({
  tfjs: strictObject({
    hidden: array(int().min(1)).default([64, 64]).describe("Widths of the hidden layers."),
    epochs: int().min(1).default(1).describe("Passes over the training rows."),
    "batch-size": int().min(1).default(1024).describe("Rows a step."),
    "learning-rate": number().positive().default(3e-3).describe("Step size of the optimiser."),
    "hash-buckets": int().min(2).default(64).describe("Columns of a hashed category."),
    "one-hot-limit": int().min(2).default(64).describe("Categories with more values are hashed."),
    embeddings: boolean().default(false).describe("Needs @tensorflow/tfjs-node.")
  }).describe("The built-in network for tables."),
  ...shared
});
var trainSchema = union([trainCommandSchema, trainNetworkSchema]);
var predictSchema = strictObject({
  run: commandSchema,
  files: files("Files that predicting needs; they go into the package."),
  environment,
  "time-limit": timeLimit
});
var featuresSchema = strictObject({
  run: commandSchema,
  files: files("Files that the preparation needs; they go into the package."),
  environment,
  "time-limit": timeLimit
});

// src/domain/config/later.ts
var later = "Read by later steps.";
var LATER_ENTRIES = [
  "behaviours",
  "reproducibility",
  "staleness",
  "monitor",
  "retrain",
  "environments"
];
var behavioursSchema = array(
  strictObject({
    name: string().min(1).describe("Shown in reports."),
    change: record(string(), union([string(), number(), boolean()])).describe('What is done to a row: a column and its new value, or a change such as "+100".'),
    expect: _enum(["unchanged", "not-lower", "not-higher", "lower", "higher"]).describe("What the prediction may do.")
  })
).describe(`How predictions must answer to a change of their input. ${later}`);
var reproducibilitySchema = strictObject({
  level: _enum(["bitwise", "ulp", "prediction", "statistical"]).default("prediction").describe("The least that is accepted."),
  tolerance: number().min(0).optional().describe("Largest difference of a prediction.")
}).describe(`How alike a second training must be. ${later}`);
var stalenessSchema = strictObject({
  window: positiveDurationSchema.describe("Length of a window that is evaluated."),
  horizon: int().min(1).describe("How many windows ahead."),
  margin: number().min(0).default(0).describe("How much worse than a fresh model is tolerated."),
  "max-age": positiveDurationSchema.optional().describe("No model may be older.")
}).describe(`How a model may age. ${later}`);
var monitorSchema = strictObject({
  log: globsSchema.describe("The prediction log."),
  labels: globsSchema.optional().describe("Labels that come late."),
  delay: durationSchema.optional().describe("How late labels come."),
  "on-breach": _enum(["notify", "retrain", "rollback"]).default("notify").describe("What is done, once a breach.")
}).describe(`How the live model is watched. ${later}`);
var retrainSchema = strictObject({
  when: array(_enum(["demand", "schedule", "new-data", "drift", "quality", "code"])).min(1).describe("The signals that may start a training."),
  cooldown: durationSchema.optional().describe("No two trainings within this time.")
}).describe(`When to train again. ${later}`);
var anything = record(string(), json().meta({ title: "any value" }));
var environmentSchema = strictObject({
  after: string().optional().describe("The environment that a version must be live in first."),
  deploy: strictObject({ run: commandSchema }).optional().describe("What puts a version there."),
  smoke: anything.optional().describe("A few predictions that must come back the same."),
  approvals: array(
    strictObject({
      people: array(string().min(1)).min(1).describe("Who may approve."),
      count: int().min(1).default(1).describe("How many of them must.")
    })
  ).optional().describe("Who must approve."),
  evidence: array(string().min(1)).optional().describe("Checks that must have passed."),
  canary: anything.optional().describe("How a new version is tried on part of the traffic."),
  "job-identity": _enum(["environment", "run"]).optional().describe("How a job proves that it runs in this environment.")
});
var environmentsSchema = record(string().min(1), environmentSchema).describe(`Where versions go, in which order, and who approves. ${later}`);

// src/domain/config/metric.ts
var fields = strictObject({
  "at-least": number().optional().describe("The check fails below this."),
  "at-most": number().optional().describe("The check fails above this."),
  margin: number().min(0).default(0).describe("How much worse than the champion still counts as not worse."),
  direction: _enum(["higher-is-better", "lower-is-better"]).optional().describe(
    "Known by name for the metrics that Assay computes; needed for the scores of a scored model."
  )
});
var metricSchema = fields.nullable().transform((metric) => metric ?? { margin: 0 });

// src/domain/config/config.ts
var TASKS = [
  "binary-classification",
  "multiclass-classification",
  "regression",
  "ranking",
  "forecast",
  "scored"
];
var aboutSchema = strictObject({
  purpose: string().describe("What it is for."),
  users: string().optional().describe("Who uses it."),
  decision: string().optional().describe("What is decided with it."),
  misuse: string().optional().describe("What it must not be used for.")
});
var modelSchema = strictObject({
  about: aboutSchema.optional().describe("Shown to approvers and in the model card."),
  owners: array(string()).default([]).describe('People and teams, such as "@acme/delays".'),
  task: _enum(TASKS).describe(
    "What the predictions are. Models of the last three are checked for their data, and not trained or judged yet."
  ),
  positive: union([string(), number(), boolean()]).optional().describe("The positive class of a binary classification. Default: 1 or true."),
  data: dataSchema.describe("What the model learns from, and what it is judged by."),
  code: array(string().min(1)).optional().describe("What made the model. Default: the tracked files beside the commands."),
  features: featuresSchema.optional().describe("A command that prepares rows alike for training, predicting and serving."),
  train: trainSchema.describe("How the model is trained: a command, or the built-in network."),
  predict: predictSchema.optional().describe("How the model predicts. Not needed with the built-in network."),
  metrics: record(string(), metricSchema).default({}).describe("What is computed from predictions, and demanded of them."),
  slices: array(string()).default([]).describe(
    'Parts of the rows to look at as well: a column, or a comparison such as "distance > 2000". Any column of the contract but the label, whatever its role, or one that the features command makes.'
  ),
  behaviours: behavioursSchema.optional(),
  reproducibility: reproducibilitySchema.optional(),
  staleness: stalenessSchema.optional(),
  monitor: monitorSchema.optional(),
  retrain: retrainSchema.optional(),
  environments: environmentsSchema.optional()
});
var modelName = string().regex(/^[a-z0-9][a-z0-9-]*$/, "expected lower-case letters, digits and hyphens").max(60);
var configSchema = strictObject({
  models: record(modelName, modelSchema).refine((models) => Object.keys(models).length > 0, "at least one model is needed").meta({ minProperties: 1 }).describe("The models of the repository, by name.")
}).describe("assay.yml: what a team says once about its models.");

export {
  LABEL_COMPARISONS,
  LATER_ENTRIES,
  TASKS,
  modelSchema,
  configSchema
};
