import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  createResultsService,
  failure
} from "./chunk-6BP4DWIU.js";
import "./chunk-ENOEA6L3.js";
import "./chunk-ET47IQD5.js";
import "./chunk-HOIZIDGE.js";
import "./chunk-YKWFEKFI.js";
import "./chunk-3SIKPWWN.js";
import "./chunk-OAEFYDK7.js";
import "./chunk-OZT3RUPG.js";
export {
  createResultsService,
  failure
};
