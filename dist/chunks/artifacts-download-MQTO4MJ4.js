import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  guarded
} from "./chunk-QFW2UQW5.js";
import "./chunk-KILTS243.js";
import {
  ARCHIVE_CAPS
} from "./chunk-IHPTBRBP.js";
import "./chunk-KM5GLZXF.js";
import {
  refusal
} from "./chunk-N7QQ32HM.js";
import {
  drain,
  failure,
  openResponse
} from "./chunk-6BP4DWIU.js";
import {
  PassingFault,
  persist
} from "./chunk-ENOEA6L3.js";
import "./chunk-ET47IQD5.js";
import "./chunk-HOIZIDGE.js";
import {
  HttpClient
} from "./chunk-YKWFEKFI.js";
import "./chunk-3SIKPWWN.js";
import "./chunk-OAEFYDK7.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/actions/artifacts-download.ts
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
var DIGEST_TRIES = 2;
var MAX_REDIRECTS = 5;
async function fetchVerified(artifact, folder, context) {
  const title = `The artifact ${artifact.name}`;
  if (artifact.digest === void 0) {
    throw refusal("unverified-artifact", `${title} has no digest at the service to check it by.`);
  }
  if (artifact.bytes > ARCHIVE_CAPS.bytes) {
    throw refusal("unsafe-archive", `${title} is not fetched: it holds ${artifact.bytes} bytes.`);
  }
  const file = join(folder, "archive.zip");
  for (let time = 1; time <= DIGEST_TRIES; time += 1) {
    const fetch = () => fetchOnce(artifact, file, context);
    const digest = await persist(fetch, context.patience, context.cancelled);
    if (digest === artifact.digest) return file;
  }
  throw refusal(
    "artifact-digest",
    `${title} is not the one that was stored: its bytes do not have the digest ${artifact.digest}.`
  );
}
async function fetchOnce(artifact, file, { service, patience: { stallMs }, cancelled }) {
  const address = await service.signedUrl(artifact);
  const http = new HttpClient("assay", [], {
    socketTimeout: 2 * stallMs,
    maxRedirects: MAX_REDIRECTS
  });
  const message = await openResponse(http.get(address), stallMs);
  const status = message.statusCode ?? 0;
  if (status !== 200) {
    message.destroy();
    throw storageFailure(status);
  }
  const hash = createHash("sha256");
  await rm(file, { force: true });
  const onPart = (part) => {
    hash.update(part);
  };
  const limits = { stallMs, cancelled, maxBytes: ARCHIVE_CAPS.bytes, onPart };
  await guarded(file, () => drain(message, createWriteStream(file, { flags: "wx" }), limits));
  return `sha256:${hash.digest("hex")}`;
}
function storageFailure(status) {
  const message = `the storage answered with status ${status}`;
  const expired = status === 401 || status === 403;
  return expired ? new PassingFault(`${message}: the address had run out, or is not allowed`) : failure(message, status);
}
export {
  fetchVerified
};
