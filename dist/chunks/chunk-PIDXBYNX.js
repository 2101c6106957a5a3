import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  LOGICAL_TYPES,
  checkedRows,
  dataDigest,
  findDataFiles,
  forEnvironment,
  isMet,
  literalOf,
  parseContract,
  readColumns,
  readLiteral,
  sourcesOf
} from "./chunk-3BI6N6N5.js";
import {
  tableSource
} from "./chunk-YT4HWUKR.js";
import {
  NETWORK_FILES,
  encoderSchema,
  networkSchema
} from "./chunk-AKIP5TM6.js";
import {
  quoteFile,
  quoteName,
  quoteText
} from "./chunk-5GLYXW3N.js";
import {
  comparisonOf,
  finding,
  folderOf,
  parseSlice,
  placed
} from "./chunk-7NX5IPDR.js";
import {
  parseStrictJson
} from "./chunk-J5K5QJAY.js";
import {
  suggestion
} from "./chunk-ZB5UIW5K.js";
import {
  UnreadableFileError
} from "./chunk-NKC5APMT.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError,
  refusal
} from "./chunk-N7QQ32HM.js";
import {
  manifestSchema,
  whyNotInPackage,
  writeManifest
} from "./chunk-7DKNQCMP.js";
import {
  digestOf,
  digestOfText
} from "./chunk-VXTZWOCS.js";
import {
  _enum,
  array,
  boolean,
  int,
  strictObject,
  string
} from "./chunk-Z6HCBARK.js";

// src/tasks/packaging/package-files.ts
var MOST_FILES = 1e4;
async function listWritten(directory, host) {
  const files = await listPlain(directory, host);
  if (files.length > MOST_FILES) {
    throw refusal(
      "too-many-files",
      `The train command wrote ${files.length} files; a package holds at most ${MOST_FILES}.`
    );
  }
  for (const file of files) {
    const why = whyNotInPackage(file);
    if (why === void 0) continue;
    throw refusal(
      "forbidden-file",
      `The train command wrote ${JSON.stringify(file)} into ASSAY_MODEL_DIR, which may not be packaged: ${why}.`
    );
  }
  return files;
}
async function listPlain(directory, host) {
  if ((await host.files.facts(directory))?.kind !== "directory") {
    throw refusal(
      "no-model",
      "The train command removed ASSAY_MODEL_DIR, or put a file in its place: it is a folder to write into."
    );
  }
  try {
    return await host.files.list(directory);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw await notPlain(directory, error, host);
  }
}
async function notPlain(directory, { problems }, { files }) {
  const below = `${await files.resolve(directory)}/`;
  const [first = ""] = problems.map(({ place }) => place?.file.replaceAll("\\", "/") ?? "");
  const name = JSON.stringify(first.startsWith(below) ? first.slice(below.length) : first);
  const others = problems.length === 1 ? "" : ` and ${problems.length - 1} more`;
  return refusal(
    "not-plain-files",
    `The train command left ${name}${others} in ASSAY_MODEL_DIR: links and special files cannot be packaged. Copy what they stand for.`
  );
}
async function describeFiles(directory, files, host) {
  const described = [];
  for (const path of files.toSorted()) {
    const { digest, bytes } = await host.files.fingerprint(`${directory}/${path}`);
    described.push({ path, size: bytes, sha256: digest });
  }
  return described;
}

// src/tasks/packaging/open-package.ts
var LARGEST_MANIFEST = 16e6;
async function openPackage(directory, host, expected) {
  const file = `${directory}/manifest.json`;
  if ((await host.files.facts(file))?.kind !== "file") {
    throw new ConfigurationError({
      place: { file: directory },
      message: "There is no package: manifest.json is missing.",
      remedy: "Run train-model first, or name the folder of a package."
    });
  }
  const { manifest, digest } = await readManifest(file, host);
  if (expected !== void 0 && digest !== expected) {
    throw forged(directory, `it is ${digest}, and ${expected} was expected`);
  }
  await verifyFiles(directory, manifest, host);
  return { directory, manifest, digest };
}
async function readManifest(file, host) {
  try {
    const text = await host.files.readText(file, LARGEST_MANIFEST);
    const manifest = manifestSchema.parse(parseStrictJson(file, text));
    if (writeManifest(manifest).text !== text) throw forged(file, "it is not in canonical form");
    return { manifest, digest: digestOfText(text) };
  } catch (cause) {
    if (cause instanceof Error && cause.name === "RefusalError") throw cause;
    throw forged(file, "its manifest is not one that Assay wrote");
  }
}
async function verifyFiles(directory, manifest, host) {
  const present = (await listed(directory, host)).filter((name) => name !== "manifest.json");
  const named = manifest.files.map((file) => file.path);
  const missing = named.find((name) => !present.includes(name));
  if (missing !== void 0) throw forged(directory, `${JSON.stringify(missing)} is missing`);
  const strange = present.find((name) => !named.includes(name));
  if (strange !== void 0) {
    throw forged(directory, `${JSON.stringify(strange)} is not in its manifest`);
  }
  const found = await describeFiles(directory, named, host);
  for (const file of manifest.files) {
    const real = found.find((one) => one.path === file.path);
    if (real?.size !== file.size) throw forged(directory, `the size of ${file.path} differs`);
    if (real.sha256 !== file.sha256) throw forged(directory, `the bytes of ${file.path} differ`);
  }
}
async function listed(directory, host) {
  try {
    return await host.files.list(directory);
  } catch (error) {
    if (error instanceof ConfigurationError) throw forged(directory, error.message);
    throw error;
  }
}
function forged(directory, why) {
  return refusal("package-damaged", `The package ${directory} is refused: ${why}.`);
}

// src/domain/config/label-plan.ts
var PATH = ["data", "label"];
function planLabel(model, contract, findings) {
  const said = model.data.label;
  const column = said === void 0 ? markedColumn(contract, findings) : namedColumn(said, contract, findings);
  if (column === void 0) return void 0;
  findings.push(...toldByKey(column, contract));
  const comparison = comparisonFor(said);
  if (comparison === null) return { name: column.name, type: column.type, column, comparison };
  const name = said?.name ?? "label";
  const value = comparedWith(comparison, column);
  findings.push(
    ...clash(name, contract),
    ...value === void 0 ? [mismatch(comparison, column)] : []
  );
  return {
    name,
    type: "integer",
    column,
    comparison: { ...comparison, value: value ?? comparison.value }
  };
}
function toldByKey({ name }, contract) {
  const key = contract.keys.find((one) => one.code === "primary-key");
  if (key?.columns.includes(name) !== true) return [];
  const message = `"${name}" is part of the primary key, which predicting sees: it cannot be the label.`;
  return [finding([...PATH, "column"], message, `Take it out of the key in ${contract.file}.`)];
}
function markedColumn(contract, findings) {
  const marked = contract.columns.filter((column) => column.role === "label");
  if (marked.length === 1) return marked[0];
  const names = marked.map((column) => column.name).join(", ");
  const message = marked.length === 0 ? `${contract.file} marks no column as label.` : `${contract.file} marks several columns as label: ${names}.`;
  findings.push(finding(["data"], message, "Write data.label: { column: \u2026 }."));
  return void 0;
}
function namedColumn(said, contract, findings) {
  const column = contract.columns.find((one) => one.name === said.column);
  if (column === void 0)
    findings.push(unknownColumn([...PATH, "column"], said.column, contract));
  return column;
}
function unknownColumn(path, name, contract) {
  const names = contract.columns.map((column) => column.name);
  return finding(
    path,
    `${contract.file} has no column "${name}".`,
    suggestion(name, names, "Columns")
  );
}
function comparisonFor(said) {
  const kind = comparisonOf(said);
  const value = kind === void 0 ? void 0 : said?.[kind];
  return kind === void 0 || value === void 0 ? null : { kind, value };
}
function clash(name, contract) {
  const same = contract.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (same === void 0) return [];
  const message = `The label cannot be named "${name}": the data has a column "${same.name}".`;
  return [finding(PATH, message, "Say another name with data.label.name.")];
}
function mismatch({ kind, value }, column) {
  const message = `"${column.name}" is ${column.type}: ${kind} ${JSON.stringify(value)} means nothing there.`;
  return finding([...PATH, kind], message);
}
function comparedWith({ kind, value }, column) {
  if (kind !== "equals") return isNumeric(column) ? value : void 0;
  if (isNumeric(column) !== (typeof value === "number")) return void 0;
  const read = readLiteral(column, value);
  return "value" in read ? read.value : void 0;
}
function isNumeric({ type }) {
  return type === "integer" || type === "number";
}

// src/domain/config/column-plan.ts
function planColumns(model, contract) {
  const findings = [];
  const label = planLabel(model, contract, findings);
  const key = keyColumns(contract);
  const timestamp = timestampColumn(model, contract, label?.column.name, findings);
  findings.push(...unusableKeys(key), ...unknownSlices(model, contract));
  const taken = [label?.column, ...key, timestamp].map((column) => column?.name);
  const features = featureColumns(model, contract, taken, findings);
  if (label === void 0 || findings.length > 0) return { findings };
  const plan = { label, features, key, timestamp };
  const unseen = unseenSlices(model, plan);
  return unseen.length > 0 ? { findings: unseen } : { plan };
}
function keyColumns(contract) {
  const names = contract.keys.find((key) => key.code === "primary-key")?.columns ?? [];
  return names.flatMap((name) => contract.columns.filter((column) => column.name === name));
}
function timestampColumn(model, contract, label, findings) {
  const inTime = contract.columns.filter(isInTime).filter(({ name }) => name !== label);
  const marked = inTime.filter((column) => column.role === "timestamp");
  const candidates = marked.length > 0 ? marked : inTime;
  const only = candidates.length === 1 ? candidates[0] : void 0;
  const evaluate = model.data.evaluate;
  const needed = typeof evaluate === "object" && "last" in evaluate;
  if (only === void 0 && needed) {
    const besides = contract.columns.some((one) => one.name === label && isInTime(one)) ? " besides the label" : "";
    const which = candidates.map((column) => column.name).join(", ") || "none";
    const message = `A split by time needs one timestamp column${besides}; ${contract.file} has: ${which}.`;
    const remedy = "Mark a date or timestamp column of the contract with role timestamp.";
    findings.push(finding(["data", "evaluate", "last"], message, remedy));
  }
  return only ?? null;
}
function isInTime({ type }) {
  return type === "date" || type === "timestamp";
}
var FEATURE_ROLES = ["feature", null];
function isOfTrainingAlone({ environments }) {
  return environments?.every((name) => name === "training") ?? false;
}
function featureColumns(model, contract, taken, findings) {
  const said = model.data.features;
  if (said !== void 0) return saidFeatures(said, contract, taken[0], findings);
  const features = contract.columns.filter(
    (column) => FEATURE_ROLES.includes(column.role) && !isOfTrainingAlone(column) && !taken.includes(column.name)
  );
  if (features.length === 0) {
    findings.push(finding(["data"], `${contract.file} leaves no column to learn from.`));
  }
  return features;
}
function saidFeatures(said, contract, label, findings) {
  return said.flatMap((name, index) => {
    const path = ["data", "features", index];
    const column = contract.columns.find((one) => one.name === name);
    if (column === void 0) findings.push(unknownColumn(path, name, contract));
    else if (name === label || column.role === "label")
      findings.push(finding(path, `"${name}" is a label: no feature.`));
    else if (isOfTrainingAlone(column)) findings.push(ofTrainingAlone(path, name));
    else if (said.indexOf(name) < index) findings.push(finding(path, `"${name}" stands twice.`));
    return column === void 0 ? [] : [column];
  });
}
function ofTrainingAlone(path, name) {
  const message = `"${name}" is there in training alone (ml.environments): no feature.`;
  return finding(path, message, "Leave it out.");
}
function unusableKeys(key) {
  if (key.every((column) => column.name.toLowerCase() !== "label")) return [];
  return [finding(["data", "contract"], 'A column of the primary key cannot be named "label".')];
}
function unknownSlices(model, contract) {
  if (model.features !== void 0) return [];
  return model.slices.flatMap((text, index) => {
    const column = parseSlice(text)?.column;
    if (column === void 0 || contract.columns.some((one) => one.name === column)) return [];
    return [unknownColumn(["slices", index], column, contract)];
  });
}
function unseenSlices(model, { key, timestamp, features }) {
  if (model.features !== void 0) return [];
  const kept = [...key, ...timestamp === null ? [] : [timestamp], ...features];
  const names = [...new Set(kept.map((column) => column.name))];
  return model.slices.flatMap((text, index) => {
    const column = parseSlice(text)?.column;
    if (column === void 0 || names.includes(column)) return [];
    const message = `"${column}" is not among the evaluation rows: no slice can be made of it.`;
    return [finding(["slices", index], message, `Their columns: ${names.join(", ")}.`)];
  });
}

// src/domain/preparation/layout.ts
function layoutOf(plan) {
  const time = plan.timestamp === null ? [] : [plan.timestamp];
  const columns = [.../* @__PURE__ */ new Set([...plan.key, ...time, ...plan.features])];
  const key = plan.key.map((column) => column.name);
  if (key.length > 0) return { columns, key, keyGenerated: false };
  return { columns, key: ["row"], keyGenerated: true };
}

// src/tasks/project/load-contract.ts
var MAX_BYTES = 1e6;
async function loadContract(project, host) {
  const { contract, dataset } = project.model.data;
  const place = project.place(["data", "contract"]);
  return readContract(project.file(contract), host, {
    place,
    ...dataset === void 0 ? {} : { dataset }
  });
}
async function readContract(file, host, from = {}) {
  const facts = await host.files.facts(file);
  if (facts?.kind !== "file") {
    const state = facts === void 0 ? "does not exist" : "is not a file";
    throw new ConfigurationError({
      place: from.place ?? { file },
      message: `The contract ${file} ${state}.`,
      remedy: "Write one (an ODCS v3.1 file), or name another."
    });
  }
  return parseContract(file, await host.files.readText(file, MAX_BYTES), from.dataset);
}

// src/tasks/data/data-sources.ts
async function findProjectFiles(project, host) {
  const { train, evaluate } = project.model.data;
  const own = typeof evaluate === "string" || Array.isArray(evaluate) ? evaluate : null;
  const [trainFiles, evaluateFiles] = await allOrProblems([
    () => filesOf(project, train, host),
    () => own === null ? Promise.resolve([]) : filesOf(project, own, host)
  ]);
  const known = await digestsByName([...trainFiles, ...evaluateFiles], host);
  const digestsOf = (files) => files.map((file) => known.get(file.name) ?? "");
  return {
    train: trainFiles,
    evaluate: own === null ? null : evaluateFiles,
    digests: { train: digestsOf(trainFiles), evaluate: digestsOf(evaluateFiles) },
    digest: dataDigest([...known.keys()].toSorted().map((name) => known.get(name) ?? ""))
  };
}
async function demandUnchanged(files, host) {
  const all = [...files.train, ...files.evaluate ?? []];
  const digests = [...files.digests.train, ...files.digests.evaluate];
  const now = await digestsByName(all, host);
  const changed = all.find(({ name }, index) => now.get(name) !== digests[index]);
  if (changed === void 0) return;
  throw refusal(
    "changed-file",
    `${changed.name} was written to while it was read. Run again when nobody writes to it.`
  );
}
function filesOf(project, patterns, host) {
  return findDataFiles(
    [patterns].flat().map((pattern) => project.file(pattern)),
    host
  );
}
async function allOrProblems(finds) {
  const [first, second] = await Promise.allSettled(finds.map((find) => find()));
  const problems = [first, second].flatMap(
    (one) => one?.status === "rejected" && one.reason instanceof ConfigurationError ? one.reason.problems : []
  );
  if (problems.length > 0) throw new ConfigurationError(problems);
  if (first?.status !== "fulfilled") throw first?.reason;
  if (second?.status !== "fulfilled") throw second?.reason;
  return [first.value, second.value];
}
async function digestsByName(files, host) {
  const found = /* @__PURE__ */ new Map();
  for (const { name, path } of files) {
    if (!found.has(name)) found.set(name, (await host.files.fingerprint(path)).digest);
  }
  return found;
}
function trainingContract(contract) {
  return forEnvironment(contract, "training");
}

// src/domain/contract/contract-json.ts
function contractJson(contract) {
  return {
    id: contract.id,
    version: contract.version,
    dataset: contract.dataset,
    header: { match: contract.header.match, severity: contract.header.severity },
    columns: contract.columns.map(columnJson),
    keys: contract.keys.map(keyJson),
    rowCounts: contract.rowCounts.map((rule) => commonJson(rule))
  };
}
function contractDigest(contract) {
  return digestOf(contractJson(contract));
}
function columnJson(column) {
  const temporal = column.type === "timestamp" ? { zone: column.zone } : {};
  const boolean2 = column.type === "boolean" ? { true: [...column.booleans.true], false: [...column.booleans.false] } : {};
  return {
    name: column.name,
    type: column.type,
    ...column.format === null ? {} : { format: column.format },
    ...temporal,
    ...boolean2,
    required: column.required,
    role: column.role,
    environments: column.environments,
    public: column.public,
    missing: column.missing,
    rules: column.rules.map(ruleJson)
  };
}
function ruleJson(rule) {
  const common = { code: rule.code, ...commonJson(rule) };
  switch (rule.code) {
    case "minimum":
    case "exclusive-minimum":
    case "maximum":
    case "exclusive-maximum":
      return { ...common, limit: literalJson(rule.limit) };
    case "multiple-of":
      return { ...common, divisor: literalJson(rule.divisor) };
    case "min-length":
    case "max-length":
      return { ...common, length: rule.length };
    case "pattern":
      return { ...common, pattern: rule.source };
    case "allowed-values":
      return { ...common, values: rule.values.map(literalJson) };
    default:
      return common;
  }
}
function keyJson(rule) {
  return { code: rule.code, columns: rule.columns, ...commonJson(rule) };
}
function commonJson(rule) {
  return { severity: rule.severity, tolerance: toleranceJson(rule.tolerance) };
}
function toleranceJson(tolerance) {
  if (tolerance === null) return null;
  return {
    unit: tolerance.unit,
    operator: tolerance.operator,
    limits: tolerance.limits.map(({ numerator, denominator }) => `${numerator}/${denominator}`)
  };
}
function literalJson(value) {
  return typeof value === "bigint" ? value.toString() : value;
}

// src/tasks/data/prepared-record.ts
var MANNER = 2;
var MAX_BYTES2 = 1e6;
var fileSchema = strictObject({ path: string(), rows: int(), digest: string() });
var countsSchema = strictObject({ read: int(), invalid: int(), unlabelled: int() });
var recordSchema = strictObject({
  key: string(),
  prepared: strictObject({
    format: _enum(["parquet", "csv"]),
    train: fileSchema,
    evaluate: fileSchema,
    labels: fileSchema,
    features: array(string()),
    columns: array(strictObject({ name: string(), type: _enum(LOGICAL_TYPES) })),
    label: strictObject({
      name: string(),
      type: _enum(LOGICAL_TYPES),
      source: string().nullable()
    }),
    key: array(string()),
    keyGenerated: boolean(),
    timestamp: string().nullable(),
    counts: strictObject({ train: countsSchema, evaluate: countsSchema }),
    sampledFrom: int().nullable(),
    splitAt: string().nullable(),
    dataDigest: string()
  })
});
function preparationKey(project, contract, files, engine) {
  const { train: _, contract: __, values: ___, ...data } = project.model.data;
  return digestOf({
    manner: MANNER,
    engine,
    contract: contractDigest(contract),
    train: files.digests.train,
    evaluate: files.digests.evaluate,
    // The cast: what zod has read from YAML is JSON; entries that are not there are left out of it.
    data: JSON.parse(JSON.stringify(data))
  });
}
async function readPrepared(key, contract, project, host) {
  const path = recordPath(project);
  if ((await host.files.facts(path))?.kind !== "file") return void 0;
  const record = recordSchema.safeParse(parse(await host.files.readText(path, MAX_BYTES2)));
  if (!record.success || record.data.key !== key) return void 0;
  const { prepared } = record.data;
  for (const file of [prepared.train, prepared.evaluate, prepared.labels]) {
    if ((await host.files.facts(file.path))?.kind !== "file") return void 0;
    if ((await host.files.fingerprint(file.path)).digest !== file.digest) return void 0;
  }
  return { contract, ...prepared };
}
async function writeRecord(key, { contract: _, ...prepared }, project, host) {
  const text = JSON.stringify({ key, prepared }, null, 2);
  await host.files.write(recordPath(project), `${text}
`);
}
function recordPath(project) {
  return `${project.paths.data}/prepared.json`;
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/domain/preparation/draw-sql.ts
var TWO_TO_64 = 2n ** 64n;
var PRECISION = 2 ** 53;
function drawnSql(fraction, seed, identity) {
  const parts = identity.map((part) => `coalesce(CAST(${part} AS VARCHAR), '')`);
  const text = [quoteText(`split ${seed}`), ...parts].join(", '', ");
  const limit = BigInt(Math.round(fraction * PRECISION)) * TWO_TO_64 / BigInt(PRECISION);
  return `md5(concat(${text})) < '${limit.toString(16).padStart(16, "0")}'`;
}
function sampleDrawSql(seed, identity) {
  return `hash(hash(${[seed, ...identity].join(", ")}))`;
}

// src/domain/preparation/files-sql.ts
function usableSql({ table, condition }) {
  return `(SELECT *, rowid AS n FROM ${table} WHERE ok AND label IS NOT NULL AND (${condition}))`;
}
function trainSql(side, { layout, label, sample }) {
  const columns = [...valuesOf(layout), `label AS ${quoteName(label.name)}`].join(", ");
  const rows = sample === void 0 ? usableSql(side) : sampled(side, layout, sample);
  return `SELECT ${columns} FROM ${rows} ORDER BY n`;
}
function sampled(side, layout, sample) {
  const draw = sampleDrawSql(sample.seed, identityOf(layout, "n"));
  return `(SELECT * FROM ${usableSql(side)} ORDER BY ${draw}, n LIMIT ${sample.rows})`;
}
function evaluateSql(side, layout) {
  return `SELECT ${valuesOf(layout).join(", ")} FROM ${usableSql(side)} ORDER BY n`;
}
function labelsSql(side, layout) {
  const key = layout.keyGenerated ? [`row_number() OVER (ORDER BY n) AS ${quoteName(layout.key[0] ?? "row")}`] : keyValues(layout).map((value, index) => `${value} AS ${quoteName(layout.key[index] ?? "")}`);
  return `SELECT ${key.join(", ")}, label AS "label" FROM ${usableSql(side)} ORDER BY n`;
}
function valuesOf(layout) {
  return layout.columns.map((column, index) => `f${index} AS ${quoteName(column.name)}`);
}
function keyValues(layout) {
  return layout.keyGenerated ? [] : layout.key.map((_, index) => `f${index}`);
}
function identityOf(layout, number) {
  return layout.keyGenerated ? [number] : keyValues(layout);
}
function doublesSql(table, layout) {
  const key = keyValues(layout).join(", ");
  const numbered = `SELECT rowid AS n, row_number() OVER (PARTITION BY ${key} ORDER BY rowid) AS nth FROM ${table} WHERE ok`;
  return `UPDATE ${table} SET ok = false WHERE rowid IN (SELECT n FROM (${numbered}) WHERE nth > 1)`;
}
function hasDoublesSql(table, layout) {
  const key = keyValues(layout).join(", ");
  return `SELECT count(*) > count(DISTINCT (${key})) AS doubles FROM ${table} WHERE ok`;
}
function sharedKeysSql(train, evaluate, layout) {
  const key = keyValues(layout).join(", ");
  const seen = `SELECT ${key} FROM ${train} WHERE ok`;
  return `SELECT count(*) AS shared FROM ${evaluate} WHERE ok AND (${key}) IN (${seen})`;
}
function countsSql({ table, condition }) {
  const counts = [
    'count(*) AS "read"',
    "count(*) FILTER (WHERE NOT ok) AS invalid",
    "count(*) FILTER (WHERE ok AND label IS NULL) AS unlabelled"
  ];
  return `SELECT ${counts.join(", ")} FROM ${table} WHERE ${condition}`;
}
function copySql(query, path, format) {
  const options = format === "parquet" ? "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880" : `FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR ''`;
  return `COPY (${query}) TO ${quoteText(path)} (${options})`;
}

// src/domain/preparation/split-sql.ts
function splitOf(evaluate, of) {
  if (typeof evaluate === "string" || Array.isArray(evaluate)) return null;
  if ("last" in evaluate) {
    if (of.after === null) return { isTrain: "true", isEvaluate: "false", after: null };
    const isLater = `${of.timestamp} > CAST(${quoteText(of.after)} AS TIMESTAMP)`;
    const isTrain = `coalesce(NOT (${isLater}), NOT ok)`;
    return { isTrain, isEvaluate: `coalesce(${isLater}, false)`, after: of.after };
  }
  const drawn = drawnSql(evaluate.fraction, evaluate.seed, of.identity);
  return { isTrain: `NOT (${drawn})`, isEvaluate: drawn, after: null };
}
function untimedSql(table, timestamp) {
  return `SELECT count(*) AS untimed FROM ${table} WHERE ok AND ${timestamp} IS NULL`;
}
function cutoffSql(table, timestamp, seconds) {
  const newest = `max(CAST(${timestamp} AS TIMESTAMP))`;
  return `SELECT CAST(${newest} - to_seconds(${seconds}) AS VARCHAR) AS cutoff FROM ${table} WHERE ok AND label IS NOT NULL AND isfinite(${timestamp})`;
}

// src/domain/preparation/label-sql.ts
var OPERATORS = {
  above: ">",
  "at-least": ">=",
  below: "<",
  "at-most": "<=",
  equals: "="
};
function labelSql(plan, cell) {
  const { column, comparison } = plan;
  const value = column.type === "number" ? `CASE WHEN NOT isnan(${cell}) THEN ${cell} END` : cell;
  if (comparison === null) return value;
  const type = typeof comparison.value === "number" ? "number" : column.type;
  const limit = literalOf(comparison.value, type);
  return `CAST((${value}) ${OPERATORS[comparison.kind]} ${limit} AS BIGINT)`;
}

// src/domain/preparation/rows-sql.ts
function rowsSql(source, contract, { plan, layout }, rejects) {
  const checked = checkedColumns(contract, [...layout.columns, plan.label.column]);
  const numberOf2 = (name) => checked.find(({ column }) => column.name === name)?.number ?? -1;
  const cellOf = (name) => {
    const number = numberOf2(name);
    return `CASE WHEN p${number} THEN v${number} END`;
  };
  const sound = [
    ...checked.filter(({ column }) => column.rules.length > 0).map(({ number }) => `k${number} IS NULL`),
    ...plan.key.map((column) => `(${cellOf(column.name)}) IS NOT NULL`)
  ];
  const values = layout.columns.map((column, index) => `${cellOf(column.name)} AS f${index}`);
  const label = labelSql(plan.label, `(${cellOf(plan.label.column.name)})`);
  const select = [`${sound.join(" AND ") || "true"} AS ok`, `${label} AS label`, ...values];
  const rows = checkedRows(source, checked, source.format === "csv" ? { rejects } : {});
  return `SELECT ${select.join(", ")} FROM ${rows}`;
}
function isToleratedGap({ code, tolerance }) {
  const one = { count: 1n, total: 2n ** 62n };
  return code === "not-null" && tolerance !== null && isMet(tolerance, one);
}
function checkedColumns(contract, wanted) {
  const names = new Set(wanted.map((column) => column.name));
  return contract.columns.map((column) => ({
    ...column,
    rules: column.rules.filter((rule) => rule.severity === "error" && !isToleratedGap(rule))
  })).filter((column) => names.has(column.name) || column.rules.length > 0).map((column, number) => ({ column, number }));
}

// src/tasks/data/load-rows.ts
async function loadRows(table, files, reading, host) {
  const { session, layout } = reading;
  const tables = [];
  for (const file of files) tables.push(await readColumns(file, session, host));
  for (const one of tables) demandColumns(one, reading);
  let unreadable = 0;
  for (const [index, source] of sourcesOf(tables).entries()) {
    const rejects = `${table}_${index}`;
    const rows = rowsSql(source, reading.contract, reading, rejects);
    const into = index === 0 ? `CREATE TEMP TABLE ${table} AS` : `INSERT INTO ${table}`;
    await session.run(`${into} ${rows}`);
    if (source.format === "csv") unreadable += await countRejected(session, rejects);
  }
  if (!layout.keyGenerated && await isTrue(session, hasDoublesSql(table, layout))) {
    await session.run(doublesSql(table, layout));
  }
  return unreadable;
}
function demandColumns({ file, columns }, { plan, layout }) {
  const there = columns.map((column) => column.name);
  const needed = [...layout.columns, plan.label.column].map((column) => column.name);
  const absent = needed.find((name) => !there.includes(name));
  if (absent !== void 0) {
    throw refusal(
      "missing-column",
      `${file.name} has no column "${absent}", which the model needs.`
    );
  }
  const double = needed.find((name) => there.indexOf(name) !== there.lastIndexOf(name));
  if (double !== void 0) {
    throw refusal("duplicate-column", `${file.name} has the column "${double}" more than once.`);
  }
}
async function countRejected(session, rejects) {
  const places = `SELECT DISTINCT file_id, line FROM ${rejects}_errors`;
  const [row] = await session.rows(`SELECT count(*) AS n FROM (${places})`);
  return Number(row?.["n"] ?? 0);
}
async function isTrue(session, sql) {
  const [row] = await session.rows(sql);
  return Object.values(row ?? {})[0] === true;
}

// src/tasks/data/split-rows.ts
var TRAIN_TABLE = "train_rows";
var EVALUATE_TABLE = "evaluate_rows";
async function splitRows(files, project, reading, host) {
  const { session } = reading;
  const unreadable = await loadRows(TRAIN_TABLE, files.train, reading, host);
  const own = files.evaluate === null ? null : await loadRows(EVALUATE_TABLE, files.evaluate, reading, host);
  noticeSeenFiles(files, host);
  if (own !== null) await noticeSeenRows(reading, host);
  const { sides, splitAt } = own === null ? await cut(project, reading, host) : { sides: OWN_FILES, splitAt: null };
  const counts = {
    train: await countSide(sides.train, unreadable, session),
    evaluate: await countSide(sides.evaluate, own ?? 0, session)
  };
  demandRows("train", counts.train, project);
  demandRows("evaluate", counts.evaluate, project);
  return { sides, counts, splitAt };
}
function noticeSeenFiles({ train, evaluate, digests }, host) {
  for (const [index, file] of (evaluate ?? []).entries()) {
    const seen = train[digests.train.indexOf(digests.evaluate[index] ?? "")];
    if (seen === void 0) continue;
    const same = seen.name === file.name ? "is" : `holds the same as ${seen.name}, which is`;
    host.log.warning(`${file.name} ${same} trained on: its rows are no test.`);
  }
}
async function noticeSeenRows({ layout, session }, host) {
  if (layout.keyGenerated) return;
  const [row] = await session.rows(sharedKeysSql(TRAIN_TABLE, EVALUATE_TABLE, layout));
  const shared = Number(row?.["shared"] ?? 0);
  if (shared > 0) {
    host.log.warning(`${shared} evaluation rows have the key of a training row: they are no test.`);
  }
}
var OWN_FILES = {
  train: { table: TRAIN_TABLE, condition: "true" },
  evaluate: { table: EVALUATE_TABLE, condition: "true" }
};
async function cut(project, { plan, layout, session }, host) {
  const { evaluate } = project.model.data;
  const timestamp = columnOf(layout, plan.timestamp?.name);
  let after = null;
  if (typeof evaluate === "object" && "last" in evaluate) {
    after = textOf(await session.rows(cutoffSql(TRAIN_TABLE, timestamp, evaluate.last)));
    await noticeUntimed(timestamp, session, host);
  }
  const split = splitOf(evaluate, { identity: identityOf(layout, "rowid"), timestamp, after });
  if (split === null) return { sides: OWN_FILES, splitAt: null };
  const side = (condition) => ({ table: TRAIN_TABLE, condition });
  return {
    sides: { train: side(split.isTrain), evaluate: side(split.isEvaluate) },
    splitAt: split.after?.replace(" ", "T") ?? null
  };
}
async function noticeUntimed(timestamp, session, host) {
  const [row] = await session.rows(untimedSql(TRAIN_TABLE, timestamp));
  const untimed = Number(row?.["untimed"] ?? 0);
  if (untimed > 0) host.log.notice(`${untimed} rows have no time and are left out.`);
}
function columnOf(layout, name) {
  const index = layout.columns.findIndex((column) => column.name === name);
  return index < 0 ? "NULL" : `f${index}`;
}
function textOf(rows) {
  const value = rows[0]?.["cutoff"];
  return typeof value === "string" ? value : null;
}
function demandRows(side, counts, project) {
  if (usableRows(counts) > 0) return;
  const { read, invalid, unlabelled } = counts;
  const why = read === 0 ? "no row falls to it" : `of ${read} rows, ${invalid} break the contract and ${unlabelled} have no label`;
  throw new ConfigurationError({
    place: project.place(["data", side]),
    message: `No row is left to ${side === "train" ? "train on" : "evaluate by"}: ${why}.`,
    remedy: read === 0 ? "Change the split." : "Look at the data with assay check-data."
  });
}
function usableRows({ read, invalid, unlabelled }) {
  return read - invalid - unlabelled;
}
async function countSide(side, unreadable, session) {
  const [row] = await session.rows(countsSql(side));
  return {
    read: Number(row?.["read"] ?? 0) + unreadable,
    invalid: Number(row?.["invalid"] ?? 0) + unreadable,
    unlabelled: Number(row?.["unlabelled"] ?? 0)
  };
}

// src/tasks/data/write-prepared.ts
async function writePrepared({ sides, counts }, project, { layout, plan, session }, host) {
  const { format, sample } = project.model.data;
  const label = plan.label;
  const usable = { train: usableRows(counts.train), evaluate: usableRows(counts.evaluate) };
  const write = async (name, query, as) => writeOne({ path: `${project.paths.data}/${name}.${as}`, query, format: as }, session, host);
  const train = await write("train", trainSql(sides.train, { layout, label, sample }), format);
  const evaluate = await write("evaluate", evaluateSql(sides.evaluate, layout), format);
  const labels = await write("labels", labelsSql(sides.evaluate, layout), "parquet");
  return {
    train: { ...train, rows: Math.min(usable.train, sample?.rows ?? usable.train) },
    evaluate: { ...evaluate, rows: usable.evaluate },
    labels: { ...labels, rows: usable.evaluate }
  };
}
async function writeOne(writing, session, host) {
  const { path, query, format } = writing;
  const partial = `${path}.partial`;
  await host.files.remove(path);
  await host.files.remove(partial);
  await session.run(copySql(query, await host.files.resolve(partial), format));
  await host.files.move(partial, path);
  const { digest } = await host.files.fingerprint(path);
  return { path, digest };
}

// src/tasks/data/prepare-data.ts
async function prepareData(project, host) {
  const contract = await loadContract(project, host);
  const usable = trainingContract(contract);
  const plan = demandPlan(project, usable);
  const files = await findProjectFiles(project, host);
  const engine = await host.dataEngine();
  const key = preparationKey(project, contract, files, `${engine.name} ${engine.version}`);
  const before = await readPrepared(key, contract, project, host);
  if (before !== void 0) {
    host.log.info("The data was prepared before: the files are used again.");
    return before;
  }
  const prepared = { contract, ...await prepare({ project, plan, usable, files, engine }, host) };
  await demandUnchanged(files, host);
  await writeRecord(key, prepared, project, host);
  tell(prepared, mayTellTime(project, plan), host);
  return prepared;
}
function demandPlan(project, contract) {
  const outcome = planColumns(project.model, contract);
  if ("plan" in outcome) return outcome.plan;
  throw new ConfigurationError(outcome.findings.map((finding2) => placed(finding2, project)));
}
async function prepare(work, host) {
  const { project, plan, usable, files, engine } = work;
  const layout = layoutOf(plan);
  await host.files.makeDirectory(project.paths.data);
  const inputs = [...files.train, ...files.evaluate ?? []].map((file) => file.path);
  const outputs = await host.files.resolve(project.paths.data);
  const session = await engine.open({ inputs: [...new Set(inputs)], outputs, threads: 1 });
  try {
    const reading = { contract: usable, plan, layout, session };
    const rows = await splitRows(files, project, reading, host);
    const written = await writePrepared(rows, project, reading, host);
    return { ...written, ...describe(work, rows) };
  } finally {
    await session.close();
  }
}
function describe({ project, plan, files }, { counts, splitAt }) {
  const { columns, key, keyGenerated } = layoutOf(plan);
  const { label, timestamp } = plan;
  const { sample, format } = project.model.data;
  return {
    format,
    features: plan.features.map((column) => column.name),
    columns: columns.map(({ name, type }) => ({ name, type })),
    label: {
      name: label.name,
      type: label.type,
      source: label.comparison === null ? null : label.column.name
    },
    key,
    keyGenerated,
    timestamp: timestamp?.name ?? null,
    counts,
    sampledFrom: sample === void 0 ? null : usableRows(counts.train),
    splitAt,
    dataDigest: files.digest
  };
}
function mayTellTime(project, { timestamp }) {
  return timestamp?.public === true || project.model.data.values === "shown";
}
function tell(prepared, withTime, host) {
  const { train, evaluate, counts, sampledFrom, splitAt } = prepared;
  const sampled2 = sampledFrom === null ? "" : ` drawn from ${sampledFrom}`;
  const later = splitAt === null || !withTime ? "" : ` later than ${splitAt}`;
  host.log.info(
    `Training rows: ${train.rows}${sampled2}. Evaluation rows: ${evaluate.rows}${later}.`
  );
  const invalid = counts.train.invalid + counts.evaluate.invalid;
  const unlabelled = counts.train.unlabelled + counts.evaluate.unlabelled;
  if (invalid > 0) host.log.notice(`${invalid} rows break the contract and are left out.`);
  if (unlabelled > 0) host.log.notice(`${unlabelled} rows have no label and are left out.`);
}

// src/tasks/data/file-key.ts
function fileKey({ key, keyGenerated }) {
  return keyGenerated ? [] : key;
}

// src/tasks/commands/only-read.ts
async function onlyReading(what, given, run, host) {
  const result = await run().catch(async (error) => {
    await removeIfChanged(given, host);
    throw error;
  });
  if (await removeIfChanged(given, host)) {
    throw refusal(
      "changed-data",
      `${what} changed the file of ${given.variable}, which it may only read. Let it work on a copy.`
    );
  }
  return result;
}
async function removeIfChanged({ path, digest }, { files }) {
  const isFile = (await files.facts(path))?.kind === "file";
  if (isFile && (await files.fingerprint(path)).digest === digest) return false;
  await files.remove(path);
  return true;
}

// src/domain/training/classify-ending.ts
function classifyEnding(what, observed) {
  const { ending, tail } = observed;
  switch (ending.kind) {
    case "exited":
      return ending.code === 0 ? void 0 : classifyExit(what, ending.code, observed);
    case "signalled":
      return classifySignal(what, ending.signal, observed);
    case "not-started":
      return {
        code: "not-started",
        message: `${what} could not be started: ${ending.message}. Check that the program is installed and on PATH.`
      };
    case "timed-out":
      return byOutput(what, tail) ?? {
        code: "timed-out",
        message: `${what} was ended at its time limit of ${ending.seconds} s${silence(observed, ending.seconds)}.`
      };
    case "stopped":
      return {
        code: "silent",
        message: `${what} was ended because it hung${silence(observed)}.`
      };
    case "cancelled":
      return { code: "cancelled", message: `${what} was cancelled.` };
  }
}
function silence({ silentSeconds }, limit = Number.POSITIVE_INFINITY) {
  if (silentSeconds === void 0 || silentSeconds < 1) return "";
  return `: it had shown no sign of life for ${Math.round(Math.min(silentSeconds, limit))} s`;
}
function classifyExit(what, code, observed) {
  if (observed.outOfMemory === true) return killedForMemory(what);
  if (code > 128 && code <= 128 + 64) return byShellSignal(what, code - 128, observed.tail);
  if (code === 127 || code === 126) return notRunnable(what, code);
  if (code === 75) {
    return {
      code: "interrupted",
      message: `${what} ended with exit status 75 (try again): run the job again and it goes on from its last checkpoint.`
    };
  }
  return byOutput(what, observed.tail) ?? {
    code: "failed",
    message: `${what} failed with exit status ${code}; its last lines are in the log.`
  };
}
function notRunnable(what, code) {
  return code === 127 ? {
    code: "not-started",
    message: `${what} failed with exit status 127: the shell did not find the program. Check that it is installed and on PATH.`
  } : {
    code: "not-started",
    message: `${what} failed with exit status 126: the file may not be executed. Check its permissions.`
  };
}
function classifySignal(what, signal, observed) {
  if (observed.outOfMemory === true) return killedForMemory(what);
  return byOutput(what, observed.tail) ?? killedBy(what, signal);
}
var SIGNALS = {
  1: "SIGHUP",
  2: "SIGINT",
  4: "SIGILL",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  9: "SIGKILL",
  11: "SIGSEGV",
  15: "SIGTERM",
  25: "SIGXFSZ"
};
function byShellSignal(what, number, tail) {
  return byOutput(what, tail) ?? killedBy(what, SIGNALS[number] ?? `signal ${number}`);
}
function killedBy(what, signal) {
  if (signal === "SIGKILL") {
    return {
      code: "killed",
      message: `${what} was killed (SIGKILL) by somebody else: often the machine ran out of memory, or the job's limit was reached.`
    };
  }
  if (signal === "SIGXFSZ") {
    return { code: "disk-full", message: `${what} wrote a file larger than the system allows.` };
  }
  return { code: "killed", message: `${what} was ended by ${signal}.` };
}
function killedForMemory(what) {
  return {
    code: "out-of-memory",
    message: `${what} ran out of memory: the kernel killed it. Use a machine with more memory, fewer rows (data.sample) or smaller batches.`
  };
}
var GPU_MEMORY = /CUDA out of memory|CUDA_ERROR_OUT_OF_MEMORY|OutOfMemoryError: CUDA|CUBLAS_STATUS_ALLOC_FAILED|HIP out of memory|ResourceExhaustedError|RESOURCE_EXHAUSTED: .*memory/i;
var HOST_MEMORY = /^(?:[\w.]*\.)?_?(?:Array)?MemoryError\b|std::bad_alloc|JavaScript heap out of memory|java\.lang\.OutOfMemoryError|Cannot allocate memory|cannot allocate vector of size|DefaultCPUAllocator: (?:can't|not enough)/;
var DISK = /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|File too large|EFBIG/;
function byOutput(what, tail) {
  const says = (pattern) => tail.some((line) => pattern.test(line.trim()));
  if (says(GPU_MEMORY)) {
    return {
      code: "gpu-out-of-memory",
      message: `${what} ran out of GPU memory. Use smaller batches, a smaller model or a GPU with more memory.`
    };
  }
  if (says(HOST_MEMORY)) {
    return {
      code: "out-of-memory",
      message: `${what} ran out of memory. Use a machine with more memory, fewer rows (data.sample) or smaller batches.`
    };
  }
  if (says(DISK)) {
    return {
      code: "disk-full",
      message: `${what} could not write: no space is left on the disk. Free some space, or use a larger disk.`
    };
  }
  return void 0;
}

// src/tasks/commands/run-command.ts
var SHOWN_CHARACTERS = 32e6;
async function runCommand(command, host) {
  const show = shower(host);
  const { what, onLine, silentSeconds, ...rest } = command;
  const outcome = await host.shell.run(rest, (line) => {
    show(line);
    onLine?.();
  });
  if (outcome.ending.kind === "cancelled") throw interruption(host);
  if (outcome.leftRunning > 0) {
    host.log.warning(
      `${what} left ${outcome.leftRunning} of its processes running; they have been ended.`
    );
  }
  const cause = classifyEnding(what, {
    ...outcome,
    ...silentSeconds === void 0 ? {} : { silentSeconds: silentSeconds() }
  });
  if (cause !== void 0) throw refusal(cause.code, cause.message);
  return outcome;
}
function interruption(host) {
  const { reason } = host.cancelled;
  return reason instanceof Error ? reason : new Error("The run was cancelled.");
}
function shower(host) {
  let room = SHOWN_CHARACTERS;
  return (line) => {
    if (room <= 0) return;
    room -= line.length + 1;
    host.log.foreign(line);
    if (room <= 0) host.log.notice("The output is very long: the rest of it is not shown.");
  };
}

// src/tasks/features/run-features.ts
async function runFeatures(work, host) {
  const kept = `${work.cacheDirectory}/${nameOf(work)}.${work.format}`;
  if ((await host.files.facts(kept))?.kind !== "file") await produce(work, kept, host);
  else host.log.info("The features of these rows are known already: the command is not run again.");
  const columns = await verifyFeatures(kept, work, host).catch(async (error) => {
    await host.files.remove(kept);
    throw error;
  });
  return { path: kept, columns, digest: (await host.files.fingerprint(kept)).digest };
}
function nameOf({ run, code, input, format }) {
  return digestOf({ run, code, input: input.digest, format }).slice("sha256:".length, 39);
}
async function produce(work, kept, host) {
  const scratch = await host.files.temporaryDirectory("features");
  const output = `${scratch}/output.${work.format}`;
  await host.log.group(
    "Features",
    () => runCommand(
      {
        what: "The features command",
        run: work.run,
        directory: work.directory,
        environment: {
          ASSAY_INPUT: work.input.path,
          ASSAY_OUTPUT: output,
          PYTHONDONTWRITEBYTECODE: "1"
        },
        pass: work.pass,
        ...work.timeLimitSeconds === void 0 ? {} : { timeLimitSeconds: work.timeLimitSeconds }
      },
      host
    )
  );
  if ((await host.files.facts(output))?.kind !== "file") {
    throw refusal("no-features", "The features command ended well but wrote no ASSAY_OUTPUT.");
  }
  await host.files.copy(output, kept);
  await host.files.remove(scratch);
}
async function verifyFeatures(path, work, host) {
  const output = await tableSource(path, "The features", host.files);
  const input = await tableSource(work.input.path, "The rows", host.files);
  const session = await (await host.dataEngine()).open({ inputs: [output.path, input.path] });
  try {
    const described = await session.rows(`DESCRIBE SELECT * FROM ${output.sql}`);
    const columns = described.map((row) => String(row["column_name"]));
    verifyColumns(columns, work.key);
    const [counts = {}] = await session.rows(countsSql2(input, output, work.key));
    verifyCounts(Number(counts["rows"]), Number(counts["lost"]), work.input.rows);
    const { label } = work;
    if (label !== void 0 && columns.includes(label) && work.key.length > 0) {
      const [labels = {}] = await session.rows(changedSql(input, output, work.key, label));
      verifyLabels(Number(labels["lost"]), work.input.rows);
    }
    return columns;
  } finally {
    await session.close();
  }
}
function verifyColumns(columns, key) {
  const lost = key.filter((name) => !columns.includes(name));
  if (lost.length === 0) return;
  throw refusal(
    "features-without-key",
    `The features command must keep the key: ${lost.map((name) => `"${name}"`).join(", ")} is not in its output.`
  );
}
function verifyCounts(rows, lost, expected) {
  if (rows !== expected) {
    throw refusal(
      "features-rows",
      `The features command was given ${expected} rows and wrote ${rows}: it must write each once.`
    );
  }
  if (lost > 0) {
    throw refusal(
      "features-key",
      `The features command changed the key of ${lost} of ${expected} rows: it must keep it as it is.`
    );
  }
}
function verifyLabels(lost, expected) {
  if (lost === 0) return;
  throw refusal(
    "features-label",
    `The features command changed the label of ${lost} of ${expected} rows: it must keep it as it is.`
  );
}
function countsSql2(input, output, key) {
  const texts = key.map((name) => comparable(quoteName(name))).join(", ");
  const lost = key.length === 0 ? "0" : `(SELECT count(*) FROM (SELECT ${texts} FROM ${input.sql} EXCEPT ALL SELECT ${texts} FROM ${output.sql}))`;
  return `SELECT (SELECT count(*) FROM ${output.sql}) AS rows, ${lost} AS lost`;
}
function changedSql(input, output, key, label) {
  const side = (source) => {
    const keys = key.map((name, index) => `${comparable(quoteName(name))} AS k${index}`);
    const text = `lower(CAST(${quoteName(label)} AS VARCHAR))`;
    return `(SELECT ${keys.join(", ")}, ${text} AS l, TRY_CAST(${text} AS DOUBLE) AS n FROM ${source.sql})`;
  };
  const same = key.map((_, index) => `i.k${index} = o.k${index}`).join(" AND ");
  const close = "abs(i.n - o.n) <= 1e-6 * greatest(abs(i.n), abs(o.n))";
  return `SELECT count(*) AS lost FROM ${side(input)} i JOIN ${side(output)} o ON ${same}
    WHERE i.l IS DISTINCT FROM o.l AND NOT coalesce(${close}, false)`;
}
function comparable(column) {
  const text = `CAST(${column} AS VARCHAR)`;
  const number = `CAST(TRY_CAST(${text} AS DECIMAL(38, 9)) AS VARCHAR)`;
  return `coalesce(${number}, CAST(TRY_CAST(${text} AS TIMESTAMP) AS VARCHAR), ${text})`;
}
async function convertRows(from, to, format, host) {
  const source = await tableSource(from, "The rows", host.files);
  const target = await host.files.resolve(to);
  const outputs = folderOf(target);
  const session = await (await host.dataEngine()).open({ inputs: [source.path], outputs });
  try {
    const options = format === "csv" ? "FORMAT csv, HEADER" : "FORMAT parquet";
    await session.run(`COPY (SELECT * FROM ${source.sql}) TO ${quoteText(target)} (${options})`);
  } finally {
    await session.close();
  }
}

// src/domain/network/outputs.ts
function predictionColumns(network, outputs, rows) {
  const { mean, scale } = network.target;
  switch (network.task) {
    case "binary-classification":
      return [{ name: "prediction", values: outputs }];
    case "regression":
      return [{ name: "prediction", values: outputs.map((value) => value * scale + mean) }];
    case "multiclass-classification":
      return network.classes.map((name, unit) => ({
        name: `p_${name}`,
        values: Float64Array.from(
          { length: rows },
          (_, row) => outputs[row * network.classes.length + unit] ?? Number.NaN
        )
      }));
  }
}

// src/tasks/network/data-file.ts
function relationOf(file) {
  const path = quoteFile(file.path);
  if (file.format === "parquet") return `read_parquet(${path}, hive_partitioning = false)`;
  const dialect = `delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false`;
  return `read_csv(${path}, header = true, all_varchar = true, ${dialect})`;
}
function selectOf(name, kind) {
  const cell = quoteName(name);
  return `${expressionOf(cell, kind)} AS ${cell}`;
}
function expressionOf(cell, kind) {
  switch (kind) {
    case "number":
      return `CAST(${cell} AS DOUBLE)`;
    case "boolean":
      return `CAST(CAST(${cell} AS BOOLEAN) AS DOUBLE)`;
    case "timestamp": {
      const moment = `CAST(${cell} AS TIMESTAMP)`;
      return `CASE WHEN isfinite(${moment}) THEN CAST(epoch_ms(${moment}) AS DOUBLE) END`;
    }
    case "category":
      return `CAST(${cell} AS VARCHAR)`;
  }
}

// src/tasks/network/write-predictions.ts
var ROWS_AT_A_TIME = 1e5;
async function writePredictions(target, columns, host) {
  const folder = await host.files.resolve(await host.files.temporaryDirectory("predictions"));
  const numbers = `${folder}/numbers.csv`;
  const written = `${folder}/predictions.${target.output.format}`;
  await host.files.write(numbers, spell(columns));
  const engine = await host.dataEngine();
  const inputs = target.key.length === 0 ? [numbers] : [numbers, target.data.path];
  const session = await engine.open({ inputs, outputs: folder });
  try {
    const options = target.output.format === "csv" ? "FORMAT csv, HEADER" : "FORMAT parquet";
    const query = predictionQuery(target, columns, numbers);
    await session.run(`COPY (${query}) TO ${quoteText(written)} (${options})`);
  } finally {
    await session.close();
  }
  await host.files.copy(written, target.output.path);
  await host.files.remove(folder);
}
function predictionQuery(target, columns, numbers) {
  const types = columns.map(({ name }) => `${quoteText(name)}: 'DOUBLE'`).join(", ");
  const predictions = `read_csv(${quoteFile(numbers)}, header = false, auto_detect = false, delim = ',', columns = {${types}})`;
  if (target.key.length === 0) return `SELECT * FROM ${predictions}`;
  const key = target.key.map(quoteName).join(", ");
  return `SELECT * FROM (SELECT ${key} FROM ${relationOf(target.data)}) POSITIONAL JOIN ${predictions}`;
}
function spell(columns) {
  const rows = columns[0]?.values.length ?? 0;
  const parts = [];
  const encoder = new TextEncoder();
  for (let start = 0; start < rows; start += ROWS_AT_A_TIME) {
    const end = Math.min(rows, start + ROWS_AT_A_TIME);
    let text = "";
    for (let row = start; row < end; row += 1)
      text += `${columns.map(({ values }) => String(values[row])).join(",")}
`;
    parts.push(encoder.encode(text));
  }
  return join(parts);
}
function join(parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

// src/tasks/network/predict-network.ts
async function predictNetwork(prediction, host) {
  const encoder = encoderSchema.parse(readJson(prediction.files, NETWORK_FILES.encoder));
  const network = networkSchema.parse(readJson(prediction.files, NETWORK_FILES.network));
  const trainer = await host.trainer();
  host.log.debug(trainer.backend.remark);
  const features = await readFeatures(prediction.data, encoder, host);
  const outputs = await trainer.predict(prediction.files, encoder, features);
  const columns = predictionColumns(network, outputs, features.rows);
  await writePredictions(prediction, columns, host);
  return { rows: features.rows };
}
function readJson(files, name) {
  const bytes = files.get(name);
  if (bytes === void 0) throw new Error(`The package of the network has no ${name}.`);
  return JSON.parse(new TextDecoder().decode(bytes));
}
async function readFeatures(data, encoder, host) {
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: [data.path] });
  try {
    const columns = encoder.features.map(({ name, kind }) => selectOf(name, kind));
    return await session.table(`SELECT ${columns.join(", ")} FROM ${relationOf(data)}`);
  } finally {
    await session.close();
  }
}

// src/tasks/packaging/unpack-files.ts
var SUPPORTING = "files/";
function supportingFiles(files) {
  return files.filter((file) => file.path.startsWith(SUPPORTING)).map((file) => ({ ...file, path: file.path.slice(SUPPORTING.length) }));
}
function supportingDigest(files) {
  return digestOf(
    files.toSorted((a, b) => a.path < b.path ? -1 : 1).map(({ path, sha256 }) => [path, sha256])
  );
}
async function unpackFiles(opened, directory, host) {
  await host.files.makeDirectory(directory);
  for (const { path } of supportingFiles(opened.manifest.files)) {
    await host.files.copy(`${opened.directory}/${SUPPORTING}${path}`, `${directory}/${path}`);
  }
}

// src/tasks/prediction/predict-rows.ts
async function predictRows(job, host) {
  const scratch = await host.files.temporaryDirectory("predict");
  const directory = `${scratch}/files`;
  await unpackFiles(job.package, directory, host);
  const rows = await rowsForPackage(job, scratch, directory, host);
  const { network, format } = job.package.manifest;
  const written = `${scratch}/predictions.${format}`;
  const predicted = network === null ? await byCommand(job, { rows, written, directory }, host) : await byNetwork(job, { rows, written }, host);
  if ((await host.files.facts(written))?.kind !== "file") {
    throw refusal(
      "no-predictions",
      "The predict command ended well but wrote nothing to ASSAY_PREDICTIONS."
    );
  }
  await demandUnchangedPackage(job.package, host);
  await host.files.copy(written, job.output);
  await host.files.remove(scratch);
  return { path: job.output, ...predicted };
}
async function demandUnchangedPackage({ directory, digest }, host) {
  try {
    await openPackage(directory, host, digest);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw refusal(
      "package-damaged",
      `The predict command changed what ASSAY_MODEL_DIR holds, which it may only read. ${error.message}`
    );
  }
}
async function rowsForPackage({ package: opened, rows, featuresDirectory: featuresDirectory2, timeLimitSeconds }, scratch, directory, host) {
  const { commands, format, environmentNames, files } = opened.manifest;
  let input = { path: await host.files.resolve(rows.path), digest: rows.digest, rows: rows.rows };
  if (rows.format !== format) {
    const path = `${scratch}/rows.${format}`;
    await convertRows(rows.path, path, format, host);
    input = { ...input, path, digest: (await host.files.fingerprint(path)).digest };
  }
  if (commands.features === null) return input;
  const prepared = await runFeatures(
    {
      run: commands.features,
      directory,
      code: supportingDigest(supportingFiles(files)),
      pass: environmentNames,
      ...timeLimitSeconds === void 0 ? {} : { timeLimitSeconds },
      input,
      format,
      key: rows.key,
      cacheDirectory: featuresDirectory2
    },
    host
  );
  return { path: await host.files.resolve(prepared.path), digest: prepared.digest };
}
async function byCommand({ package: { directory, manifest }, timeLimitSeconds }, paths, host) {
  const { commands, environmentNames, features } = manifest;
  if (commands.predict === null) {
    throw refusal("package-damaged", "The package has neither a predict command nor a network.");
  }
  const command = {
    what: "The predict command",
    run: commands.predict,
    directory: paths.directory,
    environment: {
      ASSAY_DATA: paths.rows.path,
      ASSAY_FEATURES: features.join(","),
      ASSAY_MODEL_DIR: await host.files.resolve(`${directory}/model`),
      ASSAY_PREDICTIONS: paths.written,
      PYTHONDONTWRITEBYTECODE: "1"
    },
    pass: environmentNames,
    ...timeLimitSeconds === void 0 ? {} : { timeLimitSeconds }
  };
  const rows = { ...paths.rows, variable: "ASSAY_DATA" };
  const outcome = await onlyReading(command.what, rows, () => runCommand(command, host), host);
  const { seconds, peakMemoryBytes } = outcome;
  return { seconds, ...peakMemoryBytes === void 0 ? {} : { peakMemoryBytes } };
}
var LARGEST_NETWORK = 1e9;
async function byNetwork(job, paths, host) {
  const { directory, manifest } = job.package;
  const { format } = manifest;
  const names = manifest.files.map((file) => file.path).filter((path) => path.startsWith("model/"));
  const files = /* @__PURE__ */ new Map();
  for (const name of names) {
    const bytes = await host.files.readBytes(`${directory}/${name}`, LARGEST_NETWORK);
    files.set(name.slice("model/".length), bytes);
  }
  const start = host.clock.elapsed();
  await predictNetwork(
    {
      files,
      data: { path: paths.rows.path, format },
      key: job.rows.key,
      output: { path: paths.written, format }
    },
    host
  );
  return { seconds: (host.clock.elapsed() - start) / 1e3 };
}

// src/tasks/training/training-rows.ts
function featuresDirectory({ paths }) {
  return `${paths.data}/features`;
}
async function trainingRows(project, prepared, supporting, host) {
  const { features } = project.model;
  if (features === void 0) {
    const { path, digest } = prepared.train;
    return { path, digest, features: prepared.features };
  }
  const scratch = await host.files.temporaryDirectory("features-files");
  for (const { from, to } of supporting) await host.files.copy(from, `${scratch}/${to}`);
  const names = supporting.map((file) => file.to);
  const made = await runFeatures(
    {
      run: features.run,
      directory: scratch,
      code: supportingDigest(await describeFiles(scratch, names, host)),
      pass: features.environment,
      ...features["time-limit"] === void 0 ? {} : { timeLimitSeconds: features["time-limit"] },
      input: {
        path: await host.files.resolve(prepared.train.path),
        digest: prepared.train.digest,
        rows: prepared.train.rows
      },
      format: prepared.format,
      key: fileKey(prepared),
      label: prepared.label.name,
      cacheDirectory: featuresDirectory(project)
    },
    host
  );
  await host.files.remove(scratch);
  if (!made.columns.includes(prepared.label.name)) {
    throw refusal(
      "features-without-label",
      `The features command must keep the label "${prepared.label.name}" of the training rows.`
    );
  }
  return { path: made.path, digest: made.digest, features: featureColumns2(made, prepared) };
}
function featureColumns2({ columns }, prepared) {
  const others = /* @__PURE__ */ new Set([...prepared.key, prepared.label.name, prepared.timestamp ?? ""]);
  return columns.filter((name) => !others.has(name));
}

// src/domain/predictions/outcome.ts
var CLASS_PREFIX = "p_";
function chooseLayout(columns, outcome) {
  const has = (name) => columns.includes(name);
  if (outcome.kind === "multiclass") return multiclassLayout(columns, outcome.classes);
  if (has("prediction")) return { kind: "score", column: "prediction" };
  if (outcome.kind === "binary" && has(`${CLASS_PREFIX}${outcome.positive}`)) {
    return { kind: "score", column: `${CLASS_PREFIX}${outcome.positive}` };
  }
  const wanted = outcome.kind === "binary" ? `"prediction" or "p_${outcome.positive}"` : '"prediction"';
  return {
    code: "missing-prediction-column",
    message: `The predictions have no column ${wanted}.`
  };
}
function multiclassLayout(columns, classes) {
  const given = columns.filter((name) => name.startsWith(CLASS_PREFIX));
  if (given.length === 0) {
    if (columns.includes("prediction")) return { kind: "classes", column: "prediction" };
    return {
      code: "missing-prediction-column",
      message: 'The predictions have neither "p_<class>" columns nor a column "prediction".'
    };
  }
  const unknown = given.filter((name) => !classes.includes(name.slice(CLASS_PREFIX.length)));
  const missing = classes.filter((name) => !given.includes(`${CLASS_PREFIX}${name}`));
  if (unknown.length > 0) {
    return {
      code: "unknown-class",
      message: `The predictions have ${unknown.length} "p_<class>" columns of classes that the label never has.`
    };
  }
  if (missing.length > 0) {
    return {
      code: "missing-class",
      message: `The predictions lack a "p_<class>" column for ${missing.length} of ${classes.length} classes of the label.`
    };
  }
  return { kind: "probabilities", columns: classes.map((name) => `${CLASS_PREFIX}${name}`) };
}

// src/domain/predictions/prediction-faults.ts
var FAULTS = [
  ["doubled", "doubled-key", "rows repeat a key that already has a prediction"],
  ["missingKeys", "missing-key", "rows have no prediction"],
  ["unknownKeys", "unknown-key", "predictions have a key that was not asked for"],
  ["empty", "missing-prediction", "predictions are empty"],
  ["notNumbers", "prediction-not-a-number", "predictions are not numbers"],
  ["notFinite", "prediction-not-finite", "predictions are NaN or infinite"],
  ["outOfRange", "prediction-out-of-range", "scores are below 0 or above 1"],
  ["unknownClasses", "unknown-class", "predictions name a class that the label never has"],
  ["notDistributions", "not-a-distribution", "rows have class probabilities that do not sum to 1"]
];
function predictionReasons(counts) {
  const { rows, expected } = counts;
  const wrongNumber = rows === expected ? [] : [
    {
      code: "wrong-number-of-rows",
      severity: "error",
      message: `The predictions have ${rows} rows; ${expected} were asked for.`,
      count: Math.abs(rows - expected),
      of: expected
    }
  ];
  const others = FAULTS.filter(([name]) => counts[name] > 0).map(
    ([name, code, message]) => ({
      code,
      severity: "error",
      message: `${counts[name]} of ${name === "missingKeys" ? expected : rows} ${message}.`,
      count: counts[name],
      of: name === "missingKeys" ? expected : rows
    })
  );
  return [...wrongNumber, ...others];
}

// src/tasks/prediction/prediction-sql.ts
var WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
var NUMBER = /^(?:FLOAT|DOUBLE|DECIMAL\(.*\))$/;
function loadingSql(query) {
  const row = "row_number() OVER () AS i";
  const wanted = query.key.map(({ name }, index) => `${quoteName(name)} AS k${index}`);
  const given = query.key.map((key, index) => `${keyCell(key, query)} AS k${index}`);
  const values = valueColumns(query.layout).flatMap((column, index) => [
    `${cellValue(column, query)} AS v${index}`,
    `${emptiness(column, query)} AS n${index}`
  ]);
  return [
    `CREATE TEMP TABLE e AS SELECT ${[row, ...wanted].join(", ")} FROM ${query.expected}`,
    `CREATE TEMP TABLE p AS SELECT ${[row, ...given, ...values].join(", ")} FROM ${query.predicted}`
  ];
}
function valueColumns(layout) {
  return layout.kind === "probabilities" ? layout.columns : [layout.column];
}
function typeOf(column, { types }) {
  return types.get(column) ?? "VARCHAR";
}
function keyCell({ name, type }, query) {
  const given = typeOf(name, query);
  if (given === type) return quoteName(name);
  if (WHOLE.test(given) && WHOLE.test(type)) return `TRY_CAST(${quoteName(name)} AS ${type})`;
  return `TRY_CAST(CAST(${quoteName(name)} AS VARCHAR) AS ${type})`;
}
function cellText(column) {
  return `nullif(trim(CAST(${quoteName(column)} AS VARCHAR)), '')`;
}
function isNumeric2(column, query) {
  const type = typeOf(column, query);
  return WHOLE.test(type) || NUMBER.test(type);
}
function emptiness(column, query) {
  return `${isNumeric2(column, query) ? quoteName(column) : cellText(column)} IS NULL`;
}
function cellValue(column, query) {
  const { layout, outcome } = query;
  const text = cellText(column);
  if (layout.kind === "classes") return classNumber(text, outcome);
  if (isNumeric2(column, query)) return `CAST(${quoteName(column)} AS DOUBLE)`;
  const number = `TRY_CAST(${text} AS DOUBLE)`;
  if (outcome.kind !== "binary" || column !== "prediction") return number;
  const negative = (outcome.classes ?? []).filter((name) => name !== outcome.positive);
  const negatives = negative.length === 0 ? "" : `WHEN ${text} IN (${list(negative)}) THEN 0 `;
  const asClass = `CASE WHEN ${text} = ${quoteText(outcome.positive)} THEN 1 ${negatives}END`;
  const asBoolean = `CASE lower(${text}) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END`;
  return `coalesce(${number}, ${asClass}, ${asBoolean})`;
}
function classNumber(text, outcome) {
  const classes = outcome.kind === "multiclass" ? outcome.classes : [];
  return `CAST(nullif(list_position([${list(classes)}], ${text}), 0) - 1 AS DOUBLE)`;
}
function list(texts) {
  return texts.map(quoteText).join(", ");
}
function cellCountsSql({ layout, outcome }) {
  const columns = valueColumns(layout).map((_, index) => index);
  const anyOf = (test) => `count(*) FILTER (WHERE ${columns.map((index) => `(${test(index)})`).join(" OR ")})`;
  const probability = outcome.kind !== "number" && layout.kind !== "classes";
  const sum = columns.map((index) => `v${index}`).join(" + ");
  const counts = {
    rows: "count(*)",
    empty: anyOf((index) => `n${index}`),
    unreadable: anyOf((index) => `NOT n${index} AND v${index} IS NULL`),
    not_finite: anyOf((index) => `NOT isfinite(v${index})`),
    out_of_range: probability ? anyOf((index) => `isfinite(v${index}) AND v${index} NOT BETWEEN 0 AND 1`) : "0",
    not_distributions: layout.kind === "probabilities" ? `count(*) FILTER (WHERE abs(${sum} - 1) > 0.001)` : "0"
  };
  const selected = Object.entries(counts).map(([name, sql]) => `${sql} AS ${name}`);
  return `SELECT ${selected.join(", ")} FROM p`;
}
function keyCountsSql(query) {
  const keys = query.key.map((_, index) => `k${index}`);
  const known = keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
  const same = sameRow(query);
  return `SELECT
    (SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM p WHERE ${known} GROUP BY ${keys.join(", ")})) AS doubled,
    (SELECT count(*) FROM e ANTI JOIN p ON ${same}) AS missing_keys,
    (SELECT count(*) FROM p ANTI JOIN e ON ${same}) AS unknown_keys`;
}
function matchedValuesSql(query) {
  const values = valueColumns(query.layout).map((_, index) => `p.v${index}`);
  return `SELECT CAST(e.i AS DOUBLE) AS i, ${values.join(", ")} FROM e JOIN p ON ${sameRow(query)}`;
}
function sameRow(query) {
  if (query.key.length === 0) return "e.i = p.i";
  return query.key.map((_, index) => `e.k${index} = p.k${index}`).join(" AND ");
}

// src/tasks/prediction/scores.ts
function matchedRows(table) {
  const [places = new Float64Array(), ...values] = [...table.columns.values()].map(
    (column) => column.kind === "number" ? column.values : new Float64Array(table.rows)
  );
  return { places, values };
}
function isComplete({ places }, rows) {
  if (places.length !== rows) return false;
  const seen = new Uint8Array(rows);
  for (const place of places) {
    if (seen[place - 1] !== 0) return false;
    seen[place - 1] = 1;
  }
  return true;
}
function scoresOf({ places, values }, layout, outcome) {
  const hard = layout.kind === "classes";
  const width = outcome.kind === "multiclass" ? outcome.classes.length : 1;
  const scores = new Float64Array(places.length * width);
  for (const [column, cells] of values.entries()) {
    for (let row = 0; row < places.length; row += 1) {
      const start = ((places[row] ?? 0) - 1) * width;
      const cell = cells[row] ?? 0;
      if (hard) scores[start + cell] = 1;
      else scores[start + column] = cell;
    }
  }
  return outcome.kind === "multiclass" ? { scores, classes: outcome.classes, hard } : { scores, hard: false };
}

// src/tasks/prediction/read-predictions.ts
async function readPredictions(path, expected, host) {
  if ((await host.files.facts(path))?.kind !== "file") {
    throw refusal("no-predictions", "The predict command ended well but wrote no predictions.");
  }
  const { digest } = await host.files.fingerprint(path);
  const wanted = await tableSource(expected.path, "The rows to predict", host.files);
  const given = await tableSource(path, "The predictions", host.files);
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: [wanted.path, given.path] });
  try {
    const query = await planQuery(session, wanted, given, expected);
    return { ...await readRows(session, query, expected), digest };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw refusal(
      "unreadable-file",
      `The predictions cannot be read: ${error.message} Write Parquet, or CSV with one header and as many cells in every row.`
    );
  } finally {
    await session.close();
  }
}
async function planQuery(session, wanted, given, expected) {
  const types = await columnTypes(session, wanted);
  const givenTypes = await columnTypes(session, given);
  const names = [...givenTypes.keys()];
  const layout = chooseLayout(names, expected.outcome);
  if ("code" in layout) throw refusal(layout.code, layout.message);
  const absent = expected.key.filter((name) => !names.includes(name));
  if (absent.length > 0 && !expected.keyGenerated) {
    throw refusal(
      "missing-key-column",
      `The predictions lack ${absent.map((name) => `"${name}"`).join(", ")}: the primary key of the contract must stand beside each prediction.`
    );
  }
  const key = absent.length > 0 ? [] : expected.key;
  return {
    expected: wanted.sql,
    predicted: given.sql,
    types: givenTypes,
    key: key.map((name) => ({ name, type: types.get(name) ?? "VARCHAR" })),
    layout,
    outcome: expected.outcome
  };
}
async function columnTypes(session, source) {
  const rows = await session.rows(`DESCRIBE SELECT * FROM ${source.sql}`);
  return new Map(rows.map((row) => [String(row["column_name"]), String(row["column_type"])]));
}
async function readRows(session, query, { rows, outcome }) {
  for (const sql of loadingSql(query)) await session.run(sql);
  const [cells = {}] = await session.rows(cellCountsSql(query));
  const matched = matchedRows(await session.table(matchedValuesSql(query)));
  const whole = isComplete(matched, rows) && numberOf(cells, "rows") === rows;
  const [keys = {}] = whole || query.key.length === 0 ? [] : await session.rows(keyCountsSql(query));
  const reasons = predictionReasons({
    ...countsOf(cells, keys),
    expected: rows,
    ...classesOrNumbers(query, outcome, numberOf(cells, "unreadable"))
  });
  if (reasons.length > 0) throw new RefusalError(reasons);
  const matchedBy = query.key.length === 0 ? "order" : "key";
  return { ...scoresOf(matched, query.layout, outcome), rows, matchedBy };
}
function countsOf(cells, keys) {
  return {
    rows: numberOf(cells, "rows"),
    doubled: numberOf(keys, "doubled"),
    missingKeys: numberOf(keys, "missing_keys"),
    unknownKeys: numberOf(keys, "unknown_keys"),
    empty: numberOf(cells, "empty"),
    notFinite: numberOf(cells, "not_finite"),
    outOfRange: numberOf(cells, "out_of_range"),
    notDistributions: numberOf(cells, "not_distributions")
  };
}
function classesOrNumbers({ layout }, outcome, unreadable) {
  const named = outcome.kind === "binary" && outcome.classes !== void 0;
  return layout.kind === "classes" || named ? { notNumbers: 0, unknownClasses: unreadable } : { notNumbers: unreadable, unknownClasses: 0 };
}
function numberOf(row, name) {
  return Number(row[name] ?? 0);
}
async function labelClasses(path, label, host) {
  const source = await tableSource(path, "The rows", host.files);
  const session = await (await host.dataEngine()).open({ inputs: [source.path] });
  try {
    const column = quoteName(label);
    const rows = await session.rows(
      `SELECT DISTINCT CAST(${column} AS VARCHAR) AS class FROM ${source.sql}`
    );
    return rows.map((row) => row["class"]).filter((name) => typeof name === "string").toSorted();
  } finally {
    await session.close();
  }
}

// src/tasks/prediction/expected-rows.ts
async function expectedRows(project, prepared, host) {
  return {
    path: prepared.labels.path,
    rows: prepared.labels.rows,
    key: prepared.key,
    keyGenerated: prepared.keyGenerated,
    outcome: await outcomeOf(project, prepared, host)
  };
}
async function outcomeOf(project, prepared, host) {
  const { task, positive } = project.model;
  if (task === "regression" || task === "ranking" || task === "forecast" || task === "scored") {
    return { kind: "number" };
  }
  const classes = await labelClasses(prepared.train.path, prepared.label.name, host);
  if (task === "multiclass-classification") return { kind: "multiclass", classes };
  const found = classes.find((name) => isPositive(name, positive));
  if (found !== void 0) return { kind: "binary", positive: found, classes };
  throw new ConfigurationError({
    place: project.place(positive === void 0 ? ["task"] : ["positive"]),
    message: positive === void 0 ? "The label is never 1 or true in the training data, so the positive class is not known." : "The label never has the positive class in the training data.",
    remedy: 'Say with "positive" which class the scores are of.'
  });
}
function isPositive(name, said) {
  if (said !== void 0) return name === String(said);
  return name === "1" || name === "true";
}

export {
  listWritten,
  describeFiles,
  openPackage,
  fileKey,
  onlyReading,
  runCommand,
  relationOf,
  selectOf,
  predictRows,
  featuresDirectory,
  trainingRows,
  prepareData,
  readPredictions,
  expectedRows
};
