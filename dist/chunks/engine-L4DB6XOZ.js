import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  makeTemporaryFolder
} from "./chunk-HNRJSZCK.js";
import {
  literalPath,
  quoteText
} from "./chunk-5GLYXW3N.js";
import {
  UnreadableFileError
} from "./chunk-NKC5APMT.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/duckdb/bindings.ts
import { join } from "node:path";
var loaded = /* @__PURE__ */ new Map();
function loadBindings(directory) {
  const known = loaded.get(directory);
  if (known !== void 0) return known;
  const shell = { exports: {} };
  process.dlopen(shell, join(directory, "duckdb.node"));
  const bindings = shell.exports;
  loaded.set(directory, bindings);
  return bindings;
}

// src/adapters/duckdb/provision.ts
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname as dirname2, join as join4 } from "node:path";

// src/adapters/duckdb/npm-client.ts
import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { delimiter, dirname, join as join2 } from "node:path";
import { promisify } from "node:util";
var run = promisify(execFile);
var TIME_LIMIT_MS = 3e5;
async function npmInstall(specifier, directory, environment) {
  const client = await findNpm(environment);
  if (client === void 0) return "no npm client was found on the path or beside Node";
  const quiet = ["--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--no-package-lock"];
  const parameters = ["install", ...quiet, "--prefix", directory, specifier];
  try {
    await run(process.execPath, [client, ...parameters], {
      cwd: directory,
      env: { ...environment },
      timeout: TIME_LIMIT_MS,
      windowsHide: true
    });
    return void 0;
  } catch (error) {
    return lastLine(error);
  }
}
async function findNpm(environment) {
  const path = environment["PATH"] ?? environment["Path"] ?? "";
  const folders = [...path.split(delimiter), dirname(process.execPath)];
  for (const folder of folders.filter((entry) => entry !== "")) {
    for (const candidate of scriptsBeside(folder)) {
      if (await exists(candidate)) return candidate;
    }
  }
  return void 0;
}
function scriptsBeside(folder) {
  const script = join2("node_modules", "npm", "bin", "npm-cli.js");
  return [
    join2(folder, script),
    join2(folder, "..", "lib", script),
    join2(folder, "..", "share", "nodejs", "npm", "bin", "npm-cli.js")
  ];
}
async function exists(path) {
  return access(path).then(
    () => true,
    () => false
  );
}
function lastLine(error) {
  const output = typeof error === "object" && error !== null && "stderr" in error ? String(error.stderr) : "";
  const lines = output.split("\n").filter((line) => line.startsWith("npm error"));
  return (lines[0] ?? String(error)).replace(/^npm error /, "").slice(0, 300);
}

// src/adapters/duckdb/pinned.generated.ts
var ENGINE_VERSION = "1.5.5-r.5";
var ENGINE_FILES = {
  "darwin-arm64": {
    "duckdb.node": "ba396b8fc069b1c34d1b5d3bdb7f54b1ddef160b6f440b2539fcef89720e9947",
    "libduckdb.dylib": "b9027d18ef3e8d960568f77e946a83ca68009cb22d71cf7f94de842afdd094d8"
  },
  "darwin-x64": {
    "duckdb.node": "c7d75d167487bc96d3bd2a54969f0fb816c5415c3a1d064b3e88966acaf4e4c3",
    "libduckdb.dylib": "b9027d18ef3e8d960568f77e946a83ca68009cb22d71cf7f94de842afdd094d8"
  },
  "linux-arm64": {
    "duckdb.node": "51b959ad6a5b57cfa3e9a5d20bffebe0e58974222efcddcd97c85e12700dbbb1",
    "libduckdb.so": "d00d007f3f7ca1f2896a5e4b89c2ce141bf0508506a9d6d56f9598b8e59d074e"
  },
  "linux-arm64-musl": {
    "duckdb.node": "12d8c980901c88eea2d5c7622f364a50800e639714458d16de486365c0c48f6d",
    "libduckdb.so": "b7ca0fcde2828167e9b5d8741d0eb5dbe520d67b0a4687f19cf2974fd59d11c3"
  },
  "linux-x64": {
    "duckdb.node": "778d45b3d918a8d3b6dfeb819472472d3ff85d427110973fc9c1b0d462514c15",
    "libduckdb.so": "fc23f12e376c47be520f75221288281906e7942e8fd6f6ce4849198ba60d0405"
  },
  "linux-x64-musl": {
    "duckdb.node": "bf0160e4c5a1c0b1fc821252553883c8f16f07112385df35cf066ac4a60cbe73",
    "libduckdb.so": "f9f9884b72a730751fdf4d6dd96368153f2f6c8b7358162c819166788dbd60bc"
  },
  "win32-arm64": {
    "duckdb.dll": "ca938da6e124d6c91fcbff5983860ebc3753576e5b04c11ad8bc9135853aa752",
    "duckdb.node": "e4e6d94b1c8d30497222356ce7761fd3a50c8a121cf484d7eae54fef818ea9c1"
  },
  "win32-x64": {
    "duckdb.dll": "2b7468a4ad844429e6af2fde0b5f91893e8130a5686a88f11442ab547c7ede46",
    "duckdb.node": "a587a097a6ce7f370e12cf6530a187813cabd03aba36a6caeaba6912e01a3d63"
  }
};

// src/adapters/duckdb/platform.ts
function platformName() {
  const base = `${process.platform}-${process.arch}`;
  return process.platform === "linux" && isMusl() ? `${base}-musl` : base;
}
function pinnedFiles(platform) {
  return ENGINE_FILES[platform];
}
function isMusl() {
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport();
  if (typeof report !== "object" || report === null || !("header" in report)) return false;
  const header = report.header;
  return typeof header === "object" && header !== null && !("glibcVersionRuntime" in header);
}

// src/adapters/duckdb/verify.ts
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join as join3 } from "node:path";
var CHUNK_BYTES = 4 * 1024 * 1024;
async function verifyDirectory(directory, files) {
  for (const [name, expected] of Object.entries(files)) {
    const actual = await sha256(join3(directory, name));
    if (actual === void 0) return "absent";
    if (actual !== expected) return "different";
  }
  return "verified";
}
async function sha256(path) {
  const handle = await open(path, "r").catch(() => void 0);
  if (handle === void 0) return void 0;
  try {
    const hash = createHash("sha256");
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } catch {
    return void 0;
  } finally {
    await handle.close();
  }
}

// src/adapters/duckdb/provision.ts
async function provisionEngine(options) {
  const platform = platformName();
  const files = pinnedFiles(platform);
  if (files === void 0) throw unsupported(platform);
  if (options.engineDirectory !== void 0) return named(options.engineDirectory, files);
  const cache = cacheDirectory(options.environment, platform);
  for (const place of [cache, ...installedCopies(options.workspace, platform)]) {
    const found = await verifyDirectory(place, files);
    if (found === "verified") return place;
    if (found === "different")
      options.log.debug(`${place} holds another build of DuckDB: not used.`);
  }
  return fetchInto(cache, platform, files, options);
}
async function named(directory, files) {
  const found = await verifyDirectory(directory, files);
  if (found === "verified") return directory;
  throw new ConfigurationError({
    place: { file: directory },
    message: found === "absent" ? `The engine directory does not hold ${Object.keys(files).join(" and ")}.` : `The engine directory holds another build of DuckDB than ${ENGINE_VERSION}, which is pinned.`,
    remedy: `Unpack @duckdb/node-bindings-${platformName()}@${ENGINE_VERSION} there, or leave the input out.`
  });
}
function cacheDirectory(environment, platform) {
  const toolCache = environment["RUNNER_TOOL_CACHE"];
  const base = toolCache !== void 0 && toolCache !== "" ? join4(toolCache, "assay") : join4(environment["XDG_CACHE_HOME"] ?? userCache(environment), "assay");
  return join4(base, "duckdb", ENGINE_VERSION, platform);
}
function userCache(environment) {
  return environment["LOCALAPPDATA"] ?? join4(environment["HOME"] ?? homedir(), ".cache");
}
function installedCopies(workspace, platform) {
  const name = `@duckdb/node-bindings-${platform}`;
  const places = [join4(workspace, "package.json"), import.meta.url];
  return places.flatMap((place) => {
    try {
      return [dirname2(createRequire(place).resolve(`${name}/package.json`))];
    } catch {
      return [];
    }
  });
}
async function fetchInto(cache, platform, files, { log, environment }) {
  const name = `@duckdb/node-bindings-${platform}`;
  log.info(`Fetching DuckDB ${ENGINE_VERSION} with npm, once for this machine.`);
  const temporary = await makeTemporaryFolder("engine", environment["RUNNER_TEMP"]);
  try {
    const failure = await npmInstall(`${name}@${ENGINE_VERSION}`, temporary.path, environment);
    if (failure !== void 0) throw notFetched(name, failure);
    const fetched = join4(temporary.path, "node_modules", name);
    if (await verifyDirectory(fetched, files) !== "verified")
      throw notFetched(name, "the package that came is not the pinned one (its SHA-256 differs)");
    return await install(fetched, cache);
  } finally {
    await temporary.remove();
  }
}
async function install(from, cache) {
  await mkdir(dirname2(cache), { recursive: true });
  const staged = await makeTemporaryFolder("staged", dirname2(cache));
  try {
    await cp(from, join4(staged.path, "engine"), { recursive: true });
    await rm(cache, { recursive: true, force: true });
    await rename(join4(staged.path, "engine"), cache).catch((error) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
    return cache;
  } finally {
    await staged.remove();
  }
}
function notFetched(name, why) {
  return new ConfigurationError({
    message: `DuckDB could not be fetched: ${why}.`,
    remedy: `Run "npm install --ignore-scripts ${name}@${ENGINE_VERSION}" in the workspace, or give its folder as the input "engine-directory".`
  });
}
function unsupported(platform) {
  return new ConfigurationError({
    message: `DuckDB is not built for this platform (${platform}).`,
    remedy: "Run on Linux, macOS or Windows, on x64 or arm64."
  });
}

// src/adapters/duckdb/session.ts
import { realpath } from "node:fs/promises";

// src/adapters/duckdb/engine-error.ts
var FILE_ERRORS = /^(?:Invalid Input|IO|Invalid|Conversion|Serialization|Out of Range|Corrupt|HTTP)? ?Error: |^TProtocolException/i;
function translateError(error, inputs) {
  if (!(error instanceof Error) || !FILE_ERRORS.test(error.message)) return error;
  const file = fileIn(error.message, inputs);
  if (file === void 0) return error;
  const line = /\bLine: (\d+)/i.exec(error.message)?.[1];
  return new UnreadableFileError(file, sentence(error.message, file), {
    cause: error,
    ...line === void 0 ? {} : { line: Number(line) }
  });
}
function fileIn(message, inputs) {
  const named2 = inputs.filter((input) => message.includes(input));
  const longest = named2.toSorted((a, b) => b.length - a.length)[0];
  return longest ?? (inputs.length === 1 ? inputs[0] : void 0);
}
function sentence(message, file) {
  const first = message.replace(FILE_ERRORS, "").replaceAll(`'${file}'`, "the file").replaceAll(`"${file}"`, "the file").replaceAll(file, "the file").replaceAll(/\b(?:parquet )?file the file\b/gi, "the file").replace(/^the file too\b/, "the file is too").split("\n").map((line) => line.trim()).find((line) => line !== "");
  const said = first ?? "the file cannot be read";
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`.replace(/[.!]*$/, ".").slice(0, 300);
}

// src/adapters/duckdb/locked-settings.ts
import { availableParallelism } from "node:os";
function creationSettings(temporary, threads) {
  return {
    threads: String(threads ?? availableParallelism()),
    temp_directory: temporary,
    max_temp_directory_size: "64GB",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    allow_unsigned_extensions: "false",
    allow_persistent_secrets: "false"
  };
}
function lockingStatements(inputs, outputs) {
  return [
    "SET TimeZone = 'UTC'",
    `SET allowed_paths = [${bothForms(inputs)}]`,
    ...outputs === void 0 ? [] : [`SET allowed_directories = [${bothForms([withSlash(outputs)])}]`],
    "SET enable_external_access = false",
    "SET lock_configuration = true"
  ];
}
function bothForms(paths) {
  const all = new Set(paths.flatMap((path) => [path, literalPath(path)]));
  return [...all].map(quoteText).join(", ");
}
function withSlash(directory) {
  return directory.endsWith("/") || directory.endsWith("\\") ? directory : `${directory}/`;
}

// src/adapters/duckdb/result-chunks.ts
async function streamResult(bindings, connection, sql, convert) {
  const prepared = await bindings.prepare(connection, sql);
  const { names, expressions } = describe(bindings, prepared, convert);
  const isPlain = expressions.every((expression, index) => expression === `#${index + 1}`);
  if (isPlain) return execute(bindings, prepared, names);
  bindings.destroy_prepare_sync(prepared);
  const query = `SELECT ${expressions.join(", ")} FROM (${sql})`;
  return execute(bindings, await bindings.prepare(connection, query), names);
}
async function execute(bindings, prepared, names) {
  try {
    const result = await bindings.execute_prepared_streaming(prepared);
    const types = names.map((_, index) => bindings.column_type(result, index));
    return { names, types, next: () => nextChunk(bindings, result) };
  } finally {
    bindings.destroy_prepare_sync(prepared);
  }
}
function describe(bindings, prepared, convert) {
  const count = bindings.prepared_statement_column_count(prepared);
  const positions = Array.from({ length: count }, (_, index) => index);
  return {
    names: positions.map((at2) => bindings.prepared_statement_column_name(prepared, at2)),
    expressions: positions.map((at2) => {
      const type = bindings.prepared_statement_column_type(prepared, at2);
      return convert(at2 + 1, type) ?? `#${at2 + 1}`;
    })
  };
}
async function nextChunk(bindings, result) {
  const chunk = await bindings.fetch_chunk(result);
  return chunk === null || bindings.data_chunk_get_size(chunk) === 0 ? void 0 : chunk;
}

// src/adapters/duckdb/vector-reader.ts
function validityOf(bindings, vector, rows) {
  const words = Math.ceil(rows / 64);
  const mask = bindings.vector_get_validity(vector, words * 8);
  if (mask === null) return () => true;
  return (row) => ((mask[row >> 3] ?? 0) >> (row & 7) & 1) === 1;
}
function dataOf(bindings, vector, rows, width) {
  const bytes = bindings.vector_get_data(vector, rows * width);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
var STRING_WIDTH = 16;
var INLINE_BYTES = 12;
function textsOf(bindings, vector, rows) {
  const words = dataOf(bindings, vector, rows, STRING_WIDTH);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return {
    words,
    text: (row) => {
      const offset = row * STRING_WIDTH;
      const length = words.getUint32(offset, true);
      const at2 = words.byteOffset + offset;
      return decoder.decode(
        length <= INLINE_BYTES ? new Uint8Array(words.buffer, at2 + 4, length) : bindings.get_data_from_pointer(words.buffer, at2 + 8, length)
      );
    }
  };
}

// src/adapters/duckdb/read-rows.ts
async function readRows(bindings, connection, sql) {
  const direct = directTypes(bindings);
  const result = await streamResult(
    bindings,
    connection,
    sql,
    (position, type) => direct.has(type) ? void 0 : `CAST(#${position} AS VARCHAR)`
  );
  const rows = [];
  for (let chunk = await result.next(); chunk !== void 0; chunk = await result.next())
    rows.push(...rowsOf(bindings, chunk, result.names, result.types));
  return rows;
}
function rowsOf(bindings, chunk, names, types) {
  const count = bindings.data_chunk_get_size(chunk);
  const columns = types.map((type, index) => readScalars(bindings, chunk, index, type));
  return Array.from(
    { length: count },
    (_, row) => Object.fromEntries(names.map((name, index) => [name, columns[index]?.[row] ?? null]))
  );
}
function readScalars(bindings, chunk, index, type) {
  const rows = bindings.data_chunk_get_size(chunk);
  const vector = bindings.data_chunk_get_vector(chunk, index);
  const isValid = validityOf(bindings, vector, rows);
  const read = scalarReader(bindings, type)(vector, rows);
  return Array.from({ length: rows }, (_, row) => isValid(row) ? read(row) : null);
}
function directTypes(bindings) {
  const { Type } = bindings;
  return /* @__PURE__ */ new Set([
    Type.BOOLEAN,
    Type.INTEGER,
    Type.BIGINT,
    Type.HUGEINT,
    Type.DOUBLE,
    Type.VARCHAR
  ]);
}
function scalarReader(bindings, type) {
  const { Type } = bindings;
  const numeric = (width, get) => (vector, rows) => {
    const view = dataOf(bindings, vector, rows, width);
    return (row) => get(view, row * width);
  };
  if (type === Type.BOOLEAN) return numeric(1, (view, at2) => view.getUint8(at2) !== 0);
  if (type === Type.INTEGER) return numeric(4, (view, at2) => view.getInt32(at2, true));
  if (type === Type.BIGINT) return numeric(8, (view, at2) => whole(view.getBigInt64(at2, true)));
  if (type === Type.HUGEINT) return numeric(16, hugeint);
  if (type === Type.DOUBLE) return numeric(8, (view, at2) => view.getFloat64(at2, true));
  return (vector, rows) => textsOf(bindings, vector, rows).text;
}
function hugeint(view, at2) {
  return whole(view.getBigInt64(at2 + 8, true) << 64n | view.getBigUint64(at2, true));
}
function whole(value) {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

// src/adapters/duckdb/category-builder.ts
var FIRST_ROWS = 4096;
var INLINE_BYTES2 = 12;
var CategoryBuilder = class {
  #codes = new Int32Array(FIRST_ROWS);
  #rows = 0;
  #levels = [];
  #codeOfText = /* @__PURE__ */ new Map();
  #codeOfWords = /* @__PURE__ */ new Map();
  add(bindings, chunk, index) {
    const rows = bindings.data_chunk_get_size(chunk);
    const vector = bindings.data_chunk_get_vector(chunk, index);
    const isValid = validityOf(bindings, vector, rows);
    const { words, text } = textsOf(bindings, vector, rows);
    this.#reserve(this.#rows + rows);
    for (let row = 0; row < rows; row += 1) {
      const code = isValid(row) ? this.#codeAt(words, row, text) : -1;
      this.#codes[this.#rows + row] = code;
    }
    this.#rows += rows;
  }
  finish() {
    const codes = this.#codes.slice(0, this.#rows);
    return { kind: "category", codes, levels: this.#levels };
  }
  #codeAt(words, row, text) {
    const offset = row * 16;
    if (words.getUint32(offset, true) > INLINE_BYTES2) return this.#codeOf(text(row));
    const first = words.getBigUint64(offset, true);
    const second = words.getBigUint64(offset + 8, true);
    const seconds = this.#codeOfWords.get(first) ?? /* @__PURE__ */ new Map();
    const known = seconds.get(second);
    if (known !== void 0) return known;
    const code = this.#codeOf(text(row));
    seconds.set(second, code);
    this.#codeOfWords.set(first, seconds);
    return code;
  }
  #codeOf(text) {
    const known = this.#codeOfText.get(text);
    if (known !== void 0) return known;
    const code = this.#levels.push(text) - 1;
    this.#codeOfText.set(text, code);
    return code;
  }
  #reserve(rows) {
    if (rows <= this.#codes.length) return;
    const larger = new Int32Array(Math.max(rows, this.#codes.length * 2));
    larger.set(this.#codes.subarray(0, this.#rows));
    this.#codes = larger;
  }
};

// src/adapters/duckdb/number-builder.ts
var FIRST_ROWS2 = 4096;
var NumberBuilder = class {
  #values = new Float64Array(FIRST_ROWS2);
  #rows = 0;
  add(bindings, chunk, index) {
    const rows = bindings.data_chunk_get_size(chunk);
    const vector = bindings.data_chunk_get_vector(chunk, index);
    const view = dataOf(bindings, vector, rows, 8);
    this.#reserve(this.#rows + rows);
    this.#values.set(new Float64Array(view.buffer, view.byteOffset, rows), this.#rows);
    const isValid = validityOf(bindings, vector, rows);
    for (let row = 0; row < rows; row += 1)
      if (!isValid(row)) this.#values[this.#rows + row] = Number.NaN;
    this.#rows += rows;
  }
  finish() {
    return { kind: "number", values: this.#values.slice(0, this.#rows) };
  }
  #reserve(rows) {
    if (rows <= this.#values.length) return;
    const larger = new Float64Array(Math.max(rows, this.#values.length * 2));
    larger.set(this.#values.subarray(0, this.#rows));
    this.#values = larger;
  }
};

// src/adapters/duckdb/read-table.ts
async function readTable(bindings, connection, sql) {
  const numbers = numberTypes(bindings);
  const { DOUBLE, VARCHAR } = bindings.Type;
  const result = await streamResult(bindings, connection, sql, (position, type) => {
    if (type === DOUBLE || type === VARCHAR) return void 0;
    return `CAST(#${position} AS ${numbers.has(type) ? "DOUBLE" : "VARCHAR"})`;
  });
  const builders = result.types.map(
    (type) => type === DOUBLE ? new NumberBuilder() : new CategoryBuilder()
  );
  let rows = 0;
  for (let chunk = await result.next(); chunk !== void 0; chunk = await result.next()) {
    rows += bindings.data_chunk_get_size(chunk);
    for (const [index, builder] of builders.entries()) builder.add(bindings, chunk, index);
  }
  const columns = builders.map((builder) => builder.finish());
  return { rows, columns: new Map(result.names.map((name, index) => [name, at(columns, index)])) };
}
function numberTypes(bindings) {
  const { Type } = bindings;
  return /* @__PURE__ */ new Set([
    Type.TINYINT,
    Type.SMALLINT,
    Type.INTEGER,
    Type.BIGINT,
    Type.UTINYINT,
    Type.USMALLINT,
    Type.UINTEGER,
    Type.UBIGINT,
    Type.HUGEINT,
    Type.UHUGEINT,
    Type.FLOAT,
    Type.DECIMAL
  ]);
}
function at(columns, index) {
  const column = columns[index];
  if (column === void 0) throw new Error(`no column ${index}`);
  return column;
}

// src/adapters/duckdb/session.ts
async function openSession(bindings, options, cancelled) {
  cancelled.throwIfAborted();
  const inputs = await resolveInputs(options.inputs);
  const temporary = await makeTemporaryFolder("duckdb");
  try {
    const database = await openDatabase(
      bindings,
      creationSettings(temporary.path, options.threads)
    );
    const connection = await bindings.connect(database);
    const interrupt = () => bindings.interrupt(connection);
    cancelled.addEventListener("abort", interrupt);
    const close = async () => {
      cancelled.removeEventListener("abort", interrupt);
      bindings.disconnect_sync(connection);
      bindings.close_sync(database);
      await temporary.remove();
    };
    const session = sessionOf(bindings, connection, inputs, close);
    for (const statement of lockingStatements(inputs, options.outputs))
      await session.run(statement);
    return session;
  } catch (error) {
    await temporary.remove();
    throw error;
  }
}
function openDatabase(bindings, settings) {
  const config = bindings.create_config();
  for (const [name, value] of Object.entries(settings)) bindings.set_config(config, name, value);
  return bindings.open(":memory:", config);
}
function sessionOf(bindings, connection, inputs, close) {
  const told = async (work) => {
    try {
      return await work();
    } catch (error) {
      throw translateError(error, inputs);
    }
  };
  return {
    run: (sql) => told(async () => void await bindings.query(connection, sql)),
    rows: (sql) => told(() => readRows(bindings, connection, sql)),
    table: (sql) => told(() => readTable(bindings, connection, sql)),
    close
  };
}
async function resolveInputs(paths) {
  const real = await Promise.all(paths.map((path) => realpath(path)));
  return [.../* @__PURE__ */ new Set([...paths, ...real])].toSorted();
}

// src/adapters/duckdb/engine.ts
async function createDataEngine(options) {
  const bindings = loadBindings(await provisionEngine(options));
  const cancelled = options.cancelled ?? new AbortController().signal;
  return {
    name: "DuckDB",
    version: bindings.library_version().replace(/^v/, ""),
    open: (session) => openSession(bindings, session, cancelled)
  };
}
export {
  createDataEngine
};
