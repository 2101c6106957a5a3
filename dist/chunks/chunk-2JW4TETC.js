import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  strictObject,
  string,
  union
} from "./chunk-HOIZIDGE.js";

// src/domain/network/encoder.ts
var TIMESTAMP_PARTS = ["hour", "weekday", "month"];
var name = string();
var missing = boolean().describe("Whether a further column says that the cell is missing.");
var fingerprints = array(string().regex(/^[0-9a-f]{16}$/)).describe("Of the categories seen in training, sorted; the texts themselves are not kept.");
var numberFeature = strictObject({
  kind: literal("number"),
  name,
  missing,
  mean: number(),
  scale: number().min(0).describe("Standard deviation; 0 for a constant, which takes no column.")
});
var booleanFeature = strictObject({ kind: literal("boolean"), name, missing });
var timestampFeature = strictObject({
  kind: literal("timestamp"),
  name,
  missing,
  parts: array(_enum(TIMESTAMP_PARTS))
});
var oneHotFeature = strictObject({
  kind: literal("category"),
  encoding: literal("one-hot"),
  name,
  missing,
  levels: fingerprints
});
var hashFeature = strictObject({
  kind: literal("category"),
  encoding: literal("hash"),
  name,
  missing,
  buckets: int().min(2)
});
var embeddingFeature = strictObject({
  kind: literal("category"),
  encoding: literal("embedding"),
  name,
  levels: fingerprints,
  dimension: int().min(1)
});
var featureSchema = union([
  numberFeature,
  booleanFeature,
  timestampFeature,
  oneHotFeature,
  hashFeature,
  embeddingFeature
]);
var encoderSchema = strictObject({
  encoder: literal(1),
  features: array(featureSchema)
});
var PART_WIDTH = { hour: 24, weekday: 7, month: 12 };
function partWidth(part) {
  return PART_WIDTH[part];
}
function featureWidth(feature) {
  if (feature.kind === "category" && feature.encoding === "embedding") return 0;
  return valueWidth(feature) + (feature.missing ? 1 : 0);
}
function valueWidth(feature) {
  switch (feature.kind) {
    case "number":
      return feature.scale > 0 ? 1 : 0;
    case "boolean":
      return 1;
    case "timestamp":
      return feature.parts.reduce((sum, part) => sum + partWidth(part), 0);
    case "category":
      return feature.encoding === "hash" ? feature.buckets : feature.levels.length;
  }
}
function encoderWidth(encoder) {
  return encoder.features.reduce((sum, feature) => sum + featureWidth(feature), 0);
}
function embeddedFeatures(encoder) {
  return encoder.features.filter(
    (feature) => feature.kind === "category" && feature.encoding === "embedding"
  );
}

export {
  TIMESTAMP_PARTS,
  encoderSchema,
  partWidth,
  featureWidth,
  encoderWidth,
  embeddedFeatures
};
