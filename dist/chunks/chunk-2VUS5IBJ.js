import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  quoteFile,
  quoteName,
  quoteText
} from "./chunk-5GLYXW3N.js";

// src/tasks/evidence/make-evidence.ts
function makeEvidence(finding, host) {
  const github = host.identity.github;
  return {
    assay: 1,
    check: finding.check,
    model: finding.model,
    verdict: finding.verdict,
    subject: { data: null, package: null, baseline: null, ...finding.subject },
    reasons: finding.reasons,
    measurements: finding.measurements,
    policy: finding.policy ?? null,
    producedBy: {
      step: finding.step,
      version: host.version,
      run: github?.runId ?? null,
      ...github === void 0 ? {} : { attempt: github.attempt }
    },
    producedAt: host.clock.now().toISOString()
  };
}

// src/steps/kernel/fail-on.ts
var GRAVITY = { pass: 0, warn: 1, inconclusive: 2, fail: 3 };
function isRefused(verdict, failOn) {
  return GRAVITY[verdict] >= GRAVITY[failOn];
}

// src/domain/contract/cell/shape-of.ts
var NUMBER = /^([+-]?)(\d+)(?:[.](\d*))?([eE][+-]?\d+)?$/;
function shapeOf(cell) {
  if (cell === null || cell === void 0) return "nothing";
  if (typeof cell === "boolean") return "true or false";
  if (typeof cell === "number" || typeof cell === "bigint") return numberShape(String(cell));
  if (typeof cell === "string") return NUMBER.test(cell) ? numberShape(cell) : textShape(cell);
  return Array.isArray(cell) ? "a list" : "a value of another kind";
}
function numberShape(text) {
  const match = NUMBER.exec(text);
  if (match === null) return "not a finite number";
  const [, sign, whole = "", decimals, exponent] = match;
  const negative = sign === "-" ? "negative " : "";
  const fraction = decimals === void 0 ? "" : ` and ${many(decimals.length, "decimal")}`;
  const power = exponent === void 0 ? "" : " with an exponent";
  return `${negative}number of ${many(whole.length, "digit")}${fraction}${power}`;
}
function textShape(text) {
  if (text === "") return "empty text";
  if (/^\s+$/.test(text)) return `blank text of ${many([...text].length, "character")}`;
  return `text of ${many([...text].length, "character")}`;
}
function many(count, thing) {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

// src/domain/checking/finding.ts
var SAMPLES = 10;

// src/domain/contract/sql/source.ts
var MAX_RECORD_BYTES = 16 * 1024 * 1024;
var BUFFERS = [`max_line_size = ${MAX_RECORD_BYTES}`, `buffer_size = ${2 * MAX_RECORD_BYTES}`];
var IS_OBJECT = "CASE WHEN json_valid(line) THEN json_type(line) = 'OBJECT' ELSE false END";
var LINES = { delimiter: "", quote: "" };
var NO_NULL = "";
function relationOf(source, options = {}) {
  switch (source.format) {
    case "csv":
      return csvRelation(source, options);
    case "parquet":
      return parquetRelation(source, options);
    case "json-lines":
      return jsonLinesRelation(source, options);
  }
}
function csvRelation(source, options) {
  const columns = source.columns.map((_, index) => `c${index}: 'VARCHAR'`).join(", ");
  const settings = [
    "auto_detect = false",
    "hive_partitioning = false",
    `columns = {${columns}}`,
    `delim = ${quoteText(source.dialect.delimiter)}`,
    `quote = ${quoteText(source.dialect.quote)}`,
    `escape = ${quoteText(source.dialect.quote)}`,
    // The header is read and judged by ourselves.
    "header = false",
    "skip = 1",
    `nullstr = ${quoteText(NO_NULL)}`,
    "strict_mode = true",
    ...BUFFERS,
    ...rejectSettings(options.rejects)
  ];
  const scan = `read_csv(${filesOf(source)}, ${settings.join(", ")})`;
  return options.numbered === true ? numbered(scan, options) : scan;
}
function numbered(scan, { excluded = [], only }) {
  const rows = `(SELECT *, row_number() OVER () AS rn FROM ${scan})`;
  const conditions = [
    ...excluded.length === 0 ? [] : [`rn NOT IN (SELECT unnest([${excluded.join(", ")}]))`],
    ...only === void 0 ? [] : [`(${only})`]
  ];
  return conditions.length === 0 ? rows : `(SELECT * FROM ${rows} WHERE ${conditions.join(" AND ")})`;
}
function rejectSettings(rejects = "again") {
  return [
    "store_rejects = true",
    `rejects_table = '${rejects}_errors'`,
    `rejects_scan = '${rejects}_scans'`,
    "rejects_limit = 0"
  ];
}
function parquetRelation(source, options) {
  const columns = source.columns.map(
    ({ name, engineName = name }, index) => `${quoteName(engineName)} AS c${index}`
  );
  const number = options.numbered === true ? ["file_row_number + 1 AS rn"] : [];
  const setting = `, hive_partitioning = false${options.numbered === true ? ", file_row_number = true" : ""}`;
  const scan = `read_parquet(${filesOf(source)}${setting})`;
  return `(SELECT ${[...columns, ...number].join(", ")} FROM ${scan})`;
}
function jsonLinesRelation(source, options) {
  const lines = jsonLines(source, options);
  return `(SELECT * FROM ${lines} WHERE ${IS_OBJECT})`;
}
function jsonLines(source, options = {}) {
  const settings = [
    "auto_detect = false",
    "hive_partitioning = false",
    "columns = {line: 'VARCHAR'}",
    `delim = ${quoteText(LINES.delimiter)}`,
    "quote = ''",
    "escape = ''",
    "header = false",
    `nullstr = ${quoteText(NO_NULL)}`,
    "strict_mode = false",
    ...BUFFERS,
    ...rejectSettings(options.rejects)
  ];
  const scan = `read_csv(${filesOf(source)}, ${settings.join(", ")})`;
  return options.numbered === true ? numbered(scan, options) : scan;
}
function filesOf(source) {
  return `[${source.files.map(quoteFile).join(", ")}]`;
}
function rejectsName(index) {
  return `rejects${index}`;
}
function mostRejected(index) {
  return `SELECT file, count(*) AS n FROM (${rejectedRecords(index)}) GROUP BY file ORDER BY n DESC, file LIMIT 1`;
}
function rejectedRecords(index) {
  const name = rejectsName(index);
  return `SELECT file_path AS file, line_byte_position - 1 AS at, min_by(error_type, byte_position) AS kind
    FROM ${name}_errors JOIN ${name}_scans USING (scan_id, file_id) GROUP BY ALL ORDER BY ALL`;
}

// src/domain/csv/structure.ts
var START = { offset: 0, records: 0, lines: 0 };
var MOST_MISSHAPEN = 1e5;

// src/domain/csv/dialect.ts
var RFC_4180 = { delimiter: ",", quote: '"' };

// src/domain/csv/record-counter.ts
var LF = 10;
var CR = 13;
var RecordCounter = class {
  #delimiter;
  #quote;
  #expected;
  #visit;
  #misshapen = [];
  #waypoints = [];
  #endings = { lf: 0, cr: 0, crlf: 0 };
  #state = "plain";
  #position;
  #records;
  #lines;
  #blank = 0;
  #nulLine;
  #fields = 1;
  #fieldStart;
  #recordStart;
  #recordLine;
  /** The byte before was a carriage return: a line feed now belongs to it. */
  #afterReturn = "none";
  /**
   * @param expected number of fields of each record
   * @param visit called for each record, in order
   * @param from the record to start at
   */
  constructor(dialect, expected, visit = () => void 0, from = START) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote.charCodeAt(0);
    this.#expected = expected;
    this.#visit = visit;
    this.#position = from.offset;
    this.#records = from.records;
    this.#lines = from.lines;
    this.#fieldStart = from.offset;
    this.#recordStart = from.offset;
    this.#recordLine = from.lines + 1;
  }
  /** Counts the next bytes of the file. */
  push(chunk) {
    for (const byte of chunk) {
      if (this.#state === "quoted") this.#quotedByte(byte);
      else this.#plainByte(byte);
      this.#position += 1;
    }
    this.#waypoints.push({
      offset: this.#recordStart,
      records: this.#records,
      lines: this.#recordLine - 1
    });
  }
  finish() {
    const last = this.#place();
    if (this.#recordStart < this.#position) this.#closeRecord();
    return {
      bytes: this.#position,
      records: this.#records,
      blankLines: this.#blank,
      misshapen: this.#misshapen,
      endings: this.#endings,
      nulLine: this.#nulLine,
      unclosed: this.#state === "quoted" ? last : void 0,
      waypoints: this.#waypoints
    };
  }
  #quotedByte(byte) {
    if (byte === this.#quote) this.#state = "closing";
    else this.#countLine(byte, "quoted");
  }
  #plainByte(byte) {
    if (byte === this.#delimiter) {
      this.#fields += 1;
      this.#fieldStart = this.#position + 1;
    } else if (byte === LF || byte === CR) this.#lineBreak(byte);
    else if (byte === this.#quote && this.#opensQuotes()) {
      this.#state = "quoted";
      return;
    } else if (byte === 0) this.#nulLine ??= this.#lines + 1;
    this.#state = "plain";
    if (byte !== CR) this.#afterReturn = "none";
  }
  #opensQuotes() {
    return this.#state === "closing" || this.#fieldStart === this.#position;
  }
  #lineBreak(byte) {
    if (byte === LF && this.#afterReturn === "record") {
      this.#endings.cr -= 1;
      this.#endings.crlf += 1;
      this.#startRecord();
      return;
    }
    const isBlank = this.#recordStart === this.#position;
    this.#countLine(byte, "record");
    if (byte === LF) this.#endings.lf += 1;
    else this.#endings.cr += 1;
    if (isBlank) this.#blank += 1;
    else this.#closeRecord();
    this.#startRecord();
  }
  #countLine(byte, where) {
    const isSecond = byte === LF && this.#afterReturn === where;
    if (byte === LF && !isSecond || byte === CR) this.#lines += 1;
    else if (byte === 0) this.#nulLine ??= this.#lines + 1;
    this.#afterReturn = byte === CR ? where : "none";
  }
  #closeRecord() {
    const place = this.#place();
    this.#records += 1;
    const isMisshapen = this.#fields !== this.#expected;
    if (isMisshapen && this.#misshapen.length <= MOST_MISSHAPEN) this.#misshapen.push(place);
    this.#visit(place);
  }
  #place() {
    return {
      offset: this.#recordStart,
      line: this.#recordLine,
      fields: this.#fields,
      records: this.#records
    };
  }
  #startRecord() {
    this.#fields = 1;
    this.#recordStart = this.#position + 1;
    this.#fieldStart = this.#position + 1;
    this.#recordLine = this.#lines + 1;
  }
};

// src/domain/csv/record-tally.generated.ts
var RECORD_TALLY = "AGFzbQEAAAABEwRgAABgAX8AYAJ/fwBgA39/fwADCQgAAQACAQIDAQUEAQCWAQZeEn8AQYCAwAALfwFBLAt/AUEiC38BQQELfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAQt/AUEAC38BQQALfwFBAQt/AUEACwejAREGbWVtb3J5AgAJZGVsaW1pdGVyAwEFcXVvdGUDAghleHBlY3RlZAMDBXN0YXRlAwQHcmVjb3JkcwMGBWJsYW5rAwgCbGYDCQJjcgMKBGNybGYDCwdudWxMaW5lAwwGZmllbGRzAw0LcmVjb3JkU3RhcnQDDwpyZWNvcmRMaW5lAxAJbWlzc2hhcGVuAxELY2xvc2VSZWNvcmQAAARwdXNoAAcKpAUIQAEBfyMNIwNHBEAjACMRQQR0aiEAIAAjDzYCACAAIxA2AgQgACMNNgIIIAAjBjYCDCMRQQFqJBELIwZBAWokBgsbAEEBJA0gAEEBaiQPIABBAWokDiMHQQFqJBALDwAjDEUEQCMHQQFqJAwLC2YBAX8gAEEKRiECIAIjBUEBRnEEQCMKQQFrJAojC0EBaiQLQQAkBSABEAEPCyMHQQFqJAcgAgRAQQAkBSMJQQFqJAkFQQEkBSMKQQFqJAoLIw8gAUYEQCMIQQFqJAgFEAALIAEQAQtCAQF/IAAjAkYEQEECJAQPCyAAQQpGIQEgASMFQQJHcSAAQQ1GcgRAIwdBAWokBwsgAEUEQBACCyAAQQ1GQQF0JAULWwAgACMBRgRAIw1BAWokDSABQQFqJA4FIABBCkYgAEENRnIEQCAAIAEQA0EAJAQPCyAAIwJGIwRBAkYjDiABRnJxBEBBASQEDwsgAEUEQBACCwtBACQEQQAkBQtqAQN/IAEgAnIhBQJAA0AgAkUNASAAIAJoaiEDIAJBACACa3FBAWshBCMNIAEgBHFpaiQNIAEgBEF/c3EhASACIAJBAWtxIQJBCiADEAMMAAsLIw0gAWlqJA0gBQRAIABBICAFZ2tqJA4LC8MBAgJ/A3tBACQRIwH9DyEEIwL9DyEFAkADQCABIABPDQEgAUEQaiECIAIgAE0jBCMFckVxBEAgAf0ABAAhAyADIAX9IyADQQ39D/0j/VAgA0EA/Q/9I/1Q/WRFBEAgASADIAT9I/1kIANBCv0P/SP9ZBAGIAIhAQwCCwsgAiAASwRAIAAhAgsDQCMEQQFGBEAgAS0AABAEBSABLQAAIAEQBQsgAUEBaiEBIAEgAkkNAAsMAAsLIw4gAGskDiMPIABrJA8L";

// src/domain/csv/record-tally.ts
var TALLY_BYTES = 1048576;
var WORDS_A_RECORD = 4;
var RecordTally = class {
  #machine;
  #misshapen = [];
  #waypoints = [];
  #position;
  constructor(dialect, expected, offset = 0) {
    this.#machine = startMachine();
    this.#position = offset;
    this.#set("delimiter", dialect.delimiter.charCodeAt(0));
    this.#set("quote", dialect.quote.charCodeAt(0));
    this.#set("expected", expected);
  }
  /** Counts the next bytes of the file, at most `TALLY_BYTES`. */
  push(chunk) {
    new Uint8Array(this.#machine.memory.buffer).set(chunk);
    const before = this.#position;
    this.#machine.push(chunk.length);
    this.#position += chunk.length;
    this.#collect(before);
    this.#waypoints.push({
      offset: this.#position + this.#get("recordStart"),
      records: this.#get("records"),
      lines: this.#get("recordLine") - 1
    });
  }
  finish() {
    const last = {
      offset: this.#position + this.#get("recordStart"),
      line: this.#get("recordLine"),
      fields: this.#get("fields"),
      records: this.#get("records")
    };
    if (this.#get("recordStart") < 0) {
      this.#set("misshapen", 0);
      this.#machine.closeRecord();
      this.#collect(this.#position);
    }
    const nul = this.#get("nulLine");
    return {
      bytes: this.#position,
      records: this.#get("records"),
      blankLines: this.#get("blank"),
      misshapen: this.#misshapen,
      endings: { lf: this.#get("lf"), cr: this.#get("cr"), crlf: this.#get("crlf") },
      nulLine: nul === 0 ? void 0 : nul,
      unclosed: this.#get("state") === 1 ? last : void 0,
      waypoints: this.#waypoints
    };
  }
  /** Takes over the misshapen records that the module has written down, relative to `origin`. */
  #collect(origin) {
    const room = MOST_MISSHAPEN + 1 - this.#misshapen.length;
    const count = Math.min(this.#get("misshapen"), room);
    if (count === 0) return;
    const words = new Int32Array(this.#machine.memory.buffer, TALLY_BYTES, count * WORDS_A_RECORD);
    for (let at = 0; at < words.length; at += WORDS_A_RECORD)
      this.#misshapen.push({
        offset: origin + (words[at] ?? 0),
        line: words[at + 1] ?? 0,
        fields: words[at + 2] ?? 0,
        records: words[at + 3] ?? 0
      });
  }
  #get(name) {
    return this.#machine.numbers[name]?.value ?? 0;
  }
  #set(name, value) {
    const number = this.#machine.numbers[name];
    if (number !== void 0) number.value = value;
  }
};
function startMachine() {
  const bytes = Uint8Array.from(atob(RECORD_TALLY), (character) => character.charCodeAt(0));
  const assembler = Reflect.get(globalThis, "WebAssembly");
  const { exports } = new assembler.Instance(new assembler.Module(bytes));
  const { memory, push, closeRecord, ...numbers } = exports;
  return { memory, push, closeRecord, numbers };
}

// src/tasks/checking/count-structure.ts
var CHUNK_BYTES = TALLY_BYTES;
var STRIDE_BYTES = 32 * 1024;
async function countStructure(table, told, host) {
  const counter = table.file.format === "csv" ? new RecordTally(RFC_4180, table.columns.length, table.mark) : new RecordTally(LINES, 1, table.mark);
  for (let offset = table.mark; ; ) {
    host.cancelled.throwIfAborted();
    const chunk = await host.files.readFrom(table.file.path, offset, CHUNK_BYTES);
    if (chunk.length === 0) return counter.finish();
    for (let at = 0; at < chunk.length; at += STRIDE_BYTES)
      counter.push(chunk.subarray(at, at + STRIDE_BYTES));
    offset += chunk.length;
    told(offset);
  }
}
async function walkRecords(table, from, visit, host) {
  let going = true;
  const counter = counterFor(table, from, (record) => {
    if (going) going = visit(record);
  });
  for (let offset = from.offset; going; ) {
    const chunk = await host.files.readFrom(table.file.path, offset, STRIDE_BYTES);
    if (chunk.length === 0) {
      counter.finish();
      return;
    }
    counter.push(chunk);
    offset += chunk.length;
  }
}
function counterFor(table, from, visit) {
  return table.file.format === "csv" ? new RecordCounter(RFC_4180, table.columns.length, visit, from) : new RecordCounter(LINES, 1, visit, from);
}
function headerRecords(table) {
  return table.file.format === "csv" ? 1 : 0;
}

// src/tasks/checking/locate-rows.ts
async function linesOfRows(file, rows, host) {
  const wanted = [...new Set(rows)].toSorted((a, b) => a - b);
  const lines = /* @__PURE__ */ new Map();
  for (const [from, targets] of byWaypoint(file, wanted)) {
    const last = targets.at(-1) ?? 0;
    const open = new Set(targets);
    const rejected = new Set(file.rejected.map(({ at }) => at));
    let accepted = acceptedBefore(file, from.offset, from.records);
    const visit = (record) => {
      if (rejected.has(record.offset) || record.records < headerRecords(file.table)) return true;
      accepted += 1;
      if (open.has(accepted)) lines.set(accepted, record.line);
      return accepted < last;
    };
    await walkRecords(file.table, from, visit, host);
  }
  return lines;
}
async function linesOfOffsets(file, offsets, host) {
  const lines = /* @__PURE__ */ new Map();
  for (const offset of offsets) {
    const from = file.structure.waypoints.findLast((point) => point.offset <= offset) ?? startOf(file);
    await walkRecords(
      file.table,
      from,
      (record) => {
        if (record.offset === offset) lines.set(offset, record.line);
        return record.offset < offset;
      },
      host
    );
  }
  return lines;
}
function acceptedBefore(file, offset, records) {
  const rejected = firstIndexAtLeast(file.rejected, offset);
  return Math.max(0, records - headerRecords(file.table) - rejected);
}
function firstIndexAtLeast(rejected, offset) {
  let low = 0;
  let high = rejected.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((rejected[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function startOf(file) {
  return { offset: file.table.mark, records: 0, lines: 0 };
}
function byWaypoint(file, rows) {
  const points = [startOf(file), ...file.structure.waypoints];
  const groups = /* @__PURE__ */ new Map();
  let at = 0;
  for (const row of rows) {
    for (; at + 1 < points.length; at += 1) {
      const next = points[at + 1];
      if (next === void 0 || acceptedBefore(file, next.offset, next.records) >= row) break;
    }
    const point = points[at] ?? startOf(file);
    groups.set(point, [...groups.get(point) ?? [], row]);
  }
  return groups;
}

export {
  shapeOf,
  RFC_4180,
  SAMPLES,
  IS_OBJECT,
  LINES,
  relationOf,
  jsonLines,
  rejectsName,
  mostRejected,
  rejectedRecords,
  MOST_MISSHAPEN,
  countStructure,
  headerRecords,
  linesOfRows,
  linesOfOffsets,
  acceptedBefore,
  makeEvidence,
  isRefused
};
