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
  summarise,
  withFirstPlace
} from "./chunk-WYZSI37Y.js";
import {
  adviseOnClasses,
  binaryOutcome,
  classesOf,
  classesOutcome,
  describeSpelling,
  numberOutcome,
  positiveClass,
  requireObjects,
  sameClass,
  tableSource,
  withSamples
} from "./chunk-66WNNPKO.js";
import {
  SAMPLES,
  isRefused,
  makeEvidence
} from "./chunk-2VUS5IBJ.js";
import {
  VERDICTS,
  commonInputs,
  defineStep,
  engineInputs,
  verdictInputs,
  writeEvidence
} from "./chunk-IA2LMAIC.js";
import {
  METRIC_TABLE,
  accuracy,
  defaultRunDirectory,
  demandUnlocked,
  findMetric,
  marginMistake,
  runPaths
} from "./chunk-P3WXG2BU.js";
import {
  nearest
} from "./chunk-72QQJORW.js";
import "./chunk-FLSPS7QI.js";
import "./chunk-27YTPY43.js";
import "./chunk-NEAT5OMB.js";
import "./chunk-BDRE24RS.js";
import {
  quoteName
} from "./chunk-5GLYXW3N.js";
import {
  UnreadableFileError
} from "./chunk-NKC5APMT.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError
} from "./chunk-N7QQ32HM.js";
import "./chunk-ET47IQD5.js";
import {
  _enum,
  array,
  number,
  object,
  string
} from "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/steps/compare-predictions/inputs.ts
var names = METRIC_TABLE.map((metric) => metric.name);
var known = names.join(", ");
var inputs = object({
  labels: string().min(1).describe('CSV, Parquet or JSON Lines with the key and a column "label".'),
  champion: string().min(1).describe('Predictions of the model in use: the key, and "prediction" or "p_<class>" columns.'),
  challenger: string().min(1).describe("Predictions of the model under review, the same columns."),
  metrics: array(
    string().refine((name) => findMetric(name.trim()) !== void 0, {
      error: ({ input }) => unknownMetric(String(input).trim())
    })
  ).min(1).meta({ separator: "," }).describe(`What to compare: ${known}.`),
  margin: number().min(0).default(0).describe("How much worse still counts as not worse, in the unit of the metric."),
  key: array(string().min(1)).min(1).default(["id"]).meta({ separator: "," }).describe("The columns that name a row in every file. Default: id."),
  cluster: string().optional().describe(
    "A column of the labels that groups rows which depend on each other; every row needs one."
  ),
  positive: string().optional().describe("The positive class. Default: 1 or true."),
  ...commonInputs,
  ...engineInputs,
  ...verdictInputs
});
function unknownMetric(name) {
  const near = nearest(name, names);
  const meant = near === void 0 ? "" : `"${name}" is no metric (did you mean "${near}"?): `;
  return `${meant}expected one of ${known}`;
}

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

// src/tasks/scoring/rules.ts
async function brokenRules(loaded, rules, session) {
  const counts = rules.map(({ where }, at) => `count(*) FILTER (WHERE ${where}) AS c${at}`);
  const [row] = await session.rows(
    `SELECT ${["count(*) AS n", ...counts].join(", ")} FROM ${loaded.table}`
  );
  const found = [];
  for (const [at, rule] of rules.entries()) {
    const broken = count(row, `c${at}`);
    if (broken === 0) continue;
    const rows = `SELECT rowid + 1 AS rn, ${rule.cell ?? "NULL"} AS cell FROM ${loaded.table} WHERE ${rule.where}`;
    const offences = await firstRows(rows, session);
    found.push(located(loaded.source, rule, { count: broken, of: count(row, "n") }, offences));
  }
  return found;
}
async function firstRows(sql, session) {
  const rows = await session.rows(
    `SELECT rn, CAST(cell AS VARCHAR) AS cell FROM (${sql}) ORDER BY rn LIMIT ${SAMPLES}`
  );
  return rows.map(({ rn, cell }) => ({
    row: Number(rn),
    ...typeof cell === "string" ? { cell } : {}
  }));
}
function located(source, { code, column: column2, say }, { count: found, of }, offences) {
  const rows = found === 1 ? "1 row has" : `${found} rows have`;
  const message = `${source.name}: ${rows} ${say} (of ${of}, column ${column2}).`;
  const where = { dataset: source.name, column: column2 };
  return {
    reason: { code, severity: "error", message, where, count: found, of },
    source,
    offences,
    shown: false
  };
}
function count(row, name) {
  return Number(row?.[name] ?? 0);
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
function missing2({ cell, column: column2, called }) {
  return { code: `missing-${called}`, where: `${cell} IS NULL`, column: column2, say: `no ${called}` };
}
function notNumbers({ cell, column: column2, text, called }) {
  const number2 = numberOf(cell, text);
  const unreadable2 = {
    code: "not-a-number",
    where: `${cell} IS NOT NULL AND ${number2} IS NULL`,
    cell,
    column: column2,
    say: `a ${called} that is no number`
  };
  const notFinite = {
    code: "not-finite",
    where: `isnan(${number2}) OR isinf(${number2})`,
    cell,
    column: column2,
    say: `a ${called} that is NaN or infinite`
  };
  return text ? [unreadable2, notFinite] : [notFinite];
}
async function answerReasons(loaded, kind, session) {
  const rules = loaded.answers.flatMap((column2, at) => {
    const text = loaded.texts[at] ?? true;
    const cells = { cell: `a${at}`, column: column2, text, called: "prediction" };
    return [missing2(cells), ...kind === "class" ? [] : notNumbers(cells)];
  });
  return brokenRules(loaded, rules, session);
}
function missingCluster(column2) {
  const where = `nullif(trim(cluster), '') IS NULL`;
  return { code: "missing-cluster", where, column: column2, say: "no cluster" };
}
async function labelReasons({ source, file }, { numeric, cluster }, session) {
  const cells = { cell: "label", column: "label", text: true, called: "label" };
  const [row] = await session.rows("SELECT count(*) AS n FROM labels");
  if (count(row, "n") === 0) {
    const message = `${file} has no rows.`;
    const where = { dataset: file };
    const reason = { code: "empty-file", severity: "error", message, where };
    return [{ reason, source, offences: [], shown: false }];
  }
  const rules = [
    missing2(cells),
    ...numeric ? notNumbers(cells) : [],
    ...cluster === void 0 ? [] : [missingCluster(cluster)]
  ];
  return brokenRules({ source, table: "labels" }, rules, session);
}

// src/tasks/scoring/class-reasons.ts
var MOST_CLASSES = 1e3;
async function classReasons(loaded, said, session) {
  if (said.kind === "class") return saidClasses(loaded, said, session);
  if (said.task !== "multiclass-classification") return [];
  return [...lackingColumns(loaded, said.labels), ...await shares(loaded, session)];
}
async function classesSaid({ table }, session) {
  const rows = await session.rows(
    `SELECT DISTINCT CAST(a0 AS VARCHAR) AS class FROM ${table} WHERE a0 IS NOT NULL ORDER BY class LIMIT ${MOST_CLASSES + 1}`
  );
  return rows.map((row) => String(row["class"]));
}
async function saidClasses(loaded, { task, labels, positive }, session) {
  const said = await classesSaid(loaded, session);
  const known2 = new Set(labels.map(sameClass));
  const strange = said.filter((name) => !known2.has(sameClass(name)));
  const given = new Set(said.map(sameClass)).size;
  const unknown = new Set(strange.map(sameClass)).size;
  const binary = task === "binary-classification";
  const wrong = binary ? unknown + known2.size > 2 : unknown === given;
  if (unknown === 0 || !wrong) return [];
  const which = `${unknown} of the ${given} classes that are predicted`;
  const advice = adviseOnClasses(labels, strange, positive === void 0);
  const message = `${loaded.file}: ${which} ${unknown === 1 ? "is" : "are"} not among the labels; ${advice}`;
  return [
    { ...refused("unknown-class", loaded, message), offences: await first(loaded, known2, session) }
  ];
}
async function first({ table }, known2, session) {
  const rows = await session.rows(
    `SELECT CAST(a0 AS VARCHAR) AS cell, min(rowid) + 1 AS rn FROM ${table} WHERE a0 IS NOT NULL GROUP BY ALL ORDER BY rn LIMIT ${MOST_CLASSES}`
  );
  return rows.map((row) => ({ row: Number(row["rn"]), cell: String(row["cell"]) })).filter(({ cell }) => !known2.has(sameClass(cell))).slice(0, SAMPLES);
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
  const outside = cells.map((cell) => `NOT (${cell} BETWEEN 0 AND 1)`);
  const rules = [
    {
      code: "out-of-range",
      where: outside.join(" OR "),
      cell: `CASE ${outside.map((test, at) => `WHEN ${test} THEN CAST(a${at} AS VARCHAR)`).join(" ")} END`,
      say: "a probability below 0 or above 1"
    },
    {
      code: "not-a-distribution",
      where: `abs(${cells.join(" + ")} - 1) > 0.001`,
      cell: "NULL",
      say: "probabilities that do not sum to 1"
    }
  ];
  const [row] = await session.rows(
    `SELECT count(*) AS n, ${rules.map(({ where }, at) => `count(*) FILTER (WHERE ${where}) AS c${at}`).join(", ")} FROM ${loaded.table}`
  );
  const told = [];
  for (const [at, { code, where, cell, say }] of rules.entries()) {
    const counts = { count: count(row, `c${at}`), of: count(row, "n") };
    if (counts.count === 0) continue;
    const sql = `SELECT rowid + 1 AS rn, ${cell} AS cell FROM ${loaded.table} WHERE ${where}`;
    const offences = await firstRows(sql, session);
    told.push(located(loaded.source, { code, column: "p_<class>", say }, counts, offences));
  }
  return told;
}
function refused(code, { file, source }, message) {
  const reason = { code, severity: "error", message, where: { dataset: file } };
  return { reason, source, offences: [], shown: false };
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
      {
        place: { file },
        message: `${file} ${state}.`,
        remedy: "Name a file of CSV, Parquet or JSON Lines."
      }
    ];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}
async function relationOf(file, session, host) {
  const source = await tableSource(file, file, host.files);
  if (source.format === "json-lines") await requireObjects(source, session, host);
  const described = await session.rows(`DESCRIBE SELECT * FROM ${source.sql}`);
  const types = new Map(
    described.map((row) => [String(row["column_name"]), String(row["column_type"])])
  );
  const columns = [...types.keys()];
  const numeric = new Set(columns.filter((name) => NUMERIC.test(types.get(name) ?? "")));
  return { file, source, sql: source.sql, columns, types, numeric };
}
function keySelection(key) {
  return key.map((name, index) => `CAST(${quoteName(name)} AS VARCHAR) AS k${index}`).join(", ");
}
function keyNames(key) {
  return key.map((_, index) => `k${index}`).join(", ");
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
  const names2 = keyNames(request.key);
  const joins = tables.slice(1).map((name) => `JOIN ${name} USING (${names2})`);
  const table = await session.table(
    // Where keys are doubled everywhere, the join would have rows beyond counting; one too many says enough.
    `SELECT * EXCLUDE (${names2}) FROM (SELECT ${[names2, ...selection(request, understood, tables)].join(", ")} FROM labels ${joins.join(" ")} LIMIT ${rows + 1}) ORDER BY ${names2}`
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
  const names2 = request.attributes?.columns ?? [];
  const columns = new Map(names2.map((name, at) => [name, column(table, `x${at}`)]));
  return {
    kind: "scored",
    rows: table.rows,
    outcomes: outcomesOf(request, understood, { labels: column(table, "label"), answers }),
    places: understood.loaded.map(({ source, table: name }) => ({
      source,
      rows: numbers(column(table, `${name}_row`)).values.map((row) => row + 1)
    })),
    ...request.cluster === void 0 ? {} : { clusters: clustersOf(column(table, "cluster")) },
    ...names2.length === 0 ? {} : { attributes: { rows: table.rows, columns } }
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
  return { of: Uint32Array.from(codes), count: levels.length };
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

// src/tasks/scoring/key-reasons.ts
async function keyReasons({ labels, predictions, attributes }, loaded, keys) {
  const truth = { relation: labels, source: labels.source, table: "labels" };
  const others = loaded.flatMap(({ source, table }, at) => {
    const relation = predictions[at];
    return relation === void 0 ? [] : [{ relation, source, table }];
  });
  if (attributes !== void 0) {
    others.push({ relation: attributes, source: attributes.source, table: "attributes" });
  }
  const found = [...await faultyKeys(truth, keys)];
  for (const other of others) {
    found.push(...await faultyKeys(other, keys));
    found.push(...await unmatched(other, truth, keys));
    found.push(...await unmatched(truth, other, keys));
  }
  return found;
}
async function faultyKeys({ source, table }, { key, session }) {
  const column2 = key.join(", ");
  const names2 = keyNames(key);
  const anyNull = key.map((_, index) => `k${index} IS NULL`).join(" OR ");
  const missing3 = { code: "missing-key", where: anyNull, column: column2, say: "no key" };
  const absent = await brokenRules({ source, table }, [missing3], session);
  const [row] = await session.rows(
    `SELECT count(*) AS n, (SELECT count(*) - count(DISTINCT (${names2})) FROM ${table} WHERE NOT (${anyNull})) AS doubled FROM ${table}`
  );
  const doubled = count(row, "doubled");
  if (doubled === 0) return absent;
  const surplus = `SELECT rowid + 1 AS rn, ${cellOf(key, table)} AS cell FROM ${table} WHERE NOT (${anyNull}) QUALIFY row_number() OVER (PARTITION BY ${names2} ORDER BY rowid) > 1`;
  const said = { code: "duplicate-key", column: column2, say: "a key that another row has" };
  const counts = { count: doubled, of: count(row, "n") };
  return [...absent, located(source, said, counts, await firstRows(surplus, session))];
}
async function unmatched(one, other, { key, session }) {
  const names2 = keyNames(key);
  const given = key.map((_, index) => `${one.table}.k${index} IS NOT NULL`).join(" AND ");
  const lost = `FROM ${one.table} ANTI JOIN ${other.table} USING (${names2}) WHERE ${given}`;
  const [row] = await session.rows(
    `SELECT (SELECT count(*) ${lost}) AS lost, count(*) AS n FROM ${one.table}`
  );
  const found = count(row, "lost");
  if (found === 0) return [];
  const sql = `SELECT ${one.table}.rowid + 1 AS rn, ${cellOf(key, one.table)} AS cell ${lost}`;
  const spelling = await describeSpelling({
    keys: key.map((_, index) => `k${index}`),
    lost: `SELECT ${one.table}.* ${lost}`,
    other: `SELECT * FROM ${other.table}`,
    types: key.map((name) => typesOf(name, one, other)),
    session
  });
  const column2 = key.join(", ");
  const said = { code: "unmatched-key", column: column2, say: `a key that ${other.source.name} lacks` };
  const counts = { count: found, of: count(row, "n") };
  const told = located(one.source, said, counts, await firstRows(sql, session));
  if (spelling === void 0) return [told];
  const { reason } = told;
  return [{ ...told, reason: { ...reason, message: `${reason.message} ${spelling}` } }];
}
function typesOf(name, one, other) {
  const [first2, second] = [one.relation.types.get(name), other.relation.types.get(name)];
  if (first2 === void 0 || second === void 0 || first2 === second) return void 0;
  return `"${name}" is ${first2} in ${one.source.name} and ${second} in ${other.source.name}`;
}
function cellOf(key, table) {
  return key.length === 1 ? `${table}.k0` : "NULL";
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
    loaded.push({ file: relation.file, source: relation.source, table, texts: texts2, answers });
  }
  if (relations.attributes !== void 0) {
    const names2 = attributes?.columns ?? [];
    const columns = names2.map((name, at) => `${quoteName(name)} AS x${at}`);
    await session.run(creation("attributes", key, { columns, relation: relations.attributes }));
  }
  return loaded;
}
function answerColumns(relation, task) {
  const classes = classColumns(relation);
  const plain = relation.columns.includes("prediction");
  const first2 = task !== "multiclass-classification" && plain;
  return first2 || classes.length === 0 ? ["prediction"] : classes;
}
function creation(table, key, { columns, relation }) {
  const selected = [keySelection(key), ...columns].join(", ");
  return `CREATE TEMP TABLE ${table} AS SELECT ${selected} FROM ${relation.sql}`;
}

// src/tasks/scoring/spelling-notes.ts
async function spellingNotes({ task, loaded, kinds, labels }, session) {
  if (task === "regression") return [];
  const notes = [];
  for (const [index, one] of loaded.entries()) {
    const said = kinds[index] === "class" ? await classesSaid(one, session) : columnsSaid(one);
    notes.push(...noteOn(one.file, said, labels));
  }
  return notes;
}
function columnsSaid({ answers }) {
  return answers.filter((name) => name !== "prediction").map(classOf);
}
function noteOn(file, said, labels) {
  const written = new Set(labels);
  const known2 = new Set(labels.map(sameClass));
  const otherwise = said.filter((name) => !written.has(name) && known2.has(sameClass(name))).length;
  if (otherwise === 0) return [];
  const which = otherwise === 1 ? "1 class is" : `${otherwise} classes are`;
  const message = `${file}: ${which} written otherwise than in the labels and taken for the same: numbers are compared by value (1 and 1.0), true and false without regard to case.`;
  return [{ code: "class-spelling", severity: "info", message, where: { dataset: file } }];
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
    const faults = await contentReasons(request, understood, session);
    if (faults.length > 0) return { kind: "unusable", reasons: await withSamples(faults, host) };
    const scored = await fetchScored(request, understood, session);
    if (scored === void 0) {
      const unpaired = await keyFaults(request, understood, session);
      return { kind: "unusable", reasons: await withSamples(unpaired, host) };
    }
    return { ...scored, notes: await spellingNotes(understood, session) };
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
  return { task, relations, loaded, kinds, labels };
}
async function contentReasons(request, understood, session) {
  const { task, relations, loaded, kinds, labels } = understood;
  const { cluster } = request;
  const told = { numeric: task === "regression", ...cluster === void 0 ? {} : { cluster } };
  const reasons = [...await labelReasons(relations.labels, told, session)];
  for (const [index, one] of loaded.entries()) {
    const kind = kinds[index] ?? "number";
    reasons.push(...await answerReasons(one, kind, session));
    const said = { task, kind, labels, positive: request.positive };
    reasons.push(...await classReasons(one, said, session));
  }
  if (reasons.length === 0) return [];
  return [...reasons, ...await keyFaults(request, understood, session)];
}
async function keyFaults({ key }, { relations, loaded }, session) {
  return keyReasons(relations, loaded, { key, session });
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
  return [
    ...singleClass(request, scored),
    ...scored.outcomes.flatMap((_, index) => unfit(request, scored, index))
  ];
}
function singleClass(request, { outcomes, places, rows }) {
  const [first2] = outcomes;
  const [place] = places;
  const ranks = request.metrics.filter((metric) => metric.kind === "rank");
  if (first2?.task !== "binary-classification" || ranks.length === 0) return [];
  const positives = first2.truth.reduce((sum, one) => sum + one, 0);
  if (place === void 0 || positives > 0 && positives < rows) return [];
  const which = positives === 0 ? "no row" : "every row";
  const message = `${request.labels}: ${which} is of the positive class; ${ranks.map((metric) => metric.title).join(", ")} needs both classes.`;
  const where = { dataset: request.labels, column: "label" };
  const reason = { code: "one-class", severity: "error", message, where };
  return [{ reason, source: place.source, offences: [], shown: false }];
}
function unfit(request, scored, index) {
  const [outcome, place] = [scored.outcomes[index], scored.places[index]];
  if (outcome === void 0 || place === void 0) return [];
  const dataset = request.predictions[index] ?? "";
  const outside = rowsOutside(outcome);
  return request.metrics.flatMap((metric) => {
    const why = metric.unfit(outcome);
    if (why === void 0) return [];
    const where = { dataset, metric: metric.name };
    const counts = { count: outside.length, of: scored.rows };
    const range = outside.length === 0 ? "" : `, and ${counts.count} of ${counts.of} rows are outside`;
    const message = `${dataset}: ${metric.title} ${why}${range}.`;
    const code = outside.length === 0 ? "unfit-prediction" : "out-of-range";
    const more = outside.length === 0 ? {} : counts;
    const reason = { code, severity: "error", message, where, ...more };
    const offences = firstOf(outside, outcome, place.rows);
    return [{ reason, source: place.source, offences, shown: false }];
  });
}
function rowsOutside(outcome) {
  if (outcome.task !== "binary-classification" || outcome.scale !== "score") return [];
  const rows = [];
  for (const [row, score] of outcome.score.entries())
    if (!(score >= 0 && score <= 1)) rows.push(row);
  return rows;
}
function firstOf(rows, outcome, places) {
  if (outcome.task !== "binary-classification") return [];
  return rows.map((row) => ({ row: places[row] ?? 0, cell: String(outcome.score[row]) })).toSorted((a, b) => a.row - b.row).slice(0, SAMPLES);
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
  demandMargin(chosen, margin);
  const wanted = { ...rest, predictions: [champion, challenger], metrics: chosen };
  host.log.info(`Reading ${request.labels}, ${champion} and ${challenger}.`);
  const read = await readScored(wanted, host);
  const reasons = read.kind === "unusable" ? read.reasons : await withSamples(unfitReasons(wanted, read), host);
  const files = await fingerprints({ labels: request.labels, champion, challenger }, host);
  if (read.kind === "unusable" || reasons.length > 0) return unusable(reasons, files);
  host.log.info(`Comparing ${read.rows} rows by ${metrics.join(", ")}.`);
  return compared(await compareScored(chosen, read, { margin, host }), read, files);
}
function demandMargin(metrics, margin) {
  const mistakes = metrics.flatMap((metric) => marginMistake(metric, margin) ?? []);
  if (mistakes.length === 0) return;
  throw new ConfigurationError(
    mistakes.map((mistake) => ({ remedy: 'Give a smaller "margin".', ...mistake }))
  );
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
      reasons: [...comparisonReasons(comparisons), ...scored.notes],
      measurements
    },
    lines: comparisons.map(describeComparison),
    sentence: summarise(comparisons)
  };
}
function unusable(reasons, files) {
  const [first2] = reasons;
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : "";
  return {
    finding: {
      verdict: "fail",
      subject: { data: files.labels },
      reasons: [...reasons],
      measurements: { comparisons: [], files }
    },
    lines: reasons.map(withFirstPlace),
    sentence: `The files cannot be compared: ${first2?.message ?? ""}${more}`
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
  const directory = inputs2["run-directory"] ?? defaultRunDirectory(inputs2.model);
  await demandUnlocked(runPaths(directory), host);
  const { finding, lines, sentence } = await compareFiles(requestOf(inputs2), host);
  const whole = {
    check: "comparison",
    step: "compare-predictions",
    model: inputs2.model ?? null,
    ...finding
  };
  const evidence = makeEvidence(whole, host);
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
