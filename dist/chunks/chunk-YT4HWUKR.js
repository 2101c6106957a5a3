import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  quoteFile,
  quoteText
} from "./chunk-5GLYXW3N.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  refusal
} from "./chunk-N7QQ32HM.js";

// src/domain/metrics/label-classes.ts
function sameClass(text) {
  const trimmed = text.trim();
  const number = trimmed === "" ? Number.NaN : Number(trimmed);
  if (Number.isFinite(number)) return String(number + 0);
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

// src/tasks/prediction/table-source.ts
var HEADER_BYTES = 1 << 20;
var PARQUET = "PAR1";
async function tableSource(path, what, files) {
  const absolute = await files.resolve(path);
  const head = new TextDecoder("latin1").decode(await files.readFrom(path, 0, 4));
  if (head === PARQUET) {
    return {
      path: absolute,
      format: "parquet",
      sql: `read_parquet(${quoteFile(absolute)}, hive_partitioning = false)`
    };
  }
  if (head === "") throw refusal("empty-file", `${what} are an empty file.`);
  const names = readCsvHeader(
    new TextDecoder().decode(await files.readFrom(path, 0, HEADER_BYTES))
  );
  if (names === void 0 || new Set(names).size < names.length || !names.every(isName)) {
    throw refusal(
      "unreadable-file",
      `${what} are neither Parquet nor CSV with a header of distinct names, comma and double quotes.`
    );
  }
  return { path: absolute, format: "csv", sql: csvSql(absolute, names) };
}
function isName(text) {
  return text !== "" && !new RegExp("\\p{Cc}", "u").test(text);
}
function csvSql(path, names) {
  const columns = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(", ");
  return `read_csv(${quoteFile(path)}, auto_detect = false, hive_partitioning = false, header = true, columns = {${columns}}, delim = ',', quote = '"', escape = '"', strict_mode = true)`;
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

export {
  sameClass,
  positiveClass,
  tableSource,
  binaryOutcome,
  classesOf,
  classesOutcome,
  numberOutcome
};
