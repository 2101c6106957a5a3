import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  watchSignals
} from "./chunk-UJ2TM4E2.js";
import {
  VERSION
} from "./chunk-KRPEAMME.js";

// src/hosts/actions/run-action.ts
async function runAction(name, load) {
  const stop = watchSignals();
  process.stdout.write(`Assay ${VERSION}: ${name}
`);
  const [{ runJob }, { step }] = await Promise.all([import("./run-job-YCXVINH3.js"), load()]);
  await runJob(step, stop);
}

export {
  runAction
};
