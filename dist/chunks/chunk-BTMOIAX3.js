import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  newestAttempts,
  parseArtifactName
} from "./chunk-HKX5LNZC.js";
import {
  visible
} from "./chunk-X2F5VZF6.js";

// src/domain/report/untrusted/accepted.ts
function refuse(why) {
  return { kind: "refused", why };
}
function idle(why) {
  return { kind: "idle", why };
}
function accept(value) {
  return { kind: "accepted", value };
}
var LONGEST_FAULT = 200;
function firstFault({ issues: [issue] }) {
  return visible(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, LONGEST_FAULT);
}

// src/domain/report/untrusted/artifact.ts
var REPORT_STEP = "report";
var MOST_ARCHIVE_BYTES = 16 * 2 ** 20;
var REPORT_CAPS = {
  entries: 100,
  bytes: 32 * 2 ** 20,
  ratio: 100,
  freeBytes: 2 ** 20
};
function chooseArtifact(run, model, listed) {
  const named = listed.flatMap((artifact) => {
    const name = parseArtifactName(artifact.name);
    if (name === void 0 || name.attempt > run.attempt) return [];
    return name.model === model && name.step === REPORT_STEP ? [{ name, artifact }] : [];
  });
  const [only, ...others] = newestAttempts(named).map(({ artifact }) => artifact);
  if (only === void 0)
    return idle(`it left no report of the model ${model}: the step report did not run in it`);
  if (others.length > 0)
    return refuse(`it left ${others.length + 1} reports of the model ${model}`);
  if (only.expired) return idle(`its report of the model ${model} has expired`);
  const { bytes, digest } = only;
  if (bytes > MOST_ARCHIVE_BYTES)
    return refuse(`its report is ${bytes} bytes large; at most ${MOST_ARCHIVE_BYTES} are read`);
  if (digest === null) return refuse("GitHub tells no digest of its report");
  return accept({ ...only, digest });
}

export {
  refuse,
  idle,
  accept,
  firstFault,
  MOST_ARCHIVE_BYTES,
  REPORT_CAPS,
  chooseArtifact
};
