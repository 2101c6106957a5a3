import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  bytes,
  count,
  duration
} from "./chunk-LB5YE6WD.js";
import {
  describeFiles,
  expectedRows,
  featureVariables,
  guardRunFolder,
  listWritten,
  misfitsOf,
  onlyReading,
  openPackage,
  predictEvaluation,
  prepareData,
  readPredictions,
  relationOf,
  requireTask,
  runCommand,
  selectOf,
  trainingRows
} from "./chunk-FVDONEX6.js";
import "./chunk-2Z2NT6K2.js";
import {
  openProject
} from "./chunk-FENYHHSC.js";
import {
  classesOf,
  sameClass
} from "./chunk-66WNNPKO.js";
import {
  isRefused,
  makeEvidence
} from "./chunk-2VUS5IBJ.js";
import {
  VERDICTS,
  commonInputs,
  defineStep,
  engineInputs,
  readEvidence,
  verdictInputs,
  writeEvidence
} from "./chunk-IA2LMAIC.js";
import {
  folderOf
} from "./chunk-P3WXG2BU.js";
import "./chunk-72QQJORW.js";
import {
  CYCLE,
  TrainingDivergedError,
  fingerprint,
  isMoment,
  partOf
} from "./chunk-TAR5YDJY.js";
import {
  TIMESTAMP_PARTS,
  embeddedFeatures,
  encoderWidth
} from "./chunk-2JW4TETC.js";
import {
  NETWORK_FILES
} from "./chunk-IMFEM2U7.js";
import {
  quoteName
} from "./chunk-5GLYXW3N.js";
import "./chunk-NKC5APMT.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError,
  refusal
} from "./chunk-N7QQ32HM.js";
import "./chunk-ET47IQD5.js";
import {
  LOCK_FILES,
  environmentDigest,
  pinnedDigest
} from "./chunk-FLS5H5FO.js";
import {
  isForbiddenVariable
} from "./chunk-G6XVFXCI.js";
import {
  digestSchema,
  packageFileSchema,
  whyNotInPackage,
  writeManifest
} from "./chunk-OGR6ZVQR.js";
import {
  digestOf
} from "./chunk-VXTZWOCS.js";
import "./chunk-7JLSHSJJ.js";
import "./chunk-3B5OCMLH.js";
import {
  _enum,
  array,
  boolean,
  literal,
  object,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/tasks/training/checkpoint-snapshots.ts
var snapshotSchema = strictObject({
  assay: literal(1),
  kind: literal("checkpoint"),
  key: digestSchema,
  files: array(packageFileSchema)
});
var KEPT = 2;
var LARGEST_RECORD = 4e6;
var CheckpointSnapshots = class {
  /** The folder of all copies. */
  directory;
  #staging;
  #key;
  #host;
  #files;
  /** `root` is the training's own folder; `key` names the training. */
  constructor(root, key, host) {
    this.directory = `${root}/saved`;
    this.#staging = `${root}/new`;
    this.#key = key;
    this.#host = host;
    this.#files = host.files;
  }
  /** Where the files of a copy lie. */
  filesOf(number) {
    return `${this.#placeOf(number)}/files`;
  }
  /** From the oldest to the newest. */
  async numbers() {
    if ((await this.#files.facts(this.directory))?.kind !== "directory") return [];
    const paths = await this.#files.list(this.directory);
    const names2 = paths.map((name) => Number(name.split("/")[0]));
    return [...new Set(names2)].filter((n) => Number.isInteger(n) && n > 0).toSorted((a, b) => a - b);
  }
  /** What a copy holds; undefined where it is not whole, whatever is wrong with it. */
  async verified(number) {
    const place = this.#placeOf(number);
    try {
      const text = await this.#files.readText(`${place}/checkpoint.json`, LARGEST_RECORD);
      const snapshot = snapshotSchema.parse(JSON.parse(text));
      const found = await this.#describe(`${place}/files`, snapshot.files);
      return snapshot.key === this.#key && sameFiles(found, snapshot.files) ? snapshot : void 0;
    } catch {
      return void 0;
    }
  }
  /**
   * Copies files of a folder where the newest copy holds others; the oldest copies go.
   * @param seen what the files were when they were looked at
   * @returns the number of the copy; undefined where nothing is new, or the files changed meanwhile
   */
  async take(directory, seen) {
    const last = (await this.numbers()).at(-1) ?? 0;
    const newest = last === 0 ? void 0 : await this.verified(last);
    if (newest !== void 0 && sameFiles(newest.files, seen)) return void 0;
    await this.#files.remove(this.#staging);
    for (const { path } of seen) {
      await this.#files.copy(`${directory}/${path}`, `${this.#staging}/files/${path}`);
    }
    if (!sameFiles(await this.#describe(`${this.#staging}/files`, seen), seen)) return void 0;
    const snapshot = { assay: 1, kind: "checkpoint", key: this.#key, files: [...seen] };
    await this.#files.write(`${this.#staging}/checkpoint.json`, JSON.stringify(snapshot));
    await this.#files.move(this.#staging, this.#placeOf(last + 1));
    await this.#prune();
    return last + 1;
  }
  #placeOf(number) {
    return `${this.directory}/${String(number).padStart(6, "0")}`;
  }
  #describe(directory, files) {
    const names2 = files.map((file) => file.path);
    return describeFiles(directory, names2, this.#host);
  }
  async #prune() {
    for (const number of (await this.numbers()).slice(0, -KEPT)) {
      await this.#files.remove(this.#placeOf(number));
    }
  }
};
function sameFiles(a, b) {
  if (a.length !== b.length) return false;
  return a.every((file, index) => {
    const other = b[index];
    return file.path === other?.path && file.size === other.size && file.sha256 === other.sha256;
  });
}

// src/tasks/training/checkpoints.ts
var UNFINISHED = /(?:\.(?:tmp|temp|partial|part|incomplete)|~)$/i;
var Checkpoints = class {
  directory;
  #root;
  #key;
  #host;
  #snapshots;
  #failedLooks = 0;
  /** `folder` holds the checkpoints of all trainings; `key` names this one. */
  constructor(folder, key, host) {
    this.#root = `${folder}/${shortKey(key)}`;
    this.directory = `${this.#root}/work`;
    this.#key = key;
    this.#host = host;
    this.#snapshots = new CheckpointSnapshots(this.#root, key, host);
  }
  /** Fills `work/` from the newest whole checkpoint; tells whether there was one. */
  async restore() {
    const { files } = this.#host;
    if (await this.#endedOrderly()) await this.save();
    await files.remove(this.directory);
    await files.remove(`${this.#root}/ended`);
    await files.write(`${this.#root}/key`, this.#key);
    await files.makeDirectory(this.directory);
    if ((await this.#snapshots.numbers()).length === 0) await this.#fetch();
    for (const number of (await this.#snapshots.numbers()).toReversed()) {
      const snapshot = await this.#snapshots.verified(number);
      if (snapshot === void 0) {
        this.#host.log.warning(`Checkpoint ${number} is damaged and is passed over.`);
        continue;
      }
      for (const { path } of snapshot.files) {
        await files.copy(`${this.#snapshots.filesOf(number)}/${path}`, `${this.directory}/${path}`);
      }
      return true;
    }
    return false;
  }
  /** Notes that the trainer has ended by itself, so that what it left in `work/` can be believed. */
  async ended() {
    await this.#host.files.write(`${this.#root}/ended`, "");
  }
  /** Copies `work/` where it holds anything new and stands still; tells whether it did. */
  async save() {
    const seen = await this.#look();
    if (seen === void 0 || seen.length === 0) return false;
    const number = await this.#snapshots.take(this.directory, seen);
    if (number === void 0) return false;
    await this.#keep(number);
    return true;
  }
  /** Removes everything: the training is done. */
  async clear() {
    await this.#host.files.remove(this.#root);
  }
  async #endedOrderly() {
    return await this.#host.files.facts(`${this.#root}/ended`) !== void 0;
  }
  /** The finished files of `work/`; undefined where it cannot be read at this moment. */
  async #look() {
    const { files } = this.#host;
    if ((await files.facts(this.directory))?.kind !== "directory") return void 0;
    try {
      const names2 = (await files.list(this.directory)).filter((name) => !UNFINISHED.test(name));
      return [...await describeFiles(this.directory, names2, this.#host)];
    } catch (error) {
      this.#failedLooks += 1;
      if (this.#failedLooks === 2) {
        this.#host.log.warning(`The checkpoints cannot be kept: ${messageOf(error)}`);
      }
      return void 0;
    }
  }
  #cacheKey() {
    return `assay-checkpoint-${shortKey(this.#key)}-`;
  }
  async #fetch() {
    const found = await this.#host.cache?.restore(this.#cacheKey(), this.#snapshots.directory);
    if (found !== void 0) this.#host.log.info("Checkpoints of an earlier run were found.");
  }
  async #keep(number) {
    const { cache, identity } = this.#host;
    const run = `${identity.github?.runId ?? "local"}.${identity.github?.attempt ?? 1}`;
    await cache?.save(`${this.#cacheKey()}${run}.${number}`, this.#snapshots.directory);
  }
};
function shortKey(key) {
  return key.replace("sha256:", "").slice(0, 16);
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/tasks/training/all-checkpoints.ts
async function saveAllCheckpoints(folder, host) {
  let saved = 0;
  for (const file of await host.files.glob([`${folder}/*/key`])) {
    const key = digestSchema.safeParse(await host.files.readText(file, 1e3));
    if (!key.success) continue;
    const checkpoints = new Checkpoints(folder, key.data, host);
    if (await checkpoints.save()) saved += 1;
  }
  return saved;
}
async function dropOtherCheckpoints(folder, keys, host) {
  const wanted = new Set(keys.map((key) => `${folder}/${shortKey(key)}`));
  const present = (await host.files.glob([`${folder}/*/key`])).map(folderOf);
  for (const directory of present.filter((one) => !wanted.has(one))) {
    host.log.notice("Checkpoints of a training with other inputs are removed.");
    await host.files.remove(directory);
  }
}

// src/tasks/training/reuse-package.ts
function packagePlaces({ paths }) {
  return { package: paths.package, shelf: paths.shelf };
}
async function reusePackage({ package: directory, shelf }, key, host) {
  const here = await openIfSame(directory, key, host);
  if (here !== void 0) return here;
  await host.files.remove(directory);
  if (await openIfSame(shelf, key, host) !== void 0) {
    await host.files.move(shelf, directory);
    return openPackage(directory, host);
  }
  await host.files.remove(shelf);
  if (await host.cache?.restore(cacheKey(key), directory) === void 0) return void 0;
  const cached = await openIfSame(directory, key, host);
  if (cached === void 0) await host.files.remove(directory);
  return cached;
}
async function shelvePackage(places, { files }) {
  if (await files.facts(places.package) === void 0) return;
  await files.remove(places.shelf);
  await files.move(places.package, places.shelf);
}
async function keepPackage(opened, { cache }) {
  await cache?.save(cacheKey(opened.manifest.key), opened.directory);
}
async function openIfSame(directory, key, host) {
  if ((await host.files.facts(`${directory}/manifest.json`))?.kind !== "file") return void 0;
  try {
    const opened = await openPackage(directory, host);
    return opened.manifest.key === key ? opened : void 0;
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    host.log.warning(`${error.message} It is made again.`);
    return void 0;
  }
}
function cacheKey(key) {
  return `assay-package-${key.replace("sha256:", "")}`;
}

// src/steps/train-model/inputs.ts
var inputs = object({
  ...commonInputs,
  resume: boolean().default(true).describe("Whether a training that was interrupted goes on from its last checkpoint."),
  reuse: boolean().default(true).describe("Whether the package of an earlier training from the same inputs is taken again."),
  "allow-fork-code": boolean().default(false).describe("Whether code of a fork may run on a self-hosted runner."),
  ...engineInputs,
  ...verdictInputs
});
var outputs = object({
  verdict: _enum(VERDICTS).describe("pass, warn or fail."),
  evidence: string().describe("The evidence file."),
  package: string().optional().describe("The folder of the package."),
  digest: string().optional().describe("The digest of the package.")
});

// src/domain/model/training-key.ts
function trainingKey(inputs2) {
  return digestOf({ assay: 1, kind: "training-key", ...inputs2 });
}

// src/tasks/commands/command-files.ts
function wordsOf(run) {
  return typeof run === "string" ? run.split(/[\s'"=;&|<>()]+/) : run;
}
async function filesNamedBy(run, project, host) {
  const found = [];
  for (const word of wordsOf(run)) {
    const path = word.replace(/^(?:\.\/)+/, "");
    if (whyNotInPackage(path) !== void 0) continue;
    if ((await host.files.facts(project.file(path)))?.kind === "file") found.push(path);
  }
  return [...new Set(found)].toSorted();
}
async function filesOfPatterns(patterns, section, project, host) {
  const found = /* @__PURE__ */ new Set();
  const problems = [];
  for (const [index, pattern] of patterns.entries()) {
    const place = project.place([section, "files", index]);
    const matches = await host.files.glob([project.file(pattern)]);
    if (matches.length === 0) problems.push({ place, message: `No file matches "${pattern}".` });
    for (const match of matches) {
      const why = await whyRefused(match, project, host);
      const path = relativeTo(project, match);
      if (why === void 0) found.add(path);
      else problems.push({ place, message: `"${path}" may not be packaged: ${why}.` });
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return [...found].toSorted();
}
async function whyRefused(file, project, host) {
  const root = await host.files.resolve(project.directory);
  const real = await host.files.resolve(file);
  if (!real.startsWith(`${root}/`) && !real.startsWith(`${root}\\`)) {
    return "it lies, or leads by a link, outside the folder of assay.yml";
  }
  return whyNotInPackage(relativeTo(project, file));
}
function relativeTo(project, file) {
  const prefix = project.directory === "." ? "" : `${project.directory}/`;
  return file.startsWith(prefix) ? file.slice(prefix.length) : file;
}

// src/tasks/training/code-files.ts
var CODE_KINDS = [
  ...["c", "cc", "cpp", "cs", "cu", "go", "h", "hpp", "ipynb", "java", "jl", "js", "json", "kt"],
  ...[
    "mjs",
    "pl",
    "py",
    "pyx",
    "r",
    "R",
    "rb",
    "rs",
    "scala",
    "sh",
    "sql",
    "toml",
    "ts",
    "yaml",
    "yml"
  ]
];
var INSTALLED = ["node_modules", "venv", "env", "__pycache__", "site-packages"];
async function findCode(project, supporting, host) {
  const own = await (project.model.code === void 0 ? besideCommands(project, host) : byPatterns(project, project.model.code, host));
  const paths = [.../* @__PURE__ */ new Set([...own, ...supporting.map((path) => project.file(path))])].filter((path) => path !== project.configFile && !isMadeByAssay(path, project)).toSorted();
  const files = [];
  for (const path of paths) {
    if ((await host.files.facts(path))?.kind !== "file") continue;
    files.push({ path, sha256: (await host.files.fingerprint(path)).digest });
  }
  return { files, digest: digestOf(files) };
}
function isMadeByAssay(path, { paths }) {
  return path.startsWith(`${paths.root}/`) || path.split("/").includes(".assay");
}
async function byPatterns(project, patterns, host) {
  const found = [];
  const problems = [];
  for (const [index, pattern] of patterns.entries()) {
    const matches = await host.files.glob([project.file(pattern)]);
    const place = project.place(["code", index]);
    if (matches.length === 0) problems.push({ place, message: `No file matches "${pattern}".` });
    found.push(...matches);
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return found;
}
async function besideCommands(project, host) {
  const { train: train3, predict: predict2, features } = project.model;
  const runs = [
    ..."run" in train3 ? [train3.run] : [],
    ...predict2 === void 0 ? [] : [predict2.run],
    ...features === void 0 ? [] : [features.run]
  ];
  const named = (await Promise.all(runs.map((run) => filesNamedBy(run, project, host)))).flat();
  if (runs.length === 0) return [];
  const folders = new Set(named.map((path) => project.file(folderOf(path))));
  if (folders.size === 0) folders.add(project.directory);
  const all = await trackedFiles(project.directory, host) ?? await codeIn([...folders], host);
  const within = all.filter(
    (path) => folders.has(folderOf(path)) || isCode(path) && isBelow(path, folders)
  );
  return [.../* @__PURE__ */ new Set([...within, ...named.map((path) => project.file(path))])];
}
async function trackedFiles(directory, host) {
  const lines = [];
  const { ending } = await host.shell.run(
    {
      run: ["git", "-c", "core.quotePath=false", "ls-files", "-co", "--exclude-standard"],
      directory,
      environment: {},
      timeLimitSeconds: 60
    },
    (line) => lines.push(line)
  );
  if (ending.kind !== "exited" || ending.code !== 0) return void 0;
  const prefix = directory === "." ? "" : `${directory}/`;
  return lines.filter((line) => !line.startsWith('"')).map((line) => prefix + line);
}
async function codeIn(folders, host) {
  const kinds = `{${CODE_KINDS.join(",")}}`;
  return host.files.glob([
    ...folders.map((folder) => `${folder === "." ? "" : `${folder}/`}**/*.${kinds}`),
    ...INSTALLED.map((name) => `!**/${name}/**`)
  ]);
}
function isCode(path) {
  return CODE_KINDS.includes(path.slice(path.lastIndexOf(".") + 1));
}
function isBelow(path, folders) {
  return [...folders].some((folder) => folder === "." || path.startsWith(`${folder}/`));
}

// src/tasks/training/describe-environment.ts
var GIBIBYTE = 2 ** 30;
var RUNTIME = /^(?:python|pypy|node|Rscript|julia|java|ruby|deno|bun|go)[\d.]*(?:\.exe)?$/i;
async function describeEnvironment(project, facts2, host) {
  return {
    assay: 1,
    system: facts2.system,
    architecture: facts2.architecture,
    cpu: facts2.cpu,
    cores: facts2.cores,
    memoryGib: Math.round(facts2.memoryBytes / GIBIBYTE),
    gpus: facts2.gpus.map(describeGpu),
    gpuRemark: facts2.gpuRemark ?? null,
    runtimes: await findRuntimes(project, host),
    lockFiles: await findLockFiles(project, host),
    flags: { ...facts2.flags }
  };
}
function describeGpu({ name, memoryBytes, driver, cuda }) {
  const memoryGib = Math.round(memoryBytes / GIBIBYTE * 10) / 10;
  return { name, memoryGib, driver: driver ?? null, cuda: cuda ?? null };
}
async function findRuntimes(project, host) {
  const { train: train3, predict: predict2, features } = project.model;
  const runs = ["run" in train3 ? train3.run : "", predict2?.run ?? "", features?.run ?? ""];
  const words = runs.flatMap((run) => typeof run === "string" ? run.split(/\s+/) : run);
  const programs = words.filter((word) => RUNTIME.test(word.replace(/^.*[/\\]/, "")));
  const found = {};
  for (const program of [...new Set(programs)].toSorted()) {
    const version = await versionOf(program, project, host);
    if (version !== void 0) found[program.replace(/^.*[/\\]/, "")] = version;
  }
  return found;
}
async function versionOf(program, project, host) {
  const { ending, tail } = await host.shell.run(
    {
      run: [program, "--version"],
      directory: project.directory,
      environment: {},
      timeLimitSeconds: 10
    },
    () => void 0
  );
  const [first] = tail;
  return ending.kind === "exited" && ending.code === 0 ? first?.slice(0, 200) : void 0;
}
async function findLockFiles(project, host) {
  const places = /* @__PURE__ */ new Set(["", project.directory === "." ? "" : `${project.directory}/`]);
  const patterns = [...places].flatMap((place) => LOCK_FILES.map((name) => place + name));
  const found = [];
  for (const path of await host.files.glob(patterns)) {
    found.push({ path, sha256: (await host.files.fingerprint(path)).digest });
  }
  return found;
}

// src/tasks/training/inspect-project.ts
async function inspectProject(project, supporting, facts2, host) {
  const needed = supporting.map((file) => file.to);
  const [code, environment, { digest: contract }] = await Promise.all([
    findCode(project, needed, host),
    describeEnvironment(project, facts2, host),
    host.files.fingerprint(project.file(project.model.data.contract))
  ]);
  return {
    code,
    environment,
    environmentDigest: environmentDigest(environment),
    supporting,
    contract,
    keyOf: (prepared, seed) => trainingKey({
      trainData: prepared.train.digest,
      contract,
      features: prepared.features,
      label: prepared.label.name,
      task: project.model.task,
      format: prepared.format,
      code: code.digest,
      environment: pinnedDigest(environment),
      seed,
      recipe: recipeOf(project, host)
    })
  };
}
function recipeOf({ model }, host) {
  const { train: train3, predict: predict2, features, positive } = model;
  const trainer = "run" in train3 ? { run: train3.run, parameters: train3.parameters, environment: train3.environment } : { tfjs: train3.tfjs, assay: host.version };
  return {
    train: trainer,
    predict: predict2 === void 0 ? null : { run: predict2.run, environment: predict2.environment },
    features: features === void 0 ? null : { run: features.run, environment: features.environment },
    positive: positive ?? null
  };
}
async function findSupporting(project, host) {
  const found = /* @__PURE__ */ new Set();
  for (const section of ["predict", "features"]) {
    const command = project.model[section];
    if (command === void 0) continue;
    for (const path of await filesNamedBy(command.run, project, host)) found.add(path);
    for (const path of await filesOfPatterns(command.files, section, project, host)) {
      found.add(path);
    }
  }
  return [...found].toSorted().map((to) => ({ from: project.file(to), to }));
}

// src/steps/train-model/findings.ts
function trainingMeasurements(trained2, rows) {
  const { seconds, peakMemoryBytes, curves, gpus, badLines, resumed, network } = trained2;
  const lines = Object.fromEntries(
    [...curves.points()].map(([name, points]) => [name, points.map(pair)])
  );
  return {
    seconds: rounded(seconds),
    rows,
    peakMemoryBytes: peakMemoryBytes ?? null,
    curves: lines,
    logLines: curves.lines,
    badLogLines: badLines,
    gpus: gpus.map((gpu) => ({ ...gpu })),
    resumed,
    network: network === null ? null : { ...network }
  };
}
function pair({ step: step2, value }) {
  return [step2, value];
}
function inputMeasurements(inspection, key) {
  return {
    key,
    code: inspection.code.digest,
    codeFiles: inspection.code.files.length,
    environment: inspection.environmentDigest,
    contract: inspection.contract
  };
}
function predictionMeasurements(made) {
  return {
    predictions: {
      file: made.path,
      rows: made.rows,
      digest: made.digest,
      of: made.of,
      seconds: rounded(made.seconds),
      matchedBy: made.matchedBy
    }
  };
}
function trainingReasons(trained2) {
  const { curves, badLines } = trained2;
  const { firstNotFinite, lastLoss } = curves;
  const reasons = [];
  if (firstNotFinite !== void 0) {
    const ended = lastLoss !== void 0 && !Number.isFinite(lastLoss);
    reasons.push({
      code: ended ? "diverged" : "loss-not-finite",
      severity: ended ? "error" : "warning",
      message: ended ? `The loss became NaN or infinite at step ${firstNotFinite} and stayed so: the model has learnt nothing. Lower the learning rate, or look for NaN in the features.` : `The loss was NaN or infinite at step ${firstNotFinite}, and recovered.`
    });
  }
  if (badLines > 0) {
    reasons.push({
      code: "bad-log-lines",
      severity: "warning",
      message: `${badLines} lines of ASSAY_LOG are not JSON objects with a step and numbers; they were passed over.`,
      count: badLines
    });
  }
  return reasons;
}
function rounded(seconds) {
  return Math.round(seconds * 1e3) / 1e3;
}

// src/tasks/packaging/seal-package.ts
async function sealPackage(sealing, host) {
  const { modelDirectory, supporting, facts: facts2, staging, target } = sealing;
  const written = await listWritten(modelDirectory, host);
  if (written.length === 0) {
    throw refusal(
      "no-model",
      "The train command ended well but wrote no file into ASSAY_MODEL_DIR."
    );
  }
  await demandContent(modelDirectory, written, host);
  await host.files.remove(staging);
  await host.files.move(modelDirectory, `${staging}/model`);
  for (const file of supporting) await host.files.copy(file.from, `${staging}/files/${file.to}`);
  const names2 = [
    ...written.map((name) => `model/${name}`),
    ...supporting.map((file) => `files/${file.to}`)
  ];
  const manifest = { ...facts2, files: [...await describeFiles(staging, names2, host)] };
  const { text, digest } = writeManifest(manifest);
  await host.files.write(`${staging}/manifest.json`, text);
  await host.files.remove(target);
  await host.files.move(staging, target);
  return { directory: target, manifest, digest };
}
async function demandContent(directory, written, { files }) {
  for (const name of written) {
    if (((await files.facts(`${directory}/${name}`))?.bytes ?? 0) > 0) return;
  }
  throw refusal("no-model", "The train command wrote only empty files into ASSAY_MODEL_DIR.");
}

// src/tasks/training/package-facts.ts
function packageFacts(inputs2) {
  const { project, prepared, inspection, rows, trained: trained2, seed, key } = inputs2;
  const { train: train3, predict: predict2, features, task, positive } = project.model;
  return {
    assay: 1,
    kind: "package",
    model: project.name,
    task,
    data: {
      source: prepared.dataDigest,
      train: prepared.train.digest,
      rows: prepared.train.rows,
      contract: inspection.contract
    },
    code: inspection.code.digest,
    parameters: "run" in train3 ? train3.parameters : train3.tfjs,
    seed,
    environment: inspection.environmentDigest,
    key,
    commands: {
      train: "run" in train3 ? train3.run : null,
      predict: predict2?.run ?? null,
      features: features?.run ?? null
    },
    environmentNames: [
      .../* @__PURE__ */ new Set([...predict2?.environment ?? [], ...features?.environment ?? []])
    ].toSorted(),
    features: [...rows.features],
    label: prepared.label.name,
    positive: positive ?? null,
    format: prepared.format,
    network: trained2.network
  };
}

// src/domain/training/curve.ts
var CURVE_POINTS = 200;
var MOST_CURVES = 16;
var LONGEST_NAME = 64;
var Curves = class {
  #curves = /* @__PURE__ */ new Map();
  #lines = 0;
  #firstNotFinite;
  #lastLoss;
  add(line) {
    this.#lines += 1;
    for (const [name, value] of line.values) this.#point(name, { step: line.step, value });
    const loss = line.values.get("loss");
    if (loss === void 0) return;
    this.#lastLoss = loss;
    if (!Number.isFinite(loss)) this.#firstNotFinite ??= line.step;
  }
  get lines() {
    return this.#lines;
  }
  /** The first step whose loss was NaN or infinite. */
  get firstNotFinite() {
    return this.#firstNotFinite;
  }
  get lastLoss() {
    return this.#lastLoss;
  }
  /** Curves by name, in the order of the names, finite points only. */
  points() {
    const sorted = [...this.#curves].toSorted(([a], [b]) => a < b ? -1 : 1);
    return new Map(sorted.map(([name, curve]) => [name, curve.points()]));
  }
  #point(name, point) {
    if (!Number.isFinite(point.value) || name.length > LONGEST_NAME) return;
    let curve = this.#curves.get(name);
    if (curve === void 0) {
      if (this.#curves.size >= MOST_CURVES) return;
      curve = new ThinnedCurve();
      this.#curves.set(name, curve);
    }
    curve.add(point);
  }
};
var ThinnedCurve = class {
  #kept = [];
  #stride = 1;
  #count = 0;
  #last;
  add(point) {
    this.#last = point;
    if (this.#count % this.#stride === 0) this.#kept.push(point);
    this.#count += 1;
    if (this.#kept.length < CURVE_POINTS) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#stride *= 2;
  }
  points() {
    const last = this.#last;
    return last === void 0 || this.#kept.at(-1) === last ? this.#kept : [...this.#kept, last];
  }
};

// src/domain/training/log-line.ts
var LONGEST = 65536;
var BARE_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;
function parseLogLine(line) {
  if (line.length > LONGEST) return void 0;
  const value = parse(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
  const entries = Object.entries(value).map(([name, cell]) => [name, numberOf(cell)]);
  const step2 = entries.find(([name]) => name === "step")?.[1];
  if (step2 === void 0 || !Number.isInteger(step2) || step2 < 0) return void 0;
  const values = entries.filter((entry) => entry[1] !== void 0).filter(([name]) => name !== "step").toSorted(([a], [b]) => a < b ? -1 : 1);
  return { step: step2, values: new Map(values) };
}
function parse(line) {
  try {
    return JSON.parse(
      line.replaceAll(BARE_NUMBER, (found) => found.startsWith('"') ? found : `"${found}"`)
    );
  } catch {
    return void 0;
  }
}
function numberOf(cell) {
  if (typeof cell === "number") return cell;
  if (cell === "NaN") return Number.NaN;
  if (cell === "Infinity") return Number.POSITIVE_INFINITY;
  return cell === "-Infinity" ? Number.NEGATIVE_INFINITY : void 0;
}

// src/tasks/training/follow-log.ts
var EVERY_MS = 400;
var PIECE_BYTES = 1 << 20;
var LONGEST_LINE = 1 << 16;
function followLog(path, onLine, host) {
  const reader = new LogReader(path, onLine, host);
  let timer;
  let reading = Promise.resolve();
  const look = () => {
    reading = reader.read().catch(() => void 0);
    void reading.then(() => {
      timer = setTimeout(look, EVERY_MS);
    });
  };
  timer = setTimeout(look, EVERY_MS);
  return {
    stop: async () => {
      clearTimeout(timer);
      await reading;
      clearTimeout(timer);
      await reader.read();
      reader.end();
      return { badLines: reader.badLines };
    }
  };
}
var LogReader = class {
  #path;
  #onLine;
  #files;
  #decoder = new TextDecoder();
  #offset = 0;
  #pending = "";
  badLines = 0;
  constructor(path, onLine, { files }) {
    this.#path = path;
    this.#onLine = onLine;
    this.#files = files;
  }
  async read() {
    if ((await this.#files.facts(this.#path))?.kind !== "file") return;
    for (; ; ) {
      const bytes2 = await this.#files.readFrom(this.#path, this.#offset, PIECE_BYTES);
      if (bytes2.length === 0) return;
      this.#offset += bytes2.length;
      this.#take(this.#decoder.decode(bytes2, { stream: true }));
    }
  }
  end() {
    if (this.#pending.trim() !== "") this.#line(this.#pending);
    this.#pending = "";
  }
  #take(text) {
    const lines = (this.#pending + text).split("\n");
    const rest = lines.pop() ?? "";
    for (const line of lines) this.#line(line);
    this.#pending = rest.slice(0, LONGEST_LINE + 1);
  }
  #line(text) {
    if (text.trim() === "") return;
    const line = parseLogLine(text);
    if (line === void 0) this.badLines += 1;
    else this.#onLine(line);
  }
};

// src/tasks/training/keep-checkpoints.ts
var CHECKPOINT_EVERY_SECONDS = 600;
function keepCheckpoints(checkpoints, everySeconds, { log }) {
  let saving = Promise.resolve();
  const save = () => {
    saving = saving.then(() => checkpoints.save()).then((saved) => saved && log.info("A checkpoint has been kept.")).catch((error) => log.warning(`A checkpoint could not be kept: ${String(error)}`));
  };
  const timer = setInterval(save, (everySeconds ?? CHECKPOINT_EVERY_SECONDS) * 1e3);
  return {
    stop: async () => {
      clearInterval(timer);
      await saving;
    }
  };
}

// src/tasks/training/sign-of-life.ts
var LOOK_MS = 250;
var SignOfLife = class {
  #clock;
  #controller = new AbortController();
  #timer;
  #last;
  #silentAtSignal;
  constructor(clock, limitSeconds) {
    this.#clock = clock;
    this.#last = clock.elapsed();
    if (limitSeconds === void 0) return;
    this.#timer = setInterval(() => {
      if (this.silentSeconds() < limitSeconds) return;
      this.#silentAtSignal ??= this.silentSeconds();
      this.#controller.abort();
    }, LOOK_MS);
  }
  get signal() {
    return this.#controller.signal;
  }
  seen() {
    this.#last = this.#clock.elapsed();
  }
  /** Once the signal is raised, as it was then: the grace and last words do not count. */
  silentSeconds() {
    return this.#silentAtSignal ?? (this.#clock.elapsed() - this.#last) / 1e3;
  }
  stop() {
    clearInterval(this.#timer);
  }
};

// src/tasks/training/train-variables.ts
async function trainVariables(plan, { parameters }, folders, host) {
  const { files } = host;
  const file = `${plan.workDirectory}/parameters.json`;
  await files.write(file, `${JSON.stringify(parameters, null, 2)}
`);
  if (await files.facts(plan.log) === void 0) await files.write(plan.log, "");
  return {
    ASSAY_TRAIN_DATA: await files.resolve(plan.rows),
    ...await featureVariables(plan.features, plan.workDirectory, host),
    ASSAY_LABEL: plan.prepared.label.name,
    ASSAY_PARAMS: await files.resolve(file),
    ASSAY_SEED: String(plan.seed),
    ASSAY_CHECKPOINT_DIR: await files.resolve(folders.checkpoints),
    ASSAY_LOG: await files.resolve(plan.log),
    ASSAY_MODEL_DIR: await files.resolve(folders.model)
  };
}

// src/tasks/training/watch-gpus.ts
var EVERY_MS2 = 5e3;
function watchGpus(host) {
  const sums = [];
  let looking = Promise.resolve();
  const look = async () => {
    for (const [index, load2] of (await host.machine.gpuLoad()).entries()) {
      const sum = sums[index] ?? { looks: 0, utilisation: 0, maxUtilisation: 0, maxMemoryBytes: 0 };
      sums[index] = {
        looks: sum.looks + 1,
        utilisation: sum.utilisation + load2.utilisation,
        maxUtilisation: Math.max(sum.maxUtilisation, load2.utilisation),
        maxMemoryBytes: Math.max(sum.maxMemoryBytes, load2.memoryBytes)
      };
    }
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => void 0);
  }, EVERY_MS2);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      return sums.map(({ looks, utilisation, maxUtilisation, maxMemoryBytes }) => ({
        meanUtilisation: Math.round(utilisation / looks * 10) / 1e3,
        maxUtilisation: maxUtilisation / 100,
        maxMemoryBytes
      }));
    }
  };
}

// src/tasks/training/train-by-command.ts
var WHAT = "The train command";
async function trainByCommand(plan, train3, host) {
  const checkpoints = new Checkpoints(plan.project.paths.checkpoints, plan.key, host);
  if (!plan.resume) await checkpoints.clear();
  const resumed = await checkpoints.restore();
  if (resumed) host.log.notice("The training goes on from its last checkpoint.");
  else await host.files.remove(plan.log);
  const modelDirectory = `${plan.workDirectory}/model`;
  await host.files.makeDirectory(modelDirectory);
  const folders = { model: modelDirectory, checkpoints: checkpoints.directory };
  const environment = await trainVariables(plan, train3, folders, host);
  const rows = { path: plan.rows, digest: plan.rowsDigest, variable: "ASSAY_TRAIN_DATA" };
  const watched = await onlyReading(
    WHAT,
    rows,
    () => watch(plan, train3, { environment, checkpoints }, host),
    host
  );
  await checkpoints.clear();
  const { seconds, peakMemoryBytes } = watched.outcome;
  return {
    modelDirectory,
    seconds,
    ...peakMemoryBytes === void 0 ? {} : { peakMemoryBytes },
    curves: watched.curves,
    badLines: watched.badLines,
    gpus: watched.gpus,
    resumed,
    network: null
  };
}
async function watch(plan, train3, work, host) {
  const curves = new Curves();
  const life = new SignOfLife(host.clock, train3["silence-limit"]);
  const log = followLog(plan.log, (line) => take(line, curves, life, host), host);
  const gpus = plan.hasGpu ? watchGpus(host) : void 0;
  const keeping = keepCheckpoints(work.checkpoints, train3["checkpoint-every"], host);
  try {
    return await host.log.group("Training", async () => {
      const outcome = await runTraining(plan, train3, { ...work, life }, host);
      const { badLines } = await log.stop();
      return { outcome, curves, badLines, gpus: await gpus?.stop() ?? [] };
    });
  } finally {
    life.stop();
    await Promise.all([log.stop(), gpus?.stop(), keeping.stop()]);
  }
}
async function runTraining(plan, train3, work, host) {
  const { life, checkpoints, environment } = work;
  const shell = {
    run: async (command, onLine) => {
      const outcome = await host.shell.run(command, onLine);
      if (!outcome.forced && outcome.ending.kind !== "signalled") await checkpoints.ended();
      return outcome;
    }
  };
  return runCommand(
    {
      what: WHAT,
      run: train3.run,
      directory: plan.project.directory,
      environment,
      pass: train3.environment,
      stop: life.signal,
      onLine: () => life.seen(),
      silentSeconds: () => life.silentSeconds(),
      ...train3["time-limit"] === void 0 ? {} : { timeLimitSeconds: train3["time-limit"] }
    },
    { ...host, shell }
  );
}
function take(line, curves, life, { log }) {
  life.seen();
  const before = curves.firstNotFinite;
  curves.add(line);
  if (before === void 0 && curves.firstNotFinite !== void 0) {
    log.warning(`The loss is not a finite number at step ${line.step}.`);
  }
  const total = ["of", "steps", "total"].map((name) => line.values.get(name)).find(Number.isFinite);
  const loss = line.values.get("loss");
  log.progress({
    label: "Training",
    done: line.step,
    unit: "steps",
    ...total === void 0 ? {} : { total },
    ...loss === void 0 ? {} : { note: `loss ${loss.toPrecision(4)}` }
  });
}

// src/domain/network/kind-of-type.ts
var OF_CONTRACT = {
  string: "category",
  integer: "number",
  number: "number",
  boolean: "boolean",
  date: "timestamp",
  timestamp: "timestamp",
  time: "category"
};
function kindOfLogicalType(type) {
  return OF_CONTRACT[type];
}
var NUMBER = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*)$/;
var TIMESTAMP = /^(?:DATE|TIMESTAMP(?:_S|_MS|_NS)?|TIMESTAMP WITH TIME ZONE)$/;
function kindOfColumnType(type) {
  if (NUMBER.test(type)) return "number";
  if (TIMESTAMP.test(type)) return "timestamp";
  return type === "BOOLEAN" ? "boolean" : "category";
}

// src/domain/network/moments.ts
function moments(values) {
  const { largest, count: count2 } = magnitude(values);
  const missing = values.length - count2;
  if (count2 === 0 || largest === 0) return { mean: 0, deviation: 0, missing };
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) sum += value / largest;
  }
  const mean = sum / count2;
  let squares = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) squares += (value / largest - mean) ** 2;
  }
  const deviation = Math.sqrt(squares / count2);
  const constant = deviation <= Math.abs(mean) * 1e-12;
  return { mean: mean * largest, deviation: constant ? 0 : deviation * largest, missing };
}
function magnitude(values) {
  let largest = 0;
  let count2 = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = Math.abs(values[row] ?? Number.NaN);
    if (!Number.isFinite(value)) continue;
    count2 += 1;
    if (value > largest) largest = value;
  }
  return { largest, count: count2 };
}

// src/domain/network/fit-encoder.ts
function fitEncoder(table, kinds, options) {
  const features = [];
  for (const [name, kind] of kinds) {
    const column = table.columns.get(name);
    if (column === void 0) throw new Error(`The table has no column "${name}".`);
    if (column.kind === "category" !== (kind === "category"))
      throw new Error(`Column "${name}" holds a ${column.kind}, which is no ${kind}.`);
    features.push(
      column.kind === "category" ? fitCategory(name, column, options) : fitNumber(name, column, kind)
    );
  }
  return { encoder: 1, features };
}
function fitNumber(name, column, kind) {
  if (kind === "timestamp") return fitTimestamp(name, column.values);
  const { mean, deviation, missing } = moments(column.values);
  if (kind === "boolean") return { kind: "boolean", name, missing: missing > 0 };
  return { kind: "number", name, missing: missing > 0, mean, scale: deviation };
}
function fitTimestamp(name, values) {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let missing = false;
  const seen = new Map(TIMESTAMP_PARTS.map((part) => [part, /* @__PURE__ */ new Set()]));
  for (const value of values) {
    if (!isMoment(value)) {
      missing = true;
      continue;
    }
    first = Math.min(first, value);
    last = Math.max(last, value);
    for (const [part, found] of seen) found.add(partOf(part, value));
  }
  const parts = TIMESTAMP_PARTS.filter(
    (part) => last - first >= CYCLE[part] && (seen.get(part)?.size ?? 0) > 1
  );
  return { kind: "timestamp", name, missing, parts };
}
function fitCategory(name, column, options) {
  const used = new Uint8Array(column.levels.length);
  let missing = false;
  for (const code of column.codes) {
    if (code < 0) missing = true;
    else used[code] = 1;
  }
  const seen = column.levels.filter((_, code) => used[code] === 1);
  const kind = "category";
  if (seen.length <= options.oneHotLimit)
    return { kind, encoding: "one-hot", name, missing, levels: oneHotLevels(seen) };
  if (!options.embeddings)
    return { kind, encoding: "hash", name, missing, buckets: options.hashBuckets };
  const levels = fingerprints(seen);
  return { kind, encoding: "embedding", name, levels, dimension: embeddingWidth(levels.length) };
}
function oneHotLevels(seen) {
  return seen.length < 2 ? [] : fingerprints(seen);
}
function fingerprints(seen) {
  return seen.map(fingerprint).toSorted();
}
function embeddingWidth(categories) {
  return Math.min(16, Math.ceil(Math.sqrt(categories) / 2));
}

// src/domain/network/targets.ts
var PLAIN = { mean: 0, scale: 1 };
function binaryTargets(labels, positive) {
  const wanted = labels.levels.map((level) => isPositive(level, positive));
  const values = Float32Array.from(labels.codes, (code) => wanted[code] === true ? 1 : 0);
  let positives = 0;
  for (const value of values) positives += value;
  return {
    values,
    activation: "sigmoid",
    bias: [Math.log((positives + 0.5) / (values.length - positives + 0.5))],
    meaning: meaning("binary-classification")
  };
}
function classTargets(labels) {
  const used = new Set(labels.codes);
  const classes = classesOf(labels.levels.filter((_, code) => used.has(code)));
  const position = new Map(classes.map((name, number) => [name, number]));
  const numbers = labels.levels.map((level) => position.get(sameClass(level)) ?? -1);
  const values = Float32Array.from(labels.codes, (code) => numbers[code] ?? -1);
  const counts = new Float64Array(classes.length);
  for (const number of values) counts[number] = (counts[number] ?? 0) + 1;
  return {
    values,
    activation: "softmax",
    bias: Array.from(counts, (count2) => Math.log(count2 / values.length)),
    meaning: { ...meaning("multiclass-classification"), classes: [...classes] }
  };
}
function numberTargets(labels) {
  const { mean, deviation } = moments(labels);
  const scale = deviation > 0 ? deviation : 1;
  return {
    values: Float32Array.from(labels, (value) => (value - mean) / scale),
    activation: "linear",
    bias: [0],
    meaning: { ...meaning("regression"), target: { mean, scale } }
  };
}
function meaning(task) {
  return { task, classes: [], target: PLAIN };
}
function isPositive(label, positive) {
  const wanted = positive === void 0 ? ["1", "true"] : [sameClass(String(positive))];
  return wanted.includes(sameClass(label));
}

// src/tasks/network/check-training.ts
var MOST_CLASSES = 1e3;
function targetsOf(source, { labels, features }) {
  const column = `"${source.label}"`;
  if (features.rows === 0)
    throw new ConfigurationError({ message: `No row of the training data has a label ${column}.` });
  if (labels.kind === "number") return numberTargets(labels.values);
  const targets = source.task === "binary-classification" ? binaryTargets(labels, source.positive) : classTargets(labels);
  const problem = classProblem(targets, column, source.positive);
  if (problem !== void 0) throw new ConfigurationError(problem);
  return targets;
}
function classProblem(targets, column, positive) {
  if (targets.activation === "sigmoid") {
    const only = targets.values.every((value) => value === targets.values[0]);
    if (!only) return void 0;
    const named = positive === void 0 ? "1 or true" : "as `positive` names it";
    const [which, remedy] = targets.values[0] === 1 ? ["Every", "Train on data that hold both classes."] : ["No", "Name the positive class with `positive`, or train on data that hold it."];
    return {
      message: `${which} row of the training data has the positive class (${named}) in ${column}.`,
      remedy
    };
  }
  return severalClassesProblem(targets.meaning.classes, column);
}
function severalClassesProblem(names2, column) {
  const classes = names2.length;
  if (classes > 1 && classes <= MOST_CLASSES) return spellingProblem(names2, column);
  const count2 = `${classes} ${classes === 1 ? "class" : "classes"}`;
  return {
    message: `${column} has ${count2} in the training data, expected 2 to ${MOST_CLASSES}.`,
    remedy: "Is it the label of a regression?"
  };
}
function spellingProblem(names2, column) {
  const remedy = "Spell each class in one way, without control characters.";
  if (names2.some((name) => name.includes("\0")))
    return { message: `A class in ${column} holds a NUL character.`, remedy };
  if (new Set(names2.map((name) => name.toLowerCase())).size === names2.length) return void 0;
  return { message: `${column} has classes that differ in upper and lower case only.`, remedy };
}
function checkEncoder(encoder, backend) {
  if (embeddedFeatures(encoder).length > 0 && !backend.embeddings)
    throw new ConfigurationError({
      message: "Embeddings cannot be trained by the bundled TensorFlow.js.",
      remedy: "Install @tensorflow/tfjs-node in the workspace, or leave `embeddings` out: categories are then hashed."
    });
  if (encoderWidth(encoder) + embeddedFeatures(encoder).length === 0)
    throw new ConfigurationError({
      message: "No feature tells the rows of the training data apart: every column is constant."
    });
}

// src/tasks/network/feature-kinds.ts
async function featureKinds(session, file, features) {
  const kinds = /* @__PURE__ */ new Map();
  const types = file.format === "parquet" ? await parquetTypes(session, file) : /* @__PURE__ */ new Map();
  for (const { name, kind, likely } of features) {
    const type = types.get(name);
    const known = kind ?? await fittingKind(session, file, { name, likely });
    const told = known ?? (type === void 0 ? void 0 : kindOfColumnType(type));
    kinds.set(name, told ?? await kindOfCells(session, file, name));
  }
  return kinds;
}
async function fittingKind(session, file, { name, likely }) {
  if (likely === void 0) return void 0;
  const [row] = await session.rows(
    `SELECT ${misfitsOf(name, likely)} AS misfits FROM ${relationOf(file)}`
  );
  return Number(row?.["misfits"]) === 0 ? likely : void 0;
}
async function parquetTypes(session, file) {
  const rows = await session.rows(`DESCRIBE SELECT * FROM ${relationOf(file)}`);
  return new Map(rows.map((row) => [String(row["column_name"]), String(row["column_type"])]));
}
async function kindOfCells(session, file, name) {
  const cell = quoteName(name);
  const [row] = await session.rows(
    `SELECT count(${cell}) AS cells, count(TRY_CAST(${cell} AS DOUBLE)) AS numbers,
       count(*) FILTER (${cell} IN ('true', 'false')) AS booleans,
       count(TRY_CAST(${cell} AS TIMESTAMP)) AS timestamps FROM ${relationOf(file)}`
  );
  return fitting(row ?? {});
}
function fitting(row) {
  const cells = Number(row["cells"] ?? 0);
  if (Number(row["numbers"]) === cells) return "number";
  if (Number(row["booleans"]) === cells) return "boolean";
  return Number(row["timestamps"]) === cells ? "timestamp" : "category";
}

// src/tasks/network/read-training.ts
async function readTraining(engine, source) {
  const session = await engine.open({ inputs: [source.data.path] });
  try {
    const kinds = await featureKinds(session, source.data, source.features);
    return { kinds, ...await readRows(session, source, kinds) };
  } finally {
    await session.close();
  }
}
async function readRows(session, source, kinds) {
  const from = relationOf(source.data);
  const label = quoteName(source.label);
  const isNumber = source.task === "regression";
  const labelled = isNumber ? `isfinite(CAST(${label} AS DOUBLE))` : `${label} IS NOT NULL`;
  const columns = [...kinds].map(([name, kind]) => selectOf(name, kind));
  const wanted = [...columns, selectOf(source.label, isNumber ? "number" : "category")];
  const table = await session.table(`SELECT ${wanted.join(", ")} FROM ${from} WHERE ${labelled}`);
  const [count2] = await session.rows(`SELECT count(*) AS rows FROM ${from}`);
  const labels = table.columns.get(source.label);
  if (labels === void 0) throw new Error(`The engine returned no column "${source.label}".`);
  const features = { rows: table.rows, columns: new Map(table.columns) };
  features.columns.delete(source.label);
  return { features, labels, unlabelled: Number(count2?.["rows"] ?? 0) - table.rows };
}

// src/tasks/network/train-network.ts
async function trainNetwork(training, host, onStep) {
  const trainer = await host.trainer();
  host.log.info(trainer.backend.remark);
  const table = await readTraining(await host.dataEngine(), training);
  const { settings } = training;
  const encoder = fitEncoder(table.features, table.kinds, {
    oneHotLimit: settings["one-hot-limit"],
    hashBuckets: settings["hash-buckets"],
    embeddings: settings.embeddings
  });
  checkEncoder(encoder, trainer.backend);
  const targets = targetsOf(training, table);
  const { features, unlabelled } = table;
  host.log.info(`Training on ${features.rows} rows with ${encoderWidth(encoder)} inputs.`);
  const data = { encoder, features, targets: targets.values };
  const observer = { onStep, cancelled: host.cancelled };
  const files = await trainer.train(planOf(training, targets), data, observer);
  const network = describeNetwork(training, targets, { trainer, rows: features.rows });
  return { files: withJson(files, encoder, network), ...facts(trainer, features.rows, unlabelled) };
}
function facts(trainer, rows, unlabelled) {
  return { backend: trainer.backend, rows, unlabelled };
}
function planOf(training, targets) {
  const { settings, seed } = training;
  return {
    hidden: settings.hidden,
    activation: targets.activation,
    bias: targets.bias,
    epochs: settings.epochs,
    batchSize: settings["batch-size"],
    learningRate: settings["learning-rate"],
    seed
  };
}
function describeNetwork(training, targets, made) {
  const { settings, seed, label } = training;
  const { name, version } = made.trainer.backend;
  return {
    network: 1,
    label,
    ...targets.meaning,
    trained: {
      rows: made.rows,
      epochs: settings.epochs,
      batchSize: settings["batch-size"],
      learningRate: settings["learning-rate"],
      seed,
      backend: `${name} ${version}`
    }
  };
}
function withJson(files, encoder, network) {
  const written = [
    ...files,
    [NETWORK_FILES.encoder, jsonBytes(encoder)],
    [NETWORK_FILES.network, jsonBytes(network)]
  ];
  return new Map(written.toSorted(([a], [b]) => a < b ? -1 : 1));
}
function jsonBytes(value) {
  return new TextEncoder().encode(`${JSON.stringify(value, void 0, 1)}
`);
}

// src/tasks/training/train-by-network.ts
async function trainByNetwork(plan, train3, host) {
  const curves = new Curves();
  const lines = [];
  const start = host.clock.elapsed();
  const rows = await host.files.resolve(plan.rows);
  const training = networkTraining({ ...plan, rows }, train3);
  const follow = (step2) => {
    lines.push(JSON.stringify(step2));
    curves.add({ step: step2.step, values: /* @__PURE__ */ new Map([["loss", step2.loss]]) });
    showStep(step2, host);
    refuseWhenLate(train3["time-limit"], (host.clock.elapsed() - start) / 1e3);
  };
  const trained2 = await host.log.group("Training", () => trainNetwork(training, host, follow)).catch((error) => {
    if (error instanceof TrainingDivergedError) throw refusal("diverged", error.message);
    throw error;
  });
  const modelDirectory = `${plan.workDirectory}/model`;
  for (const [name, bytes2] of trained2.files) {
    await host.files.write(`${modelDirectory}/${name}`, bytes2);
  }
  await host.files.write(plan.log, lines.map((line) => `${line}
`).join(""));
  const { name: backend, version } = trained2.backend;
  return {
    modelDirectory,
    seconds: (host.clock.elapsed() - start) / 1e3,
    curves,
    badLines: 0,
    gpus: [],
    resumed: false,
    network: { backend, version }
  };
}
function showStep({ step: step2, of, loss }, host) {
  const note = `loss ${loss.toPrecision(4)}`;
  host.log.progress({ label: "Training", done: step2, total: of, unit: "steps", note });
}
function refuseWhenLate(limitSeconds, seconds) {
  if (limitSeconds === void 0 || seconds <= limitSeconds) return;
  const message = `The training was ended at its time limit of ${limitSeconds} s.`;
  throw refusal("timed-out", message);
}
function networkTraining(plan, train3) {
  const { prepared, project } = plan;
  const { task, positive } = project.model;
  if (task !== "binary-classification" && task !== "multiclass-classification" && task !== "regression") {
    throw new Error(`The built-in network has no task ${task}.`);
  }
  return {
    task,
    settings: train3.tfjs,
    seed: plan.seed,
    data: { path: plan.rows, format: prepared.format },
    features: plan.features.map((name) => {
      const type = prepared.columns.find((column) => column.name === name)?.type;
      if (type === void 0) return { name };
      const kind = kindOfLogicalType(type);
      return project.model.features === void 0 ? { name, kind } : { name, likely: kind };
    }),
    label: prepared.label.name,
    ...positive === void 0 ? {} : { positive }
  };
}

// src/steps/train-model/make-package.ts
async function makePackage(job, made, host) {
  const { project, prepared, inspection } = job;
  const { seed } = made;
  const key = inspection.keyOf(prepared, seed);
  const rows = await trainingRows(project, prepared, inspection.supporting, host);
  const workDirectory = `${project.paths.training}/work`;
  await host.files.remove(workDirectory);
  try {
    const trained2 = await train(job, { ...made, key, rows, workDirectory }, host);
    const opened = await sealPackage(
      {
        modelDirectory: trained2.modelDirectory,
        supporting: inspection.supporting,
        facts: packageFacts({ project, prepared, inspection, rows, trained: trained2, seed, key }),
        staging: `${workDirectory}/package`,
        target: made.target
      },
      host
    );
    return { opened, trained: trained2 };
  } finally {
    await host.files.remove(workDirectory);
  }
}
async function train({ project, prepared, hasGpu, resume }, made, host) {
  const { train: how } = project.model;
  const { rows, ...rest } = made;
  const plan = { project, prepared, hasGpu, resume, ...rest };
  const complete = { ...plan, rows: rows.path, rowsDigest: rows.digest, features: rows.features };
  return "run" in how ? trainByCommand(complete, how, host) : trainByNetwork(complete, how, host);
}

// src/steps/train-model/make-predictions.ts
async function makePredictions(work, host) {
  const { project, prepared, opened } = work;
  const file = `${work.name}.${opened.manifest.format}`;
  const good = `${project.paths.predictions}/${file}`;
  const unchecked = `${project.paths.unchecked}/${file}`;
  await host.files.remove(good);
  const predicted = await host.log.group(
    "Predicting",
    () => predictEvaluation(opened, { project, prepared, output: unchecked }, host)
  );
  const expected = await expectedRows(project, prepared, host);
  const { rows, digest, matchedBy } = await readPredictions(unchecked, expected, host);
  await host.files.move(unchecked, good);
  return { ...predicted, path: good, rows, digest, of: prepared.evaluate.digest, matchedBy };
}

// src/domain/training/gpu-requirement.ts
var GIBIBYTE2 = 2 ** 30;
var NOMINAL = 0.94;
var BUSY = 0.5;
function unmetGpuRequirement(requirement, gpus, remark) {
  const { count: count2, memoryGib } = requirement;
  const demand = `The training demands ${count2 === 1 ? "a GPU" : `${count2} GPUs`}`;
  if (gpus.length === 0) {
    return {
      code: "gpu-missing",
      message: `${demand}, but ${remark ?? "none is visible: CUDA_VISIBLE_DEVICES hides them. Unset it, or name GPUs in it."}`
    };
  }
  if (gpus.length < count2) {
    return {
      code: "gpu-too-few",
      message: `${demand}, but only ${gpus.length} can be seen (${names(gpus)}). Use a machine with more, or lower train.require.gpu.count.`
    };
  }
  const large = gpus.filter((gpu) => gpu.memoryBytes >= (memoryGib ?? 0) * GIBIBYTE2 * NOMINAL);
  if (large.length < count2) {
    return {
      code: "gpu-too-small",
      message: `${demand} with ${memoryGib} GiB of memory, but the machine has ${names(gpus)}. Use a larger GPU, or lower train.require.gpu.memory-gib.`
    };
  }
  if (large.filter((gpu) => isFree(gpu, memoryGib)).length >= count2) return void 0;
  return {
    code: "gpu-busy",
    message: `${demand}, but the memory is in use (${large.map(load).join(", ")}). Wait for, or end, what runs there (nvidia-smi lists it).`
  };
}
function isFree(gpu, memoryGib) {
  const used = gpu.usedMemoryBytes ?? 0;
  if (memoryGib === void 0) return used <= gpu.memoryBytes * BUSY;
  return gpu.memoryBytes - used >= memoryGib * GIBIBYTE2 * NOMINAL;
}
function names(gpus) {
  return gpus.map((gpu) => `${gpu.name}, ${gib(gpu.memoryBytes)} GiB`).join("; ");
}
function load(gpu) {
  return `${gpu.name}: ${gib(gpu.usedMemoryBytes ?? 0)} of ${gib(gpu.memoryBytes)} GiB`;
}
function gib(bytes2) {
  return (bytes2 / GIBIBYTE2).toFixed(1);
}

// src/tasks/training/guard-runner.ts
function guardRunner(identity, allowed) {
  const { github } = identity;
  if (github === void 0 || github.fork === void 0 || allowed) return;
  if (github.runnerEnvironment === "github-hosted") return;
  const whose = github.fork === null ? "another repository" : `the fork ${github.fork}`;
  throw refusal(
    "fork-on-self-hosted-runner",
    `The code of ${whose} is not run on a self-hosted runner: it could take the machine over. Train it on a GitHub-hosted runner, or set allow-fork-code where a person has read the code.`
  );
}

// src/steps/train-model/preflight.ts
async function preflight(project, inputs2, host) {
  guardRunner(host.identity, inputs2["allow-fork-code"]);
  checkEnvironmentNames(project);
  const facts2 = await host.machine.facts();
  const { train: train3 } = project.model;
  const gpu = "run" in train3 ? train3.require?.gpu : void 0;
  if (gpu === void 0) return facts2;
  const memory = gpu["memory-gib"];
  const unmet = unmetGpuRequirement(
    { count: gpu.count, ...memory === void 0 ? {} : { memoryGib: memory } },
    facts2.gpus,
    facts2.gpuRemark
  );
  if (unmet !== void 0) throw refusal(unmet.code, unmet.message);
  return facts2;
}
function checkEnvironmentNames(project) {
  const { train: train3, predict: predict2, features } = project.model;
  const named = {
    train: "run" in train3 ? train3.environment : [],
    predict: predict2?.environment ?? [],
    features: features?.environment ?? []
  };
  const problems = Object.entries(named).flatMap(
    ([section, names2]) => names2.flatMap(
      (name, index) => isForbiddenVariable(name) ? [
        {
          place: project.place([section, "environment", index]),
          message: `"${name}" is never handed to a command: variables of Actions and of the runner stay with Assay.`,
          remedy: "Hand the value over under another name, if the command must have it."
        }
      ] : []
    )
  );
  if (problems.length > 0) throw new ConfigurationError(problems);
}

// src/steps/train-model/recorded-training.ts
var predictedFile = object({ file: string(), digest: string() });
var recordedSchema = object({
  predictions: predictedFile.extend({ of: string() }),
  repeats: array(object({ predictions: predictedFile })).default([])
});
async function recordedTraining(work, host) {
  const { project, prepared, opened } = work;
  const { evidence } = project.paths;
  if ((await host.files.facts(evidence))?.kind !== "directory") return void 0;
  const found = await readEvidence(evidence, host);
  const training = found.find((one) => one.check === "training");
  if (training?.subject.package !== opened.digest) return void 0;
  const recorded = recordedSchema.safeParse(training.measurements).data;
  if (recorded?.predictions.of !== prepared.evaluate.digest) return void 0;
  if (recorded.repeats.length !== project.model.train.repeats - 1) return void 0;
  const files = [recorded.predictions, ...recorded.repeats.map((one) => one.predictions)];
  for (const { file, digest } of files) {
    if ((await host.files.facts(file))?.kind !== "file") return void 0;
    if ((await host.files.fingerprint(file)).digest !== digest) return void 0;
  }
  return training.measurements;
}

// src/steps/train-model/repeat-training.ts
async function repeatTraining(job, seeds, host) {
  const { project, prepared } = job;
  const measured = [];
  for (const [index, seed] of seeds.entries()) {
    const name = `repeat-${index + 2}`;
    const target = `${project.paths.training}/${name}`;
    try {
      const log = `${project.paths.training}/${name}.jsonl`;
      const { opened, trained: trained2 } = await makePackage(job, { seed, target, log }, host);
      const made = await makePredictions({ project, prepared, opened, name }, host);
      const { path, digest } = made;
      measured.push({
        seed,
        seconds: trained2.seconds,
        package: opened.digest,
        predictions: { file: path, digest }
      });
    } finally {
      await host.files.remove(target);
    }
  }
  return measured;
}

// src/steps/train-model/train.ts
async function train2(project, inputs2, findings, host) {
  const facts2 = await preflight(project, inputs2, host);
  const supporting = await findSupporting(project, host);
  const prepared = await prepareData(project, host);
  findings.prepared = prepared;
  await expectedRows(project, prepared, host);
  const inspection = await inspectProject(project, supporting, facts2, host);
  const { train: how } = project.model;
  const key = inspection.keyOf(prepared, how.seed);
  findings.measurements = inputMeasurements(inspection, key);
  await host.files.write(
    project.paths.trainingEnvironment,
    `${JSON.stringify(inspection.environment, null, 2)}
`
  );
  const hasGpu = facts2.gpus.length > 0;
  const job = { project, prepared, inspection, hasGpu, resume: inputs2.resume };
  const seeds = Array.from({ length: how.repeats }, (_, index) => how.seed + index);
  const keys = seeds.map((seed) => inspection.keyOf(prepared, seed));
  await dropOtherCheckpoints(project.paths.checkpoints, keys, host);
  const opened = await obtainPackage(job, { key, reuse: inputs2.reuse }, findings, host);
  findings.opened = opened;
  if (findings.reused === true) {
    const recorded = await recordedTraining({ project, prepared, opened }, host);
    findings.measurements = { ...recorded, ...findings.measurements };
    if (recorded !== void 0) return;
  }
  await predict(job, seeds, findings, host);
}
async function predict(job, [, ...furtherSeeds], findings, host) {
  const { project, prepared } = job;
  const { opened } = findings;
  if (opened === void 0) throw new Error("There is no package to predict with.");
  const { predictions, unchecked } = project.paths;
  for (const path of [predictions, unchecked]) await host.files.remove(path);
  const predicted = await makePredictions({ project, prepared, opened, name: "predictions" }, host);
  findings.measurements = { ...findings.measurements, ...predictionMeasurements(predicted) };
  const repeats = await repeatTraining(job, furtherSeeds, host);
  if (repeats.length > 0) findings.measurements = { ...findings.measurements, repeats };
}
async function obtainPackage(job, wanted, findings, host) {
  const { project, prepared } = job;
  const { paths, model } = project;
  const reused = wanted.reuse ? await reusePackage(packagePlaces(project), wanted.key, host) : void 0;
  if (reused !== void 0) {
    host.log.notice("The same inputs were trained on before: their package is taken again.");
    findings.reused = true;
    findings.measurements = { ...findings.measurements, reused: true, rows: prepared.train.rows };
    return reused;
  }
  for (const path of [paths.package, paths.predictions, `${paths.evidence}/training.json`]) {
    await host.files.remove(path);
  }
  const { opened, trained: trained2 } = await makePackage(
    job,
    { seed: model.train.seed, target: paths.package, log: paths.trainingLog },
    host
  );
  findings.reasons = trainingReasons(trained2);
  const measured = trainingMeasurements(trained2, prepared.train.rows);
  findings.measurements = { ...findings.measurements, reused: false, ...measured };
  const fatal = findings.reasons.filter((reason) => reason.severity === "error");
  if (fatal.length > 0) {
    await host.files.remove(paths.package);
    throw new RefusalError(fatal);
  }
  await keepPackage(opened, host);
  return opened;
}

// src/steps/train-model/words.ts
function describeTraining({ verdict, measurements, reasons, subject }) {
  const lines = [];
  if (verdict === "fail") lines.push(failed(measurements));
  else if (measurements["reused"] === true) {
    lines.push("The package of an earlier training from the same inputs is taken again.");
  } else lines.push(trained(measurements));
  if (subject.package !== null) lines.push(`Package ${subject.package}.`);
  lines.push(...reasons.map((reason) => `${reason.severity}: ${reason.message}`));
  return lines.join("\n");
}
function failed(measurements) {
  const ended = measurements["seconds"] !== void 0 || measurements["reused"] === true;
  return ended ? "The training ended, but what it made is of no use: there is no package." : "The training failed: there is no package.";
}
function trained(measurements) {
  const rows = count(Number(measurements["rows"]));
  const memory = measurements["peakMemoryBytes"];
  const used = typeof memory === "number" ? `, with ${bytes(memory)} of memory at most` : "";
  return `Trained on ${rows} rows in ${duration(Number(measurements["seconds"]))}${used}.`;
}

// src/steps/train-model/step.ts
var step = defineStep({
  name: "train-model",
  summary: "Trains a model by the command of assay.yml, or the built-in network, and packages it.",
  inputs,
  outputs,
  example: `- uses: OWNER/assay/actions/train-model@VERSION
  with:
    model: flight-delay
`,
  run: trainModel,
  post: async (given, host) => {
    const { paths } = await openProject(given, host);
    const saved = await saveAllCheckpoints(paths.checkpoints, host);
    if (saved > 0) host.log.info("The checkpoint of the interrupted training has been kept.");
  }
});
async function trainModel(given, host) {
  const project = await openProject(given, host);
  requireTask(project);
  const findings = { reasons: [], measurements: {} };
  try {
    await train2(project, given, findings, guardRunFolder(project.paths, host));
  } catch (error) {
    if (!(error instanceof RefusalError) || host.cancelled.aborted) throw error;
    return refuse(project, findings, error, host);
  }
  const warned = findings.reasons.some((reason) => reason.severity === "warning");
  const verdict = warned ? "warn" : "pass";
  const told = await result(project, findings, verdict, host);
  if (!isRefused(verdict, given["fail-on"])) return told;
  return { ...told, refusal: "The training ended well, but with warnings, and fail-on says warn." };
}
async function refuse(project, findings, error, host) {
  await shelvePackage(packagePlaces(project), host);
  await host.files.remove(project.paths.predictions);
  const warnings = findings.reasons.filter((reason) => reason.severity !== "error");
  const { opened: _gone, ...known } = findings;
  const told = { ...known, reasons: [...error.reasons, ...warnings] };
  return { ...await result(project, told, "fail", host), refusal: error.message };
}
async function result(project, findings, verdict, host) {
  const { prepared, opened, reasons, measurements } = findings;
  const evidence = makeEvidence(
    {
      check: "training",
      step: "train-model",
      model: project.name,
      verdict,
      subject: { data: prepared?.dataDigest ?? null, package: opened?.digest ?? null },
      reasons: [...reasons],
      measurements
    },
    host
  );
  const path = await writeEvidence(project.runDirectory, evidence, host);
  const text = describeTraining(evidence);
  return {
    outputs: {
      verdict,
      evidence: path,
      ...opened === void 0 ? {} : { package: opened.directory, digest: opened.digest }
    },
    evidence: [evidence],
    text
  };
}
export {
  step
};
