import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  LANES,
  eachGroup,
  poissonWeights
} from "./chunk-NEAT5OMB.js";

// src/domain/statistics/sums-bootstrap.ts
function sumsBootstrap({ columns, seed, from, to }) {
  const rows = columns[0]?.length ?? 0;
  const weights = new Uint32Array(rows);
  const width = columns.length + 1;
  const results = new Float64Array((to - from) * width);
  const four = new Float64Array(LANES);
  eachGroup({ from, to }, ({ group, lanes, place }) => {
    poissonWeights(weights, seed, group);
    for (const [index, column] of [void 0, ...columns].entries()) {
      if (column === void 0) countWeights(weights, four);
      else weightedSums(weights, column, four);
      for (const lane of lanes) results[place(lane) * width + index] = four[lane] ?? 0;
    }
  });
  return results;
}
function countWeights(weights, out) {
  let count0 = 0;
  let count1 = 0;
  let count2 = 0;
  let count3 = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const word = weights[row] ?? 0;
    count0 = count0 + (word & 255) | 0;
    count1 = count1 + (word >>> 8 & 255) | 0;
    count2 = count2 + (word >>> 16 & 255) | 0;
    count3 = count3 + (word >>> 24) | 0;
  }
  out.set([count0, count1, count2, count3]);
}
function weightedSums(weights, column, out) {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const word = weights[row] ?? 0;
    const value = column[row] ?? 0;
    sum0 += (word & 255) * value;
    sum1 += (word >>> 8 & 255) * value;
    sum2 += (word >>> 16 & 255) * value;
    sum3 += (word >>> 24) * value;
  }
  out[0] = sum0;
  out[1] = sum1;
  out[2] = sum2;
  out[3] = sum3;
}

export {
  sumsBootstrap
};
