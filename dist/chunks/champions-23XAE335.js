import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  Client,
  RequestRefusedError,
  UnavailableError,
  connect
} from "./chunk-4KZTNCS3.js";
import {
  newestAttempts,
  parseArtifactName
} from "./chunk-NQQZJWCR.js";
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
} from "./chunk-Z6HCBARK.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/github/champions.ts
import { createHash } from "node:crypto";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

// src/domain/hand-over/champion-run.ts
var TRUSTED_EVENTS = ["push", "schedule", "workflow_dispatch"];
function workflowFile(path) {
  return path.split("@")[0] ?? path;
}
function championRuns(runs, home) {
  return runs.filter(
    (run) => run.id !== home.runId && run.repositoryId === home.repositoryId && run.headRepositoryId === home.repositoryId && TRUSTED_EVENTS.includes(run.event) && run.status === "completed" && run.conclusion === "success" && run.branch === home.defaultBranch && workflowFile(run.path) === workflowFile(home.workflowPath)
  ).toSorted((a, b) => b.number - a.number || b.id - a.id);
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

// src/adapters/github/champion-refusals.ts
async function explained(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestRefusedError && [401, 403, 404].includes(error.status)) {
      throw refusal(
        "champion-unreadable",
        `Earlier runs cannot be read (${error.message || `status ${error.status}`}): the job needs "actions: read", or a champion by name.`
      );
    }
    if (!(error instanceof UnavailableError)) throw error;
    throw refusal("champion-unreadable", `Earlier runs cannot be read: ${error.message}`);
  }
}

// src/adapters/github/champions.ts
var MAX_WAIT_SECONDS = 180;
var TIMEOUT_SECONDS = 300;
var MOST_PAGES = 3;
var MOST_BYTES = 2 ** 31 - 1;
var TRAINING_STEP = "train-model";
async function createChampions(options) {
  const exchange = await connect({
    token: options.token,
    apiUrl: options.environment["GITHUB_API_URL"] || "https://api.github.com",
    timeoutSeconds: TIMEOUT_SECONDS,
    ...options.fetch === void 0 ? {} : { fetch: options.fetch }
  });
  const client = new Client(exchange, {
    sleep: options.sleep ?? (async (seconds) => delay(seconds * 1e3)),
    maxWait: MAX_WAIT_SECONDS
  });
  const search = new Search(client, options);
  return { newest: (model, directory) => explained(() => search.newest(model, directory)) };
}
var Search = class {
  #client;
  #options;
  #where;
  constructor(client, options) {
    const [owner = "", repo = ""] = options.identity.repository.split("/");
    this.#client = client;
    this.#options = options;
    this.#where = { owner, repo };
  }
  async newest(model, directory) {
    const { log, identity } = this.#options;
    const home = await this.#home();
    for (const run of championRuns(await this.#runs(home), home)) {
      for (const stored of await this.#packages(run, home, model)) {
        const target = join(directory, String(stored.id));
        await this.#bring(stored, target);
        const found = join(target, "package");
        if (!await exists(join(found, "manifest.json"))) continue;
        const origin = `${identity.serverUrl}/${identity.repository}/actions/runs/${run.id}`;
        log.info(`The champion is the package of ${origin}.`);
        return { directory: found, origin };
      }
    }
    return void 0;
  }
  async #home() {
    const runId = Number(this.#options.identity.runId);
    const repository = await this.#read("", {}, repositorySchema);
    const run = await this.#read("/actions/runs/{run_id}", { run_id: runId }, runSchema);
    return {
      repositoryId: repository.id,
      defaultBranch: repository.default_branch,
      workflowPath: run.path,
      workflowId: run.workflow_id,
      runId
    };
  }
  async #runs(home) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#client.read(
        "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
        {
          ...this.#where,
          workflow_id: home.workflowId,
          branch: home.defaultBranch,
          status: "success",
          per_page: 100,
          page
        },
        runsSchema
      );
      found.push(...value.workflow_runs.map(runOf));
      if (!more || championRuns(found, home).length >= 10) break;
    }
    return found;
  }
  /** What trainings of the model left in a run, newest attempt first. */
  async #packages(run, home, model) {
    const artifacts = await this.#artifacts(run);
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
  /** All pages: a matrix of many cells leaves more artifacts than one page holds. */
  async #artifacts(run) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#client.read(
        "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
        { ...this.#where, run_id: run.id, per_page: 100, page },
        artifactsSchema
      );
      found.push(...value.artifacts);
      if (!more) break;
    }
    return found;
  }
  /** Fetches the archive, compares its bytes with the digest that GitHub tells, and unpacks it. */
  async #bring({ id, name, bytes, digest }, directory) {
    const title = `The artifact ${name} of the champion`;
    if (bytes > MOST_BYTES) {
      throw refusal("unsafe-archive", `${title} is not fetched: it holds ${bytes} bytes.`);
    }
    const route = "/actions/artifacts/{artifact_id}/zip";
    const archive = await this.#read(route, { artifact_id: id }, bytesSchema);
    const found = `sha256:${createHash("sha256").update(archive).digest("hex")}`;
    if (found !== digest) {
      throw refusal("artifact-digest", `${title} is ${found}; GitHub stored ${digest}.`);
    }
    await mkdir(directory, { recursive: true });
    const file = `${directory}.zip`;
    await writeFile(file, archive);
    await this.#options.unpack(file, directory, title);
    await rm(file);
  }
  async #read(route, parameters, schema) {
    const whole = `GET /repos/{owner}/{repo}${route}`;
    return (await this.#client.read(whole, { ...this.#where, ...parameters }, schema)).value;
  }
};
async function exists(file) {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
export {
  createChampions
};
