import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/adapters/node/temporary-folder.ts
import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/adapters/node/at-exit.ts
var acts = /* @__PURE__ */ new Set();
function doAll() {
  for (const act of acts) {
    try {
      act();
    } catch {
    }
  }
}
function atExit(act) {
  if (acts.size === 0) process.once("exit", doAll);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size === 0) process.removeListener("exit", doAll);
  };
}

// src/adapters/node/temporary-folder.ts
var HARD = { recursive: true, force: true, maxRetries: 3 };
async function makeTemporaryFolder(purpose, parent = tmpdir()) {
  const path = await realpath(await mkdtemp(join(parent, `assay-${purpose}-`)));
  const settled = atExit(() => rmSync(path, HARD));
  return {
    path,
    remove: async () => {
      await rm(path, HARD);
      settled();
    }
  };
}

export {
  atExit,
  makeTemporaryFolder
};
