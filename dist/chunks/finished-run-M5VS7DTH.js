import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  fetchArtifact,
  listArtifacts,
  unpackVerified
} from "./chunk-3MLFY4KS.js";
import {
  decodeText
} from "./chunk-5AW5YVKO.js";
import {
  MOST_ARCHIVE_BYTES
} from "./chunk-BTMOIAX3.js";
import "./chunk-HKX5LNZC.js";
import "./chunk-X2F5VZF6.js";
import {
  readEvent
} from "./chunk-T62XANPW.js";
import {
  RequestRefusedError,
  UnavailableError,
  openClient
} from "./chunk-224YJN7B.js";
import "./chunk-KILTS243.js";
import {
  refusal
} from "./chunk-N7QQ32HM.js";
import {
  array,
  int,
  literal,
  looseObject,
  object,
  string,
  unknown
} from "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/github/run-refusals.ts
async function reading(of, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnavailableError)
      throw unreadable(`${of.what} cannot be read: ${error.message}`);
    if (!(error instanceof RequestRefusedError)) throw error;
    throw unreadable(`${of.what} cannot be read: ${tell(error, of.permission)}`);
  }
}
function tell({ status, message }, permission) {
  const said = message.replace(/\.$/, "") || `status ${status}`;
  switch (status) {
    case 401:
      return `GitHub refuses the token (${said}).`;
    case 403:
    case 404:
      return `${said} (status ${status}). The job needs "${permission}".`;
    case 410:
      return "it has expired.";
    default:
      return `GitHub answers ${said} (status ${status}).`;
  }
}
function unreadable(message) {
  return refusal("run-unreadable", message);
}

// src/adapters/github/finished-run.ts
var TIMEOUT_SECONDS = 120;
var eventSchema = looseObject({
  workflow_run: looseObject({ id: int().min(1), run_attempt: int().min(1) })
});
var fileSchema = object({
  type: literal("file"),
  encoding: literal("base64"),
  content: string()
});
var RUN = { what: "The run that started this job", permission: "actions: read" };
var ARTIFACTS = { what: "The artifacts of the run", permission: "actions: read" };
var FILES = { what: "Files of this repository", permission: "contents: read" };
var PULLS = { what: "Pull requests", permission: "pull-requests: write" };
async function createFinishedRun(options) {
  const { identity, environment, unpack } = options;
  const client = await openClient({ ...options, timeoutSeconds: TIMEOUT_SECONDS });
  const [owner = "", repo = ""] = identity.repository.split("/");
  const where = { owner, repo };
  return {
    event: () => reading(RUN, () => currentEvent(client, where, environment)),
    readOwnFile: (path) => reading(FILES, () => readFileAt(client, where, path, identity.sha)),
    pullRequests: (from, branch) => reading(PULLS, async () => {
      const parameters = { ...where, state: "open", head: `${from}:${branch}`, per_page: 100 };
      const route = "GET /repos/{owner}/{repo}/pulls";
      return (await client.read(route, parameters, array(unknown()))).value;
    }),
    artifacts: (run) => reading(
      ARTIFACTS,
      async () => (await listArtifacts(client, where, Number(run))).map(toListed)
    ),
    download: async ({ id, name, digest }, directory) => {
      const bytes = await reading(
        ARTIFACTS,
        () => fetchArtifact(client, where, { id, mostBytes: MOST_ARCHIVE_BYTES })
      );
      const title = `The artifact ${name} of the run`;
      await unpackVerified({ bytes, digest, title, directory }, unpack);
    }
  };
}
async function currentEvent(client, where, environment) {
  const event = await readEvent(environment["GITHUB_EVENT_PATH"]);
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return event;
  const { id, run_attempt: attempt } = parsed.data.workflow_run;
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
  const { value } = await client.read(route, { ...where, run_id: id }, looseObject({}));
  return { ...parsed.data, workflow_run: { ...value, run_attempt: attempt } };
}
async function readFileAt(client, where, path, ref) {
  const route = "GET /repos/{owner}/{repo}/contents/{path}";
  try {
    const { value } = await client.read(route, { ...where, path, ref }, unknown());
    const file = fileSchema.safeParse(value).data;
    return file && decodeText(Buffer.from(file.content, "base64"), path);
  } catch (error) {
    if (error instanceof RequestRefusedError && error.status === 404) return void 0;
    throw error;
  }
}
function toListed({
  id,
  name,
  size_in_bytes: bytes,
  digest,
  expired
}) {
  return { id, name, bytes, digest: digest ?? null, expired };
}
export {
  createFinishedRun
};
