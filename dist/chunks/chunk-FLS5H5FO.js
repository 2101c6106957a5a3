import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  digestSchema
} from "./chunk-OGR6ZVQR.js";
import {
  digestOf
} from "./chunk-VXTZWOCS.js";
import {
  array,
  int,
  literal,
  number,
  record,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";

// src/domain/model/environment.ts
var file = strictObject({ path: string(), sha256: digestSchema });
var environmentRecordSchema = strictObject({
  assay: literal(1),
  system: string(),
  architecture: string(),
  cpu: string(),
  cores: int().min(1),
  memoryGib: number().min(0),
  gpus: array(
    strictObject({
      name: string(),
      memoryGib: number(),
      driver: string().nullable(),
      cuda: string().nullable()
    })
  ),
  gpuRemark: string().nullable(),
  /** Programs that the commands call, with the version that they tell. */
  runtimes: record(string(), string()),
  lockFiles: array(file),
  /** Variables that decide how deterministic and how parallel a training is. */
  flags: record(string(), string())
});
function environmentDigest(record2) {
  return digestOf(record2);
}
function pinnedDigest(record2) {
  const { system, architecture, runtimes, lockFiles } = record2;
  return digestOf({ system: system.split(" ")[0] ?? "", architecture, runtimes, lockFiles });
}
var DETERMINISM_FLAGS = [
  "CUBLAS_WORKSPACE_CONFIG",
  "CUDA_LAUNCH_BLOCKING",
  "CUDA_VISIBLE_DEVICES",
  "CUDNN_DETERMINISTIC",
  "MKL_NUM_THREADS",
  "NVIDIA_TF32_OVERRIDE",
  "OMP_NUM_THREADS",
  "OPENBLAS_NUM_THREADS",
  "PYTHONHASHSEED",
  "TF_CUDNN_DETERMINISTIC",
  "TF_DETERMINISTIC_OPS",
  "XLA_FLAGS"
];
var LOCK_FILES = [
  "Cargo.lock",
  "Gemfile.lock",
  "Manifest.toml",
  "Pipfile.lock",
  "conda*.lock",
  "conda-lock.yml",
  "environment.yaml",
  "environment.yml",
  "go.sum",
  "npm-shrinkwrap.json",
  "package-lock.json",
  "pdm.lock",
  "pixi.lock",
  "pnpm-lock.yaml",
  "poetry.lock",
  "renv.lock",
  "requirements*.txt",
  "uv.lock",
  "yarn.lock"
];

export {
  environmentDigest,
  pinnedDigest,
  DETERMINISM_FLAGS,
  LOCK_FILES
};
