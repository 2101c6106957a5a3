import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  IS_OBJECT,
  LINES,
  countStructure,
  linesOfRows,
  shapeOf
} from "./chunk-2VUS5IBJ.js";
import {
  quoteFile,
  quoteName,
  quoteText
} from "./chunk-5GLYXW3N.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError,
  refusal
} from "./chunk-N7QQ32HM.js";

// src/tasks/prediction/samples.ts
async function withSamples(located, host) {
  const lines = /* @__PURE__ */ new Map();
  for (const [path, group] of Map.groupBy(located, ({ source }) => source.path)) {
    const rows = group.flatMap(({ offences }) => offences.map(({ row }) => row));
    const [first] = group;
    if (first !== void 0) lines.set(path, await linesOf(first.source, rows, host));
  }
  return located.map(({ reason, source, offences, shown }) => {
    const places = lines.get(source.path);
    const samples = offences.map((one) => sample(one, source, places?.get(one.row), shown));
    return samples.length === 0 ? reason : { ...reason, samples };
  });
}
function sample({ cell }, { name }, line, shown) {
  return {
    file: name,
    ...line === void 0 ? {} : { line },
    ...cell === void 0 ? {} : shown ? { value: cell } : { shape: shapeOf(cell) }
  };
}
async function linesOf(source, rows, host) {
  if (rows.length === 0 || source.format === "parquet") return new Map(rows.map((n) => [n, n]));
  const { name, path, format, mark } = source;
  const bytes = (await host.files.facts(path))?.bytes ?? 0;
  const columns = source.columns.map((column) => ({ name: column, physical: null }));
  const table = { file: { name, path, format, bytes }, columns, mark };
  const structure = await countStructure(table, () => void 0, host);
  const file = { table, structure, rejected: [], notObjects: { count: 0, rows: [] } };
  return linesOfRows(file, rows, host);
}

// src/domain/metrics/label-classes.ts
var NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
function sameClass(text) {
  const trimmed = text.trim();
  const number = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (Number.isSafeInteger(number) || Number.isFinite(number) && !Number.isInteger(number)) {
    return String(number + 0);
  }
  const lower = trimmed.toLowerCase();
  return lower === "true" || lower === "false" ? lower : trimmed;
}
var POSITIVE = ["1", "true"];
function positiveClass(levels, named, file) {
  const classes = [...new Set(levels.map(sameClass))];
  const place = { file, line: 1 };
  if (classes.length > 2) {
    const message2 = `The labels have ${classes.length} classes; two are needed.`;
    throw new ConfigurationError({ place, message: message2, remedy: "Ask for accuracy or log-loss only." });
  }
  const wanted = named === void 0 ? POSITIVE : [sameClass(named)];
  const found = wanted.find((name) => classes.includes(name));
  if (found !== void 0) return found;
  if (named !== void 0) {
    const message2 = "No label is the positive class that was named.";
    throw new ConfigurationError({ place, message: message2, remedy: 'Name a value of the column "label".' });
  }
  const only = classes[0];
  if (classes.length === 1 && (only === "0" || only === "false"))
    return only === "0" ? "1" : "true";
  const message = "No label is 1 or true, so the positive class is not known.";
  throw new ConfigurationError({ place, message, remedy: 'Name it with the input "positive".' });
}

// src/domain/metrics/build-outcome.ts
function binaryOutcome(labels, answer, positive) {
  const truth = indicator(labels, positive);
  if (answer.kind === "category") {
    const score2 = Float64Array.from(indicator(answer, positive));
    return { task: "binary-classification", truth, score: score2, scale: "class" };
  }
  const score = answer.values;
  const probable = score.every((value) => value >= 0 && value <= 1);
  return { task: "binary-classification", truth, score, scale: probable ? "probability" : "score" };
}
function indicator({ codes, levels }, positive) {
  const hits = levels.map((level) => sameClass(level) === positive ? 1 : 0);
  return Uint8Array.from(codes, (code) => hits[code] ?? 0);
}
function classesOf(names) {
  return [...new Set(names.map(sameClass))].toSorted((a, b) => a < b ? -1 : a > b ? 1 : 0);
}
function classesOutcome(classes, labels, answer) {
  const truth = codesIn(classes, labels);
  if ("codes" in answer) {
    return {
      task: "multiclass-classification",
      classes,
      truth,
      predicted: codesIn(classes, answer)
    };
  }
  const shares = classes.map((name) => answer.get(name)?.values);
  return {
    task: "multiclass-classification",
    classes,
    truth,
    predicted: truth.map((_, row) => highest(shares, row)),
    believed: Float64Array.from(truth, (code, row) => shares[code]?.[row] ?? 0)
  };
}
function codesIn(classes, { codes, levels }) {
  const places = new Map(classes.map((name, code) => [name, code]));
  const numbers = levels.map((level) => places.get(sameClass(level)) ?? -1);
  return codes.map((code) => numbers[code] ?? -1);
}
function highest(shares, row) {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [code, column] of shares.entries()) {
    const share = column?.[row] ?? Number.NEGATIVE_INFINITY;
    if (share > most) [best, most] = [code, share];
  }
  return best;
}
function numberOutcome(labels, answer) {
  return { task: "regression", truth: labels.values, predicted: answer.values };
}

// src/tasks/prediction/json-lines-sql.ts
var NO_NULL = "";
function jsonLinesSql(path, keys) {
  const columns = keys.map((key) => {
    const place = quoteText(`$."${key.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`);
    return `json_extract_string(line, ${place}) AS ${quoteName(key)}`;
  });
  const lines = `(SELECT CASE WHEN ${IS_OBJECT} THEN line END AS line FROM ${linesSql(path)})`;
  return `(SELECT ${columns.join(", ")} FROM ${lines})`;
}
function linesSql(path) {
  return `read_csv(${quoteFile(path)}, auto_detect = false, hive_partitioning = false, columns = {line: 'VARCHAR'}, delim = ${quoteText(LINES.delimiter)}, quote = '', escape = '', header = false, nullstr = ${quoteText(NO_NULL)}, strict_mode = false)`;
}

// src/tasks/prediction/require-objects.ts
async function requireObjects(source, session, host) {
  const known = `[${source.columns.map(quoteText).join(", ")}]`;
  const rules = [
    { code: "record", say: "is no JSON object", where: `NOT ${IS_OBJECT}` },
    {
      code: "unknown-column",
      say: "has a key that the first lines lack",
      where: `CASE WHEN ${IS_OBJECT} THEN NOT list_has_all(${known}, json_keys(line)) ELSE false END`
    }
  ];
  const found = [];
  for (const { code, say, where: condition } of rules) {
    const rows = await session.rows(
      `SELECT rn, count(*) OVER () AS n FROM (SELECT line, row_number() OVER () AS rn FROM ${linesSql(source.path)}) WHERE ${condition} ORDER BY rn LIMIT 10`
    );
    const count = Number(rows[0]?.["n"] ?? 0);
    if (count === 0) continue;
    const message = `${source.name}: ${count === 1 ? "a line" : `each of ${count} lines`} ${say}.`;
    const where = { dataset: source.name };
    found.push({
      reason: { code, severity: "error", message, where, count },
      source,
      offences: rows.map((row) => ({ row: Number(row["rn"]) })),
      shown: false
    });
  }
  if (found.length > 0) throw new RefusalError(await withSamples(found, host));
}

// src/domain/predictions/csv-header.ts
function readCsvHeader(text) {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const names = [];
  let at = start;
  while (at <= text.length) {
    const cell = readCell(text, at);
    if (cell === void 0) return void 0;
    names.push(cell.value);
    if (text[cell.end] !== ",") return names;
    at = cell.end + 1;
  }
  return names;
}
function readCell(text, start) {
  if (text[start] !== '"') {
    const length = text.slice(start).search(/[,\r\n]/);
    const end = length === -1 ? text.length : start + length;
    return { value: text.slice(start, end), end };
  }
  let value = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  return void 0;
}

// src/domain/predictions/json-keys.ts
function readJsonKeys(text) {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const [first = "", ...others] = lines;
  const keys = keysOf(first);
  if (keys === void 0) return void 0;
  return [.../* @__PURE__ */ new Set([...keys, ...others.flatMap((line) => keysOf(line) ?? [])])];
}
function keysOf(line) {
  if (!line.trimStart().startsWith("{")) return void 0;
  try {
    return Object.keys(JSON.parse(line));
  } catch {
    return void 0;
  }
}

// src/tasks/prediction/table-source.ts
var HEADER_BYTES = 1 << 20;
var PARQUET = "PAR1";
var BYTE_ORDER_MARK = "\xEF\xBB\xBF";
async function tableSource(name, what, files) {
  const path = await files.resolve(name);
  const head = new TextDecoder("latin1").decode(await files.readFrom(name, 0, 4));
  if (head === PARQUET) {
    const sql = `read_parquet(${quoteFile(path)}, hive_partitioning = false)`;
    return { name, path, format: "parquet", sql, columns: [], mark: 0 };
  }
  if (head === "") throw refusal("empty-file", `${what} are an empty file.`);
  const mark = head.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const text = new TextDecoder().decode(await files.readFrom(name, 0, HEADER_BYTES));
  const keys = readJsonKeys(text);
  if (keys !== void 0) {
    return { name, path, format: "json-lines", sql: jsonLinesSql(path, keys), columns: keys, mark };
  }
  const columns = readCsvHeader(text);
  if (columns === void 0 || new Set(columns).size < columns.length || !columns.every(isName)) {
    throw refusal(
      "unreadable-file",
      `${what} are neither Parquet nor JSON Lines nor CSV with a header of distinct names, comma and double quotes.`
    );
  }
  return { name, path, format: "csv", sql: csvSql(path, columns), columns, mark };
}
function isName(text) {
  return text !== "" && !new RegExp("\\p{Cc}", "u").test(text);
}
function csvSql(path, names) {
  const columns = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(", ");
  return `read_csv(${quoteFile(path)}, auto_detect = false, hive_partitioning = false, header = true, columns = {${columns}}, delim = ',', quote = '"', escape = '"', strict_mode = true)`;
}

// src/domain/metrics/class-advice.ts
var BOOLEANS = ["true", "false"];
var BITS = ["0", "1"];
function adviseOnClasses(labels, strange, mayName) {
  const known = new Set(labels.map(sameClass));
  const told = strange.map(sameClass);
  if (told.every((name) => BOOLEANS.includes(name)) && BITS.some((bit) => known.has(bit)))
    return "true and false are not taken for 1 and 0: write classes as the labels do.";
  const alike = LIKENESSES.find(({ of }) => {
    const forms = new Set(labels.map(of));
    return strange.some((name) => forms.has(of(name)));
  });
  if (alike !== void 0) return `${alike.say}: write classes as the labels do.`;
  const numbers = told.every((name) => Number.isFinite(Number(name)));
  const words = ![...known].some((name) => Number.isFinite(Number(name)));
  if (mayName && known.size === 2 && numbers && words)
    return 'the labels have two classes and the predictions are numbers: if these are scores, name the positive class with the input "positive".';
  return "write classes as the labels do.";
}
var LIKENESSES = [
  {
    of: (name) => sameClass(name).toLowerCase(),
    say: "some differ by upper and lower case alone"
  },
  {
    of: (name) => sameClass(name.trim().replace(/^([+-]?)0+(?=\d)/, "$1")),
    say: "some differ by leading zeros alone, and 01 is not taken for 1"
  },
  {
    of: (name) => sameClass(name.replace(/^\s*(["'])(.*)\1\s*$/, "$2")),
    say: "some differ by quotation marks alone"
  }
];

// src/domain/predictions/key-spelling.ts
var unquoted = (key) => `trim(trim(${key}), '"''')`;
function numberOf(key) {
  const text = unquoted(key);
  const exact = `CAST(TRY_CAST(${text} AS DECIMAL(38, 9)) AS VARCHAR)`;
  const near = `CAST(TRY_CAST(${text} AS DOUBLE) AS VARCHAR)`;
  return `CASE WHEN NOT contains(${key}, '_') THEN coalesce(${exact}, ${near}) END`;
}
var SPELLINGS = [
  { common: (key) => `trim(${key})`, say: "without the blanks around them" },
  { common: unquoted, say: "without the quotation marks in them" },
  {
    common: numberOf,
    say: "if they were numbers; as they stand, 1, 1.0 and 01 are different keys"
  },
  {
    common: (key) => `lower(trim(${key}))`,
    say: "if upper and lower case were the same"
  },
  { common: (key) => `nfc_normalize(trim(${key}))`, say: "in one form of Unicode (NFC)" }
];

// src/tasks/prediction/key-spelling.ts
async function describeSpelling(lostKeys) {
  let best;
  for (const spelling of SPELLINGS) {
    const found = await foundBy(spelling, lostKeys);
    if (found > (best?.found ?? 0)) best = { spelling, found };
  }
  if (best === void 0) return void 0;
  const types = lostKeys.types.filter((one) => one !== void 0);
  const kinds = types.length === 0 ? "" : ` (${types.join("; ")})`;
  return `${best.found} of them would be found ${best.spelling.say}${kinds}: write the key alike in both files.`;
}
async function foundBy({ common }, { keys, lost, other, session }) {
  const spelt = keys.map((key, at) => `${common(key)} AS s${at}`).join(", ");
  const same = keys.map((_, at) => `s${at}`).join(", ");
  const [row] = await session.rows(
    `SELECT count(*) AS n FROM (SELECT ${spelt} FROM (${lost})) SEMI JOIN (SELECT ${spelt} FROM (${other})) USING (${same})`
  );
  return Number(row?.["n"] ?? 0);
}

export {
  withSamples,
  sameClass,
  positiveClass,
  adviseOnClasses,
  binaryOutcome,
  classesOf,
  classesOutcome,
  numberOutcome,
  requireObjects,
  tableSource,
  describeSpelling
};
