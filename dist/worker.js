import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import "./chunks/chunk-OZT3RUPG.js";

// src/hosts/worker/main.ts
import { parentPort } from "node:worker_threads";

// src/hosts/worker/kernels.ts
var KERNELS = {
  "auc-bootstrap": async () => (await import("./chunks/auc-bootstrap-ML6INV5I.js")).aucBootstrap,
  "sums-bootstrap": async () => (await import("./chunks/sums-bootstrap-K35WOPTW.js")).sumsBootstrap
};

// src/hosts/worker/answer.ts
async function answer({ id, kernel, input }) {
  try {
    const load = KERNELS[kernel];
    if (load === void 0) throw new Error(`There is no kernel "${kernel}".`);
    const run = await load();
    return { id, output: await run(input) };
  } catch (error) {
    return { id, error };
  }
}

// src/hosts/worker/main.ts
parentPort?.on("message", async (question) => {
  parentPort?.postMessage(await answer(question));
});
