import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  aucBootstrap
} from "./chunk-FLSPS7QI.js";
import "./chunk-NEAT5OMB.js";
import "./chunk-BDRE24RS.js";
import "./chunk-OZT3RUPG.js";
export {
  aucBootstrap
};
