import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  LOGICAL_TYPES,
  SQL_TYPES,
  checkedRows,
  dataDigest,
  findDataFiles,
  forEnvironment,
  isMet,
  literalOf,
  parquetColumns,
  parseContract,
  projectPatterns,
  readColumns,
  readLiteral,
  shownColumns,
  sourcesOf
} from "./chunk-2Z2NT6K2.js";
import {
  comparisonOf,
  finding,
  parseSlice,
  placed
} from "./chunk-FENYHHSC.js";
import {
  adviseOnClasses,
  describeSpelling,
  requireObjects,
  sameClass,
  tableSource,
  withSamples
} from "./chunk-66WNNPKO.js";
import {
  SAMPLES
} from "./chunk-2VUS5IBJ.js";
import {
  folderOf,
  parseStrictJson
} from "./chunk-P3WXG2BU.js";
import {
  suggestion
} from "./chunk-72QQJORW.js";
import {
  encoderSchema
} from "./chunk-2JW4TETC.js";
import {
  NETWORK_FILES,
  networkSchema
} from "./chunk-IMFEM2U7.js";
import {
  quoteFile,
  quoteName,
  quoteText
} from "./chunk-5GLYXW3N.js";
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
  digestSchema,
  manifestSchema,
  whyNotInPackage,
  writeManifest
} from "./chunk-OGR6ZVQR.js";
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
} from "./chunk-HOIZIDGE.js";

// src/tasks/commands/guarded-entries.ts
var SMALL_BYTES = 2 ** 20;
var MOST_BYTES = 64 * SMALL_BYTES;
function entriesOf({ root, shelf, trainingEnvironment, ...paths }) {
  const { run, lock, handed, evidence, profile, data, predictions } = paths;
  const all = [
    run,
    lock,
    handed,
    evidence,
    trainingEnvironment,
    profile,
    data,
    paths.package,
    predictions,
    shelf
  ];
  return all.map((path) => path.slice(root.length + 1));
}
async function surveyGuarded(paths, { files }) {
  const found = /* @__PURE__ */ new Map();
  for (const entry of entriesOf(paths)) {
    for (const [name, file] of await files.survey(`${paths.root}/${entry}`)) {
      found.set(name === "" ? entry : `${entry}/${name}`, file);
    }
  }
  return found;
}
async function rememberGuarded(paths, host) {
  const known = /* @__PURE__ */ new Map();
  let room = MOST_BYTES;
  for (const [name, file] of await surveyGuarded(paths, host)) {
    const isSmall = file.kind === "file" && file.bytes <= Math.min(SMALL_BYTES, room);
    if (!isSmall) known.set(name, file);
    else {
      room -= file.bytes;
      known.set(name, { ...file, content: await host.files.readBytes(`${paths.root}/${name}`) });
    }
  }
  return known;
}
async function isChanged(path, before, now, { files }) {
  if (before.kind !== now.kind || before.bytes !== now.bytes) return true;
  const { content } = before;
  if (content === void 0) return before.stamp !== now.stamp;
  if (before.stamp === now.stamp && before.touched === now.touched) return false;
  const there = await files.readBytes(path);
  return there.length !== content.length || there.some((byte, index) => byte !== content[index]);
}

// src/tasks/commands/guard-run-folder.ts
function guardRunFolder(paths, host) {
  return {
    ...host,
    shell: {
      run: async (command, onLine) => {
        const before = await rememberGuarded(paths, host);
        const outcome = await host.shell.run(command, onLine);
        const found = await putRight(paths, before, command, host);
        if (found.length > 0) tell(paths, found, outcome, host);
        return outcome;
      }
    }
  };
}
async function putRight(paths, before, command, host) {
  const { files } = host;
  const isNamed = await namedBy(command, paths, host);
  const now = await surveyGuarded(paths, host);
  const changed = [];
  for (const [name, file] of now) {
    const path = `${paths.root}/${name}`;
    const known = before.get(name);
    if (isNamed(name)) continue;
    if (known !== void 0 && !await isChanged(path, known, file, host)) continue;
    changed.push(name);
    await files.remove(path);
  }
  const lost = [...before.keys()].filter((name) => !now.has(name) && !isNamed(name));
  for (const name of [...changed, ...lost]) {
    const content = before.get(name)?.content;
    if (content === void 0) continue;
    await files.remove(`${paths.root}/${name}`);
    await files.write(`${paths.root}/${name}`, content);
  }
  return [...changed, ...lost].toSorted();
}
var READ_ONLY = ["ASSAY_TRAIN_DATA", "ASSAY_DATA", "ASSAY_MODEL_DIR"];
async function namedBy({ environment }, { root }, { files }) {
  const slashed = (path) => path.replaceAll("\\", "/");
  const start = slashed(await files.resolve(root));
  const named = READ_ONLY.flatMap((variable) => environment[variable] ?? []).map(slashed);
  return (name) => named.some((path) => `${start}/${name}/`.startsWith(`${path}/`));
}
function tell({ root }, [first, ...others], { ending }, { log }) {
  const more = others.length === 0 ? "" : ` and ${others.length} more of Assay's own files`;
  const done = `The command changed ${root}/${first}${more}, which only Assay writes`;
  const undone = "What it changed has been put back, or removed";
  if (ending.kind === "exited" && ending.code === 0) {
    throw refusal("changed-run-folder", `${done}. ${undone}. Let it write elsewhere.`);
  }
  log.warning(`${done}. ${undone}.`);
}

// src/tasks/project/require-task.ts
var JUDGED = [
  "binary-classification",
  "multiclass-classification",
  "regression"
];
function requireTask({ model, place }) {
  const { task } = model;
  if (JUDGED.includes(task)) return;
  throw new ConfigurationError({
    place: place(["task"]),
    message: `Models of the task ${task} can be checked for their data, but neither trained nor judged by this version of Assay.`,
    remedy: `Use ${JUDGED.slice(0, -1).join(", ")} or ${JUDGED.at(-1)}.${task === "forecast" ? " A regression takes its rows as independent of each other." : ""}`
  });
}

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

// src/domain/config/slice-plan.ts
function planSlices(model, contract, label, findings) {
  const columns = model.slices.flatMap((text, index) => {
    const slice = parseSlice(text);
    if (slice === void 0) return [];
    const name = slice.column;
    const path = ["slices", index];
    if (name === label?.name || name === label?.column.name) {
      findings.push(finding(path, `"${name}" is what is to be predicted: ${NO_SLICE}`));
      return [];
    }
    const column = contract.columns.find((one) => one.name === name);
    if (column === void 0 && model.features === void 0) {
      findings.push(unknownColumn(path, name, contract));
    }
    if (column === void 0) return [];
    const problem = comparisonProblem(slice, column);
    if (problem !== void 0) findings.push(finding(path, ...problem));
    return [column];
  });
  return [...new Set(columns)];
}
var NO_SLICE = "a slice by it would be picked by the answer.";
function comparisonProblem(slice, column) {
  if (slice.kind === "each") return void 0;
  const { name, type } = column;
  const { value, operator } = slice;
  const isNumber = type === "integer" || type === "number";
  if (isNumber !== (typeof value !== "string")) {
    return isNumber ? [`"${name}" holds numbers: it cannot be compared with a text.`, "Leave the quotes out."] : [
      `"${name}" is ${type}: it cannot be compared with a number.`,
      `Write ${name} ${operator} '\u2026'.`
    ];
  }
  return type === "timestamp" && /^\d{4}-\d\d-\d\dT/.test(String(value)) ? [`"${name}" is compared as text, with a blank between date and time.`, TIME_FORM] : void 0;
}
var TIME_FORM = "Write a time as '2001-06-01 12:00:00', in UTC.";

// src/domain/config/column-plan.ts
function planColumns(model, contract) {
  const findings = [];
  const label = planLabel(model, contract, findings);
  const key = keyColumns(contract);
  const timestamp = timestampColumn(model, contract, label?.column.name, findings);
  findings.push(...unusableKeys(key));
  const slices = planSlices(model, contract, label, findings);
  const taken = [label?.column, ...key, timestamp].map((column) => column?.name);
  const features = featureColumns(model, contract, taken, findings);
  if (label === void 0 || findings.length > 0) return { findings };
  const named = [...key, ...timestamp === null ? [] : [timestamp], ...features];
  const twins = indistinct([...new Set(named.map(({ name }) => name)), label.name]);
  return twins.length > 0 ? { findings: twins } : { plan: { label, features, key, timestamp, slices } };
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
function indistinct(names) {
  const lower = names.map((name) => name.toLowerCase());
  return names.flatMap((name, index) => {
    const first = names[lower.indexOf(name.toLowerCase())];
    if (first === name || lower.indexOf(name.toLowerCase()) === index) return [];
    const message = `"${first}" and "${name}" differ in upper and lower case only: one file cannot hold both.`;
    const remedy = "Leave one out with data.features, or rename it in the data.";
    return [finding(["data", "contract"], message, remedy)];
  });
}

// src/domain/preparation/layout.ts
function layoutOf(plan) {
  const time = plan.timestamp === null ? [] : [plan.timestamp];
  const columns = [.../* @__PURE__ */ new Set([...plan.key, ...time, ...plan.features])];
  const key = plan.key.map((column) => column.name);
  const { slices } = plan;
  if (key.length > 0) return { columns, key, keyGenerated: false, slices };
  return { columns, key: ["row"], keyGenerated: true, slices };
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
  const own = projectPatterns(project, "evaluate");
  const [trainFiles, evaluateFiles] = await allOrProblems([
    () => findDataFiles(projectPatterns(project, "train"), host),
    () => findDataFiles(own, host)
  ]);
  const known = await digestsByName([...trainFiles, ...evaluateFiles], host);
  const digestsOf = (files) => files.map((file) => known.get(file.name) ?? "");
  return {
    train: trainFiles,
    evaluate: own.length === 0 ? null : evaluateFiles,
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

// src/domain/comparison/slices.ts
var MOST_VALUES = 100;
function cutSlice(slice, column, shown) {
  if (slice.kind === "where") {
    const test = testOf(slice, column);
    return test === void 0 ? void 0 : [{ name: slice.text, rows: rowsWhere(column, test) }];
  }
  const groups = column.kind === "category" ? byLevel(column) : byNumber(column);
  if (groups === void 0) return void 0;
  return groups.filter(({ rows }) => rows.length > 0).toSorted((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1)).map(({ name, rows }, index) => ({
    name: shown ? `${slice.column} = ${name}` : `${slice.column}, hidden value ${index + 1}`,
    rows
  }));
}
function byLevel({ codes, levels }) {
  if (levels.length > MOST_VALUES) return void 0;
  const isWide = areWideNumbers(levels);
  const rows = levels.map(() => []);
  for (const [row, code] of codes.entries()) rows[code]?.push(row);
  return levels.map((level, code) => ({
    name: isWide ? level : textOf(level),
    rows: Uint32Array.from(rows[code] ?? [])
  }));
}
function textOf(level) {
  const escaped = (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `'${level.replaceAll("'", "''").replaceAll(/[\p{Cc}\u2028\u2029]/gu, escaped)}'`;
}
function areWideNumbers(levels) {
  return levels.every((level) => /^(?:0|-?[1-9]\d*)$/.test(level)) && levels.some((level) => !Number.isSafeInteger(Number(level)));
}
function byNumber({ values }) {
  const rows = /* @__PURE__ */ new Map();
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const group = rows.get(value);
    if (group !== void 0) group.push(row);
    else if (rows.size === MOST_VALUES) return void 0;
    else rows.set(value, [row]);
  }
  return [...rows].map(([value, group]) => ({
    name: String(value),
    rows: Uint32Array.from(group)
  }));
}
var COMPARE = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b
};
function testOf({ operator, value }, column) {
  const compare = COMPARE[operator];
  if (column.kind === "number") {
    if (typeof value === "string") return void 0;
    return (row) => compare(column.values[row] ?? Number.NaN, value) && !Number.isNaN(column.values[row]);
  }
  const holds = compareLevels(column.levels, compare, value);
  return holds && ((row) => holds[column.codes[row] ?? -1] ?? false);
}
function compareLevels(levels, compare, value) {
  if (typeof value === "string") return levels.map((level) => compare(level, value));
  if (!areWideNumbers(levels)) return void 0;
  const limit = Number.isInteger(value) ? BigInt(value) : value;
  return levels.map((level) => compare(BigInt(level), limit));
}
function rowsWhere(column, test) {
  const length = column.kind === "number" ? column.values.length : column.codes.length;
  const rows = [];
  for (let row = 0; row < length; row += 1) if (test(row)) rows.push(row);
  return Uint32Array.from(rows);
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
function slicesSql(side, { slices }) {
  return `SELECT ${slices.map((_, index) => `s${index}`).join(", ")} FROM ${usableSql(side)} ORDER BY n`;
}
function valuesSql(side, { slices }) {
  const counts = slices.map(({ type }, index) => {
    const value = type === "number" ? `CASE WHEN NOT isnan(s${index}) THEN s${index} END` : `s${index}`;
    return `count(DISTINCT ${value}) AS n${index}`;
  });
  return `SELECT ${counts.join(", ")} FROM ${usableSql(side)}`;
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

// src/tasks/data/demand-few-values.ts
async function demandFewValues({ sides }, project, { layout, session }) {
  if (layout.slices.length === 0) return;
  const [counts = {}] = await session.rows(valuesSql(sides.evaluate, layout));
  const problems = project.model.slices.flatMap((text, index) => {
    const slice = parseSlice(text);
    if (slice?.kind !== "each") return [];
    const at = layout.slices.findIndex(({ name }) => name === slice.column);
    const values = Number(counts[`n${at}`] ?? 0);
    if (values <= MOST_VALUES) return [];
    return [
      {
        place: project.place(["slices", index]),
        message: `The column "${slice.column}" has ${values} values in the evaluation rows; slices by each value have ${MOST_VALUES} at most.`,
        remedy: "Write comparisons, such as distance > 2000 or origin = 'ORD'."
      }
    ];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
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
var MANNER = 3;
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
    slices: strictObject({ file: fileSchema, columns: array(string()) }).nullable(),
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
function preparationKey(project, { contract, slices, files, engine }) {
  const { train: _, contract: __, values: ___, ...data } = project.model.data;
  return digestOf({
    manner: MANNER,
    engine,
    contract: contractDigest(contract),
    train: files.digests.train,
    evaluate: files.digests.evaluate,
    slices,
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
  const { train, evaluate, labels, slices } = prepared;
  for (const file of [train, evaluate, labels, ...slices === null ? [] : [slices.file]]) {
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
  const checked = checkedColumns(contract, [
    ...layout.columns,
    ...layout.slices,
    plan.label.column
  ]);
  const numberOf2 = (name) => checked.find(({ column }) => column.name === name)?.number ?? -1;
  const cellOf = (name) => {
    const number = numberOf2(name);
    return `CASE WHEN p${number} THEN v${number} END`;
  };
  const sound = [
    ...checked.filter(({ column }) => column.rules.length > 0).map(({ number }) => `k${number} IS NULL`),
    ...plan.key.map((column) => `(${cellOf(column.name)}) IS NOT NULL`)
  ];
  const values = [
    ...layout.columns.map((column, index) => `${cellOf(column.name)} AS f${index}`),
    ...layout.slices.map((column, index) => `${cellOf(column.name)} AS s${index}`)
  ];
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
  const wanted = [...layout.columns, ...layout.slices, plan.label.column];
  const needed = [...new Set(wanted.map((column) => column.name))];
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
    after = textOf2(await session.rows(cutoffSql(TRAIN_TABLE, timestamp, evaluate.last)));
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
function textOf2(rows) {
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
  const columns = layout.slices.map(({ name }) => name);
  const sliced = columns.length === 0 ? void 0 : await write("slices", slicesSql(sides.evaluate, layout), "parquet");
  return {
    train: { ...train, rows: Math.min(usable.train, sample?.rows ?? usable.train) },
    evaluate: { ...evaluate, rows: usable.evaluate },
    labels: { ...labels, rows: usable.evaluate },
    slices: sliced === void 0 ? null : { file: { ...sliced, rows: usable.evaluate }, columns }
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
  const slices = plan.slices.map(({ name }) => name);
  const writer = `${engine.name} ${engine.version}`;
  const key = preparationKey(project, { contract, slices, files, engine: writer });
  const before = await readPrepared(key, contract, project, host);
  if (before !== void 0) {
    host.log.info("The data was prepared before: the files are used again.");
    return before;
  }
  const prepared = { contract, ...await prepare({ project, plan, usable, files, engine }, host) };
  await demandUnchanged(files, host);
  await writeRecord(key, prepared, project, host);
  tell2(prepared, mayTellTime(project, plan), host);
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
    await demandFewValues(rows, project, reading);
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
function tell2(prepared, withTime, host) {
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

// src/tasks/prediction/label-classes.ts
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
var CLASSIFICATIONS = ["binary-classification", "multiclass-classification"];
async function expectedRows(project, prepared, host) {
  return {
    path: prepared.labels.path,
    rows: prepared.labels.rows,
    key: prepared.key,
    keyGenerated: prepared.keyGenerated,
    outcome: await outcomeOf(project, prepared, host),
    shown: shownColumns(prepared.contract, project.model.data.values)
  };
}
async function outcomeOf(project, prepared, host) {
  const { task, positive } = project.model;
  if (task === "regression") return { kind: "number" };
  if (!CLASSIFICATIONS.includes(task)) throw new Error(`no predictions of ${task} are read`);
  const classes = await labelClasses(prepared.train.path, prepared.label.name, host);
  if (task === "multiclass-classification") return { kind: "multiclass", classes };
  const found = positiveOf(classes, positive);
  if (found !== void 0) return { kind: "binary", positive: found, classes };
  throw new ConfigurationError({
    place: project.place(positive === void 0 ? ["task"] : ["positive"]),
    message: positive === void 0 ? "The label is never 1 or true in the training data, so the positive class is not known." : "The label never has the positive class in the training data.",
    remedy: 'Say with "positive" which class the scores are of.'
  });
}
function positiveOf(classes, said) {
  const wanted = said === void 0 ? ["1", "true"] : [String(said)];
  return classes.find((name) => wanted.includes(name)) ?? classes.find((name) => wanted.map(sameClass).includes(sameClass(name)));
}

// src/tasks/data/file-key.ts
function fileKey({ key, keyGenerated }) {
  return keyGenerated ? [] : key;
}

// src/tasks/data/slice-columns.ts
function madeSliceColumns({ model }, { slices }) {
  const known = slices?.columns ?? [];
  const named = model.slices.map((text) => parseSlice(text)?.column);
  return [...new Set(named)].filter((name) => name !== void 0 && !known.includes(name)).map(String);
}
function demandSliceColumns(project, prepared, made) {
  const absent = madeSliceColumns(project, prepared).filter((name) => !made.includes(name));
  const problems = project.model.slices.flatMap((text, index) => {
    const column = parseSlice(text)?.column;
    if (column === void 0 || !absent.includes(column)) return [];
    return [
      {
        place: project.place(["slices", index]),
        message: `There is no column "${column}": the contract has none, and the features command makes none.`,
        remedy: made.length === 0 ? "Name a column of the contract." : `It makes ${made.join(", ")}.`
      }
    ];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}

// src/domain/preparation/features-sql.ts
function keyText(name, spelling) {
  const text = `CAST(${quoteName(name)} AS VARCHAR)`;
  if (spelling === "exact") return text;
  const number = `CAST(TRY_CAST(${text} AS DECIMAL(38, 9)) AS VARCHAR)`;
  return `coalesce(${number}, CAST(TRY_CAST(${text} AS TIMESTAMP) AS VARCHAR), ${text})`;
}
function rowCountSql({ output }) {
  return `SELECT count(*) AS rows FROM ${output}`;
}
function keyCountsSql({ input, output, key }, spelling) {
  const texts = key.map((name) => keyText(name, spelling)).join(", ");
  const lost = `SELECT ${texts} FROM ${input} EXCEPT ALL SELECT ${texts} FROM ${output}`;
  return `SELECT (SELECT count(*) FROM (${lost})) AS lost,
    (SELECT count(*) FROM ${input}) - (SELECT count(*) FROM (SELECT DISTINCT ${texts} FROM ${input})) AS merged`;
}
function columnSumsSql({ input, output }, columns) {
  const sums = (side) => columns.map((name, index) => `${sumOf([name])} AS ${side}${index}`).join(", ");
  return `SELECT * FROM (SELECT ${sums("i")} FROM ${input}), (SELECT ${sums("o")} FROM ${output})`;
}
function hashOf(columns) {
  return `hash(${columns.map((name) => keyText(name, "exact")).join(", ")})`;
}
function sumOf(columns) {
  return `CAST(sum(CAST(${hashOf(columns)} AS HUGEINT)) AS VARCHAR)`;
}
function orderSql({ input, output }, columns) {
  const side = (relation) => `(SELECT row_number() OVER () AS n, ${hashOf(columns)} AS h FROM ${relation})`;
  const sum = (alias) => `sum(CAST(${alias}.h AS HUGEINT))`;
  return `SELECT count(*) FILTER (WHERE i.h <> o.h) AS moved, ${sum("i")} = ${sum("o")} AS same
    FROM ${side(input)} i JOIN ${side(output)} o ON i.n = o.n`;
}
function arrangedSql(sides, made, { spelling, label }) {
  const { input, output, key } = sides;
  const keys = key.map((name, index) => `${keyText(name, spelling)} AS k${index}`);
  const cells = made.map((name, index) => `${quoteName(name)} AS c${index}`);
  const hidden = label === void 0 ? [] : [`${quoteName(label)} AS l`];
  const number = "row_number() OVER () AS n";
  const before = `(SELECT ${[number, ...keys, ...hidden].join(", ")} FROM ${input}) i`;
  const after = `(SELECT ${[number, ...keys, ...cells].join(", ")} FROM ${output}) o`;
  const pairs = key.length === 0 ? ["i.n = o.n"] : key.map((_, at) => `i.k${at} IS NOT DISTINCT FROM o.k${at}`);
  const columns = [
    ...made.map((name, index) => `o.c${index} AS ${quoteName(name)}`),
    ...label === void 0 ? [] : [`i.l AS ${quoteName(label)}`]
  ];
  return `SELECT ${columns.join(", ")} FROM ${before} JOIN ${after} ON ${pairs.join(" AND ")} ORDER BY i.n`;
}

// src/tasks/features/verify-features.ts
function verifyColumns(columns, { key, label }) {
  const lost = key.filter((name) => !columns.includes(name));
  if (lost.length > 0) {
    throw refusal(
      "features-without-key",
      `The features command must keep the key: ${listed2(lost)} is not in its output.`
    );
  }
  const made = columns.find((name) => name.toLowerCase() === label.toLowerCase());
  if (made === void 0) return;
  throw refusal(
    "features-label",
    `The features command wrote a column "${made}", which is the label's name. It is never given the label: Assay puts it beside the training rows itself.`
  );
}
async function verifyRows(sides, columns, expected, session) {
  const [counted = {}] = await session.rows(rowCountSql(sides));
  const rows = Number(counted["rows"]);
  if (rows !== expected) {
    throw refusal(
      "features-rows",
      `The features command was given ${expected} rows and wrote ${rows}: it must write each once.`
    );
  }
  if (sides.key.length > 0) return verifyKeys(sides, expected, session);
  await verifyOrder(sides, columns, session);
  return "exact";
}
async function verifyKeys(sides, expected, session) {
  let lost = 0;
  for (const spelling of ["exact", "alike"]) {
    const [counts = {}] = await session.rows(keyCountsSql(sides, spelling));
    lost = Number(counts["lost"]);
    if (lost === 0 && Number(counts["merged"]) === 0) return spelling;
  }
  const what = lost === 0 ? "spelt keys so that some look the same" : `changed ${lost} keys`;
  throw refusal(
    "features-key",
    `The features command ${what}, of ${expected} rows: it must keep the key of each as it is.`
  );
}
async function verifyOrder(sides, { before, after }, session) {
  const common = before.filter((name) => after.includes(name));
  if (common.length === 0) return;
  const [sums = {}] = await session.rows(columnSumsSql(sides, common));
  const unchanged = common.filter((_, index) => sums[`i${index}`] === sums[`o${index}`]);
  if (unchanged.length === 0) return;
  const [order = {}] = await session.rows(orderSql(sides, unchanged));
  if (order["same"] !== true || Number(order["moved"]) === 0) return;
  throw refusal(
    "features-order",
    `The features command moved ${Number(order["moved"])} rows to other places. The contract has no primary key, so rows are known by their order alone: keep it, or give the contract a key.`
  );
}
function listed2(names) {
  return names.map((name) => `"${name}"`).join(", ");
}

// src/tasks/features/arrange-features.ts
async function arrangeFeatures(work, written, scratch, host) {
  const input = await tableSource(work.input.path, "The rows", host.files);
  const output = await tableSource(written, "The features", host.files);
  if (output.format !== work.format) {
    throw refusal(
      "features-format",
      `The features command was given ${work.format} and wrote ${output.format}: it must write the format of data.format.`
    );
  }
  const path = `${scratch}/arranged.${work.format}`;
  const inputs = [input.path, output.path];
  const session = await (await host.dataEngine()).open({ inputs, outputs: scratch, threads: 1 });
  try {
    const columns = await arrange(work, { input, output, path }, session);
    return { path, columns };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw refusal("unreadable-file", `The features cannot be read: ${error.message}`);
  } finally {
    await session.close();
  }
}
async function arrange(work, at, session) {
  const before = await columnsOf(at.input, session);
  const after = await columnsOf(at.output, session);
  verifyColumns(after, work);
  const { key, labelled } = work;
  const sides = { input: at.input.sql, output: at.output.sql, key };
  const spelling = await verifyRows(sides, { before, after }, work.input.rows, session);
  const label = labelled ? work.label : void 0;
  await session.run(copySql(arrangedSql(sides, after, { spelling, label }), at.path, work.format));
  return after;
}
async function columnsOf(source, session) {
  const names = source.format === "parquet" ? (await parquetColumns(source.path, session)).map(({ name }) => name) : source.columns;
  const lower = names.map((name) => name.toLowerCase());
  const twin = names.find((_, index) => lower.indexOf(lower[index] ?? "") < index);
  if (twin === void 0) return names;
  throw refusal(
    "features-columns",
    `The features command wrote two columns that differ in upper and lower case only: "${twin}" is one of them.`
  );
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

// src/tasks/commands/written-file.ts
async function demandWritten({ what, variable, path, code }, { files }) {
  const kind = (await files.survey(path)).get("")?.kind;
  if (kind === "file") return;
  throw kind === "other" ? refusal(
    "not-a-file",
    `${what} made a link or a special file of ${variable}. Let it write a plain file.`
  ) : refusal(code, `${what} ended well but wrote nothing to ${variable}.`);
}

// src/tasks/features/features-command.ts
var WHAT = "The features command";
async function runFeaturesCommand(work, scratch, host) {
  const input = `${scratch}/input.${work.format}`;
  const output = `${scratch}/output.${work.format}`;
  await writeInput(work, { path: input, folder: scratch }, host);
  const { timeLimitSeconds } = work;
  await host.log.group(
    "Features",
    () => runCommand(
      {
        what: WHAT,
        run: work.run,
        directory: work.directory,
        environment: {
          ASSAY_INPUT: input,
          ASSAY_OUTPUT: output,
          PYTHONDONTWRITEBYTECODE: "1"
        },
        pass: work.pass,
        ...timeLimitSeconds === void 0 ? {} : { timeLimitSeconds }
      },
      host
    )
  );
  const owed = { what: WHAT, variable: "ASSAY_OUTPUT", path: output, code: "no-features" };
  await demandWritten(owed, host);
  return output;
}
async function writeInput({ input, label, labelled, format }, target, host) {
  if (!labelled) return host.files.copy(input.path, target.path);
  const source = await tableSource(input.path, "The rows", host.files);
  const engine = await host.dataEngine();
  const outputs = target.folder;
  const session = await engine.open({ inputs: [source.path], outputs, threads: 1 });
  try {
    const query = `SELECT * EXCLUDE (${quoteName(label)}) FROM ${source.sql}`;
    await session.run(copySql(query, target.path, format));
  } finally {
    await session.close();
  }
}

// src/tasks/features/kept-features.ts
var MANNER2 = 2;
var MAX_BYTES3 = 1e7;
var recordSchema2 = strictObject({ columns: array(string()), digest: digestSchema });
function placesOf(work) {
  const { run, code, input, format, key, label, labelled, cacheDirectory } = work;
  const decided = { manner: MANNER2, run, code, input: input.digest, format, key, label, labelled };
  const name = `${cacheDirectory}/${digestOf(decided).slice("sha256:".length, 39)}`;
  return { file: `${name}.${format}`, record: `${name}.json` };
}
async function readKept(work, { files }) {
  const { file, record } = placesOf(work);
  for (const path of [file, record]) {
    if ((await files.facts(path))?.kind !== "file") return void 0;
  }
  const known = recordSchema2.safeParse(parse2(await files.readText(record, MAX_BYTES3)));
  if (!known.success) return void 0;
  const { digest } = await files.fingerprint(file);
  return digest === known.data.digest ? { path: file, ...known.data } : void 0;
}
async function keep(work, made, { files }) {
  const { file, record } = placesOf(work);
  const { columns } = made;
  await files.remove(record);
  await files.copy(made.path, file);
  const { digest } = await files.fingerprint(file);
  await files.write(record, `${JSON.stringify({ columns, digest }, null, 2)}
`);
  return { path: file, columns, digest };
}
function parse2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/tasks/features/run-features.ts
async function runFeatures(work, host) {
  const kept = await readKept(work, host);
  if (kept !== void 0) {
    host.log.info("The features of these rows are known already: the command is not run again.");
    return kept;
  }
  const scratch = await host.files.temporaryDirectory("features");
  try {
    const written = await runFeaturesCommand(work, scratch, host);
    return await keep(work, await arrangeFeatures(work, written, scratch, host), host);
  } finally {
    await host.files.remove(scratch);
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
  const directory = await host.files.temporaryDirectory("features-files");
  try {
    for (const { from, to } of supporting) await host.files.copy(from, `${directory}/${to}`);
    const names = supporting.map((file) => file.to);
    const code = supportingDigest(await describeFiles(directory, names, host));
    const work = await featureWork(project, prepared, { ...features, directory, code }, host);
    const made = await runFeatures(work, host);
    demandSliceColumns(project, prepared, made.columns);
    return { path: made.path, digest: made.digest, features: featureColumns2(made, prepared) };
  } finally {
    await host.files.remove(directory);
  }
}
async function featureWork(project, prepared, command, { files }) {
  const { run, directory, code, environment, "time-limit": timeLimitSeconds } = command;
  const { path, digest, rows } = prepared.train;
  return {
    run,
    directory,
    code,
    pass: environment,
    ...timeLimitSeconds === void 0 ? {} : { timeLimitSeconds },
    input: { path: await files.resolve(path), digest, rows },
    format: prepared.format,
    key: fileKey(prepared),
    label: prepared.label.name,
    labelled: true,
    cacheDirectory: featuresDirectory(project)
  };
}
function featureColumns2({ columns }, prepared) {
  const others = /* @__PURE__ */ new Set([...prepared.key, prepared.label.name, prepared.timestamp ?? ""]);
  return columns.filter((name) => !others.has(name));
}

// src/tasks/features/convert-rows.ts
async function convertRows(from, to, format, host) {
  const source = await tableSource(from.path, "The rows", host.files);
  const target = await host.files.resolve(to);
  const outputs = folderOf(target);
  const session = await (await host.dataEngine()).open({ inputs: [source.path], outputs });
  try {
    const options = format === "csv" ? "FORMAT csv, HEADER" : "FORMAT parquet";
    const rows = `SELECT ${selection(source, from.columns)} FROM ${source.sql}`;
    await session.run(`COPY (${rows}) TO ${quoteText(target)} (${options})`);
  } finally {
    await session.close();
  }
}
function selection(source, columns) {
  if (source.format === "parquet") return "*";
  const types = new Map(columns.map(({ name, type }) => [name, SQL_TYPES[type]]));
  return source.columns.map(
    (name) => `CAST(${quoteName(name)} AS ${types.get(name) ?? "VARCHAR"}) AS ${quoteName(name)}`
  ).join(", ");
}

// src/tasks/features/package-rows.ts
async function packageRows(job, scratch, directory, host) {
  const { package: opened, rows, featuresDirectory: featuresDirectory2, featuresLimitSeconds } = job;
  const { commands, format, environmentNames, files, label, features } = opened.manifest;
  let input = { path: await host.files.resolve(rows.path), digest: rows.digest, rows: rows.rows };
  if (rows.format !== format) {
    const path = `${scratch}/rows.${format}`;
    await convertRows(rows, path, format, host);
    input = { ...input, path, digest: (await host.files.fingerprint(path)).digest };
  }
  if (commands.features === null) return input;
  const made = await runFeatures(
    {
      run: commands.features,
      directory,
      code: supportingDigest(supportingFiles(files)),
      pass: environmentNames,
      ...featuresLimitSeconds === void 0 ? {} : { timeLimitSeconds: featuresLimitSeconds },
      input,
      format,
      key: rows.key,
      label,
      labelled: false,
      cacheDirectory: featuresDirectory2
    },
    host
  );
  demandFeatures(features, made.columns);
  return { ...made, path: await host.files.resolve(made.path) };
}
async function featuresOfPackage(job, host) {
  if (job.package.manifest.commands.features === null) return void 0;
  const scratch = await host.files.temporaryDirectory("package-features");
  try {
    const directory = `${scratch}/files`;
    await unpackFiles(job.package, directory, host);
    const { columns = [], ...made } = await packageRows(job, scratch, directory, host);
    return { ...made, columns };
  } finally {
    await host.files.remove(scratch);
  }
}
function demandFeatures(trained, made) {
  const lost = trained.filter((name) => !made.includes(name));
  if (lost.length === 0) return;
  throw refusal(
    "features-columns",
    `The features command made ${lost.map((name) => `"${name}"`).join(", ")} of the training rows, and not of the rows to predict: it must make the same columns of both.`
  );
}

// src/tasks/commands/feature-names.ts
var LONGEST_VARIABLE = 32e3;
async function featureVariables(names, folder, { files, log }) {
  const path = `${folder}/features.json`;
  await files.write(path, `${JSON.stringify(names, null, 1)}
`);
  const file = {
    ASSAY_FEATURES_FILE: await files.resolve(path)
  };
  const list2 = names.join(",");
  if (new TextEncoder().encode(list2).length <= LONGEST_VARIABLE) {
    return {
      ASSAY_FEATURES: list2,
      ...file
    };
  }
  log.notice(
    `The names of the ${names.length} columns to use are too long for the variable ASSAY_FEATURES, which is not set: the file of ASSAY_FEATURES_FILE lists them.`
  );
  return file;
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
function misfitsOf(name, kind) {
  const cell = quoteName(name);
  return kind === "category" ? "0" : `count(${cell}) - count(TRY_CAST(${cell} AS ${TYPES[kind]}))`;
}
var TYPES = { number: "DOUBLE", boolean: "BOOLEAN", timestamp: "TIMESTAMP" };
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

// src/tasks/network/read-features.ts
async function readFeatures(data, encoder, host) {
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: [data.path] });
  try {
    const columns = encoder.features.map(({ name, kind }) => selectOf(name, kind));
    return await session.table(`SELECT ${columns.join(", ")} FROM ${relationOf(data)}`);
  } catch (error) {
    if (error instanceof UnreadableFileError) await tellMisfits(data, encoder, session);
    throw error;
  } finally {
    await session.close();
  }
}
async function tellMisfits(data, encoder, session) {
  for (const { name, kind } of encoder.features) {
    const [row] = await session.rows(
      `SELECT ${misfitsOf(name, kind)} AS misfits FROM ${relationOf(data)}`
    );
    const misfits = Number(row?.["misfits"] ?? 0);
    if (misfits === 0) continue;
    throw refusal(
      "unfit-features",
      `In the rows to predict, ${misfits} cells of "${name}" are no ${kind}, as which the network learnt this column.`
    );
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
  const { cancelled } = host;
  cancelled.throwIfAborted();
  const observer = { onRows: prediction.onRows ?? (() => void 0), cancelled };
  const outputs = await trainer.predict(prediction.files, { encoder, features }, observer);
  const columns = predictionColumns(network, outputs, features.rows);
  cancelled.throwIfAborted();
  await writePredictions(prediction, columns, host);
  return { rows: features.rows };
}
function readJson(files, name) {
  const bytes = files.get(name);
  if (bytes === void 0) throw new Error(`The package of the network has no ${name}.`);
  return JSON.parse(new TextDecoder().decode(bytes));
}

// src/tasks/network/predict-package.ts
var LARGEST_NETWORK = 1e9;
async function predictWithNetwork(job, at, host) {
  const { format } = job.package.manifest;
  const files = await networkFiles(job.package, host);
  const start = host.clock.elapsed();
  const seconds = () => (host.clock.elapsed() - start) / 1e3;
  const onRows = (done, total) => {
    host.log.progress({ label: "Predicting", done, total, unit: "rows" });
    refuseWhenLate(job.timeLimitSeconds, seconds());
  };
  await predictNetwork(
    {
      files,
      data: { path: at.rows, format },
      key: job.rows.key,
      output: { path: at.written, format },
      onRows
    },
    host
  );
  return { seconds: seconds() };
}
async function networkFiles({ directory, manifest }, host) {
  const names = manifest.files.map((file) => file.path).filter((path) => path.startsWith("model/"));
  const files = /* @__PURE__ */ new Map();
  for (const name of names) {
    const bytes = await host.files.readBytes(`${directory}/${name}`, LARGEST_NETWORK);
    files.set(name.slice("model/".length), bytes);
  }
  return files;
}
function refuseWhenLate(limitSeconds, seconds) {
  if (limitSeconds === void 0 || seconds <= limitSeconds) return;
  throw refusal("timed-out", `Predicting was ended at its time limit of ${limitSeconds} s.`);
}

// src/tasks/prediction/predict-rows.ts
var WHAT2 = "The predict command";
async function predictRows(job, host) {
  const scratch = await host.files.temporaryDirectory("predict");
  const directory = `${scratch}/files`;
  await unpackFiles(job.package, directory, host);
  const rows = await packageRows(job, scratch, directory, host);
  const { network, format } = job.package.manifest;
  const written = `${scratch}/predictions.${format}`;
  const predicted = network === null ? await byCommand(job, { rows, written, scratch, directory }, host) : await predictWithNetwork(job, { rows: rows.path, written }, host);
  const owed = { what: WHAT2, variable: "ASSAY_PREDICTIONS", path: written, code: "no-predictions" };
  await demandWritten(owed, host);
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
async function byCommand({ package: { directory, manifest }, timeLimitSeconds }, paths, host) {
  const { commands, environmentNames, features } = manifest;
  if (commands.predict === null) {
    throw refusal("package-damaged", "The package has neither a predict command nor a network.");
  }
  const command = {
    what: WHAT2,
    run: commands.predict,
    directory: paths.directory,
    environment: {
      ASSAY_DATA: paths.rows.path,
      ...await featureVariables(features, paths.scratch, host),
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

// src/tasks/prediction/time-limit.ts
function predictionLimits({ model }) {
  const own = "tfjs" in model.train ? model.train : model.predict;
  return {
    timeLimitSeconds: own?.["time-limit"],
    featuresLimitSeconds: model.features?.["time-limit"]
  };
}

// src/tasks/prediction/predict-evaluation.ts
async function predictEvaluation(opened, target, host) {
  const { project, prepared, output } = target;
  const { evaluate, format, columns } = prepared;
  await host.files.remove(output);
  return predictRows(
    {
      package: opened,
      rows: { ...evaluate, format, columns, key: fileKey(prepared) },
      output,
      featuresDirectory: featuresDirectory(project),
      ...predictionLimits(project)
    },
    host
  );
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
function told(classes) {
  return [
    ["doubled", "doubled-key", "rows repeat a key that already has a prediction"],
    ["missingKeys", "missing-key", "rows have no prediction"],
    ["unknownKeys", "unknown-key", "predictions have a key that was not asked for"],
    ["empty", "missing-prediction", "predictions are empty"],
    classes ? ["unreadable", "unknown-class", "predictions name a class that the label never has"] : ["unreadable", "prediction-not-a-number", "predictions are not numbers"],
    ["notFinite", "prediction-not-finite", "predictions are NaN or infinite"],
    ["outOfRange", "prediction-out-of-range", "scores are below 0 or above 1"],
    [
      "notDistributions",
      "not-a-distribution",
      "rows have class probabilities that do not sum to 1"
    ]
  ];
}
function predictionFaults(counts, classes) {
  const { rows, expected } = counts;
  return told(classes).flatMap(([fault, code, said]) => {
    const count = counts[fault];
    if (count === 0) return [];
    const of = fault === "missingKeys" ? expected : rows;
    const message = `${count} of ${of} ${said}.`;
    return [{ fault, reason: { code, severity: "error", message, count, of } }];
  });
}
function wrongNumberOfRows({ rows, expected }) {
  if (rows === expected) return [];
  const message = `The predictions have ${rows} rows; ${expected} were asked for.`;
  const count = Math.abs(rows - expected);
  return [{ code: "wrong-number-of-rows", severity: "error", message, count, of: expected }];
}

// src/tasks/prediction/key-cell.ts
var WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
var FRACTIONAL = /^(?:FLOAT|DOUBLE|DECIMAL\(.*\))$/;
var DECIMAL_PLACES = /^DECIMAL\(\d+,(\d+)\)$/;
var EXACT = { FLOAT: "16777216", DOUBLE: "9007199254740992" };
function isNumberType(type) {
  return WHOLE.test(type) || FRACTIONAL.test(type);
}
function keyCell(column, given, wanted) {
  const cell = quoteName(column);
  if (given === wanted) return cell;
  if (WHOLE.test(wanted)) return wholeCell(cell, given, wanted);
  if (FRACTIONAL.test(wanted)) return fractionalCell(cell, given, wanted);
  const cast = `TRY_CAST(CAST(${cell} AS VARCHAR) AS ${wanted})`;
  if (wanted === "DATE")
    return `CASE WHEN TRY_CAST(CAST(${cell} AS VARCHAR) AS TIMESTAMP) = ${cast} THEN ${cast} END`;
  return cast;
}
function wholeCell(cell, given, wanted) {
  if (WHOLE.test(given)) return `TRY_CAST(${cell} AS ${wanted})`;
  const exact = EXACT[given];
  if (exact !== void 0) {
    return `CASE WHEN ${cell} = trunc(${cell}) AND abs(${cell}) < ${exact} THEN TRY_CAST(${cell} AS ${wanted}) END`;
  }
  const text = `trim(CAST(${cell} AS VARCHAR))`;
  return `CASE WHEN regexp_full_match(${text}, '[+-]?[0-9]+([.]0*)?') THEN TRY_CAST(regexp_replace(${text}, '[.]0*$', '') AS ${wanted}) END`;
}
function fractionalCell(cell, given, wanted) {
  const text = `CAST(${cell} AS VARCHAR)`;
  const cast = `TRY_CAST(${text} AS ${wanted})`;
  const exact = [
    `NOT contains(${text}, '_')`,
    ...EXACT[given] === void 0 ? [] : [`abs(${cell}) < ${EXACT[given]}`],
    ...EXACT[wanted] === void 0 ? [] : [`abs(${cast}) < ${EXACT[wanted]}`]
  ];
  const places = DECIMAL_PLACES.exec(wanted)?.[1];
  if (places !== void 0) {
    exact.push(`NOT regexp_matches(${text}, '[eE]|[.][0-9]{${places}}[0-9]*[1-9]')`);
  }
  return `CASE WHEN ${exact.join(" AND ")} THEN ${cast} END`;
}

// src/tasks/prediction/prediction-sql.ts
function loadingSql(query) {
  const row = "row_number() OVER () AS i";
  const wanted = query.key.map(({ name }, index) => `${quoteName(name)} AS k${index}`);
  const given = query.key.map(
    ({ name, type }, index) => `${keyCell(name, typeOf(name, query), type)} AS k${index}`
  );
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
function cellText(column) {
  return `nullif(trim(CAST(${quoteName(column)} AS VARCHAR)), '')`;
}
function emptiness(column, query) {
  const isNumber = isNumberType(typeOf(column, query));
  return `${isNumber ? quoteName(column) : cellText(column)} IS NULL`;
}
function cellValue(column, query) {
  const { layout, outcome } = query;
  const text = cellText(column);
  if (layout.kind === "classes") return classNumber(text, outcome);
  if (isNumberType(typeOf(column, query))) return `CAST(${quoteName(column)} AS DOUBLE)`;
  const number = `CASE WHEN NOT contains(${text}, '_') THEN TRY_CAST(${text} AS DOUBLE) END`;
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
function cellTests({
  layout,
  outcome
}) {
  const columns = valueColumns(layout).map((_, index) => index);
  const each = (test) => columns.map(test);
  const probability = outcome.kind !== "number" && layout.kind !== "classes";
  const sum = columns.map((index) => `v${index}`).join(" + ");
  return {
    empty: each((index) => `n${index}`),
    unreadable: each((index) => `NOT n${index} AND v${index} IS NULL`),
    notFinite: each((index) => `NOT isfinite(v${index})`),
    outOfRange: probability ? each((index) => `isfinite(v${index}) AND v${index} NOT BETWEEN 0 AND 1`) : [],
    notDistributions: layout.kind === "probabilities" ? [`abs(${sum} - 1) > 0.001`] : []
  };
}
function anyOf(tests) {
  return tests.length === 0 ? "false" : tests.map((test) => `(${test})`).join(" OR ");
}
function cellCountsSql(query) {
  const selected = Object.entries(cellTests(query)).map(
    ([name, tests]) => `count(*) FILTER (WHERE ${anyOf(tests)}) AS "${name}"`
  );
  return `SELECT count(*) AS rows, ${selected.join(", ")} FROM p`;
}
function keyQueries(query) {
  const keys = query.key.map((_, index) => `k${index}`);
  const known = keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
  const same = sameRow(query);
  return {
    doubled: `SELECT i FROM p WHERE ${known} QUALIFY row_number() OVER (PARTITION BY ${keys.join(", ")} ORDER BY i) > 1`,
    missingKeys: `SELECT e.i FROM e ANTI JOIN p ON ${same}`,
    unknownKeys: `SELECT p.i FROM p ANTI JOIN e ON ${same}`
  };
}
function keyCountsSql2(query) {
  const counts = Object.entries(keyQueries(query)).map(
    ([name, rows]) => `(SELECT count(*) FROM (${rows})) AS "${name}"`
  );
  return `SELECT ${counts.join(", ")}`;
}
function matchedValuesSql(query) {
  const values = valueColumns(query.layout).map((_, index) => `p.v${index}`);
  return `SELECT CAST(e.i AS DOUBLE) AS i, ${values.join(", ")} FROM e JOIN p ON ${sameRow(query)}`;
}
function sameRow(query) {
  if (query.key.length === 0) return "e.i = p.i";
  return query.key.map((_, index) => `e.k${index} = p.k${index}`).join(" AND ");
}

// src/tasks/prediction/locate-faults.ts
var MOST_CLASSES = 1e3;
async function locateFaults(faults, compared) {
  const found = [];
  for (const { fault, reason } of faults) {
    const located = isOfKeys(fault) ? await byKeys(fault, compared) : await byCells(fault, compared);
    const advice = await adviceOn(fault, compared);
    const { source, column, offences } = located;
    const where = { dataset: source.name, ...column === void 0 ? {} : { column } };
    const message = advice === void 0 ? reason.message : `${reason.message} ${advice}`;
    const shown = column !== void 0 && compared.shown(column);
    found.push({ reason: { ...reason, message, where }, source, offences, shown });
  }
  return found;
}
function isOfKeys(fault) {
  return fault === "doubled" || fault === "missingKeys" || fault === "unknownKeys";
}
async function byKeys(fault, compared) {
  const { query, wanted, given } = compared;
  const source = fault === "missingKeys" ? wanted : given;
  const [only, ...others] = query.key;
  const column = others.length === 0 ? only?.name : void 0;
  const cell = column === void 0 ? "NULL" : quoteName(column);
  const offences = await rowsWith(keyQueries(query)[fault], cell, { ...compared, source });
  return { source, column, offences };
}
async function byCells(fault, compared) {
  const { query, given: source } = compared;
  const tests = cellTests(query)[fault];
  const columns = valueColumns(query.layout);
  const rows = `SELECT * FROM p WHERE ${anyOf(tests)}`;
  const cases = columns.map((name, at) => `WHEN ${tests[at] ?? "false"} THEN ${quoteName(name)}`);
  const isOfCells = tests.length === columns.length && fault !== "notDistributions";
  const texts = isOfCells ? `CASE ${cases.join(" ")} END` : "NULL";
  const offences = await rowsWith(rows, texts, { ...compared, source });
  return { source, column: columns.length === 1 ? columns[0] : void 0, offences };
}
async function rowsWith(rows, cell, { source, session }) {
  const first = `(SELECT * FROM (${rows}) ORDER BY i LIMIT ${SAMPLES}) AS f`;
  const file = `(SELECT row_number() OVER () AS i, COLUMNS(*)::VARCHAR FROM ${source.sql}) AS t`;
  const found = await session.rows(
    `SELECT i AS rn, ${cell} AS cell FROM ${first} JOIN ${file} USING (i) ORDER BY rn`
  );
  return found.map(({ rn, cell: text }) => ({
    row: Number(rn),
    ...typeof text === "string" && text !== "" ? { cell: text } : {}
  }));
}
async function adviceOn(fault, compared) {
  if (fault === "unknownKeys") return spellingOfKeys(compared);
  const { outcome, layout } = compared.query;
  const classes = outcome.kind === "number" ? void 0 : outcome.classes;
  if (classes === void 0 || layout.kind === "probabilities") return void 0;
  if (fault === "unreadable") {
    const advice = adviseOnClasses(classes, await textsOf(fault, compared), false);
    return `${advice.charAt(0).toUpperCase()}${advice.slice(1)}`;
  }
  if (fault !== "outOfRange") return void 0;
  const texts = await textsOf(fault, compared);
  return texts.some((text) => classes.includes(text)) ? 'Some are names of classes: a number is taken for a score; write the score of the positive class, or columns "p_<class>".' : void 0;
}
async function spellingOfKeys({
  query,
  wanted,
  given,
  session
}) {
  const names = query.key.map((_, at) => `k${at}`);
  const texts = query.key.map(({ name }, at) => `CAST(${quoteName(name)} AS VARCHAR) AS k${at}`);
  const lost = `SELECT ${names.map((name) => `t.${name}`).join(", ")} FROM (${keyQueries(query).unknownKeys}) AS f JOIN (SELECT row_number() OVER () AS i, ${texts.join(", ")} FROM ${given.sql}) AS t USING (i)`;
  const other = `SELECT ${texts.join(", ")} FROM ${wanted.sql}`;
  const types = query.key.map(({ name, type }) => {
    const own = query.types.get(name);
    return own === void 0 || own === type ? void 0 : `"${name}" is ${own} in the predictions and ${type} in the rows to predict`;
  });
  return describeSpelling({ keys: names, lost, other, types, session });
}
async function textsOf(fault, { query, given, session }) {
  const [column = ""] = valueColumns(query.layout);
  const file = `(SELECT row_number() OVER () AS i, CAST(${quoteName(column)} AS VARCHAR) AS text FROM ${given.sql}) AS t`;
  const rows = await session.rows(
    `SELECT DISTINCT trim(t.text) AS text FROM p JOIN ${file} USING (i) WHERE ${anyOf(cellTests(query)[fault])} ORDER BY text LIMIT ${MOST_CLASSES}`
  );
  return rows.map(({ text }) => String(text));
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
    if (given.format === "json-lines") await requireObjects(given, session, host);
    const query = await planQuery(session, wanted, given, expected);
    const shown = expected.shown ?? (() => false);
    const compared = { query, wanted, given, shown, session };
    return { ...await readRows(compared, expected, host), digest };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw refusal(
      "unreadable-file",
      `The predictions cannot be read: ${error.message} Write Parquet, JSON Lines, or CSV with one header and as many cells in every row.`
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
  const key = expected.keyGenerated ? [] : expected.key;
  const absent = key.filter((name) => !names.includes(name));
  if (absent.length > 0) {
    throw refusal(
      "missing-key-column",
      `The predictions lack ${absent.map((name) => `"${name}"`).join(", ")}: the primary key of the contract must stand beside each prediction.`
    );
  }
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
async function readRows(compared, { rows, outcome }, host) {
  const { session, query } = compared;
  for (const sql of loadingSql(query)) await session.run(sql);
  const [cells = {}] = await session.rows(cellCountsSql(query));
  const matched = matchedRows(await session.table(matchedValuesSql(query)));
  const whole = isComplete(matched, rows) && numberOf(cells, "rows") === rows;
  const [keys = {}] = whole || query.key.length === 0 ? [] : await session.rows(keyCountsSql2(query));
  const counts = countsOf(cells, keys, rows);
  const faults = predictionFaults(counts, mayNameClasses(query));
  const wrong = wrongNumberOfRows(counts);
  if (faults.length > 0 || wrong.length > 0) {
    const located = await withSamples(await locateFaults(faults, compared), host);
    throw new RefusalError([...wrong, ...located]);
  }
  const matchedBy = query.key.length === 0 ? "order" : "key";
  return { ...scoresOf(matched, query.layout, outcome), rows, matchedBy };
}
function countsOf(cells, keys, expected) {
  return {
    rows: numberOf(cells, "rows"),
    expected,
    doubled: numberOf(keys, "doubled"),
    missingKeys: numberOf(keys, "missingKeys"),
    unknownKeys: numberOf(keys, "unknownKeys"),
    empty: numberOf(cells, "empty"),
    unreadable: numberOf(cells, "unreadable"),
    notFinite: numberOf(cells, "notFinite"),
    outOfRange: numberOf(cells, "outOfRange"),
    notDistributions: numberOf(cells, "notDistributions")
  };
}
function mayNameClasses({ layout, outcome }) {
  return layout.kind === "classes" || outcome.kind === "binary" && outcome.classes !== void 0;
}
function numberOf(row, name) {
  return Number(row[name] ?? 0);
}

export {
  guardRunFolder,
  requireTask,
  listWritten,
  describeFiles,
  openPackage,
  fileKey,
  madeSliceColumns,
  demandSliceColumns,
  runCommand,
  featuresDirectory,
  trainingRows,
  featureVariables,
  onlyReading,
  featuresOfPackage,
  relationOf,
  misfitsOf,
  selectOf,
  predictEvaluation,
  MOST_VALUES,
  cutSlice,
  prepareData,
  expectedRows,
  readPredictions
};
