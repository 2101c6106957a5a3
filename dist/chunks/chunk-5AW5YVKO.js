import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  ConfigurationError
} from "./chunk-KILTS243.js";

// src/adapters/node/decode-text.ts
var NEWLINE = 10;
function decodeText(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === NEWLINE).length;
    throw new ConfigurationError(
      {
        place: { file, line: line + 1 },
        message: "This is not UTF-8 text.",
        remedy: "Save the file in the encoding UTF-8."
      },
      { cause }
    );
  }
}
function firstBadByte(bytes) {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = good + bad >>> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}
function isPrefix(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export {
  decodeText
};
