import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/problem.ts
var ConfigurationError = class extends Error {
  name = "ConfigurationError";
  problems;
  constructor(problems, options) {
    const list = "message" in problems ? [problems] : problems;
    super(list.map(formatProblem).join("\n"), options);
    this.problems = list;
  }
};
function formatPlace(place) {
  const line = place.line === void 0 ? "" : `:${place.line}`;
  const column = place.line === void 0 || place.column === void 0 ? "" : `:${place.column}`;
  return `${place.file}${line}${column}`;
}
function formatProblem(problem) {
  const where = problem.place === void 0 ? "" : `${formatPlace(problem.place)}: `;
  const remedy = problem.remedy === void 0 ? "" : ` ${problem.remedy}`;
  return `${where}${problem.message}${remedy}`;
}

export {
  ConfigurationError,
  formatPlace,
  formatProblem
};
