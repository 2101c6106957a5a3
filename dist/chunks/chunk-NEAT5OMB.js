import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  sfc32
} from "./chunk-BDRE24RS.js";

// src/domain/statistics/poisson-weights.ts
var LANES = 4;
var ENTRIES = 65536;
var POISSON_TABLE = poissonTable();
function poissonTable() {
  const table = new Uint8Array(ENTRIES);
  let [count, term] = [0, Math.exp(-1)];
  let cumulated = term;
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    while ((entry + 0.5) / ENTRIES >= cumulated) {
      count += 1;
      term /= count;
      cumulated += term;
    }
    table[entry] = count;
  }
  return table;
}
function poissonWeights(weights, seed, group) {
  const next = sfc32(seed, group);
  let s0 = next() | 0;
  let s1 = next() | 0;
  let s2 = next() | 0;
  let s3 = next() | 0;
  for (let row = 0; row < weights.length; row += 1) {
    let first = Math.imul(s1, 5);
    first = Math.imul(first << 7 | first >>> 25, 9);
    let shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = s3 << 11 | s3 >>> 21;
    let second = Math.imul(s1, 5);
    second = Math.imul(second << 7 | second >>> 25, 9);
    shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = s3 << 11 | s3 >>> 21;
    weights[row] = (POISSON_TABLE[first & 65535] ?? 0) | (POISSON_TABLE[first >>> 16] ?? 0) << 8 | (POISSON_TABLE[second & 65535] ?? 0) << 16 | (POISSON_TABLE[second >>> 16] ?? 0) << 24;
  }
}

// src/domain/statistics/replicate-groups.ts
function eachGroup({ from, to }, visit) {
  for (let group = Math.floor(from / LANES); group * LANES < to; group += 1) {
    const first = group * LANES;
    const lanes = [];
    for (let lane = 0; lane < LANES; lane += 1) {
      if (first + lane >= from && first + lane < to) lanes.push(lane);
    }
    visit({ group, lanes, place: (lane) => first + lane - from });
  }
}

export {
  LANES,
  poissonWeights,
  eachGroup
};
