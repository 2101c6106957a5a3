import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

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

export {
  workflowFile,
  championRuns
};
