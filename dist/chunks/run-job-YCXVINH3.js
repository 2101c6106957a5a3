import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  MANIFEST,
  verifyArtifact
} from "./chunk-DAXZKZMY.js";
import {
  EXIT_STATUS,
  createClock,
  createPace,
  exitStatus,
  foreignLine,
  inertLine,
  inertText,
  inputFields,
  messageOf,
  progressLine,
  runPost,
  runStep,
  secretForms,
  tellFaults,
  wire
} from "./chunk-2LR2WU5D.js";
import "./chunk-5AW5YVKO.js";
import "./chunk-BTMOIAX3.js";
import {
  formatArtifactName,
  newestAttempts,
  ofEarlierMatrix,
  parseArtifactName
} from "./chunk-HKX5LNZC.js";
import {
  encodeProse
} from "./chunk-WCTI4ODR.js";
import {
  count
} from "./chunk-LB5YE6WD.js";
import "./chunk-X2F5VZF6.js";
import {
  claimRunFolder,
  openProject
} from "./chunk-FENYHHSC.js";
import {
  defaultRunDirectory,
  joinPath,
  lockRunFolder,
  runPaths
} from "./chunk-P3WXG2BU.js";
import {
  nearest
} from "./chunk-72QQJORW.js";
import "./chunk-IMFEM2U7.js";
import "./chunk-HNRJSZCK.js";
import "./chunk-NKC5APMT.js";
import "./chunk-QFW2UQW5.js";
import {
  ConfigurationError,
  formatPlace,
  formatProblem
} from "./chunk-KILTS243.js";
import {
  nameFault
} from "./chunk-KM5GLZXF.js";
import {
  RefusalError,
  refusal
} from "./chunk-N7QQ32HM.js";
import "./chunk-ENOEA6L3.js";
import "./chunk-ET47IQD5.js";
import "./chunk-G6XVFXCI.js";
import "./chunk-7JLSHSJJ.js";
import {
  array,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";
import "./chunk-KRPEAMME.js";
import {
  debug,
  endGroup,
  error,
  getState,
  info,
  isDebug,
  notice,
  saveState,
  setFailed,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning
} from "./chunk-3SIKPWWN.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/actions/annotator.ts
var MAX_OF_A_KIND = 10;
var ISSUE = { notice, warning, error };
function createAnnotator() {
  const counts = { notice: 0, warning: 0, error: 1 };
  return {
    annotate: (kind, message, place) => {
      counts[kind] += 1;
      if (counts[kind] > MAX_OF_A_KIND) return false;
      ISSUE[kind](place === void 0 ? message : `${formatPlace(place)}: ${message}`, {
        ...place === void 0 ? {} : { file: place.file },
        ...place?.line === void 0 ? {} : { startLine: place.line },
        ...place?.column === void 0 ? {} : { startColumn: place.column }
      });
      return true;
    },
    leftOut: () => describeSurplus(counts)
  };
}
function describeSurplus(counts) {
  const kinds = ["error", "warning", "notice"];
  const surplus = kinds.map((kind) => ({ kind, more: counts[kind] - MAX_OF_A_KIND })).filter(({ more }) => more > 0).map(({ kind, more }) => `${more} more of kind ${kind}`);
  if (surplus.length === 0) return void 0;
  return `Only in this log, because GitHub shows ten annotations of a kind: ${surplus.join(", ")}.`;
}

// src/adapters/actions/masked-forms.ts
var SHORTEST = 4;
function maskedForms(secret) {
  return [.../* @__PURE__ */ new Set([secret, ...secretForms(secret, SHORTEST)])].filter(
    (form) => form.trim().length >= SHORTEST
  );
}

// src/adapters/actions/summary-text.ts
var MAX_SUMMARY_BYTES = 1024 * 1024 - 4096;
var CUT = "\n\n_The rest was cut: GitHub takes one mebibyte. The whole report is among the artifacts._\n";
function fitSummary(markdown, maxBytes = MAX_SUMMARY_BYTES) {
  const bytes = new TextEncoder().encode(markdown);
  if (bytes.length <= maxBytes) return markdown;
  const end = bytes.lastIndexOf(NEWLINE, maxBytes - CUT.length - 1);
  return new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))) + CUT;
}
var NEWLINE = 10;

// src/adapters/actions/job.ts
function createJob(environment) {
  return {
    isDebug: isDebug(),
    mask: (secret) => {
      for (const form of maskedForms(secret)) setSecret(form);
    },
    setOutputs: (outputs) => {
      for (const [name, value] of Object.entries(outputs)) {
        if (value !== void 0) setOutput(name, value);
      }
    },
    writeSummary: async (markdown) => {
      if ((environment["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
      await summary.addRaw(fitSummary(markdown), true).write();
    },
    fail: (sentence, status) => {
      setFailed(sentence);
      process.exitCode = status;
    },
    remember: saveState,
    recall: getState
  };
}

// src/adapters/actions/log.ts
function createActionsLog(clock, annotator) {
  const isDue = createPace(clock);
  const tell = (kind) => (message, place) => {
    if (annotator.annotate(kind, message, place)) return;
    const where = place === void 0 ? "" : `${formatPlace(place)}: `;
    info(inertText(`${kind}: ${where}${message}`));
  };
  return {
    debug,
    info: (message) => info(inertText(message)),
    notice: tell("notice"),
    warning: tell("warning"),
    error: tell("error"),
    foreign: (line) => info(foreignLine(line)),
    progress: (progress) => {
      if (isDue(progress)) info(inertLine(progressLine(progress)));
    },
    group: createGrouping()
  };
}
function createGrouping() {
  let depth = 0;
  return async (title, work) => {
    depth += 1;
    if (depth === 1) startGroup(inertLine(title));
    else info(inertLine(title));
    try {
      return await work();
    } finally {
      depth -= 1;
      if (depth === 0) endGroup();
    }
  };
}

// src/hosts/actions/action-inputs.ts
var PREFIX = "INPUT_";
function readActionInputs(environment, fields) {
  const known = fields.map((field) => field.name);
  const given = Object.entries(environment).filter(([key]) => key.startsWith(PREFIX)).map(([key, value]) => [key.slice(PREFIX.length).toLowerCase(), value ?? ""]);
  return new Map(
    given.filter(([name]) => known.includes(name) || nearest(name, known) !== void 0)
  );
}

// src/tasks/hand-over/handed.ts
var MAX_BYTES = 1e6;
var handedSchema = strictObject({ artifacts: array(string()) });
async function readHanded(paths, host) {
  if ((await host.files.facts(paths.handed))?.kind !== "file") return [];
  const text = await host.files.readText(paths.handed, MAX_BYTES);
  return handedSchema.parse(JSON.parse(text)).artifacts;
}
async function writeHanded(handOver2, name, host) {
  const artifacts = [...handOver2.handed, name];
  await host.files.write(handOver2.paths.handed, `${JSON.stringify({ artifacts }, null, 2)}
`);
}

// src/tasks/hand-over/travelling.ts
var FOLDERS = ["evidence/", "profile/", "package/", "report/"];
var FILES = ["training/log.jsonl", "training/environment.json"];
var SECRET = new RegExp(
  `^(?:${[
    String.raw`\.git|git~\d|\.git-credentials|\.gitconfig`,
    String.raw`\.env(?:\..*)?|\.envrc|[._]netrc|\.pgpass|\.my\.cnf|\.htpasswd|\.boto|\.s3cfg|\.vault-token`,
    String.raw`\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc|\.condarc|\.dockercfg|\.terraformrc|\.terraform\.d`,
    String.raw`\.ssh|\.gnupg|\.aws|\.azure|\.config|\.docker|\.kube|\.kaggle`,
    String.raw`id_(?:rsa|dsa|ecdsa|ed25519)|kaggle\.json|gha-creds-.*\.json|application_default_credentials\.json`
  ].join("|")})$`,
  "i"
);
var SECRET_PATH = /(?:^|\/)\.?huggingface\/(?:stored_)?tokens?$/i;
function travels(path) {
  return FILES.some((file) => file === path) || FOLDERS.some((folder) => path.startsWith(folder));
}
function isOfPackage(path) {
  return path.startsWith("package/");
}
async function travellingFiles(paths, host) {
  const names = [];
  for (const folder of FOLDERS) {
    const directory = `${paths.root}/${folder.slice(0, -1)}`;
    if ((await host.files.facts(directory))?.kind !== "directory") continue;
    for (const name of await host.files.list(directory)) names.push(folder + name);
  }
  for (const file of FILES) {
    if ((await host.files.facts(`${paths.root}/${file}`))?.kind === "file") names.push(file);
  }
  for (const name of names) demandHarmless(name);
  const found = /* @__PURE__ */ new Map();
  for (const name of names.toSorted()) {
    found.set(name, await host.files.fingerprint(`${paths.root}/${name}`));
  }
  return found;
}
function demandHarmless(name) {
  const isSecret = SECRET_PATH.test(name) || name.split("/").some((part) => SECRET.test(part));
  const fault = isSecret ? "may hold credentials" : nameFault(name);
  if (fault === void 0) return;
  throw refusal(
    "unsafe-file",
    `${JSON.stringify(name)} cannot be handed to another job: it ${fault}. Keep it out of the run folder.`
  );
}

// src/tasks/hand-over/leave.ts
var MAX_COPIES = 100;
async function leave(handOver2, evidence, artifacts, host) {
  const now = await travellingFiles(handOver2.paths, host);
  const isNew = (path) => handOver2.before.get(path)?.digest !== now.get(path)?.digest;
  const newPackage = [...now.keys()].some((path) => isOfPackage(path) && isNew(path));
  const files = [...now].filter(([path]) => isOfPackage(path) ? newPackage : isNew(path)).map(([path, { bytes, digest }]) => ({ path, bytes, digest }));
  if (files.length === 0) return void 0;
  for (let copy = 1; copy <= MAX_COPIES; copy += 1) {
    const name = formatArtifactName(nameOf(handOver2, subjectOf(evidence), copy));
    const manifest = manifestOf(name, handOver2, files);
    if (await store(manifest, { handOver: handOver2, artifacts }, host)) {
      host.log.info(`Left ${files.length} ${files.length === 1 ? "file" : "files"} as ${name}.`);
      return name;
    }
  }
  throw refusal(
    "artifact-name",
    `No name is free among ${MAX_COPIES} artifacts of ${handOver2.step}.`
  );
}
function nameOf(handOver2, subject, copy) {
  const { model, step, attempt, job, cell, cells } = handOver2;
  return { model, step, subject, attempt, job, cell, cells, copy };
}
function manifestOf(artifact, handOver2, files) {
  return { assay: 1, artifact, run: handOver2.run, attempt: handOver2.attempt, files: [...files] };
}
function subjectOf(evidence) {
  const subjects = evidence.map((one) => one.subject.package ?? one.subject.data);
  const digest = subjects.find((subject) => subject !== null);
  return digest?.slice("sha256:".length, "sha256:".length + 16) ?? null;
}
async function store(manifest, errand, host) {
  const root = errand.handOver.paths.root;
  const path = `${root}/${MANIFEST}`;
  await host.files.write(path, `${JSON.stringify(manifest, null, 2)}
`);
  try {
    const names = [MANIFEST, ...manifest.files.map((file) => file.path)];
    const absolute = await host.files.resolve(root);
    const outcome = await errand.artifacts.upload(manifest.artifact, absolute, names);
    return outcome === "stored" || await isSame(manifest, errand, host);
  } finally {
    await host.files.remove(path);
  }
}
async function isSame(manifest, errand, host) {
  const all = await errand.artifacts.list();
  const stored = all.find((artifact) => artifact.name === manifest.artifact);
  if (stored === void 0) return false;
  const incoming = `${errand.handOver.paths.root}/incoming`;
  await host.files.remove(incoming);
  try {
    await errand.artifacts.download(stored, await host.files.resolve(incoming));
    const there = await verifyArtifact(manifest.artifact, incoming, host);
    return JSON.stringify(there.files) === JSON.stringify(manifest.files);
  } finally {
    await host.files.remove(incoming);
  }
}

// src/tasks/hand-over/pick-up.ts
async function pickUp(handOver2, artifacts, host) {
  const chosen = await choose(handOver2, artifacts, host);
  const origin = /* @__PURE__ */ new Map();
  for (const { stored } of chosen) {
    const files = await bringIn(stored, { handOver: handOver2, artifacts, origin }, host);
    host.log.info(`Picked up ${files} ${files === 1 ? "file" : "files"} from ${stored.name}.`);
  }
}
async function choose(handOver2, artifacts, { log: log2 }) {
  const found = (await artifacts.list()).flatMap((stored) => {
    const name = parseArtifactName(stored.name);
    return name === void 0 || name.attempt > handOver2.attempt ? [] : [{ name, stored }];
  });
  const gone = ofEarlierMatrix(found);
  const mine = ({ name }) => name.model === handOver2.model;
  for (const { stored } of gone.filter(mine)) log2.notice(`${stored.name} is not used: ${GONE}.`);
  const outdated = ({ name }) => name.job === handOver2.job && name.cell === handOver2.cell && name.attempt < handOver2.attempt;
  const present = found.filter((one) => mine(one) && !gone.includes(one));
  return newestAttempts(present).filter(
    (one) => !outdated(one) && !handOver2.handed.includes(one.stored.name)
  );
}
var GONE = "the matrix of its job has another number of jobs since";
async function bringIn(stored, errand, host) {
  const { paths } = errand.handOver;
  const incoming = `${paths.root}/incoming`;
  await host.files.remove(incoming);
  try {
    await errand.artifacts.download(stored, await host.files.resolve(incoming));
    const { files } = await verifyArtifact(stored.name, incoming, host);
    for (const { path } of files) demandExpected(stored.name, path);
    if (files.some(({ path }) => isOfPackage(path))) await host.files.remove(paths.package);
    for (const { path } of files) {
      noticeSecondOrigin(path, stored.name, errand.origin, host);
      await host.files.remove(`${paths.root}/${path}`);
      await host.files.makeDirectory(`${paths.root}/${path.slice(0, path.lastIndexOf("/"))}`);
      await host.files.move(`${incoming}/${path}`, `${paths.root}/${path}`);
    }
    return files.length;
  } finally {
    await host.files.remove(incoming);
  }
}
function demandExpected(artifact, path) {
  demandHarmless(path);
  if (travels(path)) return;
  throw refusal(
    "forged-artifact",
    `The artifact ${artifact} is not used: ${JSON.stringify(path)} is none of the files that jobs hand over.`
  );
}
function noticeSecondOrigin(path, artifact, origin, host) {
  const first = origin.get(path);
  origin.set(path, artifact);
  if (first !== void 0) {
    host.log.notice(`Both ${first} and ${artifact} hold ${path}: that of ${artifact} is used.`);
  }
}

// src/tasks/hand-over/begin-hand-over.ts
async function beginHandOver(step, inputs, host) {
  const { artifacts } = host;
  const github = host.identity.github;
  const target = artifacts === void 0 ? void 0 : await targetOf(inputs, host);
  if (artifacts === void 0 || github === void 0 || target === void 0)
    return async () => {
    };
  await lockRunFolder(target.paths, host);
  const [cell, cells] = [Number(inputs["job-index"] ?? 0), Number(inputs["job-total"] ?? 1)];
  const who = { step, ...target, cell, cells };
  const identity = { run: github.runId, attempt: github.attempt, job: github.job };
  const handed = await readHanded(target.paths, host);
  const early = { ...who, ...identity, handed, before: /* @__PURE__ */ new Map() };
  await pickUp(early, artifacts, host);
  const handOver2 = { ...early, before: await travellingFiles(target.paths, host) };
  return (evidence) => leaveAll(handOver2, evidence, artifacts, host);
}
async function leaveAll(handOver2, evidence, artifacts, host) {
  const name = await leave(handOver2, evidence, artifacts, host);
  if (name !== void 0) await writeHanded(handOver2, name, host);
}
var MODEL_NAME = /^[a-z0-9][a-z0-9-]*$/;
async function targetOf(inputs, host) {
  const config = textOf(inputs["config"]);
  if (config === void 0) return void 0;
  const [model, runDirectory] = [textOf(inputs["model"]), textOf(inputs["run-directory"])];
  try {
    if (await host.files.facts(config) === void 0) {
      if (model !== void 0 && !MODEL_NAME.test(model)) return void 0;
      const paths = runPaths(joinPath("", runDirectory ?? defaultRunDirectory(model)));
      await claimRunFolder(paths, { model: model ?? null, use: "read" }, host);
      return { model: model ?? null, paths };
    }
    const named = { config, model, "run-directory": runDirectory };
    const project = await openProject(named, host, "read");
    return { model: project.name, paths: project.paths };
  } catch (error2) {
    if (error2 instanceof ConfigurationError) return void 0;
    throw error2;
  }
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}

// src/hosts/actions/handing-over.ts
function handingOver(step) {
  return {
    ...step,
    run: async (inputs, host) => {
      const leave2 = await log(
        host,
        "Files of earlier jobs",
        () => beginHandOver(step.name, inputs, host)
      );
      const result = await step.run(inputs, host);
      if (host.cancelled.aborted) return result;
      return log(host, "Files for later jobs", () => ending(result, leave2));
    }
  };
}
function log(host, title, work) {
  return host.artifacts === void 0 ? work() : host.log.group(title, work);
}
async function ending(result, leave2) {
  try {
    await leave2(result.evidence ?? []);
    return result;
  } catch (error2) {
    if (!(error2 instanceof RefusalError || error2 instanceof ConfigurationError)) throw error2;
    return { ...result, refusal: [result.refusal, error2.message].filter(Boolean).join(" ") };
  }
}

// src/hosts/actions/annotate-evidence.ts
function annotateEvidence(evidence, log2) {
  for (const reason of evidence.flatMap(({ reasons }) => reasons)) {
    if (reason.severity === "error") log2.error(sentenceOf(reason), placeOf(reason));
    if (reason.severity === "warning") log2.warning(sentenceOf(reason), placeOf(reason));
  }
}
function sentenceOf({ message, count: found, of }) {
  if (found === void 0) return message;
  return of === void 0 ? `${message} (${count(found)})` : `${message} (${count(found)} of ${count(of)})`;
}
function placeOf({ samples: [first] = [] }) {
  if (first?.file === void 0) return void 0;
  return { file: first.file, ...first.line === void 0 ? {} : { line: first.line } };
}

// src/hosts/actions/report-ending.ts
async function reportEnding(name, ending2, context) {
  const { job, log: log2, signal } = context;
  const result = ending2.kind === "ok" || ending2.kind === "refused" ? ending2.result : void 0;
  if (result?.text !== void 0) log2.info(result.text);
  annotateEvidence(result?.evidence ?? [], log2);
  const loss = result === void 0 ? void 0 : handOver(name, job, result.outputs);
  const summary2 = result?.summary ?? textSummary(name, result?.text) ?? summaryOf(name, ending2);
  if (summary2 !== void 0) await writeSummary(summary2, context);
  const failure = describeFailure(name, ending2, log2);
  if (failure !== void 0 && loss !== void 0) log2.error(loss);
  const leftOut = context.leftOut();
  if (leftOut !== void 0) log2.info(leftOut);
  if (failure !== void 0) job.fail(failure, exitStatus(ending2, signal));
  else if (loss !== void 0) job.fail(loss, EXIT_STATUS.misconfigured);
}
function handOver(name, job, outputs) {
  try {
    job.setOutputs(outputs);
    return void 0;
  } catch (error2) {
    return `The outputs of ${name} could not be handed over: ${messageOf(error2)}`;
  }
}
async function writeSummary(summary2, { job, log: log2 }) {
  try {
    await job.writeSummary(summary2);
  } catch (error2) {
    log2.warning(`The job summary could not be written: ${messageOf(error2)}`);
  }
}
function describeFailure(name, ending2, log2) {
  switch (ending2.kind) {
    case "ok":
      return void 0;
    case "refused":
      return ending2.sentence;
    case "cancelled":
      return `${name} was cancelled.`;
    case "misconfigured":
      return describeProblems(name, ending2.problems, log2);
    case "faulty":
      log2.debug(ending2.error instanceof Error ? ending2.error.stack ?? "" : "");
      return `${name} failed: ${messageOf(ending2.error)} This is a fault of Assay's: please report it.`;
  }
}
function describeProblems(name, problems, log2) {
  for (const problem of problems) {
    const remedy = problem.remedy === void 0 ? "" : ` ${problem.remedy}`;
    log2.error(`${problem.message}${remedy}`, problem.place);
  }
  const count2 = problems.length === 1 ? "one mistake" : `${problems.length} mistakes`;
  return `${name} cannot run: ${count2} in what it was given, told above.`;
}
function textSummary(name, text) {
  if (text === void 0) return void 0;
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `### ${name}

${fence}text
${inertText(text)}
${fence}
`;
}
function summaryOf(name, ending2) {
  switch (ending2.kind) {
    case "refused":
      return `### ${name}: no

${encodeProse(ending2.sentence)}
`;
    case "misconfigured": {
      const list = ending2.problems.map((problem) => `- ${encodeProse(formatProblem(problem))}`);
      return `### ${name} cannot run

${list.join("\n")}
`;
    }
    case "faulty":
      return `### ${name} failed

${encodeProse(messageOf(ending2.error))}

This is a fault of Assay's: please report it.
`;
    default:
      return void 0;
  }
}

// src/hosts/actions/run-job.ts
async function runJob(step, stop) {
  const environment = process.env;
  const job = createJob(environment);
  const annotator = createAnnotator();
  const log2 = createActionsLog(createClock(), annotator);
  tellFaults(log2.error);
  const fields = inputFields(step.inputs);
  const raw = readActionInputs(environment, fields);
  maskSecrets(job, fields, raw);
  const ending2 = await endingOf(step, stageOf(step, job), { raw, log: log2, cancelled: stop.cancelled });
  const { leftOut } = annotator;
  await reportEnding(step.name, ending2, { job, log: log2, signal: stop.signal(), leftOut });
}
function stageOf(step, job) {
  if (step.post === void 0) return "main";
  if (job.recall("stage") === "main") return "post";
  job.remember("stage", "main");
  return "main";
}
async function endingOf(step, stage, work) {
  const environment = process.env;
  const temporaryRoot = environment["RUNNER_TEMP"];
  let wiring;
  try {
    const run = stage === "main" ? runStep : runPost;
    return await run(handingOver(step), work.raw, (inputs) => {
      wiring = wire({
        step: step.name,
        root: environment["GITHUB_WORKSPACE"] ?? process.cwd(),
        environment,
        log: work.log,
        cancelled: work.cancelled,
        inputs,
        ...temporaryRoot === void 0 ? {} : { temporaryRoot }
      });
      return wiring.host;
    });
  } finally {
    await wiring?.dispose();
  }
}
function maskSecrets(job, fields, raw) {
  for (const field of fields.filter((candidate) => candidate.secret)) {
    const value = raw.get(field.name);
    if (typeof value === "string" && value.trim() !== "") job.mask(value.trim());
  }
}
export {
  runJob
};
