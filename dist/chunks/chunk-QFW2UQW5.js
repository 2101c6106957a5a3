import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  ConfigurationError
} from "./chunk-KILTS243.js";

// src/adapters/node/file-error.ts
var SENTENCES = {
  ENOENT: ["There is no such file or folder.", "Check the path."],
  ENOTDIR: ["A part of this path is a file, where a folder was expected.", "Check the path."],
  EISDIR: ["This is a folder, where a file was expected.", "Name a file."],
  EACCES: ["Permission is denied.", "Let the user who runs Assay read and write here."],
  EPERM: ["The operation is not permitted.", "Let the user who runs Assay read and write here."],
  EROFS: ["The file system is read-only.", "Choose a folder that can be written to."],
  ENOSPC: ["No space is left on the device.", "Free some space, or choose another disk."],
  EDQUOT: ["The disk quota is used up.", "Free some space, or choose another disk."],
  EFBIG: ["The file would be larger than this system allows.", "Choose another disk."],
  ELOOP: ["Symbolic links lead in a circle.", "Mend the links."],
  ENAMETOOLONG: ["The name is too long.", "Choose a shorter path."],
  EEXIST: ["A file is in the way.", "Remove it, or choose another path."],
  EMFILE: ["Too many files are open.", "Raise the limit (ulimit -n)."]
};
function describeFileError(error, path) {
  const sentence = SENTENCES[errorCode(error) ?? ""];
  if (sentence === void 0) return error;
  const [message, remedy] = sentence;
  return new ConfigurationError({ place: { file: path }, message, remedy }, { cause: error });
}
async function guarded(path, work) {
  try {
    return await work();
  } catch (error) {
    throw describeFileError(error, path);
  }
}
function errorCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return void 0;
  return typeof error.code === "string" ? error.code : void 0;
}

export {
  guarded,
  errorCode
};
