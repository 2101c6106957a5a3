import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  parseStrictJson
} from "./chunk-P3WXG2BU.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  refusal
} from "./chunk-N7QQ32HM.js";
import {
  array,
  int,
  literal,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";

// src/tasks/hand-over/manifest.ts
var MANIFEST = "hand-over.json";
var MAX_BYTES = 1e7;
var fileSchema = strictObject({
  path: string(),
  bytes: int().min(0),
  digest: string().regex(/^sha256:[0-9a-f]{64}$/)
});
var manifestSchema = strictObject({
  assay: literal(1),
  artifact: string(),
  run: string(),
  attempt: int().min(1),
  files: array(fileSchema).max(2e4)
});
async function verifyArtifact(artifact, directory, host) {
  return verifyArtifactOf({ artifact, directory, run: host.identity.github?.runId }, host);
}
async function verifyArtifactOf({ artifact, directory, run }, host) {
  const manifest = await readManifest(artifact, directory, host);
  if (manifest.artifact !== artifact) refuse(artifact, `calls itself ${manifest.artifact}`);
  if (manifest.run !== run) refuse(artifact, `belongs to the run ${manifest.run}`);
  const present = (await host.files.list(directory)).filter((path) => path !== MANIFEST);
  const promised = manifest.files.map((file) => file.path);
  const odd = symmetricDifference(present, promised)[0];
  if (odd !== void 0) refuse(artifact, `does not agree with its manifest about ${odd}`);
  for (const file of manifest.files) {
    const { digest } = await host.files.fingerprint(`${directory}/${file.path}`);
    if (digest !== file.digest) refuse(artifact, `holds a ${file.path} with another digest`);
  }
  return manifest;
}
function symmetricDifference(a, b) {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((name) => !inB.has(name)), ...b.filter((name) => !inA.has(name))].toSorted();
}
async function readManifest(artifact, directory, host) {
  const path = `${directory}/${MANIFEST}`;
  if ((await host.files.facts(path))?.kind !== "file") refuse(artifact, "holds no manifest");
  try {
    const text = await host.files.readText(path, MAX_BYTES);
    const result = manifestSchema.safeParse(parseStrictJson(MANIFEST, text));
    if (result.success) return result.data;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
  }
  return refuse(artifact, "holds a manifest that cannot be read");
}
function refuse(artifact, why) {
  throw refusal("forged-artifact", `The artifact ${artifact} is not used: it ${why}.`);
}

export {
  MANIFEST,
  verifyArtifact,
  verifyArtifactOf
};
