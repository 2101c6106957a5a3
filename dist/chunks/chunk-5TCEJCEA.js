import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/statistics/poisson-weights.ts
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
var WARM_UP = 15;
function seededState(seed, replicate) {
  let [a, b, c] = [seed | 0, replicate | 0, 2654435769 | 0];
  let counter = 1;
  for (; counter <= WARM_UP; counter += 1) {
    const skipped = (a + b | 0) + counter | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + skipped | 0;
  }
  return Int32Array.of(a, b, c, counter);
}

// src/domain/statistics/packed-weights.ts
var LANES = 4;
function packedWeights(weights, seed, first) {
  let [a0 = 0, b0 = 0, c0 = 0, counter = 0] = seededState(seed, first);
  let [a1 = 0, b1 = 0, c1 = 0] = seededState(seed, first + 1);
  let [a2 = 0, b2 = 0, c2 = 0] = seededState(seed, first + 2);
  let [a3 = 0, b3 = 0, c3 = 0] = seededState(seed, first + 3);
  const last = weights.length - 1;
  for (let row = 0; row <= last; row += 2) {
    const drawn0 = (a0 + b0 | 0) + counter | 0;
    a0 = b0 ^ b0 >>> 9;
    b0 = c0 + (c0 << 3) | 0;
    c0 = (c0 << 21 | c0 >>> 11) + drawn0 | 0;
    const drawn1 = (a1 + b1 | 0) + counter | 0;
    a1 = b1 ^ b1 >>> 9;
    b1 = c1 + (c1 << 3) | 0;
    c1 = (c1 << 21 | c1 >>> 11) + drawn1 | 0;
    const drawn2 = (a2 + b2 | 0) + counter | 0;
    a2 = b2 ^ b2 >>> 9;
    b2 = c2 + (c2 << 3) | 0;
    c2 = (c2 << 21 | c2 >>> 11) + drawn2 | 0;
    const drawn3 = (a3 + b3 | 0) + counter | 0;
    a3 = b3 ^ b3 >>> 9;
    b3 = c3 + (c3 << 3) | 0;
    c3 = (c3 << 21 | c3 >>> 11) + drawn3 | 0;
    counter = counter + 1 | 0;
    weights[row] = packed(drawn0 & 65535, drawn1 & 65535, drawn2 & 65535, drawn3 & 65535);
    if (row === last) break;
    weights[row + 1] = packed(drawn0 >>> 16, drawn1 >>> 16, drawn2 >>> 16, drawn3 >>> 16);
  }
}
function packed(u0, u1, u2, u3) {
  return (POISSON_TABLE[u0] ?? 0) | (POISSON_TABLE[u1] ?? 0) << 8 | (POISSON_TABLE[u2] ?? 0) << 16 | (POISSON_TABLE[u3] ?? 0) << 24;
}

export {
  LANES,
  packedWeights
};
