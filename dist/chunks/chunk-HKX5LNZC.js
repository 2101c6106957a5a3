import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/hand-over/artifact-name.ts
var NONE = "_";
var FORM = /^assay\.(?<model>_|[a-z0-9][a-z0-9-]*)\.(?<step>[a-z][a-z0-9-]*)\.(?<subject>_|[0-9a-f]{16})\.(?<attempt>[1-9]\d{0,5})\.(?<job>[A-Za-z_][A-Za-z0-9_-]*)\.(?<cell>\d{1,6})(?:of(?<cells>[2-9]|[1-9]\d{1,5}))?(?:\.(?<copy>[2-9]|[1-9]\d{1,3}))?$/;
function formatArtifactName(name) {
  const { model, step, subject, attempt, job, copy } = name;
  const cell = name.cells > 1 ? `${name.cell}of${name.cells}` : name.cell;
  const parts = ["assay", model ?? NONE, step, subject ?? NONE, attempt, job, cell];
  return [...parts, ...copy > 1 ? [copy] : []].join(".");
}
function parseArtifactName(text) {
  const parts = FORM.exec(text)?.groups;
  if (parts === void 0) return void 0;
  const orNull = (part) => part === void 0 || part === NONE ? null : part;
  return {
    model: orNull(parts["model"]),
    step: parts["step"] ?? "",
    subject: orNull(parts["subject"]),
    attempt: Number(parts["attempt"]),
    job: parts["job"] ?? "",
    cell: Number(parts["cell"]),
    cells: Number(parts["cells"] ?? 1),
    copy: Number(parts["copy"] ?? 1)
  };
}
function newestAttempts(artifacts) {
  const key = ({ name }) => [name.model, name.step, name.job, name.cell].join(".");
  const highest = /* @__PURE__ */ new Map();
  const gone = ofEarlierMatrix(artifacts);
  const present = artifacts.filter((artifact) => !gone.includes(artifact));
  for (const artifact of present) {
    const known = highest.get(key(artifact)) ?? 0;
    highest.set(key(artifact), Math.max(known, artifact.name.attempt));
  }
  return present.filter((artifact) => artifact.name.attempt === highest.get(key(artifact))).toSorted(
    (a, b) => a.name.attempt - b.name.attempt || compareText(formatArtifactName(a.name), formatArtifactName(b.name))
  );
}
function ofEarlierMatrix(artifacts) {
  const newest = /* @__PURE__ */ new Map();
  for (const { name } of artifacts) {
    if (name.attempt > (newest.get(name.job)?.attempt ?? 0)) newest.set(name.job, name);
  }
  return artifacts.filter(({ name }) => {
    const last = newest.get(name.job);
    return last !== void 0 && name.attempt < last.attempt && name.cells !== last.cells;
  });
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

export {
  formatArtifactName,
  parseArtifactName,
  newestAttempts,
  ofEarlierMatrix
};
