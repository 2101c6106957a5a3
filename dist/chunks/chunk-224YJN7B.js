import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  object,
  string
} from "./chunk-HOIZIDGE.js";

// src/adapters/github/problems.ts
var RequestRefusedError = class extends Error {
  name = "RequestRefusedError";
  status;
  constructor(status, message) {
    super(message);
    this.status = status;
  }
};
var UnavailableError = class extends Error {
  name = "UnavailableError";
};

// src/adapters/github/open-client.ts
import { setTimeout as delay } from "node:timers/promises";

// src/adapters/github/patience.ts
var TRIES = 5;
var MOST_FAULTS = 5;
var faultSchema = object({
  message: string().optional(),
  field: string().optional(),
  code: string().optional()
});
var Patience = class {
  #options;
  #left;
  constructor(options) {
    this.#options = options;
    this.#left = options.maxWait;
  }
  /**
   * Waits before try number `tried + 1`: to the end of a rate limit as GitHub tells it, else 1, 2, 4 … seconds.
   * @throws UnavailableError where that is longer than there is time, or the tries are used up.
   */
  async wait(answer, tried) {
    const limited = isRateLimited(answer);
    const seconds = limited ? limitSeconds(answer, tried) : 2 ** (tried - 1);
    if (tried >= TRIES || seconds > this.#left) {
      const what = limited ? "GitHub limits the rate of requests" : "GitHub did not answer";
      throw new UnavailableError(`${what} (status ${answer.status}, ${tried} tries).`);
    }
    this.#left -= seconds;
    await this.#options.sleep(seconds);
  }
};
function isUnknown({ status }) {
  return status === 0 || status >= 500;
}
function isRateLimited({ status, headers, data }) {
  if (status === 429) return true;
  if (status !== 403) return false;
  return String(headers["x-ratelimit-remaining"]) === "0" || headers["retry-after"] !== void 0 || /secondary rate limit|abuse detection/i.test(messageOf(data));
}
function messageOf(data) {
  if (typeof data !== "object" || data === null || !("message" in data)) return "";
  const faults = "errors" in data && Array.isArray(data.errors) ? data.errors.map(faultOf) : [];
  const told = faults.filter((fault) => fault !== "").slice(0, MOST_FAULTS);
  return [String(data.message), ...told.length === 0 ? [] : [told.join("; ")]].join(": ");
}
function faultOf(fault) {
  if (typeof fault === "string") return fault;
  const parsed = faultSchema.safeParse(fault).data;
  return parsed?.message ?? [parsed?.field, parsed?.code].filter(Boolean).join(" ");
}
function limitSeconds({ headers }, tried) {
  const after = Number(headers["retry-after"]);
  if (Number.isFinite(after) && after >= 0) return Math.max(after, 1);
  const reset = Number(headers["x-ratelimit-reset"]);
  const now = Date.parse(String(headers["date"])) / 1e3;
  if (String(headers["x-ratelimit-remaining"]) === "0" && reset > 0 && Number.isFinite(now))
    return Math.max(reset - now + 1, 1);
  return 60 * 2 ** (tried - 1);
}

// src/adapters/github/client.ts
var Client = class {
  #exchange;
  #patience;
  #requests = 0;
  #waited = false;
  constructor(exchange, options) {
    this.#exchange = exchange;
    this.#patience = new Patience(options);
  }
  /** How many requests were made so far. */
  get requests() {
    return this.#requests;
  }
  /** Whether a request had to wait: what was read before may have changed by now. */
  get waited() {
    return this.#waited;
  }
  /**
   * Reads; repeated until a whole answer of the right shape comes. With `mostBytes`, bytes (see `Exchange`).
   * @throws RequestRefusedError, UnavailableError
   */
  async read(route, parameters, schema, mostBytes) {
    for (let tried = 1; ; tried++) {
      const answer = await this.#send(route, parameters, mostBytes);
      const value = schema.safeParse(answer.data);
      if (isDone(answer) && value.success) return { value: value.data, more: hasNextPage(answer) };
      await this.#giveWay(answer, tried);
    }
  }
  /**
   * Writes, with one effect: where it is not known whether a request was carried out, `readBack` must
   * look, and only where it finds nothing the request is made again.
   * @throws RequestRefusedError, UnavailableError
   */
  async write(route, parameters, { schema, readBack }) {
    for (let tried = 1; ; tried++) {
      const answer = await this.#send(route, parameters);
      const value = schema.safeParse(answer.data);
      if (isDone(answer) && value.success) return value.data;
      await this.#giveWay(answer, tried);
      if (isRateLimited(answer)) continue;
      const found = await readBack();
      if (found !== void 0) return found;
    }
  }
  async #send(route, parameters, mostBytes) {
    this.#requests += 1;
    return this.#exchange(route, parameters, mostBytes);
  }
  /** Waits where a repetition makes sense. A success of the wrong shape is a server's fault. */
  async #giveWay(answer, tried) {
    if (!isRateLimited(answer) && !isUnknown(answer) && !isDone(answer))
      throw new RequestRefusedError(answer.status, messageOf(answer.data));
    await this.#patience.wait(answer, tried);
    this.#waited = true;
  }
};
function isDone({ status }) {
  return status >= 200 && status < 300;
}
function hasNextPage({ headers }) {
  return /<[^>]*>;\s*rel="next"/.test(String(headers["link"] ?? ""));
}

// src/adapters/github/exchange.ts
async function connect(options) {
  const { getOctokit } = await import("./github-6EIGHUHF.js");
  const quiet = () => void 0;
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    ...options.fetch === void 0 ? {} : { request: { fetch: options.fetch } }
  });
  return async (route, parameters, mostBytes) => {
    const signal = AbortSignal.timeout(options.timeoutSeconds * 1e3);
    const request = { signal, parseSuccessResponseBody: mostBytes === void 0 };
    try {
      const { status, data, headers } = await octokit.request(route, { ...parameters, request });
      if (mostBytes === void 0) return { status, data, headers };
      return { status, headers, ...await bytesOf(data, mostBytes) };
    } catch (error) {
      return answerOf(error);
    }
  };
}
async function bytesOf(body, most) {
  const parts = [];
  let seen = 0;
  for await (const part of body ?? []) {
    seen += part.byteLength;
    if (seen > most) return { status: 413, data: { message: `more than ${most} bytes` } };
    parts.push(part);
  }
  return { data: Buffer.concat(parts) };
}
function answerOf(error) {
  if (!(error instanceof Error) || !("status" in error))
    return { status: 0, data: error, headers: {} };
  const response = "response" in error ? error.response : void 0;
  if (typeof response !== "object" || response === null)
    return { status: 0, data: error.message, headers: {} };
  const { headers, data } = response;
  return { status: Number(error.status), data, headers };
}

// src/adapters/github/open-client.ts
var MAX_WAIT_SECONDS = 180;
async function openClient(options) {
  const exchange = await connect({
    token: options.token,
    apiUrl: options.environment["GITHUB_API_URL"] || "https://api.github.com",
    timeoutSeconds: options.timeoutSeconds,
    ...options.fetch === void 0 ? {} : { fetch: options.fetch }
  });
  return new Client(exchange, {
    sleep: options.sleep ?? (async (seconds) => delay(seconds * 1e3)),
    maxWait: options.maxWaitSeconds ?? MAX_WAIT_SECONDS
  });
}

export {
  RequestRefusedError,
  UnavailableError,
  openClient
};
