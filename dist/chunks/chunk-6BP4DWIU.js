import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  PassingFault
} from "./chunk-ENOEA6L3.js";
import {
  coerce_exports
} from "./chunk-ET47IQD5.js";
import {
  array,
  object,
  string,
  url
} from "./chunk-HOIZIDGE.js";
import {
  BearerCredentialHandler,
  HttpClient
} from "./chunk-YKWFEKFI.js";
import {
  setSecret
} from "./chunk-3SIKPWWN.js";

// src/adapters/actions/collected-text.ts
import { Writable } from "node:stream";
var CollectedText = class extends Writable {
  #parts = [];
  _write(part, _, done) {
    this.#parts.push(part);
    done();
  }
  toString() {
    return Buffer.concat(this.#parts).toString("utf8");
  }
};

// src/adapters/actions/response-body.ts
import { pipeline } from "node:stream/promises";
var PROGRESS_BYTES = 16384;
async function openResponse(request, stallMs) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new PassingFault(silence(stallMs), stallMs)), stallMs);
  });
  try {
    return (await Promise.race([request, late])).message;
  } catch (error) {
    request.then(({ message }) => message.destroy()).catch(() => {
    });
    if (error instanceof PassingFault) throw error;
    throw new PassingFault(`the connection failed${codeOf(error)}`);
  } finally {
    clearTimeout(timer);
  }
}
async function drain(message, sink, limits) {
  const { stallMs, maxBytes, cancelled, onPart } = limits;
  let [seen, progress] = [0, 0];
  let fault;
  const first = (error) => {
    fault ??= error;
    return fault;
  };
  const timer = setTimeout(
    () => message.destroy(first(new PassingFault(silence(stallMs), stallMs))),
    stallMs
  );
  const isCut = () => message.errored !== null || message.destroyed && !message.readableEnded;
  sink.once("error", (error) => isCut() || first(error));
  try {
    await pipeline(
      message,
      async function* (parts) {
        for await (const part of parts) {
          seen += part.byteLength;
          if (seen > maxBytes)
            throw first(new Error(`the answer is longer than ${maxBytes} bytes`));
          if (seen - progress >= PROGRESS_BYTES) {
            progress = seen;
            timer.refresh();
          }
          onPart?.(part);
          yield part;
        }
      },
      sink,
      cancelled === void 0 ? {} : { signal: cancelled }
    );
  } catch (error) {
    if (cancelled?.aborted === true) throw error;
    throw fault ?? new PassingFault(`the connection was cut after ${seen} bytes`);
  } finally {
    clearTimeout(timer);
  }
}
function silence(stallMs) {
  return `the service stood still for ${stallMs / 1e3} s`;
}
function codeOf(error) {
  const code = error instanceof Error && "code" in error ? error.code : void 0;
  return typeof code === "string" ? ` (${code})` : "";
}

// src/adapters/actions/results-service.ts
var SERVICE = "twirp/github.actions.results.api.v1.ArtifactService";
var MAX_ANSWER_BYTES = 64 * 2 ** 20;
var PASSING_STATUS = [408, 429, 500, 502, 503, 504];
var artifactSchema = object({
  workflow_run_backend_id: string(),
  workflow_job_run_backend_id: string(),
  database_id: coerce_exports.number().int().min(0),
  name: string(),
  size: coerce_exports.number().int().min(0).default(0),
  digest: string().nullish()
});
var listSchema = object({ artifacts: array(artifactSchema).default([]) });
var signedSchema = object({ signed_url: url() });
function createResultsService(options) {
  const ids = backendIds(options.environment["ACTIONS_RUNTIME_TOKEN"] ?? "");
  return {
    list: async () => (await listed(options, ids)).map(describe),
    signedUrl: async ({ id, name }) => {
      const [found] = await listed(options, { ...ids, id_filter: String(id) });
      if (found === void 0) throw new Error(`the service knows no artifact ${name} any more`);
      const { workflow_run_backend_id, workflow_job_run_backend_id } = found;
      const request = { workflow_run_backend_id, workflow_job_run_backend_id, name: found.name };
      const { signed_url } = await call(
        "GetSignedArtifactURL",
        { request, schema: signedSchema },
        options
      );
      return secretAddress(signed_url, options.environment);
    }
  };
}
async function listed(options, request) {
  return (await call("ListArtifacts", { request, schema: listSchema }, options)).artifacts;
}
function describe(one) {
  const { database_id: id, name, size: bytes, digest } = one;
  return { id, name, bytes, ...typeof digest === "string" ? { digest } : {} };
}
function backendIds(token) {
  const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?: |$)/.exec(scopeOf(token)) ?? [];
  if (run === void 0 || job === void 0)
    throw new Error("the token of the runner does not say which job it is for");
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}
function scopeOf(token) {
  try {
    const payload = JSON.parse(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")
    );
    return object({ scp: string() }).parse(payload).scp;
  } catch {
    return "";
  }
}
async function call(method, question, options) {
  const { environment, stallMs, cancelled } = options;
  const token = new BearerCredentialHandler(environment["ACTIONS_RUNTIME_TOKEN"] ?? "");
  const http = new HttpClient("assay", [token], {
    socketTimeout: 2 * stallMs,
    allowRedirects: false
  });
  const url2 = new URL(`/${SERVICE}/${method}`, environment["ACTIONS_RESULTS_URL"]).href;
  const headers = { "content-type": "application/json", accept: "application/json" };
  const sent = http.post(url2, JSON.stringify(question.request), headers);
  const message = await openResponse(sent, stallMs);
  const text = new CollectedText();
  await drain(message, text, { stallMs, cancelled, maxBytes: MAX_ANSWER_BYTES });
  const status = message.statusCode ?? 0;
  if (status < 200 || status > 299)
    throw failure(`the service answered ${method} with status ${status}`, status);
  const answer = question.schema.safeParse(snakeCased(parsed(text.toString(), method)));
  if (answer.success) return answer.data;
  throw new PassingFault(`the service answered ${method} with something else than was asked for`);
}
function failure(message, status) {
  return PASSING_STATUS.includes(status) ? new PassingFault(message) : new Error(message);
}
function parsed(text, method) {
  try {
    return JSON.parse(text);
  } catch {
    throw new PassingFault(`the service answered ${method} with something that is not JSON`);
  }
}
function snakeCased(value) {
  if (Array.isArray(value)) return value.map(snakeCased);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    snakeCased(one)
  ]);
  return Object.fromEntries(entries);
}
function secretAddress(address, environment) {
  const { href, search, protocol, searchParams } = new URL(address);
  const signature = searchParams.get("sig") ?? "";
  const forms = [address, href, search, signature, encodeURIComponent(signature)];
  for (const secret of new Set(forms)) {
    if (secret !== "") setSecret(secret);
  }
  const secure = new URL(environment["ACTIONS_RESULTS_URL"] ?? "").protocol;
  if (secure === "https:" && protocol !== "https:")
    throw new Error("the service gave an address that is not encrypted");
  return address;
}

export {
  openResponse,
  drain,
  createResultsService,
  failure
};
