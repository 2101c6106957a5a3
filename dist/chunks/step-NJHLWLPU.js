import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  MOST_VALUES,
  cutSlice,
  demandSliceColumns,
  expectedRows,
  featuresDirectory,
  featuresOfPackage,
  fileKey,
  guardRunFolder,
  madeSliceColumns,
  openPackage,
  predictEvaluation,
  prepareData,
  readPredictions,
  requireTask
} from "./chunk-FVDONEX6.js";
import "./chunk-2Z2NT6K2.js";
import {
  openProject,
  parseSlice
} from "./chunk-FENYHHSC.js";
import {
  BOOTSTRAP_SEED,
  FEWEST_UNITS,
  LEVEL,
  REPLICATES,
  cautious,
  cautiousError,
  comparisonReasons,
  delongOf,
  delongScatter,
  describeComparison,
  disagreementOf,
  documentVerdict,
  estimatePair,
  finite,
  judge,
  measure,
  normalInterval,
  normalQuantile,
  normalTwoSided,
  orientedDifference,
  placedOf,
  rowsOf,
  sortedOrder,
  studentQuantile,
  studentTails,
  sumOf,
  summarise,
  takeRows,
  withFirstPlace,
  withLuck
} from "./chunk-WYZSI37Y.js";
import {
  classesOf,
  sameClass,
  tableSource
} from "./chunk-66WNNPKO.js";
import {
  isRefused,
  makeEvidence
} from "./chunk-2VUS5IBJ.js";
import {
  commonInputs,
  defineStep,
  engineInputs,
  readEvidence,
  verdictInputs,
  verdictSchema,
  writeEvidence
} from "./chunk-IA2LMAIC.js";
import {
  METRIC_TABLE,
  THRESHOLD,
  accuracy,
  findMetric,
  orientation
} from "./chunk-P3WXG2BU.js";
import "./chunk-72QQJORW.js";
import "./chunk-FLSPS7QI.js";
import "./chunk-27YTPY43.js";
import "./chunk-NEAT5OMB.js";
import "./chunk-2JW4TETC.js";
import "./chunk-IMFEM2U7.js";
import "./chunk-BDRE24RS.js";
import {
  quoteName
} from "./chunk-5GLYXW3N.js";
import "./chunk-NKC5APMT.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError,
  refusal
} from "./chunk-N7QQ32HM.js";
import "./chunk-ET47IQD5.js";
import "./chunk-OGR6ZVQR.js";
import "./chunk-VXTZWOCS.js";
import {
  LATER_ENTRIES
} from "./chunk-7JLSHSJJ.js";
import "./chunk-3B5OCMLH.js";
import {
  _enum,
  object,
  string
} from "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/steps/evaluate-model/inputs.ts
var inputs = object({
  ...commonInputs,
  champion: string().min(1).optional().describe("The folder of the package to compare with; it is run today, with its own files."),
  "champion-environment": string().min(1).optional().describe("Compare with what is live in this environment (needs a registry)."),
  "first-run": _enum(["refuse", "allow"]).default("refuse").describe("What to do where there is no champion yet: refuse or allow."),
  ...engineInputs,
  ...verdictInputs
});
var outputs = object({
  verdict: verdictSchema.describe("The graver of quality and comparison."),
  quality: verdictSchema.describe("Thresholds and trivial baseline."),
  comparison: verdictSchema.optional().describe("Against the champion."),
  evidence: string().describe("The folder of the evidence.")
});

// src/domain/config/not-acted-on.ts
function notActedOn(model) {
  return LATER_ENTRIES.filter((name) => model[name] !== void 0);
}
function sayNotActedOn(model) {
  const names = notActedOn(model);
  if (names.length === 0) return void 0;
  const them = names.length === 1 ? "it" : "them";
  return `No step of this version acts on ${names.join(", ")}: what assay.yml demands there is checked for its form, and nothing is refused for ${them}.`;
}

// src/domain/metrics/from-predictions.ts
function outcomeFrom(labels, answers, truth) {
  if (truth.kind === "number") {
    if (labels.kind !== "number") throw new Error("labels of a regression are numbers");
    return { task: "regression", truth: labels.values, predicted: answers.scores };
  }
  if (labels.kind !== "category") throw new Error("labels of a classification are texts");
  if (truth.kind === "binary") {
    const wanted = sameClass(truth.positive);
    const hits = labels.levels.map((level) => sameClass(level) === wanted ? 1 : 0);
    return {
      task: "binary-classification",
      truth: Uint8Array.from(labels.codes, (code) => hits[code] ?? 0),
      score: answers.scores,
      scale: answers.hard ? "class" : "probability"
    };
  }
  return several(labels, answers, classesOf([...truth.classes, ...labels.levels]));
}
function several(labels, { scores, classes: columns = [], hard }, classes) {
  const numbers = labels.levels.map((level) => classes.indexOf(sameClass(level)));
  const truth = labels.codes.map((code) => numbers[code] ?? -1);
  const codeOf = columns.map((name) => classes.indexOf(sameClass(name)));
  const width = columns.length;
  const columnOf = classes.map((_, code) => codeOf.indexOf(code));
  const predicted = truth.map((_, row) => {
    const shares = scores.subarray(row * width, (row + 1) * width);
    return codeOf[shares.indexOf(Math.max(...shares))] ?? -1;
  });
  const believed = Float64Array.from(truth, (code, row) => {
    const column = columnOf[code] ?? -1;
    return column < 0 ? 0 : scores[row * width + column] ?? 0;
  });
  return {
    task: "multiclass-classification",
    classes,
    truth,
    predicted,
    ...hard ? {} : { believed }
  };
}

// src/tasks/scoring/evaluation-rows.ts
async function evaluationRows(prepared, wanted, host) {
  const labels = await tableSource(prepared.labels.path, "The labels", host.files);
  const kept = await keptColumns(prepared, host);
  const made = await madeColumns(wanted.made, host);
  const sources = [labels, ...kept.sources, ...made.sources];
  const inputs2 = sources.map(({ path }) => path);
  const session = await (await host.dataEngine()).open({ inputs: inputs2 });
  try {
    const type = wanted.numeric ? "DOUBLE" : "VARCHAR";
    const truth = await session.table(
      `SELECT CAST("label" AS ${type}) AS label FROM ${labels.sql}`
    );
    const label = truth.columns.get("label");
    const columns = new Map([
      ...await read(kept, truth.rows, session),
      ...await read(made, truth.rows, session)
    ]);
    if (label === void 0) throw new Error("the labels have no column of this name");
    return { labels: label, attributes: { rows: truth.rows, columns } };
  } finally {
    await session.close();
  }
}
var NONE = { sources: [], names: /* @__PURE__ */ new Map() };
async function keptColumns({ slices }, { files }) {
  if (slices === null) return NONE;
  const source = await tableSource(slices.file.path, "The columns of slices", files);
  return { sources: [source], names: new Map(slices.columns.map((name, at) => [name, `s${at}`])) };
}
async function madeColumns(made, { files }) {
  if (made === void 0 || made.columns.length === 0) return NONE;
  const source = await tableSource(made.path, "The features", files);
  return { sources: [source], names: new Map(made.columns.map((name) => [name, name])) };
}
async function read({ sources, names }, rows, session) {
  const found = [];
  for (const { sql, format } of sources) {
    for (const [name, called] of names) {
      const cell = await cellSql(called, { sql, format }, session);
      const table = await session.table(`SELECT ${cell} AS cell FROM ${sql}`);
      const column = table.columns.get("cell");
      if (column === void 0 || table.rows !== rows) {
        throw new Error("the labels and the columns of slices are not of the same length");
      }
      found.push([name, column]);
    }
  }
  return found;
}
async function cellSql(name, { sql, format }, session) {
  const cell = quoteName(name);
  const text = `CAST(${cell} AS VARCHAR)`;
  const number = `TRY_CAST(${text} AS DOUBLE)`;
  const isWide = `regexp_full_match(${text}, '-?[0-9]+') AND abs(${number}) > ${Number.MAX_SAFE_INTEGER}`;
  const wide = `coalesce(bool_or(CASE WHEN strlen(${text}) > 15 THEN ${isWide} ELSE false END), false)`;
  const [row = {}] = await session.rows(
    `SELECT count(${cell}) = count(${number}) AS numeric, ${wide} AS wide FROM ${sql}`
  );
  if (row["wide"] === true) return text;
  return format === "csv" && row["numeric"] === true ? number : cell;
}

// src/steps/evaluate-model/challenger.ts
var recordedSchema = object({ digest: string() });
async function challengerPredictions(known, host) {
  const { project, challenger } = known;
  const file = `${project.paths.predictions}/predictions.${challenger.manifest.format}`;
  if (await isRecorded(file, known, host)) return file;
  await host.log.group(
    "Running the challenger",
    () => predictEvaluation(challenger, { ...known, output: file }, host)
  );
  return file;
}
async function isRecorded(file, known, host) {
  const { project, prepared, challenger } = known;
  if ((await host.files.facts(file))?.kind !== "file") return false;
  if ((await host.files.facts(project.paths.evidence))?.kind !== "directory") return false;
  const training = (await readEvidence(project.paths.evidence, host)).find(
    (one) => one.check === "training"
  );
  const recorded = recordedSchema.safeParse(training?.measurements["predictions"]).data;
  return training?.subject.package === challenger.digest && training.subject.data === prepared.dataDigest && recorded?.digest === (await host.files.fingerprint(file)).digest;
}

// src/steps/evaluate-model/prepare.ts
async function prepareEvaluation(project, host) {
  const metrics = chooseMetrics(project);
  const slices = readSlices(project);
  const challenger = await openPackage(project.paths.package, host);
  const prepared = await prepareData(project, host);
  const made = await madeColumns2({ project, prepared, challenger }, host);
  const expected = await expectedRows(project, prepared, host);
  const truth = truthOf(expected);
  const rows = await evaluationRows(prepared, { numeric: truth.kind === "number", made }, host);
  const file = await challengerPredictions({ project, prepared, challenger }, host);
  const outcome = await outcomeOfFile(file, { expected, truth, rows }, host);
  const cut = cutSlices(project, slices, { prepared, rows });
  const known = { project, prepared, host, metrics, truth, expected, rows };
  return { ...known, slices: cut, challenger, outcome };
}
async function outcomeOfFile(file, known, host) {
  const answers = await readPredictions(file, known.expected, host);
  return outcomeFrom(known.rows.labels, answers, known.truth);
}
function chooseMetrics({ model }) {
  const names = Object.keys(model.metrics);
  if (names.length > 0) return names.map(findMetric).filter((one) => one !== void 0);
  return METRIC_TABLE.filter((metric) => metric.tasks.includes(model.task));
}
function truthOf({ outcome }) {
  if (outcome.kind === "binary") return { kind: "binary", positive: outcome.positive };
  return outcome;
}
function readSlices({ model }) {
  return model.slices.map(parseSlice).filter((slice) => slice !== void 0);
}
async function madeColumns2(known, host) {
  const { project, prepared, challenger } = known;
  const columns = madeSliceColumns(project, prepared);
  if (columns.length === 0) return void 0;
  const { format, evaluate } = prepared;
  const made = await featuresOfPackage(
    {
      package: challenger,
      rows: { ...evaluate, format, columns: prepared.columns, key: fileKey(prepared) },
      featuresDirectory: featuresDirectory(project),
      featuresLimitSeconds: project.model.features?.["time-limit"]
    },
    host
  );
  demandSliceColumns(project, prepared, made?.columns ?? []);
  return made === void 0 ? void 0 : { path: made.path, columns };
}
function cutSlices(project, slices, { prepared, rows }) {
  const problems = [];
  const cut = slices.flatMap((slice, index) => {
    const column = rows.attributes.columns.get(slice.column);
    const known = prepared.contract.columns.find(({ name }) => name === slice.column);
    const shown = known?.public === true || project.model.data.values === "shown";
    const parts = column === void 0 ? void 0 : cutSlice(slice, column, shown);
    if (parts === void 0) problems.push(uncut(project, slice, index));
    return parts ?? [];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return cut;
}
function uncut(project, slice, index) {
  const message = slice.kind === "each" ? `The column "${slice.column}" has more than ${MOST_VALUES} values.` : `The column "${slice.column}" and the value it is compared with are not of one kind.`;
  return {
    place: project.place(["slices", index]),
    message,
    remedy: "Write a comparison, such as distance > 2000 or origin = 'ORD'."
  };
}

// src/steps/evaluate-model/champion.ts
async function demandNamedChampion({ champion }, { files }) {
  if (champion === void 0) return;
  if ((await files.facts(`${champion}/manifest.json`))?.kind === "file") return;
  const state = await files.facts(champion) === void 0 ? "does not exist" : "is no package";
  throw new ConfigurationError({
    place: { file: champion },
    message: `The champion ${champion} ${state}: a package is a folder with a manifest.json.`,
    remedy: 'Name the folder "package" that an earlier train-model left, or a copy of it.'
  });
}
async function runChampion(inputs2, evaluation) {
  const found = await findChampion(inputs2, evaluation);
  if (found === void 0) return void 0;
  const { project, prepared, host } = evaluation;
  const opened = await openPackage(found.directory, host);
  requireSameTask(opened, evaluation, found.directory);
  const output = `${project.paths.predictions}/champion.${opened.manifest.format}`;
  await host.log.group(
    "Running the champion",
    () => predictEvaluation(opened, { project, prepared, output }, host)
  );
  const outcome = await outcomeOfFile(output, evaluation, host);
  return { package: opened, origin: found.origin, outcome };
}
async function findChampion(inputs2, { project, host }) {
  const named = inputs2.champion;
  if (named !== void 0) return { directory: named, origin: named };
  if (inputs2["champion-environment"] !== void 0) {
    throw new ConfigurationError({
      message: "What is live in an environment is told by a registry, which Assay does not have yet.",
      remedy: 'Name the folder of a package with the input "champion".'
    });
  }
  const champions = await host.champions();
  if (champions === void 0) return void 0;
  const directory = await host.files.temporaryDirectory("champion");
  return champions.newest(project.name, directory);
}
function requireSameTask({ manifest }, { challenger }, directory) {
  if (manifest.task === challenger.manifest.task) return;
  throw new ConfigurationError({
    place: { file: `${directory}/manifest.json` },
    message: `The champion is a model of ${manifest.task}, the challenger of ${challenger.manifest.task}.`,
    remedy: "Name a package of the same task."
  });
}

// src/domain/statistics/proportion.ts
function wilsonInterval(k, n, level = 0.95) {
  const z = normalQuantile(0.5 + level / 2);
  const share = k / n;
  const scale = 1 + z * z / n;
  const centre = (share + z * z / (2 * n)) / scale;
  const half = z / scale * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  return [k === 0 ? 0 : Math.max(0, centre - half), k === n ? 1 : Math.min(1, centre + half)];
}

// src/domain/comparison/influence.ts
var STEP = 1e-6;
function influences(metric, outcome) {
  const columns = metric.columns(outcome);
  const rows = outcome.truth.length;
  const means = columns.map((column) => sumOf(column) / rows);
  const slopes = means.map(
    (mean, at) => slope(metric, means, at, STEP * Math.max(Math.abs(mean), STEP))
  );
  const moved = new Float64Array(rows);
  for (const [at, column] of columns.entries()) {
    const [mean, factor] = [means[at] ?? 0, slopes[at] ?? 0];
    for (let row = 0; row < rows; row += 1) {
      moved[row] = (moved[row] ?? 0) + factor * ((column[row] ?? 0) - mean);
    }
  }
  return moved;
}
function slope(metric, means, at, step2) {
  const [mean = 0] = means.slice(at, at + 1);
  const above = metric.value(means.with(at, mean + step2), 1);
  const below = metric.value(means.with(at, Math.max(mean - step2, mean / 2)), 1);
  return (above - below) / (mean + step2 - Math.max(mean - step2, mean / 2));
}
function errorOf(moved) {
  const rows = moved.length;
  let squares = 0;
  for (const one of moved) squares += one * one;
  return Math.sqrt(squares / rows / (rows - 1));
}
function valueWithError(metric, outcome) {
  return { value: measure(metric, outcome), standardError: errorOf(influences(metric, outcome)) };
}

// src/domain/comparison/analytic.ts
function analyticEstimate(metric, champion, challenger) {
  const values = metric.kind === "rank" ? byRanks(metric, champion, challenger) : {
    champion: measure(metric, champion),
    challenger: measure(metric, challenger),
    standardError: gapError(metric, champion, challenger),
    freedom: rowsOf(champion) - 1
  };
  const difference = orientation(metric) * (values.challenger - values.champion);
  const estimate = {
    rows: rowsOf(champion),
    ...values,
    interval: normalInterval(difference, values.standardError, LEVEL, values.freedom),
    method: metric.kind === "rank" ? "delong" : "influence"
  };
  return metric.kind === "rank" ? estimate : cautious(metric, estimate, { champion, challenger });
}
function byRanks(metric, champion, challenger) {
  const first = placedOf(metric.of(champion));
  const second = placedOf(metric.of(challenger));
  const found = delongOf(first, second);
  const standardError = cautiousError(found, first, second);
  const scatter = delongScatter(found, standardError, rowsOf(champion));
  return { champion: found.first, challenger: found.second, standardError, ...scatter };
}
function gapError(metric, champion, challenger) {
  const theirs = influences(metric, champion);
  return errorOf(influences(metric, challenger).map((one, row) => one - (theirs[row] ?? 0)));
}
function analyticMeasurement(metric, outcome) {
  const rows = rowsOf(outcome);
  if (metric.kind === "sum") {
    const { value: value2, standardError } = valueWithError(metric, outcome);
    if (metric.share === true) {
      return {
        metric,
        rows,
        value: value2,
        interval: wilsonInterval(Math.round(value2 * rows), rows, LEVEL)
      };
    }
    const interval2 = normalInterval(value2, standardError, LEVEL, rows - 1);
    return { metric, rows, value: value2, interval: possible(metric, interval2) };
  }
  const placed = placedOf(metric.of(outcome));
  const { first: value, variances } = delongOf(placed, placed);
  const interval = normalInterval(value, Math.sqrt(variances[0]), LEVEL);
  return { metric, rows, value, interval: possible(metric, interval) };
}
function possible({ range: [least, most] }, [low, high]) {
  return [Math.max(least, low), Math.min(most, high)];
}

// src/domain/comparison/holm-levels.ts
function holmLevels(pValues, alpha) {
  const count = pValues.length;
  const rank = (value) => value === void 0 || Number.isNaN(value) ? 2 : value;
  const order = pValues.map((_, index) => index).toSorted((a, b) => rank(pValues[a]) - rank(pValues[b]));
  const levels = new Array(count).fill(1 - alpha / Math.max(1, count));
  let left = count;
  for (const index of order) {
    const share = alpha / left;
    levels[index] = 1 - share;
    if (rank(pValues[index]) <= share) left = Math.max(1, left - 1);
  }
  return levels;
}

// src/domain/comparison/judge-slices.ts
function judgeSlices(metric, slices, margin) {
  const pValues = slices.map(({ estimate }) => pValueOf(metric, estimate));
  const levels = holmLevels(pValues, 1 - LEVEL);
  return slices.map(({ slice, estimate }, index) => {
    const difference = estimate.centre ?? orientedDifference(metric, estimate);
    const ownLevel = levels[index] ?? LEVEL;
    const { standardError, freedom } = estimate;
    const interval = normalInterval(difference, standardError, ownLevel, freedom);
    return judge(metric, { ...estimate, interval, ownLevel }, { margin, slice });
  });
}
function pValueOf(metric, estimate) {
  const difference = estimate.centre ?? orientedDifference(metric, estimate);
  if (estimate.standardError === 0) return difference === 0 ? 1 : 0;
  const distance = difference / estimate.standardError;
  if (estimate.freedom === void 0) return normalTwoSided(distance);
  return 2 * studentTails(Math.abs(distance), estimate.freedom).upper;
}

// src/domain/comparison/repeats.ts
function withRepeats(metric, estimate, values) {
  const count = values.length;
  if (count < 2) return estimate;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const seeds = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const luck = seeds * (1 / count + 1);
  const variance = estimate.standardError ** 2 + luck;
  const standardError = Math.sqrt(variance);
  const freedom = luck === 0 ? Number.POSITIVE_INFINITY : (variance / luck) ** 2 * (count - 1);
  const reach = studentQuantile(0.5 + LEVEL / 2, Math.min(freedom, 1e6));
  const difference = orientation(metric) * (mean - estimate.champion);
  const half = reach * standardError;
  return {
    ...estimate,
    challenger: mean,
    standardError,
    scatter: withLuck(estimate, luck),
    interval: [difference - half, difference + half]
  };
}

// src/steps/evaluate-model/compare.ts
async function compareWith(evaluation, pair, repeats) {
  const { metrics, host } = evaluation;
  const estimates = await estimatePair(metrics, pair, host.workers);
  const overall2 = metrics.flatMap((metric, index) => {
    const estimate = estimates[index];
    if (estimate === void 0) return [];
    const told = withRepeats(metric, estimate, repeats.get(metric.name) ?? []);
    return [judge(metric, told, { margin: marginOf(evaluation, metric) })];
  });
  const sliced = compareSlices(evaluation, pair);
  return { comparisons: [...overall2, ...sliced.comparisons], skipped: sliced.skipped };
}
function compareSlices(evaluation, pair) {
  const { metrics, slices } = evaluation;
  const found = /* @__PURE__ */ new Map();
  const skipped = [];
  for (const slice of slices) {
    const estimates = estimateSlice(evaluation, pair, slice);
    for (const [index, metric] of metrics.entries()) {
      const estimate = estimates[index];
      if (estimate === void 0 || !Number.isFinite(estimate.standardError)) {
        skipped.push({ slice: slice.name, metric: metric.name, rows: slice.rows.length });
        continue;
      }
      const list = found.get(metric.name) ?? [];
      list.push({ slice: slice.name, estimate });
      found.set(metric.name, list);
    }
  }
  const comparisons = metrics.flatMap(
    (metric) => judgeSlices(metric, found.get(metric.name) ?? [], marginOf(evaluation, metric))
  );
  return { comparisons, skipped };
}
function estimateSlice({ metrics }, { champion, challenger }, { rows }) {
  if (rows.length < FEWEST_UNITS) return [];
  const [theirs, ours] = [takeRows(champion, rows), takeRows(challenger, rows)];
  return metrics.map((metric) => analyticEstimate(metric, theirs, ours));
}
function marginOf({ project }, metric) {
  return project.model.metrics[metric.name]?.margin ?? 0;
}

// src/steps/evaluate-model/repeats.ts
async function repeatedValues(evaluation) {
  const { project, host, metrics, outcome, challenger } = evaluation;
  const outcomes = [outcome];
  for (let repeat = 2; repeat <= project.model.train.repeats; repeat += 1) {
    const file = `${project.paths.predictions}/repeat-${repeat}.${challenger.manifest.format}`;
    if ((await host.files.facts(file))?.kind !== "file") {
      host.log.notice(`${file} is not on this machine, so seed noise is not counted.`);
      break;
    }
    outcomes.push(await outcomeOfFile(file, evaluation, host));
  }
  return new Map(
    metrics.map((metric) => [metric.name, outcomes.map((one) => measure(metric, one))])
  );
}

// src/steps/evaluate-model/comparison.ts
async function judgeComparison(evaluation, champion) {
  const { project, prepared, host, outcome, challenger, metrics } = evaluation;
  const pair = { champion: champion.outcome, challenger: outcome };
  for (const metric of metrics) demandFit(metric.unfit(champion.outcome), metric.title);
  const repeats = await repeatedValues(evaluation);
  const compared = await compareWith(evaluation, pair, repeats);
  const classes = accuracy.unfit(pair.champion) === void 0 && accuracy.unfit(outcome) === void 0;
  const recipe = [...repeats.values()].some((values) => values.length > 1);
  const evidence = makeEvidence(
    {
      check: "comparison",
      step: "evaluate-model",
      model: project.name,
      verdict: verdictOf(compared),
      subject: {
        data: prepared.dataDigest,
        package: challenger.digest,
        baseline: champion.package.digest
      },
      reasons: reasonsOf(compared, recipe),
      measurements: {
        comparisons: [...compared.comparisons],
        rows: prepared.evaluate.rows,
        scope: recipe ? "recipe" : "file",
        champion: { origin: champion.origin, package: champion.package.digest },
        ...classes ? { disagreement: { ...disagreementOf(pair.champion, outcome) } } : {},
        ...recipe ? { repeats: Object.fromEntries([...repeats].map(([name, all]) => [name, [...all]])) } : {},
        ...evaluation.slices.length === 0 ? {} : { slices: slicesOf(evaluation, compared.skipped) },
        bootstrap: { replicates: REPLICATES, seed: BOOTSTRAP_SEED }
      }
    },
    host
  );
  const lines = compared.comparisons.map(describeComparison);
  return { evidence, lines, sentence: sentenceOn(compared) };
}
function demandFit(why, title) {
  if (why !== void 0) throw refusal("unfit-prediction", `The champion: ${title} ${why}.`);
}
function sentenceOn({ comparisons, skipped }) {
  if (skipped.length === 0) return summarise(comparisons);
  return `${summarise(comparisons)} In ${skipped.length} comparisons by slice nothing can be told: too few rows, or of one class only.`;
}
function verdictOf({ comparisons, skipped }) {
  const verdict = documentVerdict(comparisons.map((one) => one.verdict));
  return verdict === "pass" && skipped.length > 0 ? "inconclusive" : verdict;
}
function reasonsOf({ comparisons, skipped }, recipe) {
  const scope = recipe ? {
    code: "recipe",
    severity: "info",
    message: "Compared are recipes: the noise of seeds counts."
  } : {
    code: "file-not-recipe",
    severity: "info",
    message: "What is compared is this file, not this recipe: trained with another seed, it may turn out otherwise (see repeats)."
  };
  return [...comparisonReasons(comparisons), ...skipped.map(skippedReason), scope];
}
function skippedReason({ slice, metric, rows }) {
  const message = `${metric} where ${slice}: ${rows} rows are too few, or of one class only, to tell.`;
  return { code: "slice-too-small", severity: "warning", message, where: { metric, slice } };
}
function slicesOf({ slices }, skipped) {
  return {
    procedure: "Holm, 5 % for each metric over all slices",
    rows: slices.map(({ name, rows }) => ({ slice: name, rows: rows.length })),
    skipped: [...skipped]
  };
}
function withoutChampion(evaluation, allowed) {
  const { project, prepared, host, challenger } = evaluation;
  const remedy = allowed ? "The first run is allowed, so nothing was compared." : 'Name one with the input "champion", or allow the first run with first-run: allow.';
  const comparisons = [];
  const sentence = `There is no champion to compare with. ${remedy}`;
  const evidence = makeEvidence(
    {
      check: "comparison",
      step: "evaluate-model",
      model: project.name,
      verdict: allowed ? "warn" : "fail",
      subject: { data: prepared.dataDigest, package: challenger.digest },
      reasons: [
        {
          code: allowed ? "first-run" : "no-champion",
          severity: allowed ? "warning" : "error",
          message: sentence
        }
      ],
      measurements: { comparisons }
    },
    host
  );
  return { evidence, lines: [], sentence };
}

// src/domain/comparison/quality.ts
function qualityLine(measured, demanded, level) {
  const { metric, slice, rows, value, baseline } = measured;
  const threshold = thresholdOf(demanded);
  return {
    metric: metric.name,
    slice,
    rows,
    value,
    interval: finiteInterval(measured.interval),
    level,
    threshold,
    baseline: baseline === null ? null : finite(baseline),
    verdict: threshold === null ? null : isMet(threshold, value) ? "pass" : "fail"
  };
}
function thresholdOf(demanded) {
  const { "at-least": atLeast, "at-most": atMost } = demanded ?? {};
  if (atLeast === void 0 && atMost === void 0) return null;
  return {
    ...atLeast === void 0 ? {} : { atLeast },
    ...atMost === void 0 ? {} : { atMost }
  };
}
function isMet({ atLeast = -Infinity, atMost = Infinity }, value) {
  return value >= atLeast && value <= atMost;
}
function finiteInterval([low, high]) {
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;
}
function thresholdReasons(lines) {
  return lines.flatMap((line) => {
    if (line.verdict !== "fail" || line.threshold === null) return [];
    const { atLeast, atMost } = line.threshold;
    const below = atLeast !== void 0 && !(line.value >= atLeast);
    const demand = below ? `at least ${atLeast}` : `at most ${atMost}`;
    const message = `${line.metric} is ${short(line.value)}; ${demand} is demanded.`;
    const code = below ? "below-threshold" : "above-threshold";
    return [{ code, severity: "error", message, where: { metric: line.metric } }];
  });
}
function describeQuality({
  metric,
  value,
  interval,
  baseline,
  threshold,
  verdict
}) {
  const range = interval === null ? "" : ` [${interval.map(short).join(", ")}]`;
  const trivial = baseline === null ? "" : `; trivial ${short(baseline)}`;
  const { atLeast, atMost } = threshold ?? {};
  const demand = [
    ...atLeast === void 0 ? [] : [`at least ${atLeast}`],
    ...atMost === void 0 ? [] : [`at most ${atMost}`]
  ].join(", ");
  const met = demand === "" ? "" : `; demanded ${demand}: ${verdict === "pass" ? "met" : "missed"}`;
  return `${metric} ${short(value)}${range}${trivial}${met}`;
}
function short(value) {
  return String(Number(value.toPrecision(6)));
}

// src/domain/comparison/skill.ts
function skillReasons(comparisons, description) {
  const without = comparisons.filter(({ verdict }) => verdict !== "better");
  const none = without.length === comparisons.length && comparisons.length > 0;
  return without.map(
    (one) => ({
      code: "not-better-than-trivial",
      severity: none ? "error" : "warning",
      message: `In ${one.metric} the model is ${standing(one)} a trivial one (${description}): ${figures(one)}.`,
      where: { metric: one.metric }
    })
  );
}
function standing({ verdict, difference }) {
  if (verdict === "worse") return "worse than";
  return difference !== null && difference > 0 ? "not surely better than" : "not better than";
}
function figures({ champion, challenger, interval: [low, high] }) {
  const values = `${short2(challenger)} against ${short2(champion)}`;
  if (low === null || high === null) return values;
  return `${values}, and the 95 % interval of the difference is [${short2(low)}, ${short2(high)}]`;
}
function short2(value) {
  return value === null ? "undefined" : String(Number(value.toPrecision(6)));
}

// src/domain/metrics/curves.ts
var MOST_POINTS = 200;
var BINS = 20;
function rocCurve(outcome) {
  const { positives, negatives, below, atMost } = placedOf(outcome);
  if (positives.length === 0 || negatives.length === 0) return [];
  const corners = [[0, 0]];
  for (let last = positives.length - 1; last >= 0; ) {
    let first = last;
    while (first > 0 && atMost[first - 1] === atMost[last] && below[first - 1] === below[last]) {
      first -= 1;
    }
    const missed = (count) => (negatives.length - count) / negatives.length;
    corners.push([missed(atMost[last] ?? 0), (positives.length - 1 - last) / positives.length]);
    corners.push([missed(below[last] ?? 0), (positives.length - first) / positives.length]);
    last = first - 1;
  }
  corners.push([1, 1]);
  return thin(corners, MOST_POINTS).map(([x, y]) => [short3(x), short3(y)]);
}
function calibrationCurve({ truth, score }, groups = 10) {
  const order = sortedOrder(score);
  const points = [];
  for (let group = 0; group < groups; group += 1) {
    const start = Math.round(group * order.length / groups);
    const rows = order.subarray(start, Math.round((group + 1) * order.length / groups));
    if (rows.length === 0) continue;
    const mean = (of) => rows.reduce((sum, row) => sum + (of[row] ?? 0), 0) / rows.length;
    points.push([short3(mean(score)), short3(mean(truth))]);
  }
  return points;
}
function scoreHistogram({ score }) {
  const counts = new Array(BINS).fill(0);
  for (const value of score) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(value * BINS)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({ low: bin / BINS, high: (bin + 1) / BINS, count }));
}
function confusionOf({ truth, score }) {
  const cells = [0, 0, 0, 0];
  for (let row = 0; row < truth.length; row += 1) {
    const cell = 2 * (truth[row] ?? 0) + ((score[row] ?? 0) >= THRESHOLD ? 1 : 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const [trueNegatives = 0, falsePositives = 0, falseNegatives = 0, truePositives = 0] = cells;
  return { threshold: THRESHOLD, truePositives, falsePositives, falseNegatives, trueNegatives };
}
function thin(items, most) {
  if (items.length <= most) return items;
  const step2 = (items.length - 1) / (most - 1);
  const chosen = Array.from({ length: most }, (_, index) => Math.round(index * step2));
  return chosen.flatMap((index) => items.slice(index, index + 1));
}
function short3(value) {
  return Number(value.toPrecision(6));
}

// src/domain/metrics/trivial.ts
function trivialFor(outcome) {
  switch (outcome.task) {
    case "binary-classification": {
      const rate = outcome.truth.reduce((sum, one) => sum + one, 0) / outcome.truth.length;
      const score = new Float64Array(outcome.truth.length).fill(rate);
      return {
        description: `always the base rate ${rate.toPrecision(3)}`,
        outcome: { ...outcome, score, scale: "probability" }
      };
    }
    case "regression": {
      const mean = sumOf(outcome.truth) / outcome.truth.length;
      const predicted = new Float64Array(outcome.truth.length).fill(mean);
      return { description: "always the mean", outcome: { ...outcome, predicted } };
    }
    case "multiclass-classification": {
      const shares = sharesOf(outcome.truth, outcome.classes.length);
      const commonest = shares.indexOf(Math.max(...shares));
      return {
        description: "always the commonest class",
        outcome: {
          ...outcome,
          predicted: new Int32Array(outcome.truth.length).fill(commonest),
          believed: Float64Array.from(outcome.truth, (code) => shares[code] ?? 0)
        }
      };
    }
  }
}
function sharesOf(codes, classes) {
  const counts = new Array(classes).fill(0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts.map((count) => count / codes.length);
}

// src/steps/evaluate-model/quality.ts
function judgeQuality(evaluation) {
  const { project, prepared, host, metrics, outcome, challenger } = evaluation;
  const trivial = trivialFor(outcome);
  const against = metrics.map(
    (metric) => judge(metric, analyticEstimate(metric, trivial.outcome, outcome), { margin: 0 })
  );
  const lines = [...overall(evaluation, trivial.outcome), ...bySlice(evaluation)];
  const reasons = [
    ...thresholdReasons(lines),
    ...skillReasons(against, trivial.description),
    ...emptySlices(evaluation)
  ];
  const notes = notEnforced(project);
  const finding = {
    check: "quality",
    step: "evaluate-model",
    model: project.name,
    verdict: verdictOf2(reasons),
    subject: { data: prepared.dataDigest, package: challenger.digest },
    reasons: [...reasons, ...notes],
    measurements: {
      metrics: lines.map((line) => ({ ...line })),
      rows: prepared.evaluate.rows,
      trivial: { description: trivial.description, comparisons: [...against] },
      ...curves(outcome)
    }
  };
  const evidence = makeEvidence(finding, host);
  const said = lines.filter(({ slice }) => slice === null).map(describeQuality);
  const sentence = reasons[0]?.message ?? "The model meets every demand and beats a trivial one.";
  return { evidence, lines: said, sentence };
}
function overall(evaluation, trivial) {
  const { metrics, outcome, project } = evaluation;
  return metrics.map((metric) => {
    const one = analyticMeasurement(metric, outcome);
    const baseline = measure(one.metric, trivial);
    return qualityLine(
      { ...one, slice: null, baseline },
      project.model.metrics[one.metric.name],
      LEVEL
    );
  });
}
function bySlice({ metrics, slices, outcome }) {
  return slices.flatMap(({ name, rows }) => {
    const part = takeRows(outcome, rows);
    return metrics.flatMap((metric) => {
      const value = measure(metric, part);
      const interval = [Number.NaN, Number.NaN];
      const measured = { metric, slice: name, rows: rows.length, value, interval, baseline: null };
      return Number.isFinite(value) ? [qualityLine(measured, void 0, LEVEL)] : [];
    });
  });
}
function emptySlices({ slices }) {
  return slices.filter(({ rows }) => rows.length === 0).map(({ name }) => ({
    code: "empty-slice",
    severity: "warning",
    message: `The slice ${name} has no rows.`,
    where: { slice: name }
  }));
}
function notEnforced({ model }) {
  const message = sayNotActedOn(model);
  return message === void 0 ? [] : [{ code: "not-acted-on", severity: "info", message }];
}
function verdictOf2(reasons) {
  if (reasons.some(({ severity }) => severity === "error")) return "fail";
  return reasons.some(({ severity }) => severity === "warning") ? "warn" : "pass";
}
function curves(outcome) {
  if (outcome.task !== "binary-classification") return {};
  return {
    roc: rocCurve(outcome),
    calibration: calibrationCurve(outcome),
    scores: scoreHistogram(outcome).map((bin) => ({ ...bin })),
    confusion: { ...confusionOf(outcome) }
  };
}

// src/steps/evaluate-model/run.ts
async function run(inputs2, host) {
  const project = await openProject(inputs2, host);
  requireTask(project);
  await demandNamedChampion(inputs2, host);
  tellNotActedOn(project, host);
  const found = [];
  try {
    const evaluation = await prepareEvaluation(project, guardRunFolder(project.paths, host));
    found.push(judgeQuality(evaluation));
    found.push(await judgeAgainst(inputs2, evaluation));
  } catch (error) {
    if (!(error instanceof RefusalError) || host.cancelled.aborted) throw error;
    found.push(refused(project, found.length === 0 ? "quality" : "comparison", error, host));
  }
  for (const { evidence } of found) await writeEvidence(project.runDirectory, evidence, host);
  return resultOf(project, found, inputs2);
}
function tellNotActedOn({ model, place }, host) {
  const [first] = notActedOn(model);
  const said = sayNotActedOn(model);
  if (first !== void 0 && said !== void 0) host.log.notice(said, place([first], "key"));
}
async function judgeAgainst(inputs2, evaluation) {
  const champion = await runChampion(inputs2, evaluation);
  if (champion !== void 0) return judgeComparison(evaluation, champion);
  return withoutChampion(evaluation, inputs2["first-run"] === "allow");
}
function refused(project, check, error, host) {
  const evidence = makeEvidence(
    {
      check,
      step: "evaluate-model",
      model: project.name,
      verdict: "fail",
      subject: {},
      reasons: [...error.reasons],
      measurements: check === "comparison" ? { comparisons: [] } : {}
    },
    host
  );
  return { evidence, lines: error.reasons.map(withFirstPlace), sentence: error.message };
}
var GRAVITY = ["pass", "warn", "inconclusive", "fail"];
function resultOf(project, found, inputs2) {
  const verdictOf3 = (check) => found.find(({ evidence }) => evidence.check === check)?.evidence.verdict;
  const verdicts = found.map(({ evidence }) => evidence.verdict);
  const verdict = GRAVITY.findLast((one) => verdicts.includes(one)) ?? "fail";
  const comparison = verdictOf3("comparison");
  const grave = found.filter(({ evidence }) => isRefused(evidence.verdict, inputs2["fail-on"]));
  return {
    outputs: {
      verdict,
      quality: verdictOf3("quality") ?? "fail",
      ...comparison === void 0 ? {} : { comparison },
      evidence: project.paths.evidence
    },
    evidence: found.map(({ evidence }) => evidence),
    text: found.flatMap(linesOf).join("\n"),
    ...grave.length === 0 ? {} : { refusal: grave.map(({ sentence }) => sentence).join(" ") }
  };
}
function linesOf({ evidence: { check, verdict }, lines, sentence }) {
  const title = check === "quality" ? "Quality" : "Comparison";
  return [`${title}: ${verdict}. ${sentence}`, ...lines.map((line) => `  ${line}`)];
}

// src/steps/evaluate-model/step.ts
var step = defineStep({
  name: "evaluate-model",
  summary: "Judges the trained model by thresholds, a trivial baseline and the champion, with intervals.",
  inputs,
  outputs,
  permissions: { actions: "read" },
  example: `- uses: assay/assay/actions/evaluate-model@v0
  with:
    model: flight-delay
    first-run: allow`,
  run
});
export {
  step
};
