import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  compareSpeakers,
  makeComment,
  parseComment,
  parseHeader,
  renderComment
} from "./chunk-N7LLWPCB.js";
import {
  readEvent
} from "./chunk-T62XANPW.js";
import {
  RequestRefusedError,
  UnavailableError,
  openClient
} from "./chunk-224YJN7B.js";
import "./chunk-3B5OCMLH.js";
import {
  array,
  int,
  object,
  string,
  unknown
} from "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/github/author.ts
var userSchema = object({ id: int() });
var DEFAULT_BOT = "github-actions[bot]";
async function findAuthor(client, app) {
  if (app !== null) return userId(client, `${app.slug}[bot]`);
  try {
    return (await client.read("GET /user", {}, userSchema)).value.id;
  } catch (error) {
    if (!(error instanceof RequestRefusedError)) throw error;
    return userId(client, DEFAULT_BOT);
  }
}
async function userId(client, username) {
  try {
    return (await client.read("GET /users/{username}", { username }, userSchema)).value.id;
  } catch (error) {
    if (error instanceof RequestRefusedError && error.status === 404) return void 0;
    throw error;
  }
}

// src/adapters/github/checks.ts
var checkSchema = object({
  id: int(),
  external_id: string().nullable().default(null),
  conclusion: string().nullable(),
  app: object({ id: int(), slug: string() }).nullable(),
  output: object({
    title: string().nullable(),
    summary: string().nullable(),
    text: string().nullable()
  })
});
var MOST_PAGES = 100;
var listSchema = object({ check_runs: array(checkSchema) });
var Checks = class {
  #client;
  #at;
  #head;
  #name;
  constructor(client, { owner, repo, head }, name) {
    this.#client = client;
    this.#at = { owner, repo };
    this.#head = head;
    this.#name = name;
  }
  /** Ours, in the order of their creation; GitHub shows the last. */
  async list() {
    return (await this.#all()).map(toOwn).toSorted((a, b) => a.id - b.id);
  }
  /** Over all pages: each run of a pull request leaves a check, and which page ours are on is GitHub's choice. */
  async #all() {
    const found = /* @__PURE__ */ new Map();
    const of = { ...this.#at, ref: this.#head, check_name: this.#name, filter: "all" };
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#client.read(
        "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
        { ...of, per_page: 100, page },
        listSchema
      );
      for (const check of value.check_runs) found.set(check.id, check);
      if (!more) break;
    }
    return [...found.values()];
  }
  /** Creates one, completed, once. */
  async create(said) {
    const external = externalId(said.content);
    const find = async () => (await this.#all()).find((check) => check.external_id === external);
    const created = await this.#client.write(
      "POST /repos/{owner}/{repo}/check-runs",
      { ...this.#at, name: this.#name, head_sha: this.#head, status: "completed", ...body(said) },
      { schema: checkSchema, readBack: find }
    );
    return toOwn(created);
  }
  /** Makes a check say something else. */
  async update(id, said) {
    await this.#client.write(
      "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
      { ...this.#at, check_run_id: id, status: "completed", ...body(said) },
      { schema: checkSchema, readBack: async () => void 0 }
    );
  }
};
function body({ title, conclusion, content }) {
  return {
    conclusion,
    external_id: externalId(content),
    output: { title, summary: title, text: renderComment(content) }
  };
}
function externalId({ header: { run, attempt, content } }) {
  return `assay:${run}:${attempt}:${content.slice("sha256:".length, "sha256:".length + 16)}`;
}
function toOwn({ id, app, conclusion, output }) {
  return { id, app, conclusion, title: output.title, content: parseComment(output.text ?? "") };
}

// src/adapters/github/comments.ts
var MOST_PAGES2 = 100;
var commentSchema = object({
  id: int(),
  html_url: string(),
  body: string().default(""),
  user: object({ id: int() }).nullable()
});
var Comments = class {
  #client;
  #at;
  #number;
  #key;
  constructor(client, { owner, repo, number }, key) {
    this.#client = client;
    this.#at = { owner, repo };
    this.#number = number;
    this.#key = key;
  }
  /** Those of one author, oldest first, over all pages. */
  async list(author) {
    const found = /* @__PURE__ */ new Map();
    for (let page = 1; page <= MOST_PAGES2; page++) {
      const { value, more } = await this.#client.read(
        "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
        { ...this.#at, issue_number: this.#number, per_page: 100, page },
        array(commentSchema)
      );
      for (const one of value.flatMap((comment) => this.#own(comment)))
        if (one.author === author) found.set(one.id, one);
      if (!more) break;
    }
    return [...found.values()].toSorted((a, b) => a.id - b.id);
  }
  /** Creates one, once: a repetition is made only where reading back does not find it. */
  async create(comment, author) {
    const created = await this.#client.write(
      "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      { ...this.#at, issue_number: this.#number, body: renderComment(comment) },
      { schema: commentSchema, readBack: () => this.#find(comment, author) }
    );
    const [own] = this.#own(created);
    if (own === void 0) throw new Error("GitHub changed the comment that was posted.");
    return own;
  }
  /** Replaces the text; false where the comment is gone. */
  async update(id, comment) {
    const body2 = renderComment(comment);
    const at = { ...this.#at, comment_id: id };
    return unlessGone(
      () => this.#client.write(
        "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
        { ...at, body: body2 },
        {
          schema: commentSchema,
          readBack: async () => {
            const route = "GET /repos/{owner}/{repo}/issues/comments/{comment_id}";
            const { value } = await this.#client.read(route, at, commentSchema);
            return parseComment(value.body)?.header.content === comment.header.content ? value : void 0;
          }
        }
      )
    );
  }
  /** Removes one; that it is gone already is as good. */
  async remove(id) {
    await unlessGone(
      () => this.#client.write(
        "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
        { ...this.#at, comment_id: id },
        { schema: unknown(), readBack: async () => void 0 }
      )
    );
  }
  async #find(comment, author) {
    if (author === void 0) return void 0;
    const same = (await this.list(author)).find(
      ({ header }) => header.content === comment.header.content && header.run === comment.header.run && header.attempt === comment.header.attempt
    );
    return same && {
      id: same.id,
      html_url: same.url,
      body: renderComment(comment),
      user: { id: same.author }
    };
  }
  #own({ id, html_url: url, body: body2, user }) {
    const header = parseHeader(body2);
    if (header === void 0 || header.key !== this.#key || user === null) return [];
    return [{ id, url, author: user.id, header, content: parseComment(body2) }];
  }
};
async function unlessGone(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof RequestRefusedError && (error.status === 404 || error.status === 410))
      return false;
    throw error;
  }
}

// src/adapters/github/settle.ts
var MOST_PASSES = 4;
async function settle(situation) {
  let newest = situation.mine;
  let url;
  let edited = false;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const own = await situation.comments.list(situation.author);
    const checks = await listChecks(situation);
    newest = newestOf(situation, own, checks);
    const checkChanged = await settleCheck(situation, checks, newest);
    const [oldest, ...later] = own;
    for (const { id } of later) await situation.comments.remove(id);
    url = oldest?.url;
    edited = oldest !== void 0 && compareSpeakers(oldest.header, newest.header, situation.head) > 0;
    const stands = oldest === void 0 || edited || isSaid(oldest.content, newest);
    if (!stands) await situation.comments.update(oldest.id, newest);
    if (stands && !checkChanged) break;
  }
  const gaveWay = edited || newest !== situation.mine;
  return { gaveWay, ...url === void 0 ? {} : { url } };
}
async function listChecks({ checks, check, mine }) {
  if (checks === void 0) return [];
  const all = await checks.list();
  return all.filter(
    ({ app, content }) => app?.id === check?.app?.id && content?.header.key === mine.header.key
  );
}
function newestOf({ mine, head }, own, checks) {
  const said = [...own, ...checks].flatMap(
    ({ content }) => content === void 0 ? [] : [content]
  );
  return said.reduce(
    (best, one) => compareSpeakers(one.header, best.header, head) > 0 ? one : best,
    mine
  );
}
async function settleCheck({ checks }, made, newest) {
  const last = made.at(-1);
  if (checks === void 0 || last === void 0 || isSaid(last.content, newest)) return false;
  const source = made.find(({ content }) => isSaid(content, newest));
  if (source?.title == null || source.conclusion === null) return false;
  const { title, conclusion } = source;
  await checks.update(last.id, { title, conclusion, content: newest });
  return true;
}
function isSaid(content, newest) {
  return content?.header.content === newest.header.content && content.header.run === newest.header.run && content.header.attempt === newest.header.attempt;
}

// src/adapters/github/publication.ts
var pullSchema = object({ head: object({ sha: string() }) });
var MOVED = "The pull request has new commits: their run will report, so that this one did not.";
var NEEDS_CHECKS = '. The job needs the permission "checks: write".';
var NO_CHECK = {
  403: NEEDS_CHECKS,
  404: NEEDS_CHECKS,
  422: ". GitHub does not take it (status 422)."
};
var NEWER = "A newer run has already reported on this pull request, so that this one did not.";
var Publication = class {
  #client;
  #pull;
  #report;
  #mine;
  #checks;
  #comments;
  #remarks = [];
  constructor(client, pull, report, run) {
    const speaker = { key: report.key, run: run.id, attempt: run.attempt, head: pull.head };
    this.#client = client;
    this.#pull = pull;
    this.#report = report;
    this.#mine = makeComment(speaker, report.body);
    this.#checks = new Checks(client, pull, report.checkName);
    this.#comments = new Comments(client, pull, report.key);
  }
  /** @throws RequestRefusedError, UnavailableError */
  async publish() {
    if (await this.#hasMoved()) return { kind: "outdated", why: MOVED };
    const check = await this.#speakByCheck();
    if (check === "outdated") return { kind: "outdated", why: NEWER };
    const author = await findAuthor(this.#client, check?.app ?? null);
    if (this.#client.waited && await this.#hasMoved()) return { kind: "outdated", why: MOVED };
    const comment = await this.#speakByComment(author);
    const settled = await settle({
      mine: this.#mine,
      head: this.#pull.head,
      author: comment.author,
      comments: this.#comments,
      ...check === void 0 ? {} : { checks: this.#checks, check }
    });
    if (settled.gaveWay) return { kind: "outdated", why: NEWER };
    return {
      kind: "published",
      commentUrl: settled.url ?? comment.url,
      requests: this.#client.requests,
      remarks: this.#remarks
    };
  }
  async #hasMoved() {
    const { owner, repo, number } = this.#pull;
    const at = { owner, repo, pull_number: number };
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    return (await this.#client.read(route, at, pullSchema)).value.head.sha !== this.#pull.head;
  }
  /** Undefined where the token may not make checks: the comment alone must do then. */
  async #speakByCheck() {
    const { title, conclusion } = this.#report;
    try {
      const before = await this.#checks.list();
      if (before.some(({ app, content }) => app !== null && this.#isNewer(content?.header)))
        return "outdated";
      return await this.#checks.create({ title, conclusion, content: this.#mine });
    } catch (error) {
      if (!(error instanceof RequestRefusedError) || !(error.status in NO_CHECK)) throw error;
      const why = error.message.replace(/\.$/, "");
      this.#remarks.push(`No check was made: ${why}${NO_CHECK[error.status]}`);
      return void 0;
    }
  }
  /** Leaves the comment to a newer run that has spoken; `settle` then sees to the rest. */
  async #speakByComment(author) {
    const own = author === void 0 ? [] : await this.#comments.list(author);
    const [oldest] = own;
    if (oldest !== void 0 && own.some(({ header: header2 }) => this.#isNewer(header2))) return oldest;
    if (oldest === void 0) return this.#comments.create(this.#mine, author);
    const { header } = this.#mine;
    const same = oldest.content?.header;
    if (same?.content === header.content && same.run === header.run && same.attempt === header.attempt)
      return oldest;
    const updated = await this.#comments.update(oldest.id, this.#mine);
    return updated ? oldest : this.#comments.create(this.#mine, author);
  }
  #isNewer(header) {
    if (header === void 0 || header.key !== this.#report.key) return false;
    return compareSpeakers(header, this.#mine.header, this.#pull.head) > 0;
  }
};

// src/adapters/github/pull-request.ts
var eventSchema = object({
  pull_request: object({
    number: int().min(1),
    head: object({ sha: string().regex(/^[0-9a-f]{40,64}$/) })
  })
});
function readPullRequest(repository, event) {
  const [owner, repo] = repository.split("/");
  const parsed = eventSchema.safeParse(event);
  if (owner === void 0 || repo === void 0 || !parsed.success) return void 0;
  const { number, head } = parsed.data.pull_request;
  return { owner, repo, number, head: head.sha };
}

// src/adapters/github/reviews.ts
var TIMEOUT_SECONDS = 30;
async function createReviews(options) {
  const { identity, environment } = options;
  const { github } = identity;
  const event = await readEvent(environment["GITHUB_EVENT_PATH"]);
  return {
    publish: async (report, spokenFor) => {
      const spoken = github && whose(github, event, spokenFor);
      if (spoken === void 0) return { kind: "no-pull-request" };
      const client = await openClient({ ...options, timeoutSeconds: TIMEOUT_SECONDS });
      try {
        return await new Publication(client, spoken.pull, report, spoken.run).publish();
      } catch (error) {
        return explain(error);
      } finally {
        options.log.debug(`${client.requests} requests to GitHub.`);
      }
    }
  };
}
function whose(github, event, spokenFor) {
  if (spokenFor === void 0) {
    const pull = readPullRequest(github.repository, event);
    return pull && { pull, run: { id: github.runId, attempt: github.attempt } };
  }
  const { number, head, run: id, attempt } = spokenFor;
  const [owner = "", repo = ""] = github.repository.split("/");
  return { pull: { owner, repo, number, head }, run: { id, attempt } };
}
function explain(error) {
  if (error instanceof UnavailableError)
    return { kind: "unavailable", why: `No comment was written: ${error.message}` };
  if (!(error instanceof RequestRefusedError)) throw error;
  const words = error.message.replace(/\.$/, "");
  const said = words === "" ? `status ${error.status}` : words;
  switch (error.status) {
    case 401:
      return {
        kind: "unavailable",
        why: `No comment was written: GitHub refuses the token (${said}).`
      };
    case 403:
    case 404:
    case 410:
      return {
        kind: "read-only",
        why: `No comment was written: ${said}. For pull requests of forks and of Dependabot the token cannot write; elsewhere the job needs "pull-requests: write".`
      };
    default: {
      const status = `status ${error.status}${words === "" ? "" : `: ${words}`}`;
      return {
        kind: "rejected",
        why: `No comment was written: GitHub does not take it (${status}).`
      };
    }
  }
}
export {
  createReviews
};
