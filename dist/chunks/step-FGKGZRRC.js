import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  BOOTSTRAP_SEED,
  REPLICATES,
  comparisonReasons,
  describeComparison,
  disagreementOf,
  documentVerdict,
  estimatePair,
  judge,
  summarise
} from "./chunk-J7QXQFRN.js";
import "./chunk-MO2RWP3W.js";
import "./chunk-IQCW65HG.js";
import "./chunk-5TCEJCEA.js";
import {
  binaryOutcome,
  classesOf,
  classesOutcome,
  numberOutcome,
  positiveClass,
  sameClass,
  tableSource
} from "./chunk-YT4HWUKR.js";
import {
  isRefused,
  makeEvidence
} from "./chunk-TGNPMXJH.js";
import {
  VERDICTS,
  commonInputs,
  defineStep,
  verdictInputs,
  writeEvidence
} from "./chunk-K3LWMCLX.js";
import {
  quoteName
} from "./chunk-5GLYXW3N.js";
import {
  METRIC_TABLE,
  accuracy,
  findMetric
} from "./chunk-J5K5QJAY.js";
import {
  nearest
} from "./chunk-ZB5UIW5K.js";
import {
  UnreadableFileError
} from "./chunk-NKC5APMT.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError
} from "./chunk-N7QQ32HM.js";
import {
  _enum,
  array,
  number,
  object,
  string
} from "./chunk-Z6HCBARK.js";
import "./chunk-OZT3RUPG.js";

// src/steps/compare-predictions/inputs.ts
var known = METRIC_TABLE.map((metric) => metric.name).join(", ");
var inputs = object({
  labels: string().min(1).describe('CSV or Parquet with the key and a column "label".'),
  champion: string().min(1).describe('Predictions of the model in use: the key, and "prediction" or "p_<class>" columns.'),
  challenger: string().min(1).describe("Predictions of the model under review, the same columns."),
  metrics: array(
    string().refine((name) => findMetric(name.trim()) !== void 0, `expected one of ${known}`)
  ).min(1).meta({ separator: "," }).describe(`What to compare: ${known}.`),
  margin: number().min(0).default(0).describe("How much worse still counts as not worse, in the unit of the metric."),
  key: array(string().min(1)).min(1).default(["id"]).meta({ separator: "," }).describe("The columns that name a row in every file. Default: id."),
  cluster: string().optional().describe("A column of the labels that groups rows which depend on each other."),
  positive: string().optional().describe("The positive class. Default: 1 or true."),
  ...commonInputs,
  ...verdictInputs
});

// src/domain/metrics/choose-task.ts
var TASKS = [
  "binary-classification",
  "multiclass-classification",
  "regression"
];
function tasksOf(metrics) {
  const common = TASKS.filter((task) => metrics.every((metric) => metric.tasks.includes(task)));
  if (common.length > 0) return common;
  const each = metrics.map((metric) => `${metric.name} (${metric.tasks.join(", ")})`);
  throw new ConfigurationError({
    message: `No task has all of these metrics: ${each.join("; ")}.`,
    remedy: "Ask for metrics of one task."
  });
}
function chooseTask(tasks, labels, positive) {
  const [only] = tasks;
  if (tasks.length === 1 && only !== void 0) return only;
  const classes = new Set(labels.map(sameClass));
  const named = positive === void 0 ? ["0", "1", "false", "true"] : [sameClass(positive)];
  const binary = classes.size <= 2 && named.some((name) => classes.has(name));
  return binary ? "binary-classification" : "multiclass-classification";
}

// src/tasks/scoring/check-columns.ts
var CLASS_COLUMN = /^p_(.+)$/;
function classColumns(relation) {
  return relation.columns.filter((name) => CLASS_COLUMN.test(name));
}
function classOf(column2) {
  return CLASS_COLUMN.exec(column2)?.[1] ?? column2;
}
function requireColumns(request, relations) {
  const { labels, predictions, attributes } = relations;
  const cluster = request.cluster === void 0 ? [] : [request.cluster];
  const regression = request.metrics.every((metric) => metric.needs === "numbers");
  const problems = [
    ...missing(labels, [...request.key, "label", ...cluster]),
    ...predictions.flatMap((relation) => [
      ...missing(relation, request.key),
      ...withoutPrediction(relation, regression)
    ]),
    ...attributes === void 0 ? [] : missing(attributes, [...request.key, ...request.attributes?.columns ?? []])
  ];
  if (problems.length > 0) throw new ConfigurationError(problems);
}
function missing({ file, columns }, wanted) {
  return wanted.filter((name) => !columns.includes(name)).map((name) => {
    const near = nearest(name, columns);
    const meant = near === void 0 ? "" : ` Did you mean "${near}"?`;
    return {
      place: { file, line: 1 },
      message: `There is no column "${name}".`,
      remedy: `The columns are ${columns.join(", ")}.${meant}`
    };
  });
}
function withoutPrediction(relation, regression) {
  const { file, columns } = relation;
  if (columns.includes("prediction")) return [];
  if (!regression && classColumns(relation).length > 0) return [];
  return [
    {
      place: { file, line: 1 },
      message: `There is no column "prediction"${regression ? "" : ' and none named "p_<class>"'}.`,
      remedy: `The columns are ${columns.join(", ")}.`
    }
  ];
}

// src/tasks/scoring/relation.ts
var NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
async function requireFiles(files, host) {
  const facts = await Promise.all(files.map((file) => host.files.facts(file)));
  const problems = files.flatMap((file, index) => {
    const kind = facts[index]?.kind;
    if (kind === "file") return [];
    const state = kind === void 0 ? "does not exist" : "is not a file";
    return [
      { place: { file }, message: `${file} ${state}.`, remedy: "Name a CSV or Parquet file." }
    ];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}
async function relationOf(file, session, host) {
  const { sql } = await tableSource(file, file, host.files);
  const described = await session.rows(`DESCRIBE SELECT * FROM ${sql}`);
  const columns = described.map((row) => String(row["column_name"]));
  const numeric = described.filter((row) => NUMERIC.test(String(row["column_type"])));
  return { file, sql, columns, numeric: new Set(numeric.map((row) => String(row["column_name"]))) };
}
function keySelection(key) {
  return key.map((name, index) => `CAST(${quoteName(name)} AS VARCHAR) AS k${index}`).join(", ");
}
function keyNames(key) {
  return key.map((_, index) => `k${index}`).join(", ");
}

// src/tasks/scoring/content-reasons.ts
function numberOf(expression, text) {
  if (!text) return `CAST(${expression} AS DOUBLE)`;
  return `CASE WHEN contains(${expression}, '_') THEN NULL ELSE TRY_CAST(${expression} AS DOUBLE) END`;
}
async function answerKind(loaded, session) {
  if (loaded.answers[0] !== "prediction") return "number";
  const [row] = await session.rows(
    `SELECT count(a0) AS given, count(TRY_CAST(a0 AS DOUBLE)) AS numbers FROM ${loaded.table}`
  );
  return count(row, "given") > 0 && count(row, "numbers") === 0 ? "class" : "number";
}
function answerRules(column2, text, kind) {
  const absent = { code: "missing-prediction", counts: `${column2} IS NULL`, say: "no prediction" };
  if (kind === "class") return [absent];
  const number2 = numberOf(column2, text);
  const bad = `${column2} IS NOT NULL AND ${number2} IS NULL`;
  return [
    absent,
    ...text ? [{ code: "not-a-number", counts: bad, say: "a prediction that is no number" }] : [],
    {
      code: "not-finite",
      counts: `isnan(${number2}) OR isinf(${number2})`,
      say: "a prediction that is NaN or infinite"
    }
  ];
}
async function answerReasons(loaded, kind, session) {
  const rules = loaded.answers.flatMap(
    (name, at) => answerRules(`a${at}`, loaded.texts[at] ?? true, kind).map((rule) => ({ ...rule, name }))
  );
  const counts2 = rules.map(
    ({ counts: where }, index) => `count(*) FILTER (WHERE ${where}) AS c${index}`
  );
  const [row] = await session.rows(
    `SELECT count(*) AS n, ${counts2.join(", ")} FROM ${loaded.table}`
  );
  const of = count(row, "n");
  return rules.flatMap((rule, index) => {
    const found = count(row, `c${index}`);
    const where = { dataset: loaded.file, column: rule.name };
    return reasonIf(found, of, { code: rule.code, where, say: rule.say });
  });
}
async function labelReasons(request, numeric, session) {
  const number2 = numberOf("label", true);
  const rules = [
    { code: "missing-label", counts: "label IS NULL", say: "no label" },
    ...numeric ? [
      {
        code: "not-a-number",
        counts: `label IS NOT NULL AND ${number2} IS NULL`,
        say: "a label that is no number"
      },
      {
        code: "not-finite",
        counts: `isnan(${number2}) OR isinf(${number2})`,
        say: "a label that is NaN or infinite"
      }
    ] : []
  ];
  const counts2 = rules.map(
    ({ counts: where2 }, index) => `count(*) FILTER (WHERE ${where2}) AS c${index}`
  );
  const [row] = await session.rows(`SELECT count(*) AS n, ${counts2.join(", ")} FROM labels`);
  const where = { dataset: request.labels, column: "label" };
  if (count(row, "n") === 0) {
    const message = `${request.labels} has no rows.`;
    return [{ code: "empty-file", severity: "error", message, where: { dataset: request.labels } }];
  }
  return rules.flatMap(
    (rule, index) => reasonIf(count(row, `c${index}`), count(row, "n"), { code: rule.code, where, say: rule.say })
  );
}
async function keyReasons(request, loaded, session) {
  const names = keyNames(request.key);
  const column2 = request.key.join(", ");
  const tables = [
    { file: request.labels, table: "labels" },
    ...loaded,
    ...request.attributes === void 0 ? [] : [{ file: request.attributes.file, table: "attributes" }]
  ];
  const reasons = [];
  const anyNull = request.key.map((_, index) => `k${index} IS NULL`).join(" OR ");
  for (const { file, table } of tables) {
    const [row] = await session.rows(
      `SELECT count(*) AS n, count(*) FILTER (WHERE ${anyNull}) AS absent,
        (SELECT count(*) - count(DISTINCT (${names})) FROM ${table} WHERE NOT (${anyNull})) AS doubled FROM ${table}`
    );
    const of = count(row, "n");
    const where = { dataset: file, column: column2 };
    reasons.push(
      ...reasonIf(count(row, "absent"), of, { code: "missing-key", where, say: "no key" }),
      ...reasonIf(count(row, "doubled"), of, {
        code: "duplicate-key",
        where,
        say: "a key that another row has"
      })
    );
    if (table === "labels") continue;
    const unmatched = async (one, other) => count(
      (await session.rows(`SELECT count(*) AS n FROM ${one} ANTI JOIN ${other} USING (${names})`))[0],
      "n"
    );
    const extra = await unmatched(table, "labels");
    const lacking = await unmatched("labels", table);
    reasons.push(
      ...reasonIf(extra, of, {
        code: "unmatched-key",
        where,
        say: `a key that ${request.labels} lacks`
      }),
      ...reasonIf(lacking, await total(session), {
        code: "unmatched-key",
        where: { dataset: request.labels, column: column2 },
        say: `a key that ${file} lacks`
      })
    );
  }
  return reasons;
}
async function total(session) {
  return count((await session.rows("SELECT count(*) AS n FROM labels"))[0], "n");
}
function reasonIf(found, of, { code, where, say }) {
  if (found === 0) return [];
  const rows = found === 1 ? "1 row has" : `${found} rows have`;
  const message = `${where.dataset}: ${rows} ${say} (of ${of}, column ${where.column}).`;
  return [{ code, severity: "error", message, where, count: found, of }];
}
function count(row, name) {
  return Number(row?.[name] ?? 0);
}

// src/tasks/scoring/class-reasons.ts
var MOST_CLASSES = 1e3;
async function classReasons(loaded, said, session) {
  if (said.kind === "class") return saidClasses(loaded, said, session);
  if (said.task !== "multiclass-classification") return [];
  return [...lackingColumns(loaded, said.labels), ...await shares(loaded, session)];
}
async function saidClasses(loaded, { task, labels }, session) {
  const rows = await session.rows(
    `SELECT DISTINCT CAST(a0 AS VARCHAR) AS class FROM ${loaded.table} WHERE a0 IS NOT NULL LIMIT ${MOST_CLASSES + 1}`
  );
  const known2 = new Set(labels.map(sameClass));
  const given = new Set(rows.map((row) => sameClass(String(row["class"]))));
  const unknown = [...given].filter((name) => !known2.has(name)).length;
  const binary = task === "binary-classification";
  const wrong = binary ? unknown + known2.size > 2 : unknown === given.size;
  if (unknown === 0 || !wrong) return [];
  const which = `${unknown} of the ${given.size} classes that are predicted`;
  const message = `${loaded.file}: ${which} ${unknown === 1 ? "is" : "are"} not among the labels; write classes as the labels do.`;
  return [refused("unknown-class", loaded, message)];
}
function lackingColumns(loaded, labels) {
  const columns = new Set(loaded.answers.map((name) => sameClass(classOf(name))));
  const classes = new Set(labels.map(sameClass));
  const lacking = [...classes].filter((name) => !columns.has(name)).length;
  if (lacking === 0) return [];
  const message = `${loaded.file}: ${lacking} of the ${classes.size} classes of the labels lack a column "p_<class>".`;
  return [refused("missing-class", loaded, message)];
}
async function shares(loaded, session) {
  const cells = loaded.answers.map((_, at) => numberOf(`a${at}`, loaded.texts[at] ?? true));
  const outside2 = cells.map((cell) => `NOT (${cell} BETWEEN 0 AND 1)`).join(" OR ");
  const [row] = await session.rows(
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${outside2}) AS outside, count(*) FILTER (WHERE abs(${cells.join(" + ")} - 1) > 0.001) AS uneven FROM ${loaded.table}`
  );
  const of = count(row, "n");
  const told = (found, code, say) => {
    if (found === 0) return [];
    const message = `${loaded.file}: ${found === 1 ? "1 row has" : `${found} rows have`} ${say} (of ${of}).`;
    return [{ ...refused(code, loaded, message), count: found, of }];
  };
  return [
    ...told(count(row, "outside"), "out-of-range", "a probability below 0 or above 1"),
    ...told(count(row, "uneven"), "not-a-distribution", "probabilities that do not sum to 1")
  ];
}
function refused(code, { file }, message) {
  return { code, severity: "error", message, where: { dataset: file } };
}

// src/tasks/scoring/fetch-scored.ts
async function fetchScored(request, understood, session) {
  const tables = ["labels", ...understood.loaded.map((one) => one.table)];
  if (request.attributes !== void 0) tables.push("attributes");
  const sizes = await session.rows(
    tables.map((name) => `SELECT count(*) AS n FROM ${name}`).join(" UNION ALL ")
  );
  const rows = count(sizes[0], "n");
  if (sizes.some((size) => count(size, "n") !== rows)) return void 0;
  const names = keyNames(request.key);
  const joins = tables.slice(1).map((name) => `JOIN ${name} USING (${names})`);
  const table = await session.table(
    // Where keys are doubled everywhere, the join would have rows beyond counting; one too many says enough.
    `SELECT * EXCLUDE (${names}) FROM (SELECT ${[names, ...selection(request, understood, tables)].join(", ")} FROM labels ${joins.join(" ")} LIMIT ${rows + 1}) ORDER BY ${names}`
  );
  if (table.rows !== rows || tables.some((name) => !eachOnce(column(table, `${name}_row`), rows))) {
    return void 0;
  }
  return scoredOf(request, understood, table);
}
function selection(request, { task, loaded, kinds }, tables) {
  const label = task === "regression" ? numberOf("labels.label", true) : "labels.label";
  const answers = loaded.flatMap(
    (one, index) => one.answers.map((_, at) => {
      const cell = `${one.table}.a${at}`;
      const read = kinds[index] === "class" ? `CAST(${cell} AS VARCHAR)` : numberOf(cell, one.texts[at] ?? true);
      return `${read} AS ${one.table}_${at}`;
    })
  );
  const extra = (request.attributes?.columns ?? []).map((_, at) => `attributes.x${at} AS x${at}`);
  return [
    `${label} AS label`,
    ...answers,
    ...request.cluster === void 0 ? [] : ["labels.cluster AS cluster"],
    ...extra,
    ...tables.map((name) => `${name}.rowid AS ${name}_row`)
  ];
}
function eachOnce(rowNumbers, rows) {
  if (rowNumbers.kind !== "number") return false;
  const seen = new Uint8Array(rows);
  for (const row of rowNumbers.values) seen[row] = 1;
  return seen.every((one) => one === 1);
}
function scoredOf(request, understood, table) {
  const answers = understood.loaded.map(
    (one) => one.answers.map((name, at) => ({ name, column: column(table, `${one.table}_${at}`) }))
  );
  const names = request.attributes?.columns ?? [];
  const columns = new Map(names.map((name, at) => [name, column(table, `x${at}`)]));
  return {
    kind: "scored",
    rows: table.rows,
    outcomes: outcomesOf(request, understood, { labels: column(table, "label"), answers }),
    ...request.cluster === void 0 ? {} : { clusters: clustersOf(column(table, "cluster")) },
    ...names.length === 0 ? {} : { attributes: { rows: table.rows, columns } }
  };
}
function outcomesOf(request, { task, loaded, labels: levels }, {
  labels,
  answers
}) {
  if (task === "regression") {
    return answers.map(([answer]) => numberOutcome(numbers(labels), numbers(answer?.column)));
  }
  const truth = texts(labels);
  if (task === "binary-classification") {
    const positive = positiveClass(levels, request.positive, request.labels);
    return answers.map((columns, index) => {
      const file = loaded[index]?.file ?? "";
      return binaryOutcome(truth, scoreOf(columns, positive, file), positive);
    });
  }
  const said = answers.flat().flatMap(
    ({ name, column: { ...cells } }) => cells.kind === "category" ? cells.levels : [classOf(name)]
  );
  const classes = classesOf([...levels, ...said]);
  return answers.map((columns) => {
    const [only] = columns;
    if (only?.column.kind === "category") return classesOutcome(classes, truth, only.column);
    const shares2 = columns.map(
      (one) => [sameClass(classOf(one.name)), numbers(one.column)]
    );
    return classesOutcome(classes, truth, new Map(shares2));
  });
}
function scoreOf(answers, positive, file) {
  const chosen = answers.find(
    ({ name }) => name === "prediction" || sameClass(classOf(name)) === positive
  );
  if (chosen === void 0) {
    throw new ConfigurationError({
      place: { file, line: 1 },
      message: `There is no column "p_${positive}" and none named "prediction".`,
      remedy: `Of classes there are ${answers.map(({ name }) => name).join(", ")}. Name the positive class with the input "positive".`
    });
  }
  return chosen.column;
}
function clustersOf(cells) {
  const { codes, levels } = texts(cells);
  return {
    of: Uint32Array.from(codes, (code) => code < 0 ? levels.length : code),
    count: levels.length + 1
  };
}
function column(table, name) {
  const found = table.columns.get(name);
  if (found === void 0) throw new Error(`no column ${name}`);
  return found;
}
function numbers(cells) {
  if (cells?.kind !== "number") throw new Error("not a column of numbers");
  return cells;
}
function texts(cells) {
  if (cells.kind !== "category") throw new Error("not a column of texts");
  return cells;
}

// src/tasks/scoring/load-files.ts
async function loadLabels({ key, cluster }, { labels }, session) {
  const group = cluster === void 0 ? [] : [`CAST(${quoteName(cluster)} AS VARCHAR) AS cluster`];
  const columns = ['CAST("label" AS VARCHAR) AS label', ...group];
  await session.run(creation("labels", key, { columns, relation: labels }));
}
async function loadAnswers({ key, attributes }, { relations, task }, session) {
  const loaded = [];
  for (const [index, relation] of relations.predictions.entries()) {
    const table = `predictions${index}`;
    const answers = answerColumns(relation, task);
    const texts2 = answers.map((name) => !relation.numeric.has(name));
    const columns = answers.map((name, at) => {
      const cell = quoteName(name);
      return `${texts2[at] === true ? `CAST(${cell} AS VARCHAR)` : cell} AS a${at}`;
    });
    await session.run(creation(table, key, { columns, relation }));
    loaded.push({ file: relation.file, table, texts: texts2, answers });
  }
  if (relations.attributes !== void 0) {
    const names = attributes?.columns ?? [];
    const columns = names.map((name, at) => `${quoteName(name)} AS x${at}`);
    await session.run(creation("attributes", key, { columns, relation: relations.attributes }));
  }
  return loaded;
}
function answerColumns(relation, task) {
  const classes = classColumns(relation);
  const plain = relation.columns.includes("prediction");
  const first = task !== "multiclass-classification" && plain;
  return first || classes.length === 0 ? ["prediction"] : classes;
}
function creation(table, key, { columns, relation }) {
  const selected = [keySelection(key), ...columns].join(", ");
  return `CREATE TEMP TABLE ${table} AS SELECT ${selected} FROM ${relation.sql}`;
}

// src/tasks/scoring/read-scored.ts
async function readScored(request, host) {
  const tasks = tasksOf(request.metrics);
  const files = [
    request.labels,
    ...request.predictions,
    ...request.attributes === void 0 ? [] : [request.attributes.file]
  ];
  await requireFiles(files, host);
  const resolved = await Promise.all(files.map((file) => host.files.resolve(file)));
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: [...new Set(resolved)] });
  try {
    const relations = await relationsOf(request, session, host);
    requireColumns(request, relations);
    await loadLabels(request, relations, session);
    const understood = await understand(request, { tasks, relations, session });
    const reasons = await contentReasons(request, understood, session);
    if (reasons.length > 0) return { kind: "unusable", reasons };
    const scored = await fetchScored(request, understood, session);
    if (scored !== void 0) return scored;
    return { kind: "unusable", reasons: await keyReasons(request, understood.loaded, session) };
  } catch (error) {
    if (error instanceof RefusalError) return { kind: "unusable", reasons: error.reasons };
    if (!(error instanceof UnreadableFileError)) throw error;
    return { kind: "unusable", reasons: [unreadable(error, files[resolved.indexOf(error.file)])] };
  } finally {
    await session.close();
  }
}
async function relationsOf(request, session, host) {
  const { labels, predictions, attributes } = request;
  const answers = [];
  for (const file of predictions) answers.push(await relationOf(file, session, host));
  return {
    labels: await relationOf(labels, session, host),
    predictions: answers,
    ...attributes === void 0 ? {} : { attributes: await relationOf(attributes.file, session, host) }
  };
}
async function understand(request, found) {
  const { tasks, relations, session } = found;
  const rows = await session.rows(
    `SELECT DISTINCT label FROM labels WHERE label IS NOT NULL ORDER BY label LIMIT ${MOST_CLASSES + 1}`
  );
  const labels = rows.map((row) => String(row["label"]));
  const task = chooseTask(tasks, labels, request.positive);
  const loaded = await loadAnswers(request, { relations, task }, session);
  const kinds = [];
  for (const one of loaded) {
    const classes = task === "multiclass-classification" && one.answers[0] === "prediction";
    kinds.push(
      classes ? "class" : task === "regression" ? "number" : await answerKind(one, session)
    );
  }
  return { task, loaded, kinds, labels };
}
async function contentReasons(request, { task, loaded, kinds, labels }, session) {
  const reasons = [...await labelReasons(request, task === "regression", session)];
  for (const [index, one] of loaded.entries()) {
    const kind = kinds[index] ?? "number";
    reasons.push(...await answerReasons(one, kind, session));
    reasons.push(...await classReasons(one, { task, kind, labels }, session));
  }
  if (reasons.length === 0) return [];
  return [...reasons, ...await keyReasons(request, loaded, session)];
}
function unreadable(error, named) {
  const { line, message } = error;
  const file = named ?? error.file;
  return {
    code: "unreadable-file",
    severity: "error",
    message: `${file} cannot be read: ${message}`,
    where: { dataset: file },
    ...line === void 0 ? {} : { samples: [{ file, line }] }
  };
}

// src/tasks/scoring/unfit-reasons.ts
function unfitReasons(request, scored) {
  const oneClass = singleClass(request, scored);
  return [
    ...oneClass,
    ...scored.outcomes.flatMap((outcome, index) => unfit(request, outcome, index))
  ];
}
function singleClass(request, { outcomes, rows }) {
  const [first] = outcomes;
  const ranks = request.metrics.filter((metric) => metric.kind === "rank");
  if (first?.task !== "binary-classification" || ranks.length === 0) return [];
  const positives = first.truth.reduce((sum, one) => sum + one, 0);
  if (positives > 0 && positives < rows) return [];
  const which = positives === 0 ? "no row" : "every row";
  const message = `${request.labels}: ${which} is of the positive class; ${ranks.map((metric) => metric.title).join(", ")} needs both classes.`;
  return [
    {
      code: "one-class",
      severity: "error",
      message,
      where: { dataset: request.labels, column: "label" }
    }
  ];
}
function unfit(request, outcome, index) {
  const dataset = request.predictions[index] ?? "";
  return request.metrics.flatMap((metric) => {
    const why = metric.unfit(outcome);
    if (why === void 0) return [];
    const message = `${dataset}: ${metric.title} ${why}${range(outcome)}.`;
    const code = range(outcome) === "" ? "unfit-prediction" : "out-of-range";
    return [
      {
        code,
        severity: "error",
        message,
        where: { dataset, metric: metric.name },
        ...counts(metric, outcome)
      }
    ];
  });
}
function range(outcome) {
  if (outcome.task !== "binary-classification" || outcome.scale !== "score") return "";
  return `, and ${outside(outcome.score)} of ${outcome.score.length} rows are outside`;
}
function counts(_, outcome) {
  if (outcome.task !== "binary-classification" || outcome.scale !== "score") return {};
  return { count: outside(outcome.score), of: outcome.score.length };
}
function outside(scores) {
  return scores.reduce((sum, score) => sum + (score >= 0 && score <= 1 ? 0 : 1), 0);
}

// src/tasks/comparison/compare-pair.ts
async function comparePair(metrics, pair, { marginOf, workers }) {
  const estimates = await estimatePair(metrics, pair, workers);
  return metrics.flatMap((metric, index) => {
    const estimate = estimates[index];
    return estimate === void 0 ? [] : [judge(metric, estimate, { margin: marginOf(metric) })];
  });
}

// src/tasks/comparison/compare-files.ts
async function compareFiles(request, host) {
  const { champion, challenger, metrics, margin, ...rest } = request;
  const chosen = metrics.map(findMetric).filter((metric) => metric !== void 0);
  const wanted = { ...rest, predictions: [champion, challenger], metrics: chosen };
  host.log.info(`Reading ${request.labels}, ${champion} and ${challenger}.`);
  const read = await readScored(wanted, host);
  const reasons = read.kind === "unusable" ? read.reasons : unfitReasons(wanted, read);
  const files = await fingerprints({ labels: request.labels, champion, challenger }, host);
  if (read.kind === "unusable" || reasons.length > 0) return unusable(reasons, files);
  host.log.info(`Comparing ${read.rows} rows by ${metrics.join(", ")}.`);
  return compared(await compareScored(chosen, read, { margin, host }), read, files);
}
async function compareScored(metrics, scored, { margin, host }) {
  const pair = pairOf(scored);
  return comparePair(metrics, pair, { marginOf: () => margin, workers: host.workers });
}
function pairOf({ outcomes, clusters }) {
  const [champion, challenger] = outcomes;
  if (champion === void 0 || challenger === void 0)
    throw new Error("two outcomes are needed");
  return { champion, challenger, ...clusters === void 0 ? {} : { clusters } };
}
function compared(comparisons, scored, files) {
  const { champion, challenger } = pairOf(scored);
  const classes = accuracy.unfit(champion) === void 0 && accuracy.unfit(challenger) === void 0;
  const measurements = {
    comparisons: [...comparisons],
    rows: scored.rows,
    ...scored.clusters === void 0 ? {} : { clusters: scored.clusters.count },
    ...classes ? { disagreement: { ...disagreementOf(champion, challenger) } } : {},
    bootstrap: { replicates: REPLICATES, seed: BOOTSTRAP_SEED },
    files
  };
  const verdict = documentVerdict(comparisons.map((one) => one.verdict));
  return {
    finding: {
      verdict,
      subject: { data: files.labels },
      reasons: [...comparisonReasons(comparisons)],
      measurements
    },
    lines: comparisons.map(describeComparison),
    sentence: summarise(comparisons)
  };
}
function unusable(reasons, files) {
  const [first] = reasons;
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : "";
  return {
    finding: {
      verdict: "fail",
      subject: { data: files.labels },
      reasons: [...reasons],
      measurements: { comparisons: [], files }
    },
    lines: reasons.map((reason) => reason.message),
    sentence: `The files cannot be compared: ${first?.message ?? ""}${more}`
  };
}
async function fingerprints(files, host) {
  const digest = async (file) => (await host.files.fingerprint(file)).digest;
  return {
    labels: await digest(files.labels),
    champion: await digest(files.champion),
    challenger: await digest(files.challenger)
  };
}

// src/steps/compare-predictions/run.ts
async function run(inputs2, host) {
  const { finding, lines, sentence } = await compareFiles(requestOf(inputs2), host);
  const whole = {
    check: "comparison",
    step: "compare-predictions",
    model: inputs2.model ?? null,
    ...finding
  };
  const evidence = makeEvidence(whole, host);
  const directory = inputs2["run-directory"] ?? `.assay/${inputs2.model ?? "default"}`;
  const path = await writeEvidence(directory, evidence, host);
  const refused2 = isRefused(evidence.verdict, inputs2["fail-on"]);
  return {
    outputs: { verdict: evidence.verdict, evidence: path },
    evidence: [evidence],
    text: [...lines, `Verdict: ${evidence.verdict}. ${sentence}`, `Evidence: ${path}`].join("\n"),
    ...refused2 ? { refusal: sentence } : {}
  };
}
function requestOf(inputs2) {
  const { labels, champion, challenger, metrics, margin, key, cluster, positive } = inputs2;
  return {
    labels,
    champion,
    challenger,
    metrics: [...new Set(metrics.map((name) => name.trim()))],
    margin,
    key: key.map((name) => name.trim()),
    ...cluster === void 0 ? {} : { cluster },
    ...positive === void 0 ? {} : { positive }
  };
}

// src/steps/compare-predictions/step.ts
var step = defineStep({
  name: "compare-predictions",
  summary: "Says whether one model\u2019s predictions are really better than another\u2019s.",
  inputs,
  outputs: object({
    verdict: _enum(VERDICTS).describe("pass, fail or inconclusive."),
    evidence: string().describe("The evidence file.")
  }),
  example: `- uses: OWNER/assay/actions/compare-predictions@VERSION
  with:
    labels: labels.csv
    champion: champion.csv
    challenger: challenger.csv
    metrics: auc,log-loss
    margin: 0.005
`,
  run
});
export {
  step
};
