import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  runAction
} from "./chunks/chunk-WL553X6P.js";
import "./chunks/chunk-UJ2TM4E2.js";
import "./chunks/chunk-KRPEAMME.js";
import "./chunks/chunk-OZT3RUPG.js";

// actions/check-data/main.ts
await runAction("check-data", () => import("./chunks/step-N2ALNGYY.js"));
