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

// src/adapters/github/stored-artifacts.ts
var MOST_PAGES = 11;
var bytesSchema = _instanceof(Uint8Array);
async function listArtifacts(client, where, run) {
  const found = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { value, more } = await client.read(
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
      { ...where, run_id: run, per_page: 100, page },
      artifactsSchema
    );
    found.push(...value.artifacts);
    if (!more) break;
  }
  return found;
}
async function fetchArtifact(client, where, { id, mostBytes }) {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
  const parameters = { ...where, artifact_id: id, archive_format: "zip" };
  return (await client.read(route, parameters, bytesSchema, mostBytes)).value;
}

export {
  repositorySchema,
  runSchema,
  runOf,
  runsSchema,
  artifactsSchema,
  unpackVerified,
  listArtifacts,
  fetchArtifact
};
