import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  demandUnlocked,
  parseStrictJson,
  runPaths
} from "./chunk-P3WXG2BU.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  iso_exports
} from "./chunk-ET47IQD5.js";
import {
  _enum,
  array,
  boolean,
  int,
  json,
  literal,
  record,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";

// src/steps/kernel/step.ts
function defineStep(declaration) {
  return declaration;
}

// src/domain/evidence/evidence.ts
var VERDICTS = ["pass", "warn", "fail", "inconclusive"];
var verdictSchema = _enum(VERDICTS);
var severitySchema = _enum(["error", "warning", "info"]);
var digest = string().regex(/^sha256:[0-9a-f]{64}$/);
var sampleSchema = strictObject({
  file: string().optional(),
  line: int().min(1).optional(),
  value: string().optional(),
  shape: string().optional().describe('What the hidden value looks like, such as "text of 3 characters".')
});
var reasonSchema = strictObject({
  code: string().describe("Stable name of the rule, such as not-null."),
  severity: severitySchema,
  message: string(),
  where: strictObject({
    dataset: string().optional(),
    column: string().optional(),
    slice: string().optional(),
    metric: string().optional()
  }).optional(),
  count: int().min(0).optional().describe("Cells, rows, or surplus rows for duplicates."),
  of: int().min(0).optional().describe("The cells or rows that were examined."),
  samples: array(sampleSchema).max(10).optional()
});
var evidenceSchema = strictObject({
  assay: literal(1),
  check: string().describe("data, training, quality, comparison, \u2026"),
  model: string().nullable(),
  verdict: verdictSchema,
  subject: strictObject({
    data: digest.nullable(),
    package: digest.nullable(),
    baseline: digest.nullable()
  }),
  reasons: array(reasonSchema),
  measurements: record(string(), json()),
  policy: digest.nullable(),
  producedBy: strictObject({
    step: string(),
    version: string(),
    run: string().nullable(),
    attempt: int().min(1).optional()
  }),
  producedAt: iso_exports.datetime()
});

// src/tasks/evidence/evidence-files.ts
var MAX_BYTES = 1e7;
var CHECK_NAME = /^[a-z][a-z0-9-]*$/;
async function writeEvidence(runDirectory, evidence, host) {
  if (!CHECK_NAME.test(evidence.check)) throw new Error(`Not a check name: ${evidence.check}`);
  const paths = runPaths(runDirectory);
  await demandUnlocked(paths, host);
  const path = `${paths.evidence}/${evidence.check}.json`;
  await host.files.write(path, `${JSON.stringify(evidenceSchema.parse(evidence), null, 2)}
`);
  return path;
}
async function readEvidence(directory, host) {
  const names = (await host.files.list(directory)).filter((name) => name.endsWith(".json"));
  const problems = [];
  const found = [];
  for (const name of names) {
    try {
      found.push(await readEvidenceFile(`${directory}/${name}`, host));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return found;
}
async function readEvidenceFile(file, host) {
  const bytes = (await host.files.facts(file))?.bytes ?? 0;
  if (bytes > MAX_BYTES) refuse(file, `holds ${bytes} bytes; at most ${MAX_BYTES} are read`);
  const value = parseStrictJson(file, await host.files.readText(file, MAX_BYTES));
  const result = evidenceSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return refuse(file, `is not evidence: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}
function refuse(file, why) {
  throw new ConfigurationError({
    place: { file },
    message: `${file} ${why}.`,
    remedy: "Evidence is written by Assay; run the check again."
  });
}

// src/steps/kernel/common-inputs.ts
var commonInputs = {
  config: string().default("assay.yml").describe("The configuration file."),
  model: string().optional().describe("The model to work on; needed when there are several."),
  "run-directory": string().optional().describe("Where the run is kept. Default: .assay/ and the name of the model."),
  "github-token": string().optional().meta({ secret: true, actionExpression: "github.token" }).describe("The token for GitHub. Default in an action: that of the job."),
  artifacts: boolean().default(true).describe("Whether files are handed over between the jobs of a workflow run as artifacts."),
  "job-index": int().min(0).optional().meta({ actionExpression: "strategy.job-index", hidden: true }).describe("The number of the job within its matrix, which GitHub fills in: leave it alone."),
  "job-total": int().min(1).optional().meta({ actionExpression: "strategy.job-total", hidden: true }).describe("How many jobs the matrix has, which GitHub fills in: leave it alone.")
};
var engineInputs = {
  "engine-directory": string().min(1).optional().describe("A folder that holds DuckDB's libraries; only for machines that cannot fetch them.")
};
var verdictInputs = {
  "fail-on": _enum(["fail", "inconclusive", "warn"]).default("fail").describe("The mildest verdict that fails the job: fail, inconclusive or warn.")
};

export {
  defineStep,
  VERDICTS,
  verdictSchema,
  severitySchema,
  reasonSchema,
  evidenceSchema,
  commonInputs,
  engineInputs,
  verdictInputs,
  writeEvidence,
  readEvidence,
  readEvidenceFile
};
