import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  int,
  literal,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";

// src/tasks/project/join-path.ts
var ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[/\\])/;
function joinPath(directory, path) {
  const whole = ABSOLUTE.test(path) || directory === "" ? path : `${directory}/${path}`;
  const slashed = whole.replaceAll("\\", "/");
  const root = slashed.startsWith("/") ? "/" : "";
  return root + simplify(slashed.split("/")).join("/") || ".";
}
function folderOf(path) {
  const slashed = path.replaceAll("\\", "/");
  const end = slashed.lastIndexOf("/");
  return end < 0 ? "." : end === 0 ? "/" : slashed.slice(0, end);
}
function simplify(parts) {
  const kept = [];
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    const last = kept.at(-1);
    if (part === ".." && last !== void 0 && last !== "..") kept.pop();
    else kept.push(part);
  }
  return kept;
}

// src/tasks/project/demand-folder.ts
async function demandFolder(root, host) {
  for (let path = root; path !== "." && path !== "/"; path = folderOf(path)) {
    const kind = (await host.files.facts(path))?.kind;
    if (kind === "directory") return;
    if (kind === void 0) continue;
    throw new ConfigurationError({
      place: { file: path },
      message: "This is a file, where the folder of the run was expected.",
      remedy: 'Name a folder with the input "run-directory", or remove the file.'
    });
  }
}

// src/domain/run-folder/holder.ts
var holderSchema = strictObject({
  assay: literal(1),
  step: string(),
  token: string(),
  host: string(),
  boot: string().nullable(),
  pid: int(),
  started: string().nullable(),
  /** ISO 8601, by the clock of the holder's machine. */
  since: string()
});
var SILENT_SECONDS = 900;
function judgeHolder(running, silentSeconds) {
  if (running !== void 0) return running ? "works" : "ended";
  return silentSeconds > SILENT_SECONDS ? "silent" : "works";
}
function describeHolder(holder) {
  if (holder === void 0) return "a step that does not say its name";
  return `${holder.step} (process ${holder.pid} on ${holder.host}, since ${holder.since})`;
}

// src/tasks/project/lock-folder.ts
var MAX_BYTES = 1e4;
var TRIES = 5;
async function lockRunFolder(paths, host) {
  const mine = await host.processes.self();
  const since = host.clock.now().toISOString();
  const record = { assay: 1, step: host.step, ...mine, since };
  const text = `${JSON.stringify(record, null, 2)}
`;
  let left;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const found = await readLock(paths, host);
    if (found?.holder?.token === mine.token) return;
    if (found?.holding === "works") throw inUse(paths, found);
    left = found;
    if (!await host.files.hold(paths.lock, text, found?.text)) continue;
    if (left !== void 0) await takeOver(paths, left, host);
    return;
  }
  throw inUse(paths, left);
}
async function demandUnlocked(paths, host) {
  await demandFolder(paths.root, host);
  const found = await readLock(paths, host);
  if (found?.holding !== "works") return;
  const { token } = await host.processes.self();
  if (found.holder?.token !== token) throw inUse(paths, found);
}
async function readLock(paths, host) {
  const modified = await host.files.modified(paths.lock);
  if (modified === void 0) return void 0;
  const text = await textOf(paths, host);
  if (text === void 0) return void 0;
  const holder = holderOf(text);
  const running = holder === void 0 ? void 0 : await host.processes.isRunning(holder);
  const silent = (host.clock.now().getTime() - modified.getTime()) / 1e3;
  return { text, holder, holding: judgeHolder(running, silent) };
}
async function textOf({ lock }, { files }) {
  if ((await files.facts(lock))?.kind === "other") return "";
  try {
    return await files.readText(lock, MAX_BYTES);
  } catch (error) {
    if (await files.modified(lock) === void 0) return void 0;
    throw error;
  }
}
function holderOf(text) {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return void 0;
  }
}
async function takeOver({ root }, { holder, holding }, { log, processes }) {
  const why = holding === "ended" ? "which has ended without a word" : `which has shown no sign of life for ${SILENT_SECONDS / 60} minutes`;
  log.notice(`${root} was still held by ${describeHolder(holder)}, ${why}: it is taken over.`);
  const ended = holder === void 0 ? 0 : await processes.endCommandsOf(holder);
  const what = ended === 1 ? "a process of its commands" : `${ended} processes of its commands`;
  if (ended > 0) log.notice(`It had left ${what} running: ended.`);
}
function inUse({ root, lock }, found) {
  return new ConfigurationError({
    place: { file: root },
    message: `This run folder is in use by ${describeHolder(found?.holder)}.`,
    remedy: `Wait until that has ended, or name another folder with the input "run-directory". If you know that it is gone, remove ${lock}.`
  });
}

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
    range: [0, 1],
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
  range: [0, 1],
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
    range: [0, Number.POSITIVE_INFINITY],
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
    range: [0, Number.POSITIVE_INFINITY],
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
  range: [0, Number.POSITIVE_INFINITY],
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
    lock: `${root}/lock.json`,
    handed: `${root}/handed.json`,
    evidence: `${root}/evidence`,
    profile: `${root}/profile`,
    data: `${root}/data`,
    package: `${root}/package`,
    predictions: `${root}/predictions`,
    training: `${root}/training`,
    unchecked: `${root}/training/unchecked`,
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

// src/domain/metrics/range.ts
function valueMistake(metric, value) {
  const [least, most] = metric.range;
  if (value >= least && value <= most) return void 0;
  const message = `${value} cannot be: ${extent(metric)}.`;
  return { message, ...meant(metric, value) };
}
function marginMistake(metric, margin) {
  const [least, most] = metric.range;
  if (margin >= 0 && margin < most - least) return void 0;
  if (margin < 0) return { message: `A margin is not negative; it is ${margin}.` };
  const message = `With a margin of ${margin} every model counts as not worse: ${extent(metric)}.`;
  return { message, ...meant(metric, margin) };
}
function extent({ title, range: [least, most] }) {
  return most === Number.POSITIVE_INFINITY ? `${title} is never below ${least}` : `${title} lies between ${least} and ${most}`;
}
function meant({ range: [, most] }, value) {
  const share = Number((value / 100).toPrecision(12));
  return most === 1 && value > 1 && share < 1 ? { remedy: `Write ${share} for ${value} %.` } : {};
}

export {
  joinPath,
  folderOf,
  demandFolder,
  lockRunFolder,
  demandUnlocked,
  valueMistake,
  marginMistake,
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
