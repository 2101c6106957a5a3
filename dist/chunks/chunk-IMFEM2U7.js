import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  _enum,
  array,
  int,
  literal,
  number,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";

// src/domain/network/network.ts
var NETWORK_TASKS = [
  "binary-classification",
  "multiclass-classification",
  "regression"
];
var networkSchema = strictObject({
  network: literal(1),
  task: _enum(NETWORK_TASKS),
  label: string(),
  classes: array(string()).describe("Of a multiclass network, in the order of its outputs; empty otherwise."),
  target: strictObject({ mean: number(), scale: number().positive() }).describe("Output \xD7 scale + mean is the prediction of a regression."),
  trained: strictObject({
    rows: int(),
    epochs: int(),
    batchSize: int(),
    learningRate: number(),
    seed: int(),
    backend: string()
  })
});
var NETWORK_FILES = {
  encoder: "encoder.json",
  model: "model.json",
  network: "network.json",
  weights: "weights.bin"
};

export {
  NETWORK_TASKS,
  networkSchema,
  NETWORK_FILES
};
