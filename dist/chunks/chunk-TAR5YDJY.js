import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  bytesToHex,
  sha256
} from "./chunk-3B5OCMLH.js";

// src/ports/trainer.ts
var TrainingDivergedError = class extends Error {
  name = "TrainingDivergedError";
  step;
  constructor(step, of) {
    super(`The loss was not a finite number any more at step ${step} of ${of}.`);
    this.step = step;
  }
};

// src/domain/network/calendar.ts
var HOUR = 36e5;
var DAY = 24 * HOUR;
var CYCLE = {
  hour: DAY,
  weekday: 7 * DAY,
  month: 365 * DAY
};
var FARTHEST = 864e13;
function isMoment(milliseconds) {
  return Math.abs(milliseconds) <= FARTHEST;
}
function partOf(part, milliseconds) {
  switch (part) {
    case "hour":
      return modulo(Math.floor(milliseconds / HOUR), 24);
    case "weekday":
      return modulo(Math.floor(milliseconds / DAY) + 3, 7);
    case "month":
      return monthOf(Math.floor(milliseconds / DAY));
  }
}
function monthOf(days) {
  const shifted = days + 719468;
  const ofEra = shifted - Math.floor(shifted / 146097) * 146097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  return (fromMarch + 2) % 12;
}
function modulo(value, by) {
  return (value % by + by) % by;
}

// src/domain/network/fingerprint.ts
var encoder = new TextEncoder();
function fingerprint(category) {
  return bytesToHex(sha256(encoder.encode(category)).subarray(0, 8));
}
function bucketOf(category, buckets) {
  const digest = sha256(encoder.encode(category));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) % buckets;
}

export {
  CYCLE,
  isMoment,
  partOf,
  fingerprint,
  bucketOf,
  TrainingDivergedError
};
