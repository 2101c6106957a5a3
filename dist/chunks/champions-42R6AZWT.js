import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  championRuns
} from "./chunk-O3HI2TRD.js";
import {
  artifactsSchema,
  fetchArtifact,
  repositorySchema,
  runOf,
  runSchema,
  runsSchema,
  unpackVerified
} from "./chunk-3MLFY4KS.js";
import {
  newestAttempts,
  parseArtifactName
} from "./chunk-HKX5LNZC.js";
import {
  RequestRefusedError,
  UnavailableError,
  openClient
} from "./chunk-224YJN7B.js";
import {
  refusal
} from "./chunk-N7QQ32HM.js";
import "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/github/champion-refusals.ts
async function explained(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestRefusedError) throw unreadable(tell(error));
    if (!(error instanceof UnavailableError)) throw error;
    throw unreadable(`: ${error.message}`);
  }
}
function tell({ status, message }) {
  const said = message.replace(/\.$/, "");
  return [401, 403, 404].includes(status) ? ` (${said || `status ${status}`}): the job needs "actions: read", or a champion by name.` : `: GitHub answers ${said} (status ${status}). Run the job again, or name a champion.`;
}
function unreadable(how) {
  return refusal("champion-unreadable", `Earlier runs cannot be read${how}`);
}

// src/adapters/github/champion-search.ts
import { join as join2 } from "node:path";

// src/adapters/github/champion-archive.ts
import { access } from "node:fs/promises";
import { join } from "node:path";
var MOST_BYTES = 2 ** 31 - 1;
async function bringPackage({ name, bytes, digest }, directory, { fetch, unpack }) {
  const title = `The artifact ${name} of the champion`;
  if (bytes > MOST_BYTES) {
    throw refusal("unsafe-archive", `${title} is not fetched: it holds ${bytes} bytes.`);
  }
  await unpackVerified({ bytes: await fetch(), digest, title, directory }, unpack);
  const folder = join(directory, "package");
  return await exists(join(folder, "manifest.json")) ? folder : void 0;
}
async function exists(file) {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

// src/adapters/github/champion-search.ts
var MOST_REQUESTS = 40;
var PAGE = 100;
var TRAINING_STEP = "train-model";
var SpentError = class extends Error {
  name = "SpentError";
};
var ChampionSearch = class {
  #client;
  #options;
  #where;
  #looked = 0;
  constructor(client, options) {
    const [owner = "", repo = ""] = options.identity.repository.split("/");
    this.#client = client;
    this.#options = options;
    this.#where = { owner, repo };
  }
  /** Undefined where no earlier run has a package, or the limit was reached, which the log then says. */
  async newest(model, directory) {
    const home = await this.#home();
    try {
      return await this.#search(home, model, directory);
    } catch (error) {
      if (!(error instanceof SpentError)) throw error;
      this.#options.log.warning(
        `The newest ${this.#looked} good runs of ${home.workflowPath} on ${home.defaultBranch} hold no package of ${model}; after ${MOST_REQUESTS} requests older ones are not looked at. Name a champion with the input "champion".`
      );
      return void 0;
    }
  }
  async #search(home, model, directory) {
    const { log, identity, unpack } = this.#options;
    for await (const run of this.#runs(home)) {
      for (const stored of await this.#packages(run, home, model)) {
        const target = join2(directory, String(stored.id));
        const wanted = { id: stored.id, mostBytes: MOST_BYTES };
        const fetch = () => fetchArtifact(this.#client, this.#where, wanted);
        const found = await bringPackage(stored, target, { fetch, unpack });
        if (found === void 0) continue;
        const origin = `${identity.serverUrl}/${identity.repository}/actions/runs/${run.id}`;
        log.info(`The champion is the package of ${origin}.`);
        return { directory: found, origin };
      }
      this.#looked += 1;
    }
    return void 0;
  }
  async #home() {
    const runId = Number(this.#options.identity.runId);
    const { value: repository } = await this.#read("", {}, repositorySchema);
    const { value: run } = await this.#read("/actions/runs/{run_id}", { run_id: runId }, runSchema);
    return {
      repositoryId: repository.id,
      defaultBranch: repository.default_branch,
      workflowPath: run.path,
      workflowId: run.workflow_id,
      runId
    };
  }
  /** GitHub filters by workflow, branch and ending, and tells the newest first; a page is asked for when it is needed. */
  async *#runs(home) {
    const route = "/actions/workflows/{workflow_id}/runs";
    const filters = {
      workflow_id: home.workflowId,
      branch: home.defaultBranch,
      status: "success",
      exclude_pull_requests: true
    };
    for await (const { workflow_runs: runs } of this.#pages(route, filters, runsSchema)) {
      yield* championRuns(runs.map(runOf), home);
    }
  }
  /** What trainings of the model left in a run, newest attempt first. */
  async #packages(run, home, model) {
    const artifacts = [];
    const route = "/actions/runs/{run_id}/artifacts";
    for await (const page of this.#pages(route, { run_id: run.id }, artifactsSchema)) {
      artifacts.push(...page.artifacts);
    }
    const named = artifacts.flatMap((artifact) => {
      const name = parseArtifactName(artifact.name);
      const own = artifact.workflow_run?.repository_id === home.repositoryId;
      const fits = name?.model === model && name.step === TRAINING_STEP;
      return name !== void 0 && fits && own && !artifact.expired ? [{ name, artifact }] : [];
    });
    return newestAttempts(named).toReversed().flatMap(
      ({ artifact: { id, name, size_in_bytes: bytes, digest } }) => digest == null ? [] : [{ id, name, bytes, digest }]
    );
  }
  async *#pages(route, parameters, schema) {
    for (let page = 1, more = true; more; page += 1) {
      if (this.#client.requests >= MOST_REQUESTS) throw new SpentError();
      const answer = await this.#read(route, { ...parameters, per_page: PAGE, page }, schema);
      yield answer.value;
      more = answer.more;
    }
  }
  async #read(route, parameters, schema) {
    const whole = `GET /repos/{owner}/{repo}${route}`;
    return this.#client.read(whole, { ...this.#where, ...parameters }, schema);
  }
};

// src/adapters/github/champions.ts
var TIMEOUT_SECONDS = 300;
async function createChampions(options) {
  return {
    newest: async (model, directory) => {
      const client = await openClient({ ...options, timeoutSeconds: TIMEOUT_SECONDS });
      const search = new ChampionSearch(client, options);
      return explained(() => search.newest(model, directory));
    }
  };
}
export {
  createChampions
};
