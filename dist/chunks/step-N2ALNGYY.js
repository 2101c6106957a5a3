import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  SUMMARY_LIMIT,
  makeReport,
  markdownTable,
  renderMarkdown
} from "./chunk-S7AKOUFO.js";
import "./chunk-WCTI4ODR.js";
import {
  count,
  counted,
  percent
} from "./chunk-LB5YE6WD.js";
import {
  visible
} from "./chunk-X2F5VZF6.js";
import {
  LOGICAL_TYPES,
  checkedRows,
  dataDigest,
  describeExpectation,
  findDataFiles,
  forEnvironment,
  formatLiteral,
  isMet,
  parseContract,
  projectPatterns,
  quoted,
  readColumns,
  reasonsOf,
  shownColumns,
  sourceOf,
  sourcesOf,
  verdictOf
} from "./chunk-2Z2NT6K2.js";
import {
  openProject
} from "./chunk-FENYHHSC.js";
import {
  IS_OBJECT,
  MOST_MISSHAPEN,
  SAMPLES,
  acceptedBefore,
  countStructure,
  headerRecords,
  isRefused,
  jsonLines,
  linesOfOffsets,
  linesOfRows,
  makeEvidence,
  mostRejected,
  rejectedRecords,
  rejectsName
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
  defaultRunDirectory,
  demandUnlocked,
  runPaths
} from "./chunk-P3WXG2BU.js";
import {
  nearest
} from "./chunk-72QQJORW.js";
import "./chunk-IMFEM2U7.js";
import {
  quoteText
} from "./chunk-5GLYXW3N.js";
import {
  UnreadableFileError
} from "./chunk-NKC5APMT.js";
import {
  formatPlace
} from "./chunk-KILTS243.js";
import "./chunk-ET47IQD5.js";
import "./chunk-VXTZWOCS.js";
import "./chunk-7JLSHSJJ.js";
import "./chunk-3B5OCMLH.js";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  object,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/steps/check-data/inputs.ts
var inputs = object({
  contract: string().min(1).optional().describe("The data contract, an ODCS v3 file. Default: that of the model in assay.yml."),
  data: array(string().min(1)).min(1).optional().describe(
    "Paths or patterns of CSV, Parquet or JSON Lines files. Default: all data of the model."
  ),
  dataset: string().min(1).optional().describe("The object of the contract that the data are; needed when it has several."),
  environment: string().min(1).optional().describe("Where the data are used, such as training or serving. Default: everywhere."),
  profile: _enum(["full", "none"]).default("full").describe("Whether statistics of every column are kept with the run."),
  ...engineInputs,
  ...commonInputs,
  ...verdictInputs
});
var outputs = object({
  verdict: _enum(VERDICTS).describe("pass, warn or fail."),
  evidence: string().describe("The evidence file."),
  rows: int().describe("Rows that could be read."),
  profile: string().optional().describe("The profile, where one was made.")
});

// src/domain/checking/foreign-findings.ts
function foreignFindings(contract) {
  return contract.foreign.map(({ description, engine, column, place: place2 }) => ({
    code: "rule-not-run",
    severity: "info",
    message: `The rule at ${formatPlace(place2)} (${description}) is for the engine ${engine} and was not run.`,
    ...column === null ? {} : { column },
    places: []
  }));
}

// src/domain/profile/profile.ts
var amount = int().min(0);
var binSchema = strictObject({ low: number(), high: number(), count: amount });
var numberSchema = strictObject({
  mean: number().nullable(),
  deviation: number().nullable().describe("Of the sample, with n \u2212 1."),
  minimum: number().optional(),
  maximum: number().optional(),
  notFinite: amount.describe("NaN and infinities."),
  bins: array(binSchema)
});
var textSchema = strictObject({
  shortest: amount.nullable().describe("In code points."),
  longest: amount.nullable(),
  meanLength: number().nullable(),
  values: array(strictObject({ value: string(), count: amount })).optional().describe("The allowed values that occur, of public columns.")
});
var timeSchema = strictObject({ earliest: string(), latest: string() });
var columnProfileSchema = strictObject({
  name: string(),
  type: _enum(LOGICAL_TYPES),
  count: amount.describe("Cells that hold something."),
  missing: amount,
  invalid: amount.describe("Cells that break a rule of the contract."),
  distinct: amount.describe("Different values."),
  distinctExact: boolean().describe("Whether `distinct` is exact; else it is estimated, with a standard error of 2 %."),
  numbers: numberSchema.optional(),
  texts: textSchema.optional(),
  trues: amount.optional(),
  times: timeSchema.optional().describe("Of public columns.")
});
var profileSchema = strictObject({
  assay: literal(1),
  dataset: string(),
  data: string().nullable().describe("The digest of the files."),
  rows: amount,
  columns: array(columnProfileSchema)
});

// src/domain/profile/bins.ts
var PER_OCTAVE = 4;
var ORIGIN = 5e3;
function binNumber(v) {
  const size = `floor(log2(abs(CAST(${v} AS DOUBLE))) * ${PER_OCTAVE}) + ${ORIGIN}`;
  return `CASE WHEN ${v} = 0 THEN 0 ELSE CAST(sign(${v}) * (${size}) AS SMALLINT) END`;
}
function binsOf(counts) {
  return counts.map(([number2, count2]) => ({ ...edges(number2), count: count2 })).toSorted((a, b) => a.low - b.low);
}
function edges(number2) {
  if (number2 === 0) return { low: 0, high: 0 };
  const inner = round(2 ** ((Math.abs(number2) - ORIGIN) / PER_OCTAVE));
  const outer = round(2 ** ((Math.abs(number2) + 1 - ORIGIN) / PER_OCTAVE));
  return number2 > 0 ? { low: inner, high: outer } : { low: -outer, high: -inner };
}
function round(value) {
  const rounded = Number(value.toPrecision(10));
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, rounded));
}

// src/domain/profile/distinct.ts
var LEVELS = [
  { cells: 32768, share: 1 },
  { cells: 16384, share: 1 / 64 },
  { cells: 16384, share: 1 / 2048 }
];
var HASHES = 2n ** 64n;
var HASHED_CELLS = LEVELS.reduce((sum, { cells }) => sum + cells, 0);
var WINDOW = 65536;
var FIRST = {
  integer: -16384,
  number: -16384,
  date: -25567
};
var FULLEST = 5.5;
function distinctAggregate(v, type, hash = hashOf(v, type)) {
  const first = FIRST[type];
  const last = HASHED_CELLS + (first === void 0 ? 0 : WINDOW) - 1;
  const bits = `CAST(bitstring_agg(${cellOf(v, hash, type)}, 0, ${last}) AS VARCHAR)`;
  const hits = [...LEVELS.map(({ cells }) => cells), WINDOW].map((cells, index, all) => {
    const before = all.slice(0, index).reduce((sum, some) => sum + some, 0);
    return `length(replace(substr(${bits}, ${before + 1}, ${cells}), '0', ''))`;
  });
  const compared = type === "string" ? hash : v;
  return `to_json([${hits.join(", ")}, CAST(min(${compared}) = max(${compared}) AS BIGINT)])`;
}
function sharedHash(v, type) {
  return FIRST[type] === void 0 ? hashOf(v, type) : void 0;
}
function hashOf(v, type) {
  const value = type === "integer" ? `CAST(${v} AS BIGINT)` : v;
  return `CASE WHEN ${v} IS NOT NULL THEN hash(${value}) END`;
}
function cellOf(v, hash, type) {
  const [whole, second, third] = LEVELS;
  const atLeast = (share) => `${hash} >= ${HASHES / BigInt(1 / share)}`;
  const cell = (cells, before) => `CAST(${hash} & ${cells - 1} AS INTEGER) + ${before}`;
  const [atSecond, atThird] = [whole.cells, whole.cells + second.cells];
  return `CASE ${inWindow(v, type)}
    WHEN ${atLeast(second.share)} THEN ${cell(whole.cells, 0)}
    WHEN ${atLeast(third.share)} THEN ${cell(second.cells, atSecond)}
    WHEN ${hash} IS NOT NULL THEN ${cell(third.cells, atThird)} END`;
}
function inWindow(v, type) {
  const first = FIRST[type];
  if (first === void 0) return "";
  const number2 = type === "date" ? `(${v} - DATE '1970-01-01')` : v;
  const isWhole = type === "number" ? ` AND ${v} = floor(${v})` : "";
  const within = `${number2} BETWEEN ${first} AND ${first + WINDOW - 1}${isWhole}`;
  return `WHEN ${within} THEN CAST(${number2} AS INTEGER) + ${HASHED_CELLS - first}`;
}
function distinctOf(result, present) {
  if (result === null) return { distinct: 0, distinctExact: true };
  const hits = LEVELS.map((_, index) => result[index] ?? 0);
  const window = result[LEVELS.length] ?? 0;
  const isOne = result[LEVELS.length + 1] === 1;
  if (isOne) return { distinct: 1, distinctExact: true };
  if (hits.every((count2) => count2 === 0)) return { distinct: window, distinctExact: true };
  const least = window + hits.reduce((sum, count2) => sum + count2, 0);
  const estimate = window + hashed(hits);
  return {
    distinct: Math.max(least, Math.min(Math.round(estimate), present)),
    distinctExact: least === present
  };
}
function hashed(hits) {
  const values = LEVELS.map(({ cells }, index) => linearCount(hits[index] ?? 0, cells));
  const open = LEVELS.findIndex(({ cells }, index) => (values[index] ?? 0) <= FULLEST * cells);
  const level = open < 0 ? LEVELS.length - 1 : open;
  const sum = values.slice(level).reduce((all, some) => all + some, 0);
  return sum / (LEVELS[level]?.share ?? 1);
}
function linearCount(hit, cells) {
  return -cells * Math.log(Math.max(cells - hit, 0.5) / cells);
}

// src/domain/profile/aggregates.ts
function profileColumns(columns) {
  return columns.flatMap(({ column, number: number2 }) => {
    const hash = sharedHash(sketched(column, number2), column.type);
    return hash === void 0 ? [] : [`${hash} AS g${number2}`];
  });
}
function profileAggregates(columns) {
  return columns.flatMap(
    ({ column, number: number2 }) => Object.entries(aggregatesOf(column, number2)).map(
      ([name, sql]) => `${sql} AS ${nameOf(number2, name)}`
    )
  );
}
function nameOf(number2, name) {
  return `${name}_${number2}`;
}
function aggregatesOf(column, number2) {
  const v = `u${number2}`;
  const other = sketched(column, number2);
  const hash = sharedHash(other, column.type) === void 0 ? void 0 : `g${number2}`;
  const counted2 = { valued: `count(${v})` };
  const distinct = { ...counted2, distinct: distinctAggregate(other, column.type, hash) };
  switch (column.type) {
    case "integer":
      return { ...distinct, ...numberAggregates(v, v) };
    case "number": {
      const finite = `CASE WHEN isfinite(${v}) THEN ${v} END`;
      const tame = `CASE WHEN ${v} BETWEEN -${LARGEST_SQUARED} AND ${LARGEST_SQUARED} THEN ${v} END`;
      return { ...distinct, ...numberAggregates(finite, tame) };
    }
    case "string":
      return { ...distinct, ...textAggregates(column, number2) };
    case "boolean":
      return { ...counted2, trues: `count_if(${v})` };
    default:
      return { ...distinct, low: `CAST(min(${v}) AS VARCHAR)`, high: `CAST(max(${v}) AS VARCHAR)` };
  }
}
function sketched(column, number2) {
  return isListed(column) ? `CASE WHEN k${number2} IS NOT NULL THEN u${number2} END` : `u${number2}`;
}
var LARGEST_SQUARED = "1e140";
function numberAggregates(v, tame) {
  return {
    finite: `count(${v})`,
    mean: `avg(${tame})`,
    deviation: `stddev_samp(${tame})`,
    low: `CAST(min(${v}) AS DOUBLE)`,
    high: `CAST(max(${v}) AS DOUBLE)`,
    bins: `to_json(map_entries(histogram(${binNumber(v)})))`
  };
}
function textAggregates(column, number2) {
  const present = `length(u${number2})`;
  const lengths = {
    low: `min(${present})`,
    high: `max(${present})`,
    mean: `avg(${present})`
  };
  const values = `to_json(map_entries(histogram(CASE WHEN k${number2} IS NULL THEN u${number2} END)))`;
  return isListed(column) ? { ...lengths, values } : lengths;
}
function isListed(column) {
  return column.type === "string" && column.public && column.rules.some(({ code }) => code === "allowed-values");
}

// src/domain/profile/column-profile.ts
function profileOf({ column, number: number2 }, { unique = false, ...counted2 }, row) {
  const get = (name2) => row[nameOf(number2, name2)] ?? null;
  const { name, type } = column;
  const head = { name, type, ...counted2, ...unique ? allDiffer(get) : distinctIn(column, get) };
  switch (type) {
    case "integer":
    case "number":
      return { ...head, numbers: numbersOf(column, get) };
    case "string":
      return { ...head, texts: textsOf(column, get) };
    case "boolean":
      return { ...head, trues: Number(get("trues") ?? 0) };
    default: {
      const [earliest, latest] = [get("low"), get("high")];
      if (!column.public || earliest === null || latest === null) return head;
      return { ...head, times: { earliest: String(earliest), latest: String(latest) } };
    }
  }
}
function allDiffer(get) {
  return { distinct: Number(get("valued") ?? 0), distinctExact: true };
}
function distinctIn({ type }, get) {
  const valued = Number(get("valued") ?? 0);
  if (type === "boolean") {
    const trues = Number(get("trues") ?? 0);
    return { distinct: Number(trues > 0) + Number(trues < valued), distinctExact: true };
  }
  const listed2 = entries(get("values"));
  const others = listed2.reduce((left, [, count2]) => left - count2, valued);
  const { distinct, distinctExact } = distinctOf(numbersIn(get("distinct")), others);
  return { distinct: listed2.length + distinct, distinctExact };
}
function numbersIn(json) {
  const list = typeof json === "string" ? JSON.parse(json) : [];
  return Array.isArray(list) && typeof list[0] === "number" ? list.map(Number) : null;
}
function numbersOf({ public: isPublic }, get) {
  const [low, high] = [numberOrNull(get("low")), numberOrNull(get("high"))];
  const finite = Number(get("finite") ?? 0);
  const bins = entries(get("bins")).map(([bin, count2]) => [Number(bin), count2]);
  const isTame = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) <= Number(LARGEST_SQUARED);
  return {
    mean: isTame ? numberOrNull(get("mean")) : null,
    deviation: isTame ? numberOrNull(get("deviation")) : null,
    ...isPublic && low !== null && high !== null ? { minimum: low, maximum: high } : {},
    notFinite: Number(get("valued") ?? finite) - finite,
    bins: binsOf(bins)
  };
}
function textsOf(column, get) {
  const values = entries(get("values")).map(([value, count2]) => ({ value: String(value), count: count2 })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    shortest: numberOrNull(get("low")),
    longest: numberOrNull(get("high")),
    meanLength: numberOrNull(get("mean")),
    ...isListed(column) ? { values } : {}
  };
}
function numberOrNull(value) {
  return value === null ? null : round(Number(value));
}
function entries(json) {
  const list = typeof json === "string" ? JSON.parse(json) : [];
  if (!Array.isArray(list)) return [];
  return list.map((entry) => [
    entry.key,
    Number(entry.value)
  ]);
}

// src/tasks/checking/check-plan.ts
function planCheck(contract, tables) {
  const names = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  const columns = contract.columns.map((column, number2) => ({ column, number: number2 })).filter(({ column }) => names.has(column.name));
  const keys = contract.keys.filter((key) => key.columns.every((name) => names.has(name)));
  return { contract, tables, sources: sourcesOf(tables), columns, keys };
}

// src/domain/contract/header-advice.ts
var SEPARATORS = [
  { mark: ";", name: "semicolons" },
  { mark: "	", name: "tabs" },
  { mark: "|", name: "bars" }
];
var FEWEST_LETTERS = 4;
function headerAdvice(column, missing) {
  const separator = SEPARATORS.find(
    ({ mark }) => column.split(mark).some((part, _, parts) => parts.length > 1 && missing.includes(unquoted(part)))
  );
  if (separator !== void 0)
    return `; it reads as several columns with ${separator.name} between them, where commas are expected`;
  const meant = nearest(
    column.trim(),
    missing.filter((name) => alike(name, column))
  );
  return meant === void 0 ? "" : `; perhaps ${quoted(meant)} is meant, spelt otherwise`;
}
function alike(name, column) {
  const [one, other] = [name, column].map((text) => text.trim().toLowerCase());
  return one === other || Math.min(name.length, column.length) >= FEWEST_LETTERS;
}
function unquoted(part) {
  return part.trim().replace(/^"(.*)"$/, "$1");
}

// src/domain/contract/header.ts
var MAY_LACK = ["superset", "partial"];
var MAY_HAVE_MORE = ["subset", "partial"];
function headerBreaches(contract, names) {
  const { match } = contract.header;
  const expected = contract.columns.map(({ name }) => name);
  const missing = expected.filter((name) => !names.includes(name));
  const lacking = MAY_LACK.includes(match) && missing.length < expected.length ? [] : missing;
  const unexpected = MAY_HAVE_MORE.includes(match) ? [] : names.filter((name) => !expected.includes(name));
  return [
    ...duplicates(names),
    ...lacking.map((column) => breach("missing-column", column, "is not in the data")),
    ...[...new Set(unexpected)].map(
      (column) => breach("unexpected-column", column, `is not in the contract${headerAdvice(column, missing)}`)
    ),
    ...match === "exact" ? outOfOrder(expected, names) : []
  ];
}
function breach(code, column, what) {
  return { code, column, message: `Column ${quoted(column)} ${what}.` };
}
function duplicates(names) {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(twice)].map(
    (column) => breach("duplicate-column", column, "stands in the data more than once")
  );
}
function outOfOrder(expected, names) {
  const inContract = expected.filter((name) => names.includes(name));
  const inData = [...new Set(names)].filter((name) => expected.includes(name));
  const at = inContract.findIndex((name, index) => name !== inData[index]);
  const [wanted, found] = [inContract[at], inData[at]];
  if (wanted === void 0 || found === void 0) return [];
  return [breach("column-order", found, `stands where the contract has ${quoted(wanted)}`)];
}

// src/tasks/checking/header-findings.ts
function headerFindings(contract, tables) {
  const breaches = tables.flatMap(
    (table) => headerBreaches(contract, namesOf(table, contract)).map((breach2) => ({ breach: breach2, table }))
  );
  const groups = Map.groupBy(
    breaches,
    ({ breach: breach2 }) => JSON.stringify([breach2.code, breach2.column])
  );
  return [...groups.values()].flatMap((found) => {
    const [first] = found;
    if (first === void 0) return [];
    const { code, column, message } = first.breach;
    return [
      {
        code,
        severity: code === "duplicate-column" ? "error" : contract.header.severity,
        message: tables.length === 1 ? message : `${message} (${found.length} of ${tables.length} files)`,
        column,
        places: found.slice(0, SAMPLES).map(({ table: { file } }) => ({
          file: file.name,
          ...file.format === "csv" ? { line: 1 } : {}
        }))
      }
    ];
  });
}
function namesOf(table, contract) {
  const names = table.columns.map(({ name }) => name);
  if (table.file.format !== "json-lines") return names;
  const known = contract.columns.map(({ name }) => name).filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}

// src/domain/contract/sql/first-pass.ts
var MOST_SUSPECTS = 50;
var NOTHING = { columns: [], aggregates: [] };
function firstPass(sources, columns, keys, extra = NOTHING) {
  const allCsv = sources.every((one) => sourceIn(one).format === "csv");
  const counts = columns.flatMap(({ column, number: i }) => [
    `count(k${i}) AS b${i}`,
    ...allCsv ? [`to_json(min(x${i}, ${MOST_SUSPECTS}) FILTER (WHERE k${i} IS NOT NULL)) AS t${i}`] : [],
    ...isAlwaysJudged(column.rules) && sources.every((one) => hasColumn(one, column.name)) ? [] : [`count_if(p${i}) AS p${i}`]
  ]);
  const hashes = keys.map((key, index) => `${keyHash(key, columns)} AS h${index}`);
  const keyCounts = keys.flatMap((_, index) => [
    `count(h${index}) AS hn${index}`,
    `count(DISTINCT h${index}) AS hd${index}`
  ]);
  const rows = sources.map((source, index) => {
    const relation = "excluded" in source ? checkedRows(source.source, columns, { numbered: true, excluded: source.excluded }) : checkedRows(source, columns, { rejects: rejectsName(index) });
    return `SELECT ${["*", ...hashes, ...extra.columns].join(", ")} FROM ${relation}`;
  });
  return {
    sql: `SELECT ${["count(*) AS n", ...counts, ...keyCounts, ...extra.aggregates].join(", ")} FROM (${rows.join(" UNION ALL ")})`,
    rows: "n",
    bad: (i) => `b${i}`,
    present: (i) => `p${i}`,
    suspects: (i) => `t${i}`,
    keyed: (index) => `hn${index}`,
    distinct: (index) => `hd${index}`
  };
}
function isAlwaysJudged(rules) {
  return rules.some(({ code }) => code === "not-null");
}
function hasColumn(source, name) {
  return sourceIn(source).columns.some((column) => column.name === name);
}
function sourceIn(source) {
  return "excluded" in source ? source.source : source;
}
function keyHash(key, columns) {
  const parts = keyNumbers(key, columns);
  const whole = parts.map((i) => `u${i} IS NOT NULL`).join(" AND ");
  return `CASE WHEN ${whole} THEN hash(${parts.map((i) => `u${i}`).join(", ")}) END`;
}
function keyNumbers(key, columns) {
  return key.columns.map((name) => {
    const found = columns.find(({ column }) => column.name === name);
    if (found === void 0) throw new RangeError(`no column "${name}" is checked`);
    return found.number;
  });
}

// src/domain/contract/describe-rule.ts
var TYPES = {
  string: "text",
  integer: "a whole number of 64 bits",
  number: "a number",
  boolean: "true or false",
  date: "a date",
  time: "a time of day",
  timestamp: "a point in time"
};
function describeRule(column, rule) {
  const name = quoted(column.name);
  switch (rule.code) {
    case "not-null":
      return `${name} must not be missing.`;
    case "type":
      return `${name} must be ${TYPES[column.type]}${zoneOf(column)}${column.format === null ? "" : `, written ${column.format}`}.`;
    case "nan":
      return `${name} must not be NaN.`;
    case "infinity":
      return `${name} must not be infinite.`;
    case "minimum":
      return `${name} must be at least ${formatLiteral(rule.limit)}.`;
    case "exclusive-minimum":
      return `${name} must be above ${formatLiteral(rule.limit)}.`;
    case "maximum":
      return `${name} must be at most ${formatLiteral(rule.limit)}.`;
    case "exclusive-maximum":
      return `${name} must be below ${formatLiteral(rule.limit)}.`;
    case "multiple-of":
      return `${name} must be a multiple of ${rule.divisor}.`;
    case "min-length":
      return `${name} must have at least ${rule.length} characters.`;
    case "max-length":
      return `${name} must have at most ${rule.length} characters.`;
    case "pattern":
      return `${name} must match ${rule.source}.`;
    case "allowed-values":
      return `${name} must be one of ${listed(rule.values.map(formatLiteral))}.`;
  }
}
function zoneOf({ type, zone }) {
  if (type !== "timestamp" || zone === "optional") return "";
  return zone === "required" ? " with its zone" : " without a zone";
}
var SHOWN = 5;
function listed(values) {
  if (values.length <= SHOWN + 1) return values.join(", ");
  return `${values.slice(0, SHOWN).join(", ")} and ${values.length - SHOWN} others`;
}

// src/domain/contract/sql/second-pass.ts
function isSuspect(source, columns, suspects) {
  const conditions = columns.flatMap(({ column, number: number2 }) => {
    const position = source.columns.findIndex(({ name }) => name === column.name);
    const texts = suspects.get(number2) ?? [];
    if (position < 0 || texts.length === 0) return [];
    return [`c${position} IN (${texts.map(quoteText).join(", ")})`];
  });
  return conditions.length === 0 ? "false" : conditions.join(" OR ");
}
function secondPass({ source, excluded }, columns, samples, suspects) {
  const rules = columns.flatMap(
    (column) => column.column.rules.map((_, rule) => {
      const id = `${column.number}_${rule}`;
      return { column, rule, count: `n${id}`, rows: `r${id}`, cells: `c${id}` };
    })
  );
  const aggregates = rules.map(({ column: { number: i }, rule, count: count2, rows, cells }) => {
    const filter = `FILTER (WHERE k${i} = ${rule})`;
    const text = `coalesce(CAST(x${i} AS VARCHAR), '')`;
    return [
      `count(*) ${filter} AS ${count2}`,
      `to_json(min(rn, ${samples}) ${filter}) AS ${rows}`,
      `to_json(arg_min(${text}, rn, ${samples}) ${filter}) AS ${cells}`
    ].join(", ");
  });
  const broken = columns.map(({ number: i }) => `k${i} IS NOT NULL`).join(" OR ");
  const relation = checkedRows(source, columns, {
    numbered: true,
    excluded,
    ...suspects === void 0 ? {} : { only: isSuspect(source, columns, suspects) }
  });
  const sql = `SELECT ${aggregates.join(", ")} FROM ${relation} WHERE ${broken}`;
  return { sql, rules };
}
function surplusRows(files, key, columns, samples) {
  const parts = keyNumbers(key, columns).map((i) => `u${i}`);
  const used = columns.filter(({ column }) => key.columns.includes(column.name));
  const rows = files.map(({ source, excluded }, index) => {
    const relation = checkedRows(source, used, { numbered: true, excluded });
    return `SELECT ${index} AS f, rn, ${parts.join(", ")}, ${keyHash(key, columns)} AS h FROM ${relation}`;
  }).join(" UNION ALL ");
  return `WITH keyed AS (SELECT * FROM (${rows}) WHERE h IS NOT NULL),
    doubtful AS (SELECT * FROM keyed WHERE h IN (SELECT h FROM keyed GROUP BY h HAVING count(*) > 1)),
    ranked AS (SELECT f, rn, row_number() OVER (PARTITION BY ${parts.join(", ")} ORDER BY f, rn) AS nth FROM doubtful),
    surplus AS (SELECT f, rn FROM ranked WHERE nth > 1)
    SELECT (SELECT count(*) FROM surplus) AS n, to_json(list(f)) AS f, to_json(list(rn)) AS rn
    FROM (SELECT f, rn FROM surplus ORDER BY f, rn LIMIT ${samples})`;
}

// src/tasks/checking/json-list.ts
function jsonList(value) {
  const parsed = typeof value === "string" ? JSON.parse(value) : [];
  return Array.isArray(parsed) ? parsed : [];
}

// src/tasks/checking/row-places.ts
function numberedSource({ table, excluded }) {
  return { source: sourceOf([table]), excluded };
}

// src/tasks/checking/cell-findings.ts
async function countBreaches(files, columns, suspects, { session, host }) {
  const found = /* @__PURE__ */ new Map();
  for (const file of files) {
    const { sql, rules } = secondPass(numberedSource(file), columns, SAMPLES, suspects);
    const [row = {}] = await session.rows(sql);
    const places = await placesOf(rules, row, file, host);
    for (const rule of rules) add(found, rule, Number(row[rule.count]), places.get(rule) ?? []);
  }
  return [...found.values()].filter(({ count: count2 }) => count2 > 0);
}
function add(found, { column, rule }, count2, places) {
  const definition = column.column.rules[rule];
  if (definition === void 0) return;
  const key = `${column.number}.${rule}`;
  const before = found.get(key);
  found.set(key, {
    column,
    rule: definition,
    count: (before?.count ?? 0) + count2,
    places: [...before?.places ?? [], ...places].slice(0, SAMPLES)
  });
}
async function placesOf(rules, row, file, host) {
  const numbers = new Map(rules.map((rule) => [rule, jsonList(row[rule.rows]).map(Number)]));
  const lines = file.text === void 0 ? void 0 : await linesOfRows(file.text, [...numbers.values()].flat(), host);
  return new Map(
    rules.map((rule) => {
      const cells = jsonList(row[rule.cells]);
      const places = (numbers.get(rule) ?? []).map((number2, index) => {
        const line2 = lines === void 0 ? number2 : lines.get(number2);
        return {
          file: file.table.file.name,
          ...line2 === void 0 ? {} : { line: line2 },
          cell: String(cells[index] ?? "")
        };
      });
      return [rule, places];
    })
  );
}
function cellFindings(breaches, plan, cells) {
  return breaches.flatMap(({ column: { column, number: number2 }, rule, count: count2, places }) => {
    const of = rule.code === "not-null" ? cells.rows : cells.present(number2);
    if (isTolerated(rule, count2, of)) return [];
    return [
      {
        code: rule.code,
        severity: rule.severity,
        message: describeRule(column, rule) + physicalRemark(column, rule, plan),
        column: column.name,
        count: count2,
        of,
        places
      }
    ];
  });
}
function isTolerated(rule, count2, of) {
  return rule.tolerance !== null && isMet(rule.tolerance, { count: BigInt(count2), total: BigInt(of) });
}
function physicalRemark(column, rule, plan) {
  if (rule.code !== "type") return "";
  const types = plan.tables.flatMap(
    (table) => table.columns.filter(({ name }) => name === column.name).map(({ physical }) => physical)
  );
  const told = [...new Set(types.filter((type) => type !== null))];
  return told.length === 0 ? "" : ` In the file it is ${told.join(", ")}.`;
}

// src/tasks/checking/key-findings.ts
async function keyFinding(key, of, plan, work) {
  const sources = work.files.map(numberedSource);
  const [row = {}] = await work.session.rows(surplusRows(sources, key, plan.columns, SAMPLES));
  const count2 = Number(row["n"] ?? 0);
  const total = { count: BigInt(count2), total: BigInt(of) };
  if (count2 === 0 || key.tolerance !== null && isMet(key.tolerance, total)) return void 0;
  const files = jsonList(row["f"]).map(Number);
  const rows = jsonList(row["rn"]).map(Number);
  return {
    code: key.code,
    severity: key.severity,
    message: describeKey(key),
    ...key.columns.length === 1 ? { column: key.columns[0] ?? "" } : {},
    count: count2,
    of,
    places: await placesOf2(files, rows, work.files, work.host)
  };
}
function describeKey(key) {
  const names = key.columns.map((name) => `"${name}"`).join(", ");
  switch (key.code) {
    case "unique":
      return `${names} must be unique.`;
    case "primary-key":
      return `The primary key (${names}) must be unique.`;
    case "duplicate-rows":
      return `No two rows may be equal in ${names}.`;
  }
}
async function placesOf2(fileNumbers, rows, files, host) {
  const perFile = await Promise.all(
    files.map((file, index) => {
      const numbers = rows.filter((_, at) => fileNumbers[at] === index);
      return placesIn(file, numbers, host);
    })
  );
  return perFile.flat();
}
async function placesIn({ table, text }, rows, host) {
  const lines = text === void 0 ? void 0 : await linesOfRows(text, rows, host);
  return rows.map((row) => {
    const line2 = lines === void 0 ? row : lines.get(row);
    return { file: table.file.name, ...line2 === void 0 ? {} : { line: line2 } };
  });
}
function rowCountFindings(contract, rows) {
  return contract.rowCounts.filter(({ tolerance }) => !isMet(tolerance, { count: BigInt(rows), total: BigInt(rows) })).map(({ severity, tolerance }) => ({
    code: "row-count",
    severity,
    message: `There must be ${describeExpectation(tolerance)} rows; there are ${rows}.`,
    count: rows,
    places: []
  }));
}
function noRowsFindings({ rowCounts }, rows) {
  if (rows > 0 || rowCounts.length > 0) return [];
  return [
    {
      code: "no-rows",
      severity: "warning",
      message: "There is not one row, so nothing was checked. A rule of the contract on rowCount says how many there must be.",
      count: 0,
      places: []
    }
  ];
}

// src/tasks/checking/structure-findings.ts
var CODES = {
  "MISSING COLUMNS": ["field-count", "have another number of fields than the header"],
  "TOO MANY COLUMNS": ["field-count", "have another number of fields than the header"],
  "UNQUOTED VALUE": ["quoting", "have quotation marks that do not match"],
  "INVALID ENCODING": ["encoding", "are not valid UTF-8"],
  "LINE SIZE OVER MAXIMUM": ["record-size", "are longer than 16 MiB"],
  "MAXIMUM LINE SIZE": ["record-size", "are longer than 16 MiB"]
};
var OTHER = ["unreadable-record", "could not be read"];
function wholeFileProblem(structure, table) {
  const { nulLine: line2, endings } = structure;
  if (line2 !== void 0)
    return { message: `Line ${line2} holds a NUL byte: this is not a text file.`, line: line2 };
  const kinds = [endings.lf, endings.cr, endings.crlf].filter((count2) => count2 > 0).length;
  if (kinds > 1 && table.file.format === "csv")
    return {
      message: `Lines end in different ways (LF ${endings.lf}, CRLF ${endings.crlf}, CR ${endings.cr} times); one is expected.`
    };
  if (structure.misshapen.length > MOST_MISSHAPEN)
    return {
      message: `More than ${MOST_MISSHAPEN} records have another number of fields than the header (${table.columns.length}).`
    };
  return void 0;
}
function surplusRecords(file) {
  const rejected = new Set(file.rejected.map(({ at }) => at));
  return file.structure.misshapen.filter(({ offset, records }) => !rejected.has(offset) && records >= headerRecords(file.table)).map(({ offset, records }) => ({
    at: offset,
    row: acceptedBefore(file, offset, records) + 1
  }));
}
function isReconciled(texts, accepted) {
  const records = texts.reduce(
    (sum, { table, structure }) => sum + structure.records - headerRecords(table),
    0
  );
  return records === texts.reduce((sum, { rejected }) => sum + rejected.length, accepted);
}
async function notObjectFindings(file, host) {
  const { count: count2, rows } = file.notObjects;
  if (count2 === 0) return [];
  const lines = await linesOfRows(file, rows, host);
  return [
    {
      code: "record",
      severity: "error",
      message: "Lines are not JSON objects.",
      count: count2,
      of: file.structure.records,
      places: rows.map((row) => placeOf(file, lines.get(row)))
    }
  ];
}
function placeOf(file, line2) {
  return { file: file.table.file.name, ...line2 === void 0 ? {} : { line: line2 } };
}
async function structureFindings(file, host) {
  const surplus = surplusRecords(file).map(({ at }) => ({ at, kind: "TOO MANY COLUMNS" }));
  const all = [...file.rejected, ...surplus].toSorted((a, b) => a.at - b.at);
  const groups = Map.groupBy(all, ({ kind }) => (CODES[kind] ?? OTHER)[0]);
  const findings = [];
  for (const [code, records] of groups) {
    const [, what] = CODES[records[0]?.kind ?? ""] ?? OTHER;
    const first = records.slice(0, SAMPLES).map(({ at }) => at);
    const lines = await linesOfOffsets(file, first, host);
    findings.push({
      code,
      severity: "error",
      message: `Records ${what}${code === "field-count" ? ` (${file.table.columns.length})` : ""}.`,
      count: records.length,
      of: file.structure.records - headerRecords(file.table),
      places: first.map((at) => placeOf(file, lines.get(at)))
    });
  }
  return findings.toSorted((a, b) => a.code < b.code ? -1 : 1);
}

// src/tasks/checking/judge-scan.ts
async function judgeScan(plan, scan, work) {
  const rows = Number(scan.counts[scan.pass.rows]);
  const breaches = await closerLook(plan, scan, work);
  const present = presence(scan, breaches, rows);
  const findings = [
    ...await structural(scan, work.host),
    ...reconciliation(plan, scan),
    ...cellFindings(breaches, plan, { rows, present }),
    ...await keyFindings(plan, scan, work),
    ...rowCountFindings(plan.contract, rows)
  ];
  return {
    findings: findings.length > 0 ? findings : noRowsFindings(plan.contract, rows),
    rows,
    rejected: [...scan.texts.values()].reduce(
      (sum, { rejected, notObjects }) => sum + rejected.length + notObjects.count,
      excludedRows(scan)
    ),
    present,
    invalid: (column) => breaches.reduce((sum, one) => sum + (one.column.number === column ? one.count : 0), 0)
  };
}
async function closerLook(plan, scan, work) {
  const doubtful = plan.columns.filter(
    ({ number: number2 }) => Number(scan.counts[scan.pass.bad(number2)]) > 0
  );
  if (doubtful.length === 0) return [];
  return countBreaches(scan.files, doubtful, suspectsOf(scan, doubtful), work);
}
function suspectsOf(scan, columns) {
  const { counts, pass } = scan;
  const all = columns.map(({ number: number2 }) => {
    const texts = counts[pass.suspects(number2)];
    const known2 = Number(counts[pass.bad(number2)]) <= MOST_SUSPECTS && typeof texts === "string";
    return known2 ? [number2, jsonList(texts).map(String)] : void 0;
  });
  const known = all.filter((one) => one !== void 0);
  return known.length === all.length ? new Map(known) : void 0;
}
function presence(scan, breaches, rows) {
  return (column) => {
    const counted2 = scan.counts[scan.pass.present(column)];
    if (counted2 !== void 0) return Number(counted2);
    const absent = breaches.find(
      (one) => one.column.number === column && one.rule.code === "not-null"
    );
    return rows - (absent?.count ?? 0);
  };
}
async function structural(scan, host) {
  const findings = [];
  for (const text of scan.texts.values())
    findings.push(
      ...await structureFindings(text, host),
      ...await notObjectFindings(text, host)
    );
  return findings;
}
function reconciliation(plan, scan) {
  const texts = [...scan.texts.values()];
  if (texts.length < plan.tables.length) return [];
  const believed = scan.accepted - excludedRows(scan);
  const recounted = Number(scan.counts[scan.pass.rows]);
  if (isReconciled(texts, scan.accepted + invalidLines(scan)) && believed === recounted) return [];
  const files = texts.map(({ table }) => table.file.name);
  return [
    {
      code: "unreconciled",
      severity: "error",
      message: "The records counted in the bytes and those that the engine read differ in number: nothing of this is to be believed.",
      places: files.slice(0, 10).map((file) => ({ file }))
    }
  ];
}
function excludedRows(scan) {
  return scan.files.reduce((sum, { excluded }) => sum + excluded.length, 0);
}
function invalidLines(scan) {
  return [...scan.texts.values()].reduce((sum, { notObjects }) => sum + notObjects.count, 0);
}
async function keyFindings(plan, scan, { session, host }) {
  const findings = [];
  for (const [index, key] of plan.keys.entries()) {
    const of = Number(scan.counts[scan.pass.keyed(index)]);
    if (of === Number(scan.counts[scan.pass.distinct(index)])) continue;
    const finding = await keyFinding(key, of, plan, { files: scan.files, session, host });
    if (finding !== void 0) findings.push(finding);
  }
  return findings;
}

// src/tasks/checking/read-tables.ts
async function readTables(files, session, host) {
  const tables = [];
  const findings = [];
  for (const file of files) {
    try {
      tables.push(await readColumns(file, session, host));
    } catch (error) {
      findings.push(unreadable(error, files));
    }
  }
  return { tables, findings };
}
function unreadable(error, files) {
  if (!(error instanceof UnreadableFileError)) throw error;
  const file = files.find(({ path, name: name2 }) => path === error.file || name2 === error.file);
  const name = file?.name ?? error.file;
  return {
    code: "unreadable-file",
    severity: "error",
    message: `${name} cannot be read. ${error.message}`,
    places: [{ file: name, ...error.line === void 0 ? {} : { line: error.line } }]
  };
}

// src/tasks/checking/snap-to-records.ts
var CHUNK_BYTES = 1024 * 1024;
var LF = 10;
var CR = 13;
async function snapToRecords(rejected, file, host) {
  const starts = /* @__PURE__ */ new Map();
  const byteAt = byteReader(file, host);
  for (const { at, kind } of rejected.toSorted((a, b) => a.at - b.at)) {
    let start = at;
    while (isLineBreak(await byteAt(start))) start += 1;
    if (!starts.has(start)) starts.set(start, { at: start, kind });
  }
  return [...starts.values()];
}
function isLineBreak(byte) {
  return byte === LF || byte === CR;
}
function byteReader({ path }, { files }) {
  let base = 0;
  let chunk = new Uint8Array();
  return async (at) => {
    if (at < base || at >= base + chunk.length) {
      chunk = await files.readFrom(path, at, CHUNK_BYTES);
      base = at;
    }
    return chunk[at - base];
  };
}

// src/tasks/checking/scan-files.ts
var ScanFailure = class extends Error {
  name = "ScanFailure";
  structures;
  constructor(structures, cause) {
    super("The engine could not read the files.", { cause });
    this.structures = structures;
  }
};
async function scanFiles(plan, extra, session, host) {
  const pass = firstPass(plan.sources, plan.columns, plan.keys, extra);
  const [engine, structures, digests] = await Promise.all([
    session.rows(pass.sql).then(
      ([row = {}]) => ({ row }),
      (error) => ({ error })
    ),
    countAll(plan.tables, host),
    digestAll(plan.tables, host)
  ]);
  if ("error" in engine) throw new ScanFailure(structures, engine.error);
  const broken = [...structures].some(([table, one]) => wholeFileProblem(one, table) !== void 0);
  if (broken) throw new ScanFailure(structures, void 0);
  const texts = await joinRejected(plan, structures, session, host);
  const accepted = Number(engine.row[pass.rows]);
  const files = plan.tables.map((table) => rowPlaces(table, texts.get(table)));
  if (files.every(({ excluded }) => excluded.length === 0))
    return { pass, counts: engine.row, accepted, files, texts, digests };
  const again = firstPass(files.map(numberedSource), plan.columns, plan.keys, extra);
  const [counts = {}] = await session.rows(again.sql);
  return { pass: again, counts, accepted, files, texts, digests };
}
function rowPlaces(table, text) {
  const excluded = text === void 0 ? [] : surplusRecords(text).map(({ row }) => row);
  return { table, text, excluded };
}
async function countAll(tables, host) {
  const structures = /* @__PURE__ */ new Map();
  const texts = tables.filter(({ file }) => file.format !== "parquet");
  const total = texts.reduce((sum, { file }) => sum + file.bytes, 0);
  let before = 0;
  for (const table of texts) {
    const told = (bytes) => host.log.progress({ label: "Reading data", done: before + bytes, total, unit: "bytes" });
    structures.set(table, await countStructure(table, told, host));
    before += table.file.bytes;
  }
  return structures;
}
async function digestAll(tables, host) {
  const digests = [];
  for (const { file } of tables) digests.push((await host.files.fingerprint(file.path)).digest);
  return digests;
}
async function joinRejected(plan, structures, session, host) {
  const rejected = await rejectedByFile(plan, session);
  const texts = /* @__PURE__ */ new Map();
  for (const [table, structure] of structures)
    texts.set(table, {
      table,
      structure,
      rejected: await snapToRecords(rejected.get(table.file.path) ?? [], table.file, host),
      notObjects: await notObjectsOf(table, session)
    });
  return texts;
}
async function rejectedByFile(plan, session) {
  const rejected = /* @__PURE__ */ new Map();
  for (const [index, source] of plan.sources.entries()) {
    if (source.format === "parquet") continue;
    await refuseMany(index, session);
    for (const row of await session.rows(rejectedRecords(index))) {
      const file = String(row["file"]);
      const list = rejected.get(file) ?? [];
      list.push({ at: Number(row["at"]), kind: String(row["kind"]) });
      rejected.set(file, list);
    }
  }
  return rejected;
}
async function refuseMany(index, session) {
  const [most] = await session.rows(mostRejected(index));
  if (most === void 0 || Number(most["n"]) <= MOST_MISSHAPEN) return;
  const message = `More than ${MOST_MISSHAPEN} of its records cannot be read.`;
  throw new ScanFailure(/* @__PURE__ */ new Map(), new UnreadableFileError(String(most["file"]), message));
}
async function notObjectsOf(table, session) {
  if (table.file.format !== "json-lines") return { count: 0, rows: [] };
  const lines = jsonLines(sourceOf([table]), { numbered: true });
  const [row = {}] = await session.rows(
    `SELECT count(*) AS n, to_json(min(rn, ${SAMPLES})) AS rows FROM ${lines} WHERE NOT ${IS_OBJECT}`
  );
  return { count: Number(row["n"]), rows: jsonList(row["rows"]).map(Number) };
}

// src/tasks/checking/check-files.ts
async function checkFiles(request, host) {
  const { contract, files } = request;
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: files.map(({ path }) => path) });
  try {
    const { tables, findings } = await readTables(files, session, host);
    const header = headerFindings(contract, tables);
    if (findings.length > 0) return nothing([...findings, ...header]);
    return await checkTables(planCheck(contract, tables), header, request, { session, host });
  } finally {
    await session.close();
  }
}
async function checkTables(plan, header, { files, profile }, work) {
  const { columns } = plan;
  const extra = profile ? { columns: profileColumns(columns), aggregates: profileAggregates(columns) } : void 0;
  let scan;
  try {
    scan = await scanFiles(plan, extra, work.session, work.host);
  } catch (error) {
    if (!(error instanceof ScanFailure)) throw error;
    const own = wholeProblems(error.structures);
    return nothing([...header, ...own.length > 0 ? own : [unreadable(error.cause, files)]]);
  }
  const structures = [...scan.texts].map(([table, text]) => [table, text.structure]);
  const judgement = await judgeScan(plan, scan, work);
  const digest = dataDigest(scan.digests);
  return {
    findings: [...header, ...judgement.findings],
    rows: judgement.rows,
    rejected: judgement.rejected,
    blankLines: structures.reduce((sum, [, { blankLines }]) => sum + blankLines, 0),
    digest,
    profile: profile ? makeProfile(plan, scan, judgement, digest) : null
  };
}
function nothing(findings) {
  return { findings, rows: 0, rejected: 0, blankLines: 0, digest: null, profile: null };
}
function wholeProblems(structures) {
  return [...structures].flatMap(([table, structure]) => {
    const problem = wholeFileProblem(structure, table);
    return problem === void 0 ? [] : [unbelievable(table, problem)];
  });
}
function unbelievable({ file }, { message, line: line2 }) {
  const error = new UnreadableFileError(file.name, message, line2 === void 0 ? {} : { line: line2 });
  return unreadable(error, [file]);
}
function makeProfile(plan, scan, { rows, present, invalid }, digest) {
  const columns = plan.columns.map((checked) => {
    const count2 = present(checked.number);
    const unique = isUnique(checked.column.name, plan, scan);
    const counted2 = { count: count2, missing: rows - count2, invalid: invalid(checked.number), unique };
    return profileOf(checked, counted2, scan.counts);
  });
  return { assay: 1, dataset: plan.contract.dataset, data: digest, rows, columns };
}
function isUnique(name, { keys }, { counts, pass }) {
  return keys.some(
    ({ columns }, index) => columns.length === 1 && columns[0] === name && Number(counts[pass.keyed(index)]) === Number(counts[pass.distinct(index)])
  );
}

// src/steps/check-data/request.ts
var MAX_CONTRACT_BYTES = 4 * 1024 * 1024;
async function readRequest(inputs2, host) {
  const { contract, data, dataset } = inputs2;
  if (contract === void 0 || data === void 0) return projectRequest(inputs2, host);
  const paths = runPaths(inputs2["run-directory"] ?? defaultRunDirectory(inputs2.model));
  await demandUnlocked(paths, host);
  return {
    contract: await readContract(contract, dataset, inputs2, host),
    patterns: data.map((pattern) => ({ pattern })),
    model: inputs2.model ?? null,
    runDirectory: paths.root,
    values: "hidden"
  };
}
async function projectRequest(inputs2, host) {
  const project = await openProject(inputs2, host);
  const { data } = project.model;
  return {
    contract: await readContract(project.file(data.contract), data.dataset, inputs2, host),
    patterns: [...projectPatterns(project, "train"), ...projectPatterns(project, "evaluate")],
    model: project.name,
    runDirectory: project.runDirectory,
    values: data.values
  };
}
async function readContract(file, dataset, { environment }, host) {
  const text = await host.files.readText(file, MAX_CONTRACT_BYTES);
  return forEnvironment(parseContract(file, text, dataset), environment ?? null);
}

// src/steps/check-data/words.ts
var SHOWN_PLACES = 3;
function headlineOf(evidence) {
  const rows = counted(Number(evidence.measurements["rows"] ?? 0), "row");
  const errors = evidence.reasons.filter(({ severity }) => severity === "error");
  const warnings = evidence.reasons.filter(({ severity }) => severity === "warning");
  const unreadable2 = errors.find(({ code }) => code === "unreadable-file");
  if (unreadable2 !== void 0) return visible(unreadable2.message, 500);
  if (errors.length > 0)
    return `The data do not keep the contract: ${anomalies(errors)} in ${rows}.`;
  if (warnings.length > 0)
    return `The data keep the contract, with ${anomalies(warnings)} to look at in ${rows}.`;
  return `The data keep the contract: ${rows}, nothing to complain of.`;
}
function anomalies(reasons) {
  return reasons.length === 1 ? "one kind of anomaly" : `${reasons.length} kinds of anomalies`;
}
function describeCheck(evidence, path) {
  const { reasons } = evidence;
  const table = reasons.length === 0 ? [] : [
    "",
    markdownTable(
      [
        ["Severity", "Column", "Rule", "Count", "Share", "Where", "What"],
        ...reasons.map(line)
      ],
      { align: ["l", "l", "l", "r", "r", "l", "l"] }
    ),
    ...hint(reasons),
    ""
  ];
  return [headlineOf(evidence), ...table, `Evidence: ${path}`].join("\n");
}
function line(reason) {
  const { severity, where, code, count: found, of, message, samples = [] } = reason;
  const more = samples.length > SHOWN_PLACES ? ", \u2026" : "";
  return [
    severity,
    visible(where?.column ?? ""),
    code,
    found === void 0 ? "" : count(found),
    found === void 0 || of === void 0 ? "" : percent(found, of),
    samples.slice(0, SHOWN_PLACES).map(place).join(", ") + more,
    visible(message)
  ];
}
function place({ file, line: row, value, shape }) {
  const at = row === void 0 ? file ?? "" : `${file ?? ""}:${row}`;
  const what = value === void 0 ? shape : `"${value}"`;
  return visible(what === void 0 ? at : `${at} (${what})`);
}
function hint(reasons) {
  const hidden = reasons.some(
    ({ samples = [] }) => samples.some(({ shape }) => shape !== void 0)
  );
  return hidden ? [
    "",
    'Values are hidden; columns that the contract classifies as public, or "values: shown" in assay.yml, show them.'
  ] : [];
}
function summaryOf(evidence) {
  const report = makeReport({
    model: evidence.model,
    evidence: [evidence],
    rejected: [],
    expected: []
  });
  return renderMarkdown(report, { limit: SUMMARY_LIMIT });
}

// src/steps/check-data/run.ts
async function run(inputs2, host) {
  const request = await readRequest(inputs2, host);
  const files = await findDataFiles(request.patterns, host);
  const result = await checkFiles(
    { contract: request.contract, files, profile: inputs2.profile === "full" },
    host
  );
  const evidence = evidenceOf(request, files, result, host);
  const path = await writeEvidence(request.runDirectory, evidence, host);
  const profile = await keepProfile(request, result, host);
  const sentence = headlineOf(evidence);
  const all = () => true;
  const open = { ...evidence, reasons: [...reasonsIn(request, result, all)] };
  return {
    outputs: {
      verdict: evidence.verdict,
      evidence: path,
      rows: result.rows,
      ...profile === void 0 ? {} : { profile }
    },
    evidence: [evidence],
    summary: summaryOf(evidence),
    text: describeCheck(evidence, path),
    privateText: describeCheck(open, path),
    ...isRefused(evidence.verdict, inputs2["fail-on"]) ? { refusal: sentence } : {}
  };
}
function evidenceOf(request, files, result, host) {
  const shown = shownColumns(request.contract, request.values);
  return makeEvidence(
    {
      check: "data",
      step: "check-data",
      model: request.model,
      verdict: verdictOf(result.findings),
      subject: { data: result.digest },
      reasons: [...reasonsIn(request, result, shown)],
      measurements: {
        rows: result.rows,
        columns: request.contract.columns.length,
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        records: result.rows + result.rejected,
        rejected: result.rejected,
        blankLines: result.blankLines,
        ...result.profile === null ? {} : { profile: result.profile.columns.map(inBrief) }
      }
    },
    host
  );
}
function inBrief({ name, type, numbers, ...column }) {
  const { mean = null, deviation = null } = numbers ?? {};
  const { count: count2, missing, invalid, distinct, distinctExact } = column;
  return { name, type, count: count2, missing, invalid, distinct, distinctExact, mean, deviation };
}
async function keepProfile({ runDirectory, contract }, { profile }, host) {
  if (profile === null) return void 0;
  const path = `${runPaths(runDirectory).profile}/${fileNameOf(contract.dataset)}.json`;
  await host.files.write(path, `${JSON.stringify(profileSchema.parse(profile), null, 2)}
`);
  return path;
}
function fileNameOf(dataset) {
  const plain = dataset.replace(/[^A-Za-z0-9._-]/g, "_").slice(0, 100);
  return /^[.]*$/.test(plain) ? "data" : plain;
}
function reasonsIn(request, result, shown) {
  const { contract } = request;
  const findings = [...result.findings, ...foreignFindings(contract)];
  return [...reasonsOf(findings, contract.dataset, shown)];
}

// src/steps/check-data/step.ts
var step = defineStep({
  name: "check-data",
  summary: "Checks data files against a data contract and keeps a profile of them.",
  inputs,
  outputs,
  rules: ({ contract, data, dataset }) => {
    const problems = [];
    if (contract === void 0 !== (data === void 0))
      problems.push({
        message: 'The inputs "contract" and "data" belong together.',
        remedy: "Give both, or neither: then those of the model in assay.yml are taken."
      });
    if (dataset !== void 0 && contract === void 0)
      problems.push({
        message: 'The input "dataset" needs the input "contract".',
        remedy: "In assay.yml, say it as data.dataset."
      });
    return problems;
  },
  example: `- uses: OWNER/assay/actions/check-data@VERSION
  with:
    contract: contracts/flights.odcs.yml
    data: data/flights/*.parquet
`,
  run
});
export {
  step
};
