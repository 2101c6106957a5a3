import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  decodeText
} from "./chunk-5AW5YVKO.js";
import {
  REPORT_CAPS
} from "./chunk-BTMOIAX3.js";
import {
  nearest
} from "./chunk-72QQJORW.js";
import {
  atExit,
  makeTemporaryFolder
} from "./chunk-HNRJSZCK.js";
import {
  UnreadableFileError
} from "./chunk-NKC5APMT.js";
import {
  errorCode,
  guarded
} from "./chunk-QFW2UQW5.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError,
  refusal
} from "./chunk-N7QQ32HM.js";
import {
  PATIENCE,
  persist
} from "./chunk-ENOEA6L3.js";
import {
  childEnvironment
} from "./chunk-G6XVFXCI.js";
import {
  array,
  boolean,
  number,
  object,
  record,
  string,
  toJSONSchema,
  union
} from "./chunk-HOIZIDGE.js";
import {
  VERSION
} from "./chunk-KRPEAMME.js";

// src/adapters/node/clock.ts
import { performance as performance2 } from "node:perf_hooks";
function createClock() {
  return { now: () => /* @__PURE__ */ new Date(), elapsed: () => performance2.now() };
}

// src/steps/kernel/input-field.ts
var propertySchema = object({
  type: union([string(), array(string())]).optional(),
  description: string().default(""),
  default: union([string(), number(), boolean()]).optional().catch(void 0),
  enum: array(string()).optional(),
  minimum: number().gt(Number.MIN_SAFE_INTEGER).optional().catch(void 0),
  maximum: number().lt(Number.MAX_SAFE_INTEGER).optional().catch(void 0),
  secret: boolean().default(false),
  hidden: boolean().default(false),
  actionExpression: string().optional(),
  separator: string().optional()
});
var objectSchema = object({
  properties: record(string(), propertySchema),
  required: array(string()).default([])
});
function inputFields(inputs) {
  const described = toJSONSchema(inputs, { io: "input", unrepresentable: "any" });
  const { properties, required } = objectSchema.parse(described);
  return Object.entries(properties).map(([name, property]) => {
    const { type, enum: choices, ...rest } = property;
    const present = Object.entries(rest).filter(([, value]) => value !== void 0);
    return {
      ...Object.fromEntries(present),
      name,
      kind: kindOf(type, choices),
      required: required.includes(name),
      ...choices === void 0 ? {} : { choices }
    };
  });
}
function kindOf(type, choices) {
  if (choices !== void 0) return "choice";
  if (type === "boolean" || type === "number" || type === "integer") return type;
  return type === "array" ? "list" : "text";
}

// src/steps/kernel/describe-input.ts
var MAX_ECHO = 80;
function describeInput(step, field, issue, value) {
  const name = `The input \`${field.name}\` of ${step}`;
  if (value === void 0) {
    return { message: `${name} is missing.`, remedy: `It says: ${field.description}` };
  }
  const own = issue.code === "custom" || issue.code === "invalid_format";
  const demand = own ? `: ${issue.message}.` : ` must be ${describeDemand(field)}.`;
  return { message: `${name}${demand.replace(/\.\.$/, ".")} ${describeGot(field, value)}` };
}
function describeGot(field, value) {
  if (field.secret) return "Got something else instead (not shown: it is secret).";
  const text = JSON.stringify(value);
  return `Got ${text.length > MAX_ECHO ? `${text.slice(0, MAX_ECHO)}\u2026` : text} instead.`;
}
var NOUNS = {
  text: "a text",
  boolean: "true or false",
  number: "a number",
  integer: "a whole number",
  choice: "one word",
  list: "a list of texts"
};
function describeDemand(field) {
  if (field.choices !== void 0) return `one of ${field.choices.join(", ")}`;
  const { minimum, maximum } = field;
  if (minimum !== void 0 && maximum !== void 0)
    return `${NOUNS[field.kind]} from ${minimum} to ${maximum}`;
  if (minimum !== void 0) return `${NOUNS[field.kind]} of at least ${minimum}`;
  if (maximum !== void 0) return `${NOUNS[field.kind]} of at most ${maximum}`;
  return NOUNS[field.kind];
}

// src/steps/kernel/raw-inputs.ts
var NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
var BOOLEANS = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false]
]);
function readRaw(field, raw) {
  const texts = toTexts(field, raw);
  if (texts.length === 0) return void 0;
  if (field.kind === "list") return texts;
  const text = texts.at(-1) ?? "";
  if (field.kind === "boolean") return BOOLEANS.get(text.toLowerCase()) ?? text;
  const numeric = field.kind === "number" || field.kind === "integer";
  return numeric && isNumber(text) ? Number(text) : text;
}
function isNumber(text) {
  return NUMBER.test(text) && Number.isFinite(Number(text));
}
function toTexts(field, raw) {
  if (raw === void 0) return [];
  const given = typeof raw === "string" ? splitLines(field, raw) : raw;
  const { separator } = field;
  const parts = separator === void 0 ? given : given.flatMap((text) => text.split(separator));
  return parts.map((text) => text.trim()).filter((text) => text !== "");
}
function splitLines(field, text) {
  return field.kind === "list" ? text.split(/\r?\n/) : [text];
}

// src/steps/kernel/parse-inputs.ts
function parseInputs(step, raw) {
  const fields = inputFields(step.inputs);
  const unknown = describeUnknown(step.name, fields, raw);
  const values = Object.fromEntries(
    fields.map((field) => [field.name, readRaw(field, raw.get(field.name))])
  );
  const result = step.inputs.safeParse(values);
  if (!result.success) {
    throw new ConfigurationError([
      ...unknown,
      ...describeIssues(step, fields, result.error.issues, values)
    ]);
  }
  const problems = [...unknown, ...step.rules?.(result.data) ?? []];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return result.data;
}
function describeIssues(step, fields, issues, values) {
  return fields.flatMap((field) => {
    const issue = issues.find(({ path }) => path[0] === field.name);
    return issue === void 0 ? [] : [describeInput(step.name, field, issue, values[field.name])];
  });
}
function describeUnknown(step, fields, raw) {
  const known = fields.map((field) => field.name);
  const unknown = [...raw.keys()].filter((name) => !known.includes(name)).toSorted();
  return unknown.map((name) => {
    const near = nearest(name, known);
    return {
      message: `${step} has no input \`${name}\`.`,
      remedy: near === void 0 ? `It has: ${known.join(", ")}.` : `Did you mean \`${near}\`?`
    };
  });
}

// src/steps/kernel/run-step.ts
async function runStep(step, raw, connect2) {
  let cancelled;
  try {
    const inputs = parseInputs(step, raw);
    const host = await connect2(inputs);
    cancelled = host.cancelled;
    if (cancelled.aborted) return { kind: "cancelled" };
    return endingOf(step, await step.run(inputs, host), cancelled);
  } catch (error) {
    return endingOfError(error, cancelled);
  }
}
async function runPost(step, raw, connect2) {
  try {
    const inputs = parseInputs(step, raw);
    await step.post?.(inputs, await connect2(inputs));
    return { kind: "ok", result: { outputs: {} } };
  } catch (error) {
    return endingOfError(error, void 0);
  }
}
function endingOf(step, result, cancelled) {
  const checked = step.outputs.safeParse(result.outputs);
  if (!checked.success)
    return {
      kind: "faulty",
      error: new Error(`outputs of ${step.name}: ${checked.error.message}`)
    };
  const whole = { ...result, outputs: checked.data };
  if (result.refusal === void 0) return { kind: "ok", result: whole };
  if (cancelled.aborted) return { kind: "cancelled" };
  return { kind: "refused", sentence: result.refusal, result: whole };
}
function endingOfError(error, cancelled) {
  if (cancelled?.aborted === true) return { kind: "cancelled" };
  if (error instanceof ConfigurationError)
    return { kind: "misconfigured", problems: error.problems };
  if (error instanceof UnreadableFileError) return { kind: "refused", sentence: error.message };
  if (error instanceof RefusalError) return { kind: "refused", sentence: error.message };
  return { kind: "faulty", error };
}

// src/hosts/exit-status.ts
var EXIT_STATUS = { ok: 0, refused: 1, misconfigured: 2, faulty: 70 };
var SIGNAL_STATUS = { SIGINT: 130, SIGTERM: 143 };
function exitStatus(ending, signal2 = "SIGINT") {
  return ending.kind === "cancelled" ? SIGNAL_STATUS[signal2] : EXIT_STATUS[ending.kind];
}

// src/hosts/message-of.ts
function messageOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().replace(/[^.!?]$/, "$&.");
}

// src/hosts/last-words.ts
function tellFaults(tell) {
  process.once("uncaughtExceptionMonitor", (error) => {
    tell(`${messageOf(error)} This is a fault of Assay's: please report it.`);
    process.once("exit", () => {
      process.exitCode = EXIT_STATUS.faulty;
    });
  });
}

// src/hosts/wiring.ts
import { randomUUID as randomUUID2 } from "node:crypto";

// src/adapters/actions/artifacts.ts
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
function createArtifacts(options) {
  const list = () => served("Artifacts could not be listed", () => listAll(options));
  return {
    list,
    upload: async (name, root, files) => {
      if ((await list()).some((artifact) => artifact.name === name)) return "taken";
      const what = `The artifact ${name} could not be stored`;
      return served(what, () => upload(name, root, files));
    },
    download: async (artifact, directory) => {
      const folder = await mkdtemp(join(options.temporaryRoot ?? tmpdir(), "assay-artifact-"));
      try {
        const what = `The artifact ${artifact.name} could not be fetched`;
        const file = await served(what, () => download(artifact, folder, options));
        await mkdir(directory, { recursive: true });
        const { unpackArchive } = await import("./artifacts-archive-5PJKPNRO.js");
        await unpackArchive(file, directory, `The artifact ${artifact.name}`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  };
}
async function connect({ environment, cancelled, patience = PATIENCE }) {
  const { createResultsService } = await import("./results-service-WR2MVMAC.js");
  const { stallMs } = patience;
  return {
    service: createResultsService({ environment, cancelled, stallMs }),
    cancelled,
    patience
  };
}
async function listAll(options) {
  const { service, patience, cancelled } = await connect(options);
  return persist(() => service.list(), patience, cancelled);
}
async function download(artifact, folder, options) {
  const { fetchVerified } = await import("./artifacts-download-MQTO4MJ4.js");
  return fetchVerified(artifact, folder, await connect(options));
}
async function upload(name, root, files) {
  const { DefaultArtifactClient } = await import("./artifact-EW6NRGYO.js");
  const paths = files.map((file) => join(root, file));
  try {
    await new DefaultArtifactClient().uploadArtifact(name, paths, root);
    return "stored";
  } catch (error) {
    if (/\(409\)|already exists/i.test(messageOf2(error))) return "taken";
    throw error;
  }
}
async function served(what, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusalError || error instanceof ConfigurationError) throw error;
    if (error instanceof Error && "syscall" in error && "path" in error) throw error;
    throw refusal(
      "artifact-service",
      `${what}: ${messageOf2(error)}. Run the job again, or set artifacts: false.`
    );
  }
}
function messageOf2(error) {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}

// src/adapters/actions/cache.ts
function createCache(log) {
  const attempt = async (what, work) => {
    try {
      return await work();
    } catch (error) {
      log.warning(
        `The cache could not be ${what}: ${error instanceof Error ? error.message : error}`
      );
      return void 0;
    }
  };
  return {
    restore: (key, directory) => attempt("read", async () => {
      const { isFeatureAvailable, restoreCache } = await import("./cache-TOKHNZNV.js");
      return isFeatureAvailable() ? await restoreCache([directory], key, [key]) : void 0;
    }),
    save: async (key, directory) => {
      const saved = await attempt("written", async () => {
        const { isFeatureAvailable, saveCache } = await import("./cache-TOKHNZNV.js");
        return isFeatureAvailable() && await saveCache([directory], key) !== -1;
      });
      log.debug(`Cache ${key}: ${saved === true ? "saved" : "not saved"}.`);
      return saved ?? false;
    }
  };
}

// src/adapters/node/files.ts
import { rm as rm3, stat as stat2 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { resolve as resolve2 } from "node:path";

// src/adapters/node/atomic-write.ts
import { randomBytes } from "node:crypto";
import { constants, copyFile, open, rename, rm as rm2 } from "node:fs/promises";
import { basename, dirname as dirname2, join as join2 } from "node:path";

// src/adapters/node/make-folders.ts
import { mkdir as mkdir2, stat } from "node:fs/promises";
import { dirname } from "node:path";
async function makeFolders(path) {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolders(parent);
  try {
    await mkdir2(path);
  } catch (error) {
    if (!await isFolder(path)) throw error;
  }
}
async function isFolder(path) {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  );
}

// src/adapters/node/atomic-write.ts
async function writeAtomically(target, content) {
  await inPlace(target, async (temporary) => {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}
async function copyAtomically(source, target) {
  await inPlace(
    target,
    (temporary) => copyFile(source, temporary, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  );
}
async function moveIntoPlace(source, target) {
  await makeFolders(dirname2(target));
  await rename(source, target);
}
async function inPlace(target, fill) {
  await makeFolders(dirname2(target));
  const start2 = basename(target).slice(0, 40);
  const suffix = randomBytes(6).toString("hex");
  const temporary = join2(dirname2(target), `.${start2}.${suffix}.tmp`);
  try {
    await fill(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm2(temporary, { force: true });
    throw error;
  }
}

// src/adapters/node/glob.ts
import { isAbsolute } from "node:path";
async function globFiles(root, patterns) {
  const slashed = patterns.map((pattern) => pattern.replaceAll("\\", "/"));
  const ignore = slashed.filter((pattern) => pattern.startsWith("!")).map((text) => text.slice(1));
  const wanted = slashed.filter((pattern) => !pattern.startsWith("!"));
  const found = await Promise.all(wanted.map((pattern) => globOne(root, pattern, ignore)));
  return [...new Set(found.flat())].toSorted();
}
async function globOne(root, pattern, ignore) {
  const { glob } = await import("./dist-V5ZCS5LI.js");
  return glob(pattern, {
    cwd: root,
    ignore,
    absolute: isAbsolute(pattern),
    onlyFiles: true,
    expandDirectories: false
  });
}

// src/adapters/node/held-files.ts
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, rmSync } from "node:fs";
import { lstat, open as open2, readFile, unlink, utimes } from "node:fs/promises";
import { dirname as dirname3 } from "node:path";
var BEAT_MS = 6e4;
var HeldFiles = class {
  #held = /* @__PURE__ */ new Map();
  /** Creates the file, after one of exactly the content `instead` has been put out of the way; false where another stands. */
  async hold(path, content, instead) {
    await makeFolders(dirname3(path));
    const isOurs = await (instead === void 0 ? create(path, content) : replace(path, content, instead));
    if (!isOurs) return false;
    const beat = setInterval(() => {
      const now = /* @__PURE__ */ new Date();
      utimes(path, now, now).catch(() => {
      });
    }, BEAT_MS);
    beat.unref();
    this.#held.set(path, { content, beat, settled: atExit(() => removeNow(path, content)) });
    return true;
  }
  /** Removes them, but for one that somebody else has put in the place of ours. */
  async release() {
    const held = [...this.#held];
    this.#held.clear();
    for (const [path, { content, beat, settled }] of held) {
      clearInterval(beat);
      if (await textOf(path) === content) await remove(path);
      settled();
    }
  }
};
async function create(path, content) {
  const handle = await open2(path, "wx").catch((error) => {
    if (errorCode(error) === "EEXIST") return void 0;
    throw error;
  });
  if (handle === void 0) return false;
  try {
    await handle.writeFile(content);
    return true;
  } catch (error) {
    await remove(path);
    throw error;
  } finally {
    await handle.close();
  }
}
async function replace(path, content, dead) {
  const turn = `${path}.${createHash("sha256").update(dead).digest("hex").slice(0, 16)}.old`;
  if (!await create(turn, "")) return false;
  try {
    if (await textOf(path) === dead) await remove(path);
    return await create(path, content);
  } finally {
    await remove(turn);
  }
}
async function remove(path) {
  try {
    await unlink(path);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}
async function textOf(path) {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, "utf8") : void 0;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return void 0;
    throw error;
  }
}
function removeNow(path, content) {
  if (!lstatSync(path).isFile()) return;
  if (readFileSync(path, "utf8") === content) rmSync(path, { force: true });
}

// src/adapters/node/list-files.ts
import { readdir } from "node:fs/promises";
import { join as join3, relative, sep } from "node:path";
async function listFiles(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const odd = entries.filter((entry) => !entry.isFile() && !entry.isDirectory());
  if (odd.length > 0) {
    throw new ConfigurationError(
      odd.map((entry) => ({
        place: { file: join3(entry.parentPath, entry.name) },
        message: "This is a link or a special file, where only plain files and folders may be.",
        remedy: "Replace it by a copy of what it stands for."
      }))
    );
  }
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(directory, join3(entry.parentPath, entry.name)).replaceAll(sep, "/")).toSorted();
}

// src/adapters/node/read-file.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream } from "node:fs";
import { open as open3 } from "node:fs/promises";
var MEBIBYTE = 1024 * 1024;
var DEFAULT_MAX_BYTES = 64 * MEBIBYTE;
async function readBounded(path, name, maxBytes = DEFAULT_MAX_BYTES) {
  const handle = await open3(path, "r");
  try {
    const facts = await handle.stat();
    if (facts.isDirectory())
      throw refusal2(name, "This is a folder, where a file was expected.", "Name a file.");
    const bytes = facts.isFile() ? void 0 : await readUpTo(handle, maxBytes + 1);
    const size = bytes?.length ?? facts.size;
    if (size > maxBytes) {
      const sizes = `it holds ${bytes === void 0 ? size : `more than ${maxBytes}`} bytes, and at most ${maxBytes} are read.`;
      throw refusal2(name, `The file is too large: ${sizes}`, "Check that this is the right file.");
    }
    return bytes ?? await handle.readFile();
  } finally {
    await handle.close();
  }
}
async function readUpTo(handle, maxBytes) {
  const chunks = [];
  const stream = handle.createReadStream({ autoClose: false, end: maxBytes - 1 });
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
function refusal2(file, message, remedy) {
  return new ConfigurationError({ place: { file }, message, remedy });
}
async function fingerprintFile(path) {
  const hash = createHash2("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: MEBIBYTE })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, bytes };
}
async function readPart(path, offset, maxBytes) {
  const handle = await open3(path, "r");
  try {
    const { bytesRead, buffer: buffer2 } = await handle.read(new Uint8Array(maxBytes), 0, maxBytes, offset);
    return buffer2.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

// src/adapters/node/survey-files.ts
import { lstat as lstat2, readdir as readdir2 } from "node:fs/promises";
import { join as join4 } from "node:path";
async function surveyFiles(path) {
  const found = /* @__PURE__ */ new Map();
  await walk(path, "", found);
  return found;
}
async function walk(path, name, found) {
  try {
    const facts = await lstat2(path, { bigint: true });
    if (!facts.isDirectory()) {
      found.set(name, describe(facts));
      return;
    }
    for (const entry of (await readdir2(path)).toSorted()) {
      await walk(join4(path, entry), name === "" ? entry : `${name}/${entry}`, found);
    }
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) throw error;
  }
}
function describe(facts) {
  return {
    kind: facts.isFile() ? "file" : "other",
    bytes: Number(facts.size),
    stamp: `${facts.size}:${facts.mtimeNs}:${facts.ino}`,
    touched: String(facts.ctimeNs)
  };
}

// src/adapters/node/workspace-path.ts
import { realpath } from "node:fs/promises";
import { dirname as dirname4, isAbsolute as isAbsolute2, relative as relative2, resolve, sep as sep2 } from "node:path";
async function realPath(path) {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname4(path);
    return parent === path ? path : resolve(await realPath(parent), relative2(parent, path));
  }
}
async function writablePath(root, path) {
  const target = resolve(root, path);
  if (!isWithin(root, target)) return target;
  const parent = await realPath(dirname4(target));
  if (isWithin(await realPath(root), parent)) return target;
  throw new ConfigurationError({
    place: { file: path },
    message: "A link on this path leads out of the workspace.",
    remedy: "Name the folder behind the link itself, or remove the link."
  });
}
function isWithin(root, path) {
  const way = relative2(root, path);
  return way !== ".." && !way.startsWith(`..${sep2}`) && !isAbsolute2(way);
}

// src/adapters/node/files.ts
function createFiles({ root, temporaryRoot = tmpdir2() }) {
  const at2 = (path) => resolve2(root, path);
  const { dispose: removeTemporaries, ...temporary } = temporaries(temporaryRoot);
  const { dispose: release, ...holder } = holders(root);
  return {
    ...readers(root, at2),
    ...writers(root),
    ...temporary,
    ...holder,
    dispose: async () => {
      await release();
      await removeTemporaries();
    }
  };
}
function readers(root, at2) {
  const bytes = (path, maxBytes) => guarded(path, () => readBounded(at2(path), path, maxBytes));
  return {
    facts: (path) => guarded(path, () => readFacts(at2(path))),
    readText: async (path, maxBytes) => decodeText(await bytes(path, maxBytes), path),
    readBytes: bytes,
    readFrom: (path, offset, maxBytes) => guarded(path, () => readPart(at2(path), offset, maxBytes)),
    list: (path) => guarded(path, () => listFiles(at2(path))),
    glob: (patterns) => globOrLiteral(root, at2, patterns),
    fingerprint: (path) => guarded(path, () => fingerprintFile(at2(path))),
    survey: (path) => guarded(path, () => surveyFiles(at2(path))),
    modified: (path) => guarded(path, async () => (await statsOf(at2(path)))?.mtime),
    resolve: (path) => realPath(at2(path))
  };
}
function writers(root) {
  const to = (path, work) => guarded(path, async () => {
    await work(await writablePath(root, path));
  });
  return {
    write: (path, content) => to(path, (target) => writeAtomically(target, content)),
    copy: (from, path) => to(path, (target) => copyAtomically(resolve2(root, from), target)),
    move: (from, path) => to(path, (target) => moveIntoPlace(resolve2(root, from), target)),
    remove: (path) => to(path, (target) => rm3(target, { recursive: true, force: true })),
    makeDirectory: (path) => to(path, (target) => makeFolders(target))
  };
}
function holders(root) {
  const held = new HeldFiles();
  return {
    hold: (path, content, instead) => guarded(path, async () => held.hold(await writablePath(root, path), content, instead)),
    dispose: () => held.release()
  };
}
function temporaries(parent) {
  const made = [];
  return {
    temporaryDirectory: (purpose) => guarded(parent, async () => {
      const folder = await makeTemporaryFolder(purpose, parent);
      made.push(folder);
      return folder.path;
    }),
    dispose: async () => {
      await Promise.all(made.splice(0).map((folder) => folder.remove()));
    }
  };
}
async function readFacts(path) {
  const facts = await statsOf(path);
  if (facts === void 0) return void 0;
  const kind = facts.isFile() ? "file" : facts.isDirectory() ? "directory" : "other";
  return { kind, bytes: facts.size };
}
async function statsOf(path) {
  try {
    return await stat2(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}
async function globOrLiteral(root, at2, patterns) {
  const kinds = await Promise.all(patterns.map((path) => guarded(path, () => readFacts(at2(path)))));
  const isLiteral = (index) => kinds[index]?.kind === "file";
  const literal = patterns.filter((_, index) => isLiteral(index));
  const rest = patterns.filter((_, index) => !isLiteral(index));
  return [.../* @__PURE__ */ new Set([...literal, ...await globFiles(root, rest)])].toSorted();
}

// src/adapters/node/event-fork.ts
import { readFileSync as readFileSync2 } from "node:fs";
var FOREIGN_CODE = /^(?:pull_request|workflow_run)/;
function readFork(event, file, repository) {
  if (!FOREIGN_CODE.test(event)) return void 0;
  const payload = readPayload(file);
  const head = at(at(at(payload, "pull_request"), "head"), "repo") ?? at(at(payload, "workflow_run"), "head_repository");
  const name = at(head, "full_name");
  if (typeof name !== "string") return null;
  return name.toLowerCase() === repository.toLowerCase() ? void 0 : name;
}
function readPayload(file) {
  try {
    return JSON.parse(readFileSync2(file, "utf8"));
  } catch {
    return void 0;
  }
}
function at(value, name) {
  if (typeof value !== "object" || value === null) return void 0;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

// src/adapters/node/identity.ts
function readIdentity(environment) {
  const text = (name) => environment[name] ?? "";
  const ci = !["", "false", "0"].includes(text("CI").toLowerCase());
  if (text("GITHUB_ACTIONS") !== "true") return { ci };
  return {
    ci: true,
    github: {
      repository: text("GITHUB_REPOSITORY"),
      runId: text("GITHUB_RUN_ID"),
      attempt: Number.parseInt(text("GITHUB_RUN_ATTEMPT"), 10) || 1,
      job: text("GITHUB_JOB"),
      event: text("GITHUB_EVENT_NAME"),
      sha: text("GITHUB_SHA"),
      ref: text("GITHUB_REF"),
      workflow: text("GITHUB_WORKFLOW_REF") || text("GITHUB_WORKFLOW"),
      serverUrl: text("GITHUB_SERVER_URL"),
      ...optional("runnerEnvironment", text("RUNNER_ENVIRONMENT") || void 0),
      ...optional(
        "fork",
        readFork(text("GITHUB_EVENT_NAME"), text("GITHUB_EVENT_PATH"), text("GITHUB_REPOSITORY"))
      )
    }
  };
}
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
}

// src/adapters/node/processes.ts
import { readFile as readFile2, readlink } from "node:fs/promises";
import { hostname } from "node:os";

// src/adapters/node/process-group.ts
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
var POLL_MS = 25;
var AFTER_KILL_MS = 1500;
function livingProcesses(mark) {
  return processes()?.filter((one) => !/[ZX]/.test(one.state) && belongs(one, mark)).map((one) => one.pid);
}
function processes() {
  if (process.platform !== "linux") return void 0;
  return readdirSync("/proc").flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    const stat3 = readProc(pid, "stat");
    if (stat3 === void 0) return [];
    const fields = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
    const [state = "", , group] = fields;
    return [{ pid, state, group: Number(group), startedAt: Number(fields[19]) }];
  });
}
function belongs({ pid, group, startedAt }, mark) {
  if (group === mark.leader) return true;
  if (startedAt < mark.startedAt) return false;
  return (readProc(pid, "environ") ?? "").split("\0").includes(mark.variable);
}
function livingMarks(beginning) {
  const living = (processes() ?? []).filter((one) => !/[ZX]/.test(one.state));
  const variables = living.flatMap(
    ({ pid }) => (readProc(pid, "environ") ?? "").split("\0").filter((text) => text.startsWith(beginning))
  );
  return [...new Set(variables)].map((variable) => ({ leader: -1, startedAt: 0, variable }));
}
function residentBytes(leader) {
  const members = processes()?.filter((one) => one.group === leader);
  return members?.reduce((sum, { pid }) => {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, "status") ?? "");
    return sum + Number(resident?.[1] ?? 0) * 1024;
  }, 0);
}
function startOf(pid) {
  const stat3 = process.platform === "linux" ? readProc(pid, "stat") : void 0;
  const fields = stat3?.slice(stat3.lastIndexOf(")") + 2).split(" ");
  return Number(fields?.[19] ?? 0);
}
var buffer = Buffer.alloc(1 << 17);
function readProc(pid, file) {
  let handle;
  try {
    handle = openSync(`/proc/${pid}/${file}`, "r");
    return buffer.toString("latin1", 0, readSync(handle, buffer));
  } catch {
    return void 0;
  } finally {
    if (handle !== void 0) closeSync(handle);
  }
}
async function endProcesses(mark, graceMs) {
  if (process.platform === "win32") {
    await endTree(mark.leader);
    return true;
  }
  signal(mark, "SIGTERM");
  if (await isGone(mark, graceMs)) return false;
  signal(mark, "SIGKILL");
  await isGone(mark, AFTER_KILL_MS);
  return true;
}
function endAtOnce(mark) {
  if (process.platform === "win32")
    execFileSync("taskkill", ["/pid", `${mark.leader}`, "/T", "/F"]);
  else signal(mark, "SIGKILL");
}
function signal(mark, name) {
  const living = livingProcesses(mark);
  for (const target of living ?? [-mark.leader]) {
    try {
      process.kill(target, name);
    } catch {
    }
  }
}
async function isGone(mark, withinMs2) {
  const until = performance.now() + withinMs2;
  while (isAlive(mark)) {
    if (performance.now() >= until) return false;
    await sleep(POLL_MS);
  }
  return true;
}
function isAlive(mark) {
  const living = livingProcesses(mark);
  if (living !== void 0) return living.length > 0;
  try {
    return process.kill(-mark.leader, 0);
  } catch {
    return false;
  }
}
async function endTree(pid) {
  const { execFile } = await import("node:child_process");
  await new Promise((done) => {
    execFile("taskkill", ["/pid", String(pid), "/T", "/F"], () => done());
  });
}

// src/adapters/node/start-command.ts
import { spawn } from "node:child_process";
import { resolve as resolve3 } from "node:path";
var MARK = "ASSAY_COMMAND_ID";
function variableOf(identity) {
  return `${MARK}=${identity}`;
}
function startOrWhyNot(command, options, identity) {
  try {
    return start(command, options, identity);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
function notStartable(error) {
  const tooLong = "code" in error && error.code === "E2BIG";
  return {
    kind: "not-started",
    message: tooLong ? "its arguments and variables are too long for this system" : error.message
  };
}
function start(command, options, identity) {
  const { run, directory } = command;
  const [program = "", ...args] = typeof run === "string" ? [run] : run;
  return spawn(program, args, {
    cwd: resolve3(options.root, directory),
    env: {
      [MARK]: identity,
      ...childEnvironment(options.environment, {
        pass: command.pass ?? [],
        set: command.environment
      })
    },
    shell: typeof run === "string",
    // An own process group: what a terminal sends to ours does not reach it, and all of it can be ended.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true
  });
}
function notStarted(child) {
  return new Promise((done) => {
    child.once("error", (error) => done({ kind: "not-started", message: error.message }));
  });
}
function exitOf(child) {
  return new Promise((done) => {
    child.once(
      "exit",
      (code, signal2) => done(
        code === null ? { kind: "signalled", signal: signal2 ?? "unknown" } : { kind: "exited", code }
      )
    );
  });
}

// src/adapters/node/processes.ts
var GRACE_MS = 4500;
function createProcesses(token) {
  const { pid } = process;
  const self = async () => ({
    token,
    host: hostname(),
    boot: await bootOf(),
    pid,
    started: (await stateOf(pid))?.started ?? null
  });
  return {
    self,
    isRunning: async (mark) => {
      const mine = await self();
      if (mark.host !== mine.host || mark.boot !== mine.boot) return void 0;
      if (mark.pid === pid || !hasProcess(mark.pid)) return mark.token === token;
      const state = await stateOf(mark.pid);
      if (state === void 0 || mark.started === null) return true;
      return !state.isDead && state.started === mark.started;
    },
    endCommandsOf: async (mark) => {
      const marks = livingMarks(variableOf(`${mark.token}.`));
      const count = marks.flatMap((one) => livingProcesses(one) ?? []).length;
      await Promise.all(marks.map((one) => endProcesses(one, GRACE_MS)));
      return count;
    }
  };
}
async function bootOf() {
  try {
    const boot = await readFile2("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()} ${await readlink("/proc/self/ns/pid")}`;
  } catch {
    return null;
  }
}
function hasProcess(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
async function stateOf(pid) {
  try {
    const stat3 = await readFile2(`/proc/${pid}/stat`, "latin1");
    const fields = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
    return { isDead: ["Z", "X"].includes(fields[0] ?? ""), started: fields[19] ?? "" };
  } catch {
    return void 0;
  }
}

// src/adapters/node/shell.ts
import { randomUUID } from "node:crypto";

// src/adapters/node/command-output.ts
import { finished } from "node:stream/promises";

// src/domain/secret/secret-forms.ts
function secretForms(secret, shortest) {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  const forms = lines.filter((line) => line.length >= shortest).flatMap(formsOfLine);
  const long = forms.filter((form) => form.trim().length >= shortest);
  return [...new Set(long)].toSorted(
    (one, other) => other.length - one.length || (one < other ? -1 : 1)
  );
}
function formsOfLine(line) {
  const text = line.toWellFormed();
  const bytes = new TextEncoder().encode(text);
  const hexadecimal = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [
    line,
    [...line].toReversed().join(""),
    ...percentEncoded(text),
    ...inJson(line),
    ...inXml(line),
    ...[hexadecimal, hexadecimal.toUpperCase()],
    ...inBase64(bytes)
  ];
}
var lowerEscapes = (text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
function percentEncoded(text) {
  const component = encodeURIComponent(text);
  const strict = component.replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
  const form = strict.replaceAll("%20", "+").replaceAll("~", "%7E");
  return [component, strict, form, form.replaceAll("%2A", "*")].flatMap((encoded) => [
    encoded,
    lowerEscapes(encoded)
  ]);
}
function inJson(line) {
  const text = JSON.stringify(line).slice(1, -1);
  const ascii = text.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return [text, ascii, text.replaceAll("/", "\\/")];
}
function inXml(line) {
  const text = line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = text.replaceAll('"', "&quot;");
  return [text, quoted, quoted.replaceAll("'", "&#39;"), quoted.replaceAll("'", "&apos;")];
}
function inBase64(bytes) {
  const inside = [0, 1, 2].map((offset) => {
    const whole = bytes.subarray((3 - offset) % 3);
    return base64(whole.subarray(0, whole.length - whole.length % 3));
  });
  const forms = [base64(bytes), ...inside];
  return [...forms, ...forms.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}
function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

// src/adapters/node/line-splitter.ts
var LONGEST_LINE = 16384;
var OVERWRITTEN_EVERY_MS = 1e3;
var LineSplitter = class {
  #decoder = new TextDecoder("utf-8");
  #onLine;
  #elapsed;
  #pending = "";
  #dropped = 0;
  #afterReturn = false;
  #lastOverwritten = Number.NEGATIVE_INFINITY;
  constructor(onLine, elapsed) {
    this.#onLine = onLine;
    this.#elapsed = elapsed;
  }
  write(chunk) {
    this.#feed(this.#decoder.decode(chunk, { stream: true }));
  }
  /** Passes on what is left without an end of line. */
  end() {
    this.#feed(this.#decoder.decode());
    if (this.#pending !== "" || this.#dropped > 0) this.#finish();
  }
  #feed(text) {
    let start2 = 0;
    let newline = text.indexOf("\n");
    let carriage = text.indexOf("\r");
    while (newline !== -1 || carriage !== -1) {
      const isNewline = carriage === -1 || newline !== -1 && newline < carriage;
      const end = isNewline ? newline : carriage;
      this.#break(text.slice(start2, end), isNewline);
      start2 = end + 1;
      if (isNewline) newline = text.indexOf("\n", start2);
      else carriage = text.indexOf("\r", start2);
    }
    this.#take(text.slice(start2));
  }
  #break(piece, newline) {
    this.#take(piece);
    if (newline) {
      this.#finish();
      return;
    }
    this.#afterReturn = true;
  }
  #take(piece) {
    if (piece === "") return;
    if (this.#afterReturn) this.#overwrite();
    const room = LONGEST_LINE - this.#pending.length;
    this.#pending += piece.slice(0, Math.max(0, room));
    this.#dropped += Math.max(0, piece.length - Math.max(0, room));
  }
  #overwrite() {
    const now = this.#elapsed();
    const tooSoon = now - this.#lastOverwritten < OVERWRITTEN_EVERY_MS;
    if (tooSoon || this.#pending === "") {
      this.#pending = "";
      this.#dropped = 0;
      this.#afterReturn = false;
      return;
    }
    this.#lastOverwritten = now;
    this.#finish();
  }
  #finish() {
    const cut = this.#dropped > 0 ? ` \u2026 (${this.#dropped} more characters)` : "";
    const line = this.#pending + cut;
    this.#pending = "";
    this.#dropped = 0;
    this.#afterReturn = false;
    this.#onLine(line);
  }
};

// src/adapters/node/command-output.ts
var TAIL_LINES = 60;
var SHORTEST_SECRET = 8;
var CommandOutput = class {
  #onLine;
  #secrets;
  #splitters = [];
  #tail = [];
  /** @param secrets What no line may show, in none of the forms that tools give it. */
  constructor(onLine, secrets) {
    this.#onLine = onLine;
    const forms = secrets.flatMap((secret) => secretForms(secret, SHORTEST_SECRET));
    this.#secrets = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  }
  /** Resolves when both streams have ended or have been destroyed. */
  async attach(child) {
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    await Promise.allSettled(
      streams.map((stream) => {
        const splitter = new LineSplitter(
          (line) => this.#take(line),
          () => performance.now()
        );
        this.#splitters.push(splitter);
        stream.on("data", (chunk) => splitter.write(chunk));
        return finished(stream);
      })
    );
  }
  /** Passes on the last lines that have no end of line. */
  end() {
    for (const splitter of this.#splitters.splice(0)) splitter.end();
  }
  tail() {
    return [...this.#tail];
  }
  #take(line) {
    const shown = this.#secrets.reduce((text, secret) => text.replaceAll(secret, "***"), line);
    this.#tail.push(shown);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
    this.#onLine(shown);
  }
};

// src/adapters/node/memory-watch.ts
var FIRST_MS = 20;
var LONGEST_MS = 1e3;
var SHARE = 0.01;
var EAGER_LOOKS = 6;
function watchMemory(leader) {
  let peak;
  let looks = 0;
  let timer;
  const look = (wait) => {
    const before = performance.now();
    const bytes = residentBytes(leader);
    if (bytes === void 0) return;
    peak = Math.max(peak ?? 0, bytes);
    const cost = looks < EAGER_LOOKS ? 0 : performance.now() - before;
    looks += 1;
    const pause = Math.min(LONGEST_MS, Math.max(wait, cost / SHARE));
    timer = setTimeout(() => look(wait * 1.5), pause);
    timer.unref();
  };
  look(FIRST_MS);
  return {
    stop: () => {
      clearTimeout(timer);
      return peak === 0 ? void 0 : peak;
    }
  };
}

// src/adapters/node/out-of-memory.ts
import { readFileSync as readFileSync3 } from "node:fs";
function killCount() {
  return { group: groupCount(), machine: counterIn("/proc/vmstat") };
}
function wasOutOfMemory(before, after, killed) {
  const rose = (a, b) => (b ?? 0) > (a ?? b ?? 0);
  return rose(before.group, after.group) || killed && rose(before.machine, after.machine);
}
function groupCount() {
  for (const line of readOrEmpty("/proc/self/cgroup").split("\n")) {
    const [, controllers = "", path = ""] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
    const file = controllers === "memory" ? `/sys/fs/cgroup/memory${path}/memory.oom_control` : controllers === "" && path !== "" ? `/sys/fs/cgroup${path}/memory.events` : void 0;
    const count = file === void 0 ? void 0 : counterIn(file);
    if (count !== void 0) return count;
  }
  return void 0;
}
function counterIn(file) {
  const found = /^oom_kill (\d+)$/m.exec(readOrEmpty(file));
  return found === null ? void 0 : Number(found[1]);
}
function readOrEmpty(file) {
  try {
    return readFileSync3(file, "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node/shell.ts
var GRACE_MS2 = 4500;
var LEFTOVER_GRACE_MS = 500;
var STREAM_CLOSE_MS = 500;
function createShell(options) {
  return { run: (command, onLine) => new RunningCommand(options, command, onLine).outcome() };
}
var RunningCommand = class {
  #options;
  #command;
  #output;
  #started = performance.now();
  #ended;
  #ending;
  constructor(options, command, onLine) {
    this.#options = options;
    this.#command = command;
    this.#output = new CommandOutput(onLine, secretsOf(options, command));
  }
  async outcome() {
    if (this.#options.cancelled.aborted) return this.#describe({ kind: "cancelled" });
    const before = killCount();
    const identity = `${this.#options.token}.${randomUUID()}`;
    const child = startOrWhyNot(this.#command, this.#options, identity);
    if (child instanceof Error) return this.#describe(notStartable(child));
    const { pid } = child;
    if (pid === void 0) return this.#describe(await notStarted(child));
    const mark = { leader: pid, startedAt: startOf(pid), variable: variableOf(identity) };
    const memory = watchMemory(pid);
    const exited = exitOf(child);
    const closed = this.#output.attach(child);
    const own = await this.#attended(mark, exited);
    const forced = await this.#ending ?? false;
    const leftRunning = await endLeftovers(mark);
    await withinMs(closed, STREAM_CLOSE_MS, () => destroyStreams(child));
    this.#output.end();
    const peakMemoryBytes = memory.stop();
    const outOfMemory = isFailure(own) && wasOutOfMemory(before, killCount(), isKilled(own));
    return {
      ...this.#describe(this.#ended ?? own),
      forced,
      leftRunning: this.#ended === void 0 ? leftRunning : 0,
      ...peakMemoryBytes === void 0 ? {} : { peakMemoryBytes },
      ...outOfMemory && this.#ended === void 0 ? { outOfMemory } : {}
    };
  }
  /** Waits for the end of the command, and brings it about on time-out and cancel. */
  async #attended(mark, exited) {
    const { timeLimitSeconds, stop } = this.#command;
    const halt = () => this.#end(mark, { kind: "stopped" });
    const cancel = () => this.#end(mark, { kind: "cancelled" });
    const settled = atExit(() => endAtOnce(mark));
    const { cancelled } = this.#options;
    cancelled.addEventListener("abort", cancel, { once: true });
    stop?.addEventListener("abort", halt, { once: true });
    if (cancelled.aborted) cancel();
    const timer = timeLimitSeconds === void 0 ? void 0 : setTimeout(
      () => this.#end(mark, { kind: "timed-out", seconds: timeLimitSeconds }),
      Math.min(timeLimitSeconds * 1e3, 2 ** 31 - 1)
    );
    try {
      return await exited;
    } finally {
      clearTimeout(timer);
      settled();
      cancelled.removeEventListener("abort", cancel);
      stop?.removeEventListener("abort", halt);
    }
  }
  #end(mark, ending) {
    if (this.#ended !== void 0) return;
    this.#ended = ending;
    this.#ending = endProcesses(mark, this.#options.graceMs ?? GRACE_MS2);
  }
  #describe(ending) {
    const seconds = (performance.now() - this.#started) / 1e3;
    return { ending, seconds, forced: false, leftRunning: 0, tail: this.#output.tail() };
  }
};
async function endLeftovers(mark) {
  const living = livingProcesses(mark);
  if (living?.length === 0) return 0;
  await endProcesses(mark, LEFTOVER_GRACE_MS);
  return living?.length ?? 0;
}
async function withinMs(work, ms, late) {
  const timer = setTimeout(late, ms);
  await work;
  clearTimeout(timer);
}
function destroyStreams(child) {
  child.stdout?.destroy();
  child.stderr?.destroy();
}
function isFailure(ending) {
  return !(ending.kind === "exited" && ending.code === 0);
}
function isKilled(ending) {
  return ending.kind === "signalled" ? ending.signal === "SIGKILL" : ending.kind === "exited" && ending.code === 137;
}
function secretsOf(options, command) {
  return (command.pass ?? []).map((name) => options.environment[name] ?? "");
}

// src/adapters/node/workers.ts
import { availableParallelism } from "node:os";

// src/adapters/node/worker-thread.ts
import { Worker } from "node:worker_threads";
function startThread(script) {
  const worker = new Worker(script);
  const waiting = /* @__PURE__ */ new Map();
  let count = 0;
  let alive = true;
  const settle = (answer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.error === void 0) asker?.resolve(answer.output);
    else asker?.reject(answer.error);
  };
  const failAll = (error) => {
    worker.unref();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", settle);
  worker.on("messageerror", failAll);
  worker.on("error", (error) => {
    alive = false;
    failAll(error);
  });
  worker.on("exit", () => {
    alive = false;
    failAll(ended());
  });
  return {
    get alive() {
      return alive;
    },
    ask: (kernel, input) => new Promise((resolve4, reject) => {
      if (!alive) throw ended();
      const id = count;
      count += 1;
      worker.postMessage({ id, kernel, input });
      waiting.set(id, { resolve: resolve4, reject });
      worker.ref();
    }),
    end: async () => {
      await worker.terminate();
    }
  };
}
function ended() {
  return new Error("A worker thread ended before it had answered.");
}

// src/adapters/node/workers.ts
function createWorkers({ script, count, cancelled }) {
  const size = Math.max(1, count ?? availableParallelism());
  const threads = [];
  const thread = (lane) => {
    const known = threads[lane];
    if (known?.alive === true) return known;
    const started = startThread(script);
    threads[lane] = started;
    return started;
  };
  const map = async (kernel, inputs) => {
    cancelled?.throwIfAborted();
    const outputs = new Array(inputs.length);
    const pending = inputs.entries();
    const drain = async (lane) => {
      for (const [place, input] of pending) outputs[place] = await thread(lane).ask(kernel, input);
    };
    const lanes = Array.from({ length: Math.min(size, inputs.length) }, (_, lane) => drain(lane));
    await Promise.all(lanes);
    return outputs;
  };
  const dispose = async () => {
    await Promise.all(threads.splice(0).map((each) => each.end()));
  };
  cancelled?.addEventListener("abort", () => void dispose(), { once: true });
  return {
    count: size,
    // A message channel cannot know the type of its results; the kernel's declaration does.
    map,
    dispose
  };
}

// src/hosts/once.ts
function once(work) {
  let done;
  return () => {
    done ??= work();
    return done;
  };
}

// src/hosts/heavy-parts.ts
function heavyParts(options, identity) {
  const { root, environment } = options;
  const machine = once(
    async () => (await import("./machine-GB77PCMQ.js")).createMachine({ environment })
  );
  return {
    machine: {
      facts: async () => (await machine()).facts(),
      gpuLoad: async () => (await machine()).gpuLoad()
    },
    dataEngine: once(async () => loadDataEngine(options)),
    trainer: once(async () => {
      const { createTrainer } = await import("./trainer-JO5KAYGW.js");
      return createTrainer({ workspace: root });
    }),
    charts: once(async () => (await import("./vega-charts-TQ4BZEJA.js")).createCharts()),
    reviews: once(async () => loadReviews(options, identity)),
    champions: once(async () => loadChampions(options, identity)),
    finishedRun: once(async () => loadFinishedRun(options, identity))
  };
}
async function loadDataEngine(options) {
  const { root, environment, log, cancelled, inputs } = options;
  const { createDataEngine } = await import("./engine-L4DB6XOZ.js");
  const engineDirectory = textOf2(inputs["engine-directory"]);
  const named = engineDirectory === void 0 ? {} : { engineDirectory };
  return createDataEngine({ log, environment, cancelled, workspace: root, ...named });
}
async function loadReviews(options, identity) {
  const token = textOf2(options.inputs["github-token"]);
  if (identity.github === void 0 || token === void 0) return void 0;
  const { createReviews } = await import("./reviews-5MA43QPO.js");
  const { environment, log } = options;
  return createReviews({ identity, environment, token, log });
}
async function loadChampions(options, identity) {
  const { environment, log, inputs } = options;
  const token = textOf2(inputs["github-token"]);
  if (identity.github === void 0 || token === void 0) return void 0;
  const { createChampions } = await import("./champions-42R6AZWT.js");
  const { unpackArchive } = await import("./artifacts-archive-5PJKPNRO.js");
  const unpack = (file, directory, title) => unpackArchive(file, directory, title);
  return createChampions({ identity: identity.github, environment, token, log, unpack });
}
async function loadFinishedRun(options, { github }) {
  const { environment, inputs } = options;
  const token = textOf2(inputs["github-token"]);
  if (github?.event !== "workflow_run" || token === void 0) return void 0;
  const { createFinishedRun } = await import("./finished-run-M5VS7DTH.js");
  const { unpackArchive } = await import("./artifacts-archive-5PJKPNRO.js");
  const unpack = (file, directory, title) => unpackArchive(file, directory, title, REPORT_CAPS);
  return createFinishedRun({ identity: github, environment, token, unpack });
}
function textOf2(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}

// src/hosts/place.ts
import { basename as basename2, dirname as dirname5 } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
var here = fileURLToPath(import.meta.url);
var fromSource = here.endsWith(".ts");
var base = basename2(dirname5(here)) === "chunks" ? dirname5(dirname5(here)) : dirname5(here);
function workerScript() {
  return pathToFileURL(`${base}/${fromSource ? "worker/main.ts" : "worker.js"}`);
}

// src/hosts/wiring.ts
function wire(options) {
  const { step, root, environment, log, cancelled, temporaryRoot } = options;
  const identity = readIdentity(environment);
  const token = randomUUID2();
  const temporary = temporaryRoot === void 0 ? {} : { temporaryRoot };
  const files = createFiles({ root, ...temporary });
  const workers = createWorkers({ script: workerScript(), cancelled });
  const shell = createShell({ root, environment, cancelled, token });
  const host = {
    version: VERSION,
    step,
    identity,
    log,
    files,
    clock: createClock(),
    shell,
    processes: createProcesses(token),
    workers,
    cancelled,
    artifacts: artifactsOf(options),
    ...cacheOf(options),
    ...heavyParts(options, identity)
  };
  return {
    host,
    dispose: async () => {
      const [removed] = await Promise.allSettled([files.dispose(), workers.dispose()]);
      if (removed.status === "fulfilled") return;
      log.warning(`Temporary files could not be removed: ${messageOf(removed.reason)}`);
    }
  };
}
function artifactsOf(options) {
  const { environment, inputs, temporaryRoot, cancelled } = options;
  const served2 = environment["ACTIONS_RESULTS_URL"] && environment["ACTIONS_RUNTIME_TOKEN"];
  if (!served2 || inputs["artifacts"] === false) return void 0;
  const temporary = temporaryRoot === void 0 ? {} : { temporaryRoot };
  return createArtifacts({ environment, cancelled, ...temporary });
}
function cacheOf({ environment, log }) {
  const served2 = environment["ACTIONS_RESULTS_URL"] && environment["ACTIONS_RUNTIME_TOKEN"];
  return served2 ? { cache: createCache(log) } : {};
}

// src/adapters/node/progress-text.ts
var BAR_WIDTH = 24;
function progressShare({ done, total }) {
  if (total === void 0 || total <= 0) return void 0;
  return Math.min(1, Math.max(0, done / total));
}
function progressBar(progress) {
  const share = progressShare(progress);
  if (share === void 0) return progressLine(progress);
  const full = Math.round(share * BAR_WIDTH);
  const bar = "\u2501".repeat(full) + "\u2500".repeat(BAR_WIDTH - full);
  return `${progress.label} ${bar} ${describe2(progress)}`;
}
function progressLine(progress) {
  return `${progress.label}: ${describe2(progress)}`;
}
function describe2(progress) {
  const share = progressShare(progress);
  const percent = share === void 0 ? "" : `${Math.floor(share * 100)} % `;
  const of = progress.total === void 0 ? "" : `/${progress.total}`;
  const unit = progress.unit === void 0 ? "" : ` ${progress.unit}`;
  const note = progress.note === void 0 ? "" : `  ${progress.note}`;
  return `${percent}${progress.done}${of}${unit}${note}`;
}

// src/adapters/node/progress-pace.ts
var QUIET_MS = 1e4;
var SHARE_STEP = 0.25;
function createPace(clock) {
  const seen = /* @__PURE__ */ new Map();
  return (progress) => {
    const now = clock.elapsed();
    const share = progressShare(progress) ?? 0;
    const last = seen.get(progress.label);
    const due = last === void 0 || share < last.share || share >= 1 && last.share < 1 || share - last.share >= SHARE_STEP || now - last.at >= QUIET_MS;
    if (due) seen.set(progress.label, { at: now, share });
    return due;
  };
}

// src/adapters/node/plain-text.ts
import { stripVTControlCharacters } from "node:util";
var CONTROL = new RegExp("[^\\P{Cc}\\t]|\\p{Bidi_Control}", "gu");
function toPlainLine(line) {
  const states = stripVTControlCharacters(line).split("\r").filter((state) => state !== "");
  return (states.at(-1) ?? "").replace(CONTROL, toVisible);
}
function toVisible(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/adapters/actions/inert-line.ts
function inertLine(line) {
  return toPlainLine(line).replaceAll("##[", "## [").replace(/^([\s\p{Cf}]*):(?=:)/u, "$1: ");
}
function inertText(text) {
  return text.split(/\r\n|\r|\n/).map(inertLine).join("\n");
}
function foreignLine(line) {
  return inertText(line).replace(/^/gm, "\u2502 ");
}

export {
  secretForms,
  progressShare,
  progressBar,
  progressLine,
  createPace,
  toPlainLine,
  inertLine,
  inertText,
  foreignLine,
  createClock,
  inputFields,
  runStep,
  runPost,
  EXIT_STATUS,
  SIGNAL_STATUS,
  exitStatus,
  messageOf,
  tellFaults,
  readIdentity,
  wire
};
