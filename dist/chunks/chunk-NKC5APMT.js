import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/ports/data-engine.ts
var UnreadableFileError = class extends Error {
  name = "UnreadableFileError";
  file;
  line;
  constructor(file, message, options) {
    super(message, options);
    this.file = file;
    this.line = options?.line;
  }
};

export {
  UnreadableFileError
};
