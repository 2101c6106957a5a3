import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  refusal
} from "./chunk-N7QQ32HM.js";
import {
  _instanceof,
  array,
  boolean,
  int,
  object,
  string
} from "./chunk-HOIZIDGE.js";

// src/adapters/github/verified-archive.ts
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
async function unpackVerified(archive, unpack) {
  const { bytes, digest, title, directory } = archive;
  const found = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (found !== digest) {
    throw refusal("artifact-digest", `${title} is ${found}; GitHub stored ${digest}.`);
  }
  await mkdir(directory, { recursive: true });
  const file = `${directory}.zip`;
  await writeFile(file, bytes);
  await unpack(file, directory, title);
  await rm(file);
}

// src/adapters/github/champion-answers.ts
var repositorySchema = object({ id: int(), default_branch: string() });
var runSchema = object({
  id: int(),
  run_number: int(),
  event: string(),
  status: string().nullable(),
  conclusion: string().nullable(),
  head_branch: string().nullable(),
  path: string(),
  workflow_id: int(),
  repository: object({ id: int() }),
  head_repository: object({ id: int() }).nullable()
});
function runOf(answer) {
  return {
    id: answer.id,
    number: answer.run_number,
    event: answer.event,
    status: answer.status ?? "",
    conclusion: answer.conclusion,
    branch: answer.head_branch,
    path: answer.path,
    repositoryId: answer.repository.id,
    headRepositoryId: answer.head_repository?.id ?? null
  };
}
var runsSchema = object({ workflow_runs: array(runSchema) });
var artifactsSchema = object({
  artifacts: array(
    object({
      id: int(),
      name: string(),
      size_in_bytes: int(),
      expired: boolean(),
      digest: string().nullish(),
      workflow_run: object({ repository_id: int().optional() }).nullish()
    })
  )
});
var bytesSchema = _instanceof(ArrayBuffer).transform((buffer) => new Uint8Array(buffer));

export {
  repositorySchema,
  runSchema,
  runOf,
  runsSchema,
  artifactsSchema,
  bytesSchema,
  unpackVerified
};
