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
var HARD = { recursive: true, force: true, maxRetries: 3 };
var standing = /* @__PURE__ */ new Set();
function abandon() {
  for (const path of standing) {
    try {
      rmSync(path, HARD);
    } catch {
    }
  }
}
async function makeTemporaryFolder(purpose, parent = tmpdir()) {
  const path = await realpath(await mkdtemp(join(parent, `assay-${purpose}-`)));
  if (standing.size === 0) process.once("exit", abandon);
  standing.add(path);
  return {
    path,
    remove: async () => {
      await rm(path, HARD);
      standing.delete(path);
      if (standing.size === 0) process.removeListener("exit", abandon);
    }
  };
}

export {
  makeTemporaryFolder
};
