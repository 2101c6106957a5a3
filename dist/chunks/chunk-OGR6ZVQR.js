import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  canonicalText,
  digestOfText
} from "./chunk-VXTZWOCS.js";
import {
  TASKS
} from "./chunk-7JLSHSJJ.js";
import {
  _enum,
  array,
  boolean,
  int,
  json,
  literal,
  number,
  record,
  strictObject,
  string,
  union
} from "./chunk-HOIZIDGE.js";

// src/domain/model/package-path.ts
var FORBIDDEN_PART = /^(?:\.git|\.env(?:\..*)?|\.ssh|\.aws|\.netrc|\.npmrc|\.pypirc)$/i;
var DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
var FORBIDDEN_CHARACTER = /[\p{Cc}\\:*?"<>|]/u;
function whyNotInPackage(path2) {
  if (path2 === "") return "it is empty";
  if (path2.length > 400) return "it is longer than 400 characters";
  if (path2 !== path2.normalize("NFC")) return "its letters are not in Unicode form NFC";
  if (FORBIDDEN_CHARACTER.test(path2)) return "it holds a character that not every system allows";
  const parts = path2.split("/");
  if (parts.includes("") || parts.includes(".")) return "it is not a plain relative path";
  if (parts.includes("..")) return "it leads out of the folder";
  if (parts.some((part) => FORBIDDEN_PART.test(part))) {
    return "files of that name hold credentials or history, which a package never takes along";
  }
  if (parts.some((part) => DEVICE.test(part) || /[. ]$/.test(part))) {
    return "Windows could not hold a file of that name";
  }
  return void 0;
}

// src/domain/model/manifest.ts
var digestSchema = string().regex(/^sha256:[0-9a-f]{64}$/);
var command = union([string().min(1), array(string()).min(1)]);
var path = string().refine((text) => whyNotInPackage(text) === void 0, "not a safe path");
var packageFileSchema = strictObject({
  path,
  size: int().min(0),
  sha256: digestSchema
});
var manifestSchema = strictObject({
  assay: literal(1),
  kind: literal("package"),
  model: string().min(1),
  task: _enum(TASKS),
  files: array(packageFileSchema),
  /** What it was trained on: the source data, and the rows that were written for the trainer. */
  data: strictObject({
    source: digestSchema,
    train: digestSchema,
    rows: int().min(0),
    contract: digestSchema
  }),
  code: digestSchema,
  parameters: record(string(), json()),
  seed: int().min(1),
  environment: digestSchema,
  /** Of everything that decides the training (see `trainingKey`). */
  key: digestSchema,
  commands: strictObject({
    train: command.nullable(),
    predict: command.nullable(),
    features: command.nullable()
  }),
  /** Names of environment variables that the commands may see. */
  environmentNames: array(string()),
  features: array(string()),
  label: string(),
  positive: union([string(), number(), boolean()]).nullable(),
  format: _enum(["parquet", "csv"]),
  /** The backend of the built-in network; null where a command trained. */
  network: strictObject({ backend: string(), version: string() }).nullable()
});
function writeManifest(manifest) {
  const files = manifest.files.toSorted((a, b) => a.path < b.path ? -1 : 1);
  const text = canonicalText({ ...manifest, files });
  return { text, digest: digestOfText(text) };
}

export {
  whyNotInPackage,
  digestSchema,
  packageFileSchema,
  manifestSchema,
  writeManifest
};
