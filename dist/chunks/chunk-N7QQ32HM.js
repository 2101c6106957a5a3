import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/evidence/refusal.ts
var RefusalError = class extends Error {
  name = "RefusalError";
  reasons;
  constructor(reasons, options) {
    super(reasons.map((reason) => reason.message).join(" "), options);
    this.reasons = reasons;
  }
};
function refusal(code, message) {
  return new RefusalError([{ code, severity: "error", message }]);
}

export {
  RefusalError,
  refusal
};
