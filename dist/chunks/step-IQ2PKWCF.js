import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  workflowFile
} from "./chunk-O3HI2TRD.js";
import {
  verifyArtifactOf
} from "./chunk-DAXZKZMY.js";
import {
  accept,
  chooseArtifact,
  firstFault,
  idle,
  refuse
} from "./chunk-BTMOIAX3.js";
import "./chunk-HKX5LNZC.js";
import {
  SUMMARY_LIMIT,
  comparisonSchema,
  makeReport,
  plainText,
  readList,
  renderMarkdown,
  verdictWord
} from "./chunk-S7AKOUFO.js";
import "./chunk-WCTI4ODR.js";
import "./chunk-LB5YE6WD.js";
import {
  visible
} from "./chunk-X2F5VZF6.js";
import {
  chooseModel,
  claimRunFolder,
  openProject,
  parseSource,
  readConfig
} from "./chunk-FENYHHSC.js";
import {
  commonInputs,
  defineStep,
  evidenceSchema,
  readEvidenceFile,
  reasonSchema,
  verdictSchema
} from "./chunk-IA2LMAIC.js";
import {
  defaultRunDirectory,
  demandFolder,
  folderOf,
  joinPath,
  parseStrictJson,
  runPaths
} from "./chunk-P3WXG2BU.js";
import "./chunk-72QQJORW.js";
import "./chunk-IMFEM2U7.js";
import {
  commentKey
} from "./chunk-N7LLWPCB.js";
import {
  ConfigurationError
} from "./chunk-KILTS243.js";
import {
  RefusalError
} from "./chunk-N7QQ32HM.js";
import "./chunk-ET47IQD5.js";
import "./chunk-7JLSHSJJ.js";
import {
  sha256
} from "./chunk-3B5OCMLH.js";
import {
  array,
  int,
  literal,
  object,
  strictObject,
  string,
  unknown
} from "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/steps/report/inputs.ts
var FORMATS = ["markdown", "html", "json", "junit", "sarif"];
var reportInputs = object({
  ...commonInputs,
  evidence: string().optional().describe("A folder of evidence. Default: that of the run folder of the model."),
  format: array(
    string().refine(
      (word2) => FORMATS.some((format) => format === word2),
      `takes ${FORMATS.join(", ")}, one or more of them`
    )
  ).default(["markdown", "html"]).meta({ separator: "," }).describe("What to write: markdown, html, json, junit, sarif. Default: markdown and html."),
  workflow: string().regex(
    /^\.github\/workflows\/[^/@]+\.ya?ml$/,
    "takes the path of a workflow file, such as .github/workflows/model.yml"
  ).optional().describe(
    "In a job that workflow_run started: the workflow file whose runs for forks and Dependabot are reported."
  )
});

// src/steps/report/outputs.ts
var reportOutputs = object({
  verdict: verdictSchema.describe("pass, warn, fail or inconclusive, over all evidence."),
  report: string().describe("The folder that holds the files of the report; empty where there is none to make."),
  comment: string().describe("The address of the comment; empty where none was written.")
});

// src/steps/report/publish.ts
var CONCLUSIONS = {
  pass: "success",
  warn: "success",
  inconclusive: "neutral",
  fail: "failure"
};
function reviewOf(report, subject) {
  const claim = plainText(report.headline.claim);
  const name = subject.model === null ? "Assay" : `Assay: ${visible(subject.model, 60)}`;
  const review = { key: commentKey(subject.key), body: renderMarkdown(report) };
  if (subject.untrusted === true)
    return {
      ...review,
      title: visible(`Untrusted run: ${claim}`, 120),
      checkName: `${name} (untrusted run)`,
      conclusion: report.verdict === "fail" ? "failure" : "neutral"
    };
  return {
    ...review,
    title: visible(claim, 120),
    checkName: name,
    conclusion: CONCLUSIONS[report.verdict]
  };
}
async function publish(report, subject, host) {
  const reviews = await host.reviews();
  if (reviews === void 0) return { kind: "no-pull-request" };
  const published = await reviews.publish(reviewOf(report, subject));
  tell(published, host);
  return published;
}
function tell(published, host) {
  switch (published.kind) {
    case "published":
      for (const remark of published.remarks) host.log.notice(remark);
      host.log.info(`The report stands at ${published.commentUrl}`);
      return;
    case "no-pull-request":
      return;
    case "outdated":
    case "read-only":
    case "unavailable":
    case "rejected":
      host.log.notice(`${published.why} The job summary and the page hold the report.`);
  }
}
function addressOf(published) {
  return published.kind === "published" ? published.commentUrl : "";
}

// src/domain/report/untrusted/pull-request.ts
var pullSchema = object({
  number: int().min(1),
  state: string(),
  head: object({ sha: string(), repo: object({ id: int() }).nullable() }),
  base: object({ repo: object({ id: int() }) })
});
function derivePullRequest(run, listed, named) {
  const fitting = listed.flatMap((entry) => {
    const pull = pullSchema.safeParse(entry).data;
    return pull !== void 0 && fits(run, pull) ? [pull.number] : [];
  });
  const numbers = [...new Set(fitting)].toSorted((a, b) => a - b);
  const [only] = numbers;
  if (only === void 0)
    return idle(
      "no open pull request has the commit of this run as its head: it was closed, or has newer commits, whose run will report"
    );
  if (numbers.length === 1) return accept(only);
  const chosen = numbers.find((number) => number === named);
  return chosen === void 0 ? idle(`several pull requests have this commit: ${numbers.join(", ")}`) : accept(chosen);
}
function fits(run, pull) {
  return pull.state === "open" && pull.head.sha === run.head && pull.head.repo?.id === run.headRepository && pull.base.repo.id === run.repository;
}

// src/domain/report/untrusted/run.ts
var id = int().min(1);
var sha = string().regex(/^[0-9a-f]{40,64}$/);
var eventSchema = object({
  action: literal("completed"),
  repository: object({ id }),
  workflow_run: object({
    id,
    run_attempt: int().min(1),
    event: string(),
    path: string(),
    head_sha: sha,
    head_branch: string().min(1).max(1e3),
    actor: object({ login: string() }).nullish(),
    repository: object({ id }),
    head_repository: object({ id, owner: object({ login: string().min(1) }) }).nullable()
  })
});
var READ_ONLY_ACTOR = "dependabot[bot]";
function acceptRun(event, workflowPath) {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return refuse("the event is not that of a completed workflow run");
  const { repository, workflow_run: run } = parsed.data;
  if (run.repository.id !== repository.id) return refuse("the run is of another repository");
  if (workflowFile(run.path) !== workflowPath)
    return refuse(`the run is of ${workflowFile(run.path)}, not of ${workflowPath}`);
  if (run.event !== "pull_request")
    return idle(`the run was started by ${run.event}, not by pull_request`);
  if (run.head_repository === null)
    return idle("the repository that the pull request came from has been deleted");
  if (run.head_repository.id === repository.id && run.actor?.login !== READ_ONLY_ACTOR)
    return idle("the run is of a branch of this repository, and reports by itself");
  return accept({
    run: String(run.id),
    attempt: run.run_attempt,
    head: run.head_sha,
    repository: repository.id,
    headRepository: run.head_repository.id,
    owner: run.head_repository.owner.login,
    branch: run.head_branch
  });
}

// src/domain/report/untrusted/evidence.ts
var MOST_REASONS = 200;
var MOST_VALUES = 2e4;
var LONGEST_TEXT = 300;
var word = string().regex(/^[a-z][a-z0-9-]{0,59}$/, "is not a plain word");
var modelName = string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "is not the name of a model");
var shortName = string().max(200);
var untrustedSchema = strictObject({
  ...evidenceSchema.shape,
  check: word,
  model: modelName.nullable(),
  producedBy: strictObject({
    ...evidenceSchema.shape.producedBy.shape,
    step: word,
    version: string().regex(/^[0-9A-Za-z.+-]{1,40}$/, "is no version")
  }),
  reasons: array(
    strictObject({
      ...reasonSchema.shape,
      code: word,
      where: strictObject({
        dataset: shortName.optional(),
        column: shortName.optional(),
        slice: shortName.optional(),
        metric: word.optional()
      }).optional()
    })
  ).max(MOST_REASONS)
});
function restrictEvidence(value, run) {
  const parsed = untrustedSchema.safeParse(value);
  if (!parsed.success) {
    return refuse(`it is not evidence: ${firstFault(parsed.error)}`);
  }
  const { data } = parsed;
  const { run: from, attempt = 1 } = data.producedBy;
  if (from !== run.run || attempt > run.attempt) return refuse("it is of another run or attempt");
  const fault = measurementsFault(data.measurements);
  if (fault !== void 0) return refuse(fault);
  return accept({
    ...data,
    reasons: data.reasons.map(({ samples: _, ...reason }) => ({
      ...reason,
      message: reason.code
    }))
  });
}
function measurementsFault(measurements) {
  const open = [measurements];
  for (let count = 0; open.length > 0; count += 1) {
    if (count > MOST_VALUES) return `it holds more than ${MOST_VALUES} measurements`;
    const next = open.pop();
    if (textsOf(next).some((text2) => text2.length > LONGEST_TEXT))
      return `it holds a text of more than ${LONGEST_TEXT} characters`;
    if (typeof next !== "object" || next === null) continue;
    if (isSpokenMetric(next)) return "it names a metric that is none";
    for (const part of Object.values(next)) open.push(part);
  }
  return void 0;
}
function isSpokenMetric(value) {
  if (!("metric" in value) || typeof value.metric !== "string") return false;
  return !word.safeParse(value.metric).success;
}
function textsOf(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

// src/domain/report/untrusted/document.ts
var MOST_EVIDENCE = 50;
var MOST_REJECTED = 1e3;
var documentSchema = object({
  assay: literal(1),
  evidence: array(unknown()).max(MOST_EVIDENCE),
  rejected: array(unknown()).max(MOST_REJECTED),
  pullRequest: unknown().optional()
});
function readDocument(value, run, model) {
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    return refuse(`it is no report: ${firstFault(parsed.error)}`);
  }
  const evidence = [];
  for (const [index, one] of parsed.data.evidence.entries()) {
    const restricted = restrictEvidence(one, run);
    const why = restricted.kind === "accepted" ? misplaced(restricted.value, evidence, model) : restricted.why;
    if (why !== void 0) return refuse(`its document ${index + 1} is not used: ${why}`);
    if (restricted.kind === "accepted") evidence.push(restricted.value);
  }
  const { pullRequest, rejected } = parsed.data;
  return accept({ evidence, rejected: tellRejected(rejected.length), pullRequest });
}
function misplaced({ check, model }, others, wanted) {
  if (model !== null && model !== wanted) return `it is about the model ${model}, not ${wanted}`;
  return others.some((other) => other.check === check) ? `it is the second about ${check}` : void 0;
}
function tellRejected(count) {
  if (count === 0) return [];
  const why = `${count} ${count === 1 ? "file" : "files"} of evidence could not be used in the run itself`;
  return [{ file: "report.json", why, doubtful: true }];
}

// src/tasks/report/read-untrusted.ts
var HANDED_REPORT = "report/report.json";
var MAX_BYTES = 5e6;
async function readUntrusted(finished, run, model, host) {
  const chosen = chooseArtifact(run, model, await finished.artifacts(run.run));
  if (chosen.kind !== "accepted") return chosen;
  const directory = await host.files.resolve(
    `${await host.files.temporaryDirectory("untrusted-report")}/artifact`
  );
  try {
    await finished.download(chosen.value, directory);
    return await readUnpacked(chosen.value, directory, { run, model }, host);
  } finally {
    await host.files.remove(directory);
  }
}
async function readUnpacked({ name: artifact }, directory, { run, model }, host) {
  const { files } = await verifyArtifactOf({ artifact, directory, run: run.run }, host);
  const report = files.find(({ path }) => path === HANDED_REPORT);
  if (report === void 0)
    return {
      kind: "idle",
      why: `its report holds no ${HANDED_REPORT}: the run could write itself, or its Assay is too old`
    };
  const { bytes = 0 } = await host.files.facts(`${directory}/${HANDED_REPORT}`) ?? {};
  if (bytes > MAX_BYTES)
    return refuse(`its report holds ${bytes} bytes; at most ${MAX_BYTES} are read`);
  try {
    const text2 = await host.files.readText(`${directory}/${HANDED_REPORT}`, MAX_BYTES);
    return readDocument(parseStrictJson("report.json", text2), run, model);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return refuse("its report is not sound JSON");
  }
}

// src/domain/report/evidence-set.ts
function selectEvidence(files, run) {
  const rejected = [];
  const chosen = /* @__PURE__ */ new Map();
  for (const candidate of files) {
    const why = run === void 0 ? void 0 : foreign(candidate.evidence, run);
    if (why !== void 0) {
      rejected.push({ file: candidate.file, why, doubtful: true });
      continue;
    }
    const { check, model } = candidate.evidence;
    const key = JSON.stringify([model, check]);
    const rival = chosen.get(key);
    if (rival === void 0) {
      chosen.set(key, candidate);
      continue;
    }
    const [kept, dropped] = isNewer(candidate, rival) ? [candidate, rival] : [rival, candidate];
    chosen.set(key, kept);
    rejected.push({
      file: dropped.file,
      why: `${kept.file} holds newer evidence of the same check`,
      doubtful: false
    });
  }
  return { evidence: [...chosen.values()].map(({ evidence }) => evidence), rejected };
}
function foreign(evidence, { run, attempt }) {
  const { run: from, attempt: at = 1 } = evidence.producedBy;
  if (from === null) return `it was not made in a workflow run, but this is run ${run}`;
  if (from !== run) return `it belongs to run ${from}, but this is run ${run}`;
  if (at > attempt) return `it claims attempt ${at}, but this is attempt ${attempt}`;
  return void 0;
}
function isNewer(a, b) {
  const byAttempt = (a.evidence.producedBy.attempt ?? 1) - (b.evidence.producedBy.attempt ?? 1);
  if (byAttempt !== 0) return byAttempt > 0;
  return a.evidence.producedAt > b.evidence.producedAt;
}

// src/tasks/report/survey-evidence.ts
var MOST_FILES = 200;
async function surveyEvidence(directory, host) {
  const names = (await host.files.list(directory)).filter((name) => name.endsWith(".json"));
  const files = [];
  const rejected = [];
  for (const file of names.slice(0, MOST_FILES)) {
    try {
      files.push({ file, evidence: await readEvidenceFile(`${directory}/${file}`, host) });
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      const why = error.problems.map(({ message: message2 }) => message2.replace(/\.$/, "")).join("; ");
      rejected.push({ file, why, doubtful: true });
    }
  }
  for (const file of names.slice(MOST_FILES))
    rejected.push({ file, why: `only ${MOST_FILES} files are read`, doubtful: true });
  const { github } = host.identity;
  const run = github && { run: github.runId, attempt: github.attempt };
  const chosen = selectEvidence(files, run);
  return { evidence: chosen.evidence, rejected: [...rejected, ...chosen.rejected] };
}

// src/steps/report/subject.ts
var EXPECTED = ["data", "training", "quality"];
async function findSubject(inputs, host) {
  return inputs.evidence === void 0 ? ofProject(inputs, host) : ofFolder(inputs.evidence, inputs, host);
}
async function ofProject(inputs, host) {
  const project = await openProject(inputs, host, "read");
  const there = await host.files.facts(project.paths.evidence);
  const found = there === void 0 ? { evidence: [], rejected: [] } : await surveyEvidence(project.paths.evidence, host);
  const mine = found.evidence.filter(({ model }) => model === null || model === project.name);
  const others = found.evidence.filter((one) => !mine.includes(one));
  return {
    model: project.name,
    evidence: mine,
    rejected: [
      ...found.rejected,
      ...others.map(({ check, model }) => ({
        file: `${check}.json`,
        why: `it is about the model ${model ?? ""}`,
        doubtful: true
      }))
    ],
    expected: EXPECTED,
    directory: project.paths.report,
    key: `${project.configFile}:${project.name}`
  };
}
async function ofFolder(folder, inputs, host) {
  const directory = joinPath("", folder);
  const root = joinPath("", inputs["run-directory"] ?? folderOf(directory));
  await demandFolder(root, host);
  if ((await host.files.facts(directory))?.kind !== "directory")
    throw new ConfigurationError({
      message: `The folder of evidence ${folder} does not exist.`,
      remedy: "Name a folder that holds evidence as JSON files, such as .assay/NAME/evidence."
    });
  const found = await surveyEvidence(directory, host);
  const models = [...new Set(found.evidence.map(({ model: model2 }) => model2))];
  const [model] = models;
  return {
    ...found,
    model: models.length === 1 ? model ?? null : null,
    expected: [],
    directory: runPaths(root).report,
    key: `${directory}:${models.length === 1 ? model ?? "" : ""}`
  };
}

// src/steps/report/find-untrusted.ts
async function findUntrusted(search, host) {
  const { inputs, workflow, finished } = search;
  const run = acceptRun(await finished.event(), workflow);
  if (run.kind !== "accepted") return run;
  const model = await modelOf(inputs, finished);
  const report = await readUntrusted(finished, run.value, model, host);
  if (report.kind !== "accepted") return report;
  const { owner, branch, head, run: id2, attempt } = run.value;
  const listed = await finished.pullRequests(owner, branch);
  const pull = derivePullRequest(run.value, listed, report.value.pullRequest);
  if (pull.kind !== "accepted") return pull;
  const { evidence, rejected } = report.value;
  const directory = await folderOf2(inputs, host);
  const key = `${inputs.config}:${model}`;
  return accept({
    subject: { model, evidence, rejected, expected: EXPECTED, directory, key, untrusted: true },
    spokenFor: { number: pull.value, head, run: id2, attempt }
  });
}
async function modelOf({ config, model }, finished) {
  const text2 = await finished.readOwnFile(config);
  if (text2 === void 0)
    throw new ConfigurationError({
      place: { file: config },
      message: `The configuration ${config} cannot be read from the default branch.`,
      remedy: 'It must be there, and the job needs the permission "contents: read".'
    });
  const source = parseSource(config, text2);
  return chooseModel(readConfig(source), model, source)[0];
}
async function folderOf2(inputs, host) {
  const root = inputs["run-directory"] ?? defaultRunDirectory(inputs.model);
  const paths = runPaths(joinPath("", root));
  await claimRunFolder(paths, { model: inputs.model ?? null, use: "read" }, host);
  return paths.report;
}

// src/steps/report/told.ts
function told(report, files) {
  const { claim, support } = report.headline;
  const sentence = [claim, support].filter((words) => words.length > 0).map(plainText);
  return {
    summary: renderMarkdown(report, { limit: SUMMARY_LIMIT }),
    text: [
      `${visible(sentence.join(": "), 1e3)}.`,
      `Verdict: ${verdictWord(report.verdict)}.`,
      ...files.map((file) => `Written: ${file}`)
    ].join("\n")
  };
}

// src/domain/report/html/inline.ts
var SIGNS = {
  pass: "\u2713",
  warn: "!",
  fail: "\u2715",
  inconclusive: "?",
  missing: "\u2013"
};
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escapeHtml(text2) {
  return text2.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
function inlineHtml(words) {
  return words.map(piece).join("");
}
function badge(verdict, text2) {
  return `<span class="badge ${verdict}"><span aria-hidden="true">${SIGNS[verdict]}</span> ${escapeHtml(text2)}</span>`;
}
function piece(part) {
  switch (part.kind) {
    case "text":
      return escapeHtml(part.text);
    case "figure":
      return `<span class="figure">${escapeHtml(part.text)}</span>`;
    case "name":
      return `<code>${escapeHtml(visible(part.text))}</code>`;
    case "prose":
      return `<bdi>${escapeHtml(visible(part.text, 1e3))}</bdi>`;
    case "verdict":
      return badge(part.verdict, part.text);
  }
}

// src/domain/report/html/blocks.ts
function sectionHtml(section, detail) {
  const body = blocksHtml(section.blocks, detail);
  if (body === "" && section.verdict === void 0) return "";
  const verdict = section.verdict === void 0 ? "" : ` ${badge(section.verdict, verdictWord(section.verdict))}`;
  const title = `<h2 id="${section.id}-title">${escapeHtml(section.title)}${verdict}</h2>`;
  return `<section id="${section.id}" aria-labelledby="${section.id}-title">
${title}
${body}
</section>`;
}
function blocksHtml(blocks, detail) {
  const parts = [];
  let figures = [];
  const flush = () => {
    if (figures.length > 1) parts.push(`<div class="charts">
${figures.join("\n")}
</div>`);
    else parts.push(...figures);
    figures = [];
  };
  for (const block of blocks) {
    const html = blockHtml(block, detail);
    if (html === "") continue;
    if (block.kind === "chart" && block.chart.kind !== "forest" && block.chart.kind !== "dots") {
      figures.push(html);
      continue;
    }
    flush();
    parts.push(html);
  }
  flush();
  return parts.join("\n");
}
function blockHtml(block, detail) {
  switch (block.kind) {
    case "sentence":
      return `<p>${inlineHtml(block.words)}</p>`;
    case "list": {
      const items = block.items.slice(0, detail.rows).map((item) => `<li>${inlineHtml(item)}</li>`);
      return `<ul>
${[...items, ...more(block.items.length - items.length, "li")].join("\n")}
</ul>`;
    }
    case "table":
      return tableHtml(block, detail.rows);
    case "chart":
      return chartHtml(block, detail.drawings.get(block.id));
    case "details":
      return `<details${block.open === true ? " open" : ""}><summary>${inlineHtml(block.summary)}</summary>
${blocksHtml(block.blocks, detail)}
</details>`;
  }
}
function more(left, tag) {
  return left > 0 ? [`<${tag}>\u2026 and ${left} more, in the evidence.</${tag}>`] : [];
}
function tableHtml(table, most) {
  const shown = table.rows.slice(0, most);
  const head = table.columns.map(({ title, align }) => `<th scope="col" class="${align}">${escapeHtml(title)}</th>`).join("");
  const rows = shown.map((row) => {
    const cells = row.map((cell, index) => {
      const side = table.columns[index]?.align ?? "left";
      const html = inlineHtml(cell);
      return index === 0 ? `<th scope="row" class="${side}">${html}</th>` : `<td class="${side}">${html}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const caption = escapeHtml(table.caption);
  return [
    `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>`,
    `<caption>${caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>
${rows.join("\n")}
</tbody></table></div>`,
    ...more(table.rows.length - shown.length, "p")
  ].join("\n");
}
function chartHtml(block, drawing) {
  if (drawing === void 0) return "";
  const caption = inlineHtml(block.caption);
  return [
    "<figure>",
    `<h3>${escapeHtml(block.title)}</h3>`,
    picture(drawing.wide, "wide", block),
    picture(drawing.narrow, "narrow", block),
    `<figcaption>${caption}</figcaption>`,
    "</figure>"
  ].join("\n");
}
function picture(svg, size, { id: id2, title, caption }) {
  const name = `${id2}-${size}`;
  const words = escapeHtml(caption.map((piece2) => piece2.text).join(""));
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes) => `<svg ${attributes} class="${size}" role="img" aria-labelledby="${name}-t ${name}-d"><title id="${name}-t">${escapeHtml(title)}</title><desc id="${name}-d">${words}</desc>`
  );
}

// src/domain/report/html/style.ts
var STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --page: #f6f7f9; --ink: #1a1f29; --muted: #586174; --grid: #dfe3ea; --rule: #d9dde5;
  --challenger: #2457d6; --champion: #7a6a55; --plain: #51607a;
  --good: #117a4b; --bad: #b3261e; --unsure: #8a5a00;
  --good-wash: #e3f4ea; --bad-wash: #fbe6e4; --unsure-wash: #fbf0da; --plain-wash: #eaedf3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171b23; --page: #0f1218; --ink: #e8ebf1; --muted: #a3adbe; --grid: #343c4a; --rule: #323947;
    --challenger: #82aaff; --champion: #cbb799; --plain: #a9b6cd;
    --good: #5fd39a; --bad: #ff8f86; --unsure: #efb857;
    --good-wash: #12301f; --bad-wash: #3a1715; --unsure-wash: #33260c; --plain-wash: #242b38;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  overflow-wrap: break-word;
}
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
.eyebrow { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 0 0 1rem; color: var(--muted); }
h1 {
  margin: 0 0 .6rem; max-width: 46rem; text-wrap: balance;
  font: 600 clamp(1.45rem, 1.1rem + 1.6vw, 2.1rem)/1.28 ui-serif, Charter, "Iowan Old Style", Georgia, "DejaVu Serif", serif;
}
h1 code { font-size: .86em; background: none; padding: 0; }
.lede { margin: 0 0 1.5rem; font-size: 1.1rem; color: var(--muted); }
.lede .figure { color: var(--ink); }
h2 { display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: center; margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0 0 .5rem; font-size: .95rem; font-weight: 600; }
p, ul { margin: .5rem 0; max-width: 46rem; }
ul { padding-left: 1.2rem; }
li { margin: .25rem 0; }
code { font: .88em ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; background: var(--plain-wash); border-radius: 4px; padding: .08em .35em; unicode-bidi: isolate; }
.figure { font-variant-numeric: tabular-nums; white-space: nowrap; }
.badge { display: inline-block; border-radius: 999px; padding: .1em .7em; font: 600 .8rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; white-space: nowrap; background: var(--plain-wash); color: var(--plain); }
.badge.pass { background: var(--good-wash); color: var(--good); }
.badge.fail { background: var(--bad-wash); color: var(--bad); }
.badge.warn, .badge.inconclusive, .badge.missing { background: var(--unsure-wash); color: var(--unsure); }
.eyebrow .badge { font-size: .95rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 0 0 1.5rem; }
.facts > div { min-width: 0; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--rule); border-radius: 10px; padding: .8rem 1rem; }
.facts dt { color: var(--muted); font-size: .85rem; }
.facts dd { margin: 0; }
.facts dd.value { font-size: 1.6rem; font-weight: 650; line-height: 1.3; letter-spacing: -.01em; }
.facts .figure { white-space: normal; }
.facts dd.note { color: var(--muted); font-size: .85rem; }
.next { border-left: 4px solid var(--plain); padding: .1rem 0 .1rem 1rem; margin: 0 0 1.5rem; }
.next.pass { border-color: var(--good); } .next.fail { border-color: var(--bad); }
.next.warn, .next.inconclusive { border-color: var(--unsure); }
.next h2 { font-size: .85rem; margin: 0; color: var(--muted); font-weight: 600; }
.next ul { list-style: none; padding: 0; margin: .2rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; list-style: none; padding: 0; margin: 0 0 1.5rem; max-width: none; font-size: .9rem; }
a { color: var(--challenger); }
section { background: var(--paper); border: 1px solid var(--rule); border-radius: 12px; padding: 1.25rem 1.4rem; margin: 0 0 1.25rem; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--muted); font-size: .85rem; padding: 0 0 .4rem; }
th, td { padding: .45rem .7rem; border-bottom: 1px solid var(--grid); text-align: left; vertical-align: baseline; }
th:first-child, td:first-child { padding-left: 0; }
thead th { color: var(--muted); font-weight: 600; font-size: .8rem; white-space: nowrap; border-bottom-color: var(--rule); }
tbody th { font-weight: 500; }
tbody tr:last-child > * { border-bottom: 0; }
.right { text-align: right; }
td code, th code { display: inline-block; width: max-content; max-width: min(20rem, 55vw); }
td.right { white-space: nowrap; }
td bdi { display: inline-block; min-width: 12rem; }
details { margin: .75rem 0; border-top: 1px solid var(--grid); padding-top: .6rem; }
summary { cursor: pointer; color: var(--muted); font-size: .92rem; }
figure { margin: 1rem 0; }
figcaption { margin-top: .4rem; color: var(--muted); font-size: .88rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem 1.5rem; align-items: start; }
.charts figure { margin: .5rem 0; min-width: 0; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
svg.narrow, .charts svg.wide { display: none; }
.charts svg.narrow { display: block; }
footer { color: var(--muted); font-size: .85rem; padding-bottom: 3rem; }
@media (max-width: 42rem) {
  svg.wide { display: none; } svg.narrow { display: block; }
  header { padding-top: 1.5rem; }
  section { padding: 1rem; border-radius: 10px; }
  .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .facts dd.value { font-size: clamp(1.1rem, 5.5vw, 1.6rem); }
  h1, .lede { overflow-wrap: anywhere; }
}
@media print {
  :root { --page: #fff; --paper: #fff; --ink: #000; --muted: #444; }
  body { font-size: 11px; }
  section { border: 0; padding: 0; break-inside: auto; }
  figure, tr { break-inside: avoid; }
  nav { display: none; }
  details::details-content { content-visibility: visible; display: block; }
}
`;

// src/domain/report/html/page.ts
var PAGE_LIMIT = 1e6;
var ROWS = [500, 100, 25, 5];
function renderPage(report, options) {
  const sizes = ROWS.map((rows) => () => page(report, options, rows));
  for (const make of sizes) {
    const text2 = make();
    if (new TextEncoder().encode(text2).length <= PAGE_LIMIT) return text2;
  }
  return page(report, { ...options, drawings: /* @__PURE__ */ new Map() }, 5);
}
function page(report, { drawings, version }, rows) {
  const sections = report.sections.map((section) => ({ section, html: sectionHtml(section, { drawings, rows }) })).filter(({ html }) => html !== "");
  const links = sections.map(
    ({ section }) => `<li><a href="#${section.id}">${escapeHtml(section.title)}</a></li>`
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(visible(plainText(report.title)))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="eyebrow"><span>${inlineHtml(report.title)}</span>${badge(report.verdict, verdictWord(report.verdict))}</p>
${headline(report)}
${facts(report)}
<div class="next ${report.verdict}"><h2>What next</h2><ul>
${report.nextSteps.map((step2) => `<li>${inlineHtml(step2)}</li>`).join("\n")}
</ul></div>
<nav aria-label="Sections"><ul>${links.join("")}</ul></nav>
</header>
<main>
${sections.map(({ html }) => html).join("\n")}
</main>
<footer><p>Made by Assay ${escapeHtml(version)} from the evidence of this run. This page loads nothing and runs no script.</p></footer>
</body>
</html>
`;
}
function headline({ headline: { claim, support } }) {
  const lede = support.length === 0 ? "" : `
<p class="lede">${inlineHtml(support)}.</p>`;
  return `<h1>${inlineHtml(claim)}.</h1>${lede}`;
}
function facts({ facts: all }) {
  if (all.length === 0) return "";
  const cards = all.map(
    ({ label, value, note }) => `<div><dt>${inlineHtml(label)}</dt><dd class="value">${inlineHtml(value)}</dd><dd class="note">${inlineHtml(note)}</dd></div>`
  );
  return `<dl class="facts">${cards.join("")}</dl>`;
}
function policy() {
  const digest = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(STYLE))));
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}

// src/domain/report/interchange/json.ts
function renderJson(report, source) {
  const { claim, support } = report.headline;
  const headline2 = [claim, support].filter((words) => words.length > 0).map(plainText);
  const document = {
    assay: 1,
    model: source.model,
    verdict: report.verdict,
    ...source.untrusted === true ? { untrusted: true } : {},
    headline: `${headline2.join(": ")}.`,
    nextSteps: report.nextSteps.map(plainText),
    evidence: source.evidence,
    rejected: source.rejected,
    ...source.pullRequest === void 0 ? {} : { pullRequest: source.pullRequest }
  };
  return `${JSON.stringify(document, null, 2)}
`;
}

// src/domain/report/interchange/junit.ts
var ENTITIES2 = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};
function renderJunit(evidence) {
  const suites = evidence.map(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Assay">
${suites.join("\n")}
</testsuites>
`;
}
function suite(evidence) {
  const cases = casesOf(evidence);
  const number = (outcome) => cases.filter((one) => one.outcome === outcome).length;
  const name = [evidence.model, evidence.check].filter((part) => part !== null).join(".");
  const head = `<testsuite name="${text(name)}" tests="${cases.length}" failures="${number("failed")}" errors="0" skipped="${number("skipped")}" timestamp="${text(evidence.producedAt)}">`;
  return [head, ...cases.map((one) => testcase(one, name)), "</testsuite>"].join("\n");
}
function casesOf(evidence) {
  const comparisons = readList(evidence, "comparisons", comparisonSchema).items;
  const isTold = ({ code, where }) => comparisons.some(
    ({ metric, slice, verdict }) => verdict === code && metric === where?.metric && slice === (where.slice ?? null)
  );
  const reasons = evidence.reasons.filter((reason) => !isTold(reason));
  const parts = [...comparisons.map(compared), ...reasons.flatMap(broken)];
  const sum = whole(evidence);
  const isSaid = sum.outcome !== "passed" && parts.some(({ outcome }) => outcome === sum.outcome);
  return isSaid ? parts : [sum, ...parts];
}
function testcase({ name, outcome, message: message2 }, suiteName) {
  const open = `<testcase classname="${text(suiteName)}" name="${text(name)}"`;
  if (outcome === "passed") return `${open}/>`;
  const tag = outcome === "failed" ? "failure" : "skipped";
  return `${open}><${tag} message="${text(message2)}"/></testcase>`;
}
function whole({ check, verdict }) {
  return { name: check, outcome: outcomeOf(verdict), message: verdictWord(verdict) };
}
function outcomeOf(verdict) {
  if (verdict === "fail") return "failed";
  return verdict === "inconclusive" ? "skipped" : "passed";
}
function compared(one) {
  return {
    name: `${one.metric} (${one.slice ?? "all rows"})`,
    outcome: one.verdict === "worse" ? "failed" : one.verdict === "inconclusive" ? "skipped" : "passed",
    message: `${one.verdict}: ${one.challenger} against ${one.champion}, interval of the difference ${one.interval[0]} to ${one.interval[1]}`
  };
}
function broken({ code, severity, message: message2, where, count, of }) {
  if (severity !== "error") return [];
  const place2 = [where?.dataset, where?.column, where?.slice, where?.metric];
  const known = place2.filter((part) => part !== void 0).join(" \xB7 ");
  const amount = count === void 0 ? "" : ` (${count}${of === void 0 ? "" : ` of ${of}`})`;
  return [
    {
      name: known === "" ? code : `${code} (${known})`,
      outcome: "failed",
      message: `${message2}${amount}`
    }
  ];
}
function text(value) {
  return visible(value, 2e3).replace(/[&<>"]/g, (character) => ENTITIES2[character] ?? "");
}

// src/domain/report/interchange/sarif.ts
var LEVELS = { error: "error", warning: "warning", info: "note" };
var NOWHERE = place("assay.yml", void 0);
function renderSarif(evidence, version) {
  const models = [...new Set(evidence.map(({ model }) => model))];
  const runs = (models.length === 0 ? [null] : models).map(
    (model) => runOf(
      model,
      evidence.filter((one) => one.model === model),
      version
    )
  );
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${JSON.stringify({ $schema, version: "2.1.0", runs }, null, 2)}
`;
}
function runOf(model, evidence, version) {
  const reasons = evidence.flatMap(
    ({ check, reasons: all }) => all.map((reason) => ({ rule: `${check}/${reason.code}`, reason }))
  );
  const rules = [...new Set(reasons.map(({ rule }) => rule))].toSorted();
  const category = model === null ? "assay" : `assay/${percent(visible(model))}`;
  return {
    tool: {
      driver: {
        name: "Assay",
        version,
        rules: rules.map((id2) => ({ id: id2, shortDescription: { text: plain(id2) } }))
      }
    },
    automationDetails: { id: `${category}/` },
    columnKind: "unicodeCodePoints",
    results: reasons.map(({ rule, reason }) => ({
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      level: LEVELS[reason.severity],
      message: { text: message(reason) },
      locations: locations(reason.samples ?? [])
    }))
  };
}
function message({ message: words, count, of }) {
  const amount = count === void 0 ? "" : ` (${count}${of === void 0 ? "" : ` of ${of}`})`;
  const text2 = `${plain(words)}${amount}`;
  return text2 === "" ? "\u2013" : text2;
}
function plain(text2) {
  return visible(text2, 2e3).replace(/[\\[\]]/g, "\\$&").replace(/[{}]/g, "$&$&");
}
function locations(samples) {
  const known = samples.flatMap(({ file, line }) => {
    const uri = file === void 0 ? "" : address(file);
    return uri === "" ? [] : [place(uri, line)];
  });
  return known.length === 0 ? [NOWHERE] : known;
}
function place(uri, line) {
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line ?? 1 } }
  };
}
function address(file) {
  const path = file.replaceAll("\\", "/").split("/").map(percent).join("/");
  return path.replace(/^\/+/, "");
}
function percent(text2) {
  return encodeURIComponent(text2.toWellFormed());
}

// src/tasks/report/draw-charts.ts
var WIDE = 970;
var NARROW = 340;
async function drawCharts(report, charts) {
  const drawings = /* @__PURE__ */ new Map();
  for (const { id: id2, chart } of report.sections.flatMap(({ blocks }) => chartsOf(blocks))) {
    const wide = await charts.draw(chart, WIDE);
    drawings.set(id2, { wide, narrow: await charts.draw(chart, NARROW) });
  }
  return drawings;
}
function chartsOf(blocks) {
  return blocks.flatMap((block) => {
    if (block.kind === "chart") return [block];
    return block.kind === "details" ? chartsOf(block.blocks) : [];
  });
}

// src/steps/report/write-files.ts
var NAMES = {
  markdown: "report.md",
  html: "report.html",
  json: "report.json",
  junit: "report.junit.xml",
  sarif: "report.sarif"
};
async function writeFiles(report, subject, formats, host) {
  const paths = [];
  for (const format of FORMATS.filter((known) => formats.includes(known))) {
    const path = `${subject.directory}/${NAMES[format]}`;
    await host.files.write(path, await render(format, report, subject, host));
    paths.push(path);
  }
  return paths;
}
var PULL_REQUEST = /^refs\/pull\/(\d{1,15})\/merge$/;
async function writeHandedReport(report, subject, host) {
  const number = PULL_REQUEST.exec(host.identity.github?.ref ?? "")?.[1];
  const source = number === void 0 ? subject : { ...subject, pullRequest: Number(number) };
  const path = `${subject.directory}/${NAMES.json}`;
  await host.files.write(path, renderJson(report, source));
  return path;
}
async function render(format, report, subject, host) {
  switch (format) {
    case "markdown":
      return renderMarkdown(report);
    case "html": {
      const drawings = await drawCharts(report, await host.charts());
      return renderPage(report, { drawings, version: host.version });
    }
    case "json":
      return renderJson(report, subject);
    case "junit":
      return renderJunit(subject.evidence);
    case "sarif":
      return renderSarif(subject.evidence, host.version);
  }
}

// src/steps/report/report-finished-run.ts
var LONGEST_REFUSAL = 600;
var NOTHING = { verdict: "inconclusive", report: "", comment: "" };
async function reportFinishedRun(inputs, workflow, host) {
  const finished = await host.finishedRun();
  if (finished === void 0) throw notStartedByARun(host);
  const found = await refusing(() => findUntrusted({ inputs, workflow, finished }, host));
  if (found.kind === "refused") return refused(`The run is not reported: ${found.why}.`);
  if (found.kind === "idle") return passedOver(found.why, host);
  return speakFor(found.value.subject, found.value.spokenFor, inputs, host);
}
async function speakFor(subject, spokenFor, { format }, host) {
  const made = makeReport(subject);
  const files = await writeFiles(made, subject, format, host);
  const published = await (await host.reviews())?.publish(reviewOf(made, subject), spokenFor) ?? { kind: "no-pull-request" };
  const result = {
    outputs: {
      verdict: made.verdict,
      report: subject.directory,
      comment: addressOf(published)
    },
    ...told(made, files)
  };
  switch (published.kind) {
    case "published":
    case "outdated":
      tell(published, host);
      return result;
    case "no-pull-request":
      return { ...result, refusal: "The report could not be published: there is no token." };
    default:
      return { ...result, refusal: published.why };
  }
}
function passedOver(why, host) {
  const sentence = `Nothing to report: ${visible(why, LONGEST_REFUSAL)}.`;
  host.log.notice(sentence);
  return { outputs: NOTHING, text: sentence };
}
function refused(why) {
  return { outputs: NOTHING, refusal: visible(why, LONGEST_REFUSAL) };
}
async function refusing(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { kind: "refused", why: error.message.replace(/\.$/, "") };
  }
}
function notStartedByARun({ identity }) {
  const event = identity.github?.event;
  const found = event === void 0 ? "this is no job of GitHub Actions" : event === "workflow_run" ? "there is no token" : `this one was started by ${event}`;
  return new ConfigurationError({
    message: `The input "workflow" is for a job that the end of another run started: ${found}.`,
    remedy: 'Leave it out, or let the workflow begin with "on: workflow_run".'
  });
}

// src/steps/report/step.ts
var step = defineStep({
  name: "report",
  summary: "Makes one report of all evidence of a run: comment, check, job summary and page.",
  inputs: reportInputs,
  outputs: reportOutputs,
  permissions: {
    "pull-requests": "write: to keep one comment on the pull request",
    checks: "write: to create one check on its head",
    actions: "read: to fetch the report of a fork\u2019s run, with the input workflow",
    contents: "read: to read assay.yml of the default branch, with the input workflow"
  },
  example: `- uses: assay/report@v1
  if: always()`,
  run: async (inputs, host) => {
    if (inputs.workflow !== void 0) return reportFinishedRun(inputs, inputs.workflow, host);
    const subject = await findSubject(inputs, host);
    const made = makeReport(subject);
    const files = await writeFiles(made, subject, inputs.format, host);
    const published = await publish(made, subject, host);
    const { summary, text: text2 } = told(made, files);
    const handed = published.kind === "read-only" ? [`For a job that may write: ${await writeHandedReport(made, subject, host)}`] : [];
    return {
      outputs: {
        verdict: made.verdict,
        report: subject.directory,
        comment: addressOf(published)
      },
      summary,
      text: [text2, ...handed].join("\n")
    };
  }
});
export {
  step
};
