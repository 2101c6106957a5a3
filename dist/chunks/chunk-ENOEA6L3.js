import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/adapters/actions/patience.ts
import { setTimeout as pause } from "node:timers/promises";
var PATIENCE = { tries: 4, pauseMs: 1e3, stallMs: 2e4, idleMs: 3e4 };
var PassingFault = class extends Error {
  waitedMs;
  /** @param waitedMs how long nothing came before it was noticed */
  constructor(message, waitedMs = 0) {
    super(message);
    this.waitedMs = waitedMs;
  }
};
async function persist(work, patience, cancelled) {
  let idle = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof PassingFault)) throw error;
      idle += error.waitedMs;
      if (attempt >= patience.tries || idle >= patience.idleMs) throw givenUp(error, attempt);
    }
    const rest = patience.pauseMs * 2 ** (attempt - 1);
    idle += rest;
    await pause(rest, void 0, cancelled === void 0 ? {} : { signal: cancelled });
  }
}
function givenUp(fault, attempts) {
  const tries = attempts === 1 ? "one try" : `${attempts} tries`;
  return new Error(`${fault.message} (after ${tries})`, { cause: fault });
}

export {
  PATIENCE,
  PassingFault,
  persist
};
