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

// src/domain/statistics/permutation.ts
var BUCKET_BITS = 13;
function permutationOf(sources) {
  const count = sources.length;
  const place = new Uint32Array(count);
  for (let k = 0; k < count; k += 1) place[sources[k] ?? 0] = k;
  const next = Uint32Array.from(
    { length: (count >>> BUCKET_BITS) + 1 },
    (_, b) => b << BUCKET_BITS
  );
  const [first, second] = [new Uint32Array(count), new Uint32Array(count)];
  for (let row = 0; row < count; row += 1) {
    const goal = place[row] ?? 0;
    const bucket = goal >>> BUCKET_BITS;
    const middle = next[bucket] ?? 0;
    next[bucket] = middle + 1;
    first[row] = middle;
    second[middle] = goal;
  }
  return { first, second };
}
function permute(words, { first, second }, { middle, out }) {
  for (let row = 0; row < words.length; row += 1) middle[first[row] ?? 0] = words[row] ?? 0;
  for (let at = 0; at < middle.length; at += 1) out[second[at] ?? 0] = middle[at] ?? 0;
}

// src/domain/statistics/auc-blocks.ts
var MOST_NEGATIVES = 2047;
var MOST_POSITIVES = 2048;
function cutBlocks(placed) {
  const { negatives, positives, below, atMost } = placed;
  const blocks = [];
  for (let from = 0; from < positives.length; ) {
    const first = below[from] ?? 0;
    let to = endOfTie(placed, from);
    const tied = !fits({ first, from }, atMost, to);
    for (let next = to; !tied && next < positives.length; ) {
      next = endOfTie(placed, to);
      if (!fits({ first, from }, atMost, next)) break;
      to = next;
    }
    blocks.push({ first, end: atMost[to - 1] ?? 0, positivesFrom: from, positivesTo: to, tied });
    from = to;
  }
  const rows = new Uint32Array(negatives.length + positives.length);
  rows.set(negatives);
  rows.set(positives, negatives.length);
  return {
    order: permutationOf(rows),
    negatives: negatives.length,
    spans: spansOf(placed, blocks),
    blocks
  };
}
function spansOf({ below, atMost }, blocks) {
  const spans = new Uint32Array(below.length);
  for (const { first, positivesFrom, positivesTo, tied } of blocks) {
    if (tied) continue;
    for (let k = positivesFrom; k < positivesTo; k += 1) {
      spans[k] = (below[k] ?? 0) - first | (atMost[k] ?? 0) - first << 16;
    }
  }
  return spans;
}
function endOfTie({ below, atMost }, from) {
  let to = from + 1;
  while (to < below.length && below[to] === below[from] && atMost[to] === atMost[from]) to += 1;
  return to;
}
function fits({ first, from }, atMost, to) {
  return (atMost[to - 1] ?? 0) - first <= MOST_NEGATIVES && to - from <= MOST_POSITIVES;
}

// src/domain/statistics/lane-totals.ts
var EVEN = 16711935;
function addRange(weights, { from, to }, totals) {
  for (let start = from; start < to; start += MOST_NEGATIVES) {
    const end = Math.min(start + MOST_NEGATIVES, to);
    let even = 0;
    let odd = 0;
    for (let k = start; k < end; k += 1) {
      const word = weights[k] ?? 0;
      even = even + (word & EVEN) | 0;
      odd = odd + (word >>> 8 & EVEN) | 0;
    }
    addLanes(totals, even, odd);
  }
}
function addLanes(totals, even, odd) {
  totals[0] = (totals[0] ?? 0) + (even & 65535);
  totals[1] = (totals[1] ?? 0) + (odd & 65535);
  totals[2] = (totals[2] ?? 0) + (even >>> 16);
  totals[3] = (totals[3] ?? 0) + (odd >>> 16);
}

// src/domain/statistics/auc-walk.ts
function walkMemory() {
  return {
    even: new Int32Array(MOST_NEGATIVES + 1),
    odd: new Int32Array(MOST_NEGATIVES + 1),
    negatives: new Float64Array(LANES),
    positives: new Float64Array(LANES),
    pairs: new Float64Array(LANES)
  };
}
function walkFour(score, weights, memory, out) {
  const { negatives, positives, pairs } = memory;
  negatives.fill(0);
  positives.fill(0);
  pairs.fill(0);
  let done = 0;
  for (const block of score.blocks) {
    addRange(weights, { from: done, to: block.first }, negatives);
    if (block.tied) walkTie(score, weights, block, memory);
    else walkBlock(score, weights, block, memory);
    done = block.end;
  }
  addRange(weights, { from: done, to: score.negatives }, negatives);
  for (let lane = 0; lane < LANES; lane += 1) {
    out[lane] = (pairs[lane] ?? 0) / (2 * (positives[lane] ?? 0) * (negatives[lane] ?? 0));
  }
}
function walkTie({ negatives }, weights, block, memory) {
  const before = memory.negatives.slice();
  addRange(weights, { from: block.first, to: block.end }, memory.negatives);
  const drawn = new Float64Array(LANES);
  const range = { from: negatives + block.positivesFrom, to: negatives + block.positivesTo };
  addRange(weights, range, drawn);
  for (let lane = 0; lane < LANES; lane += 1) {
    const both = (before[lane] ?? 0) + (memory.negatives[lane] ?? 0);
    memory.pairs[lane] = (memory.pairs[lane] ?? 0) + (drawn[lane] ?? 0) * both;
    memory.positives[lane] = (memory.positives[lane] ?? 0) + (drawn[lane] ?? 0);
  }
}
function walkBlock(score, weights, block, memory) {
  const { first, end, positivesFrom, positivesTo } = block;
  const { even, odd } = memory;
  storeSums(weights.subarray(first, end), even, odd);
  const { negatives, spans } = score;
  let pairs0 = 0;
  let pairs1 = 0;
  let pairs2 = 0;
  let pairs3 = 0;
  let drawnEven = 0;
  let drawnOdd = 0;
  for (let k = positivesFrom; k < positivesTo; k += 1) {
    const word = weights[negatives + k] ?? 0;
    const span = spans[k] ?? 0;
    const [low, high] = [span & 65535, span >>> 16];
    const below = (even[low] ?? 0) + (even[high] ?? 0) | 0;
    const other = (odd[low] ?? 0) + (odd[high] ?? 0) | 0;
    pairs0 = pairs0 + Math.imul(word & 255, below & 65535) | 0;
    pairs1 = pairs1 + Math.imul(word >>> 8 & 255, other & 65535) | 0;
    pairs2 = pairs2 + Math.imul(word >>> 16 & 255, below >>> 16) | 0;
    pairs3 = pairs3 + Math.imul(word >>> 24, other >>> 16) | 0;
    drawnEven = drawnEven + (word & EVEN) | 0;
    drawnOdd = drawnOdd + (word >>> 8 & EVEN) | 0;
  }
  const size = end - first;
  settle(memory, [pairs0, pairs1, pairs2, pairs3], [drawnEven, drawnOdd]);
  addLanes(memory.negatives, even[size] ?? 0, odd[size] ?? 0);
}
function settle({ negatives, positives, pairs }, inside, [drawnEven, drawnOdd]) {
  const drawn = [drawnEven & 65535, drawnOdd & 65535, drawnEven >>> 16, drawnOdd >>> 16];
  for (let lane = 0; lane < LANES; lane += 1) {
    const weight = drawn[lane] ?? 0;
    const outside = 2 * weight * (negatives[lane] ?? 0);
    pairs[lane] = (pairs[lane] ?? 0) + (inside[lane] ?? 0) + outside;
    positives[lane] = (positives[lane] ?? 0) + weight;
  }
}
function storeSums(words, even, odd) {
  let sumEven = 0;
  let sumOdd = 0;
  even[0] = 0;
  odd[0] = 0;
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k] ?? 0;
    sumEven = sumEven + (word & EVEN) | 0;
    sumOdd = sumOdd + (word >>> 8 & EVEN) | 0;
    even[k + 1] = sumEven;
    odd[k + 1] = sumOdd;
  }
}

// src/domain/statistics/auc-bootstrap.ts
function aucBootstrap(plan) {
  const { rows, scores, clusters, seed, from, to } = plan;
  const blocked = scores.map(cutBlocks);
  const weights = new Uint32Array(rows);
  const drawn = clusters === void 0 ? weights : new Uint32Array(clusters.count);
  const memory = walkMemory();
  const [middle, out] = [new Uint32Array(rows), new Uint32Array(rows)];
  const four = new Float64Array(LANES);
  const results = new Float64Array((to - from) * scores.length);
  eachGroup({ from, to }, ({ group, lanes, place }) => {
    poissonWeights(drawn, seed, group);
    if (clusters !== void 0) spread(drawn, clusters.of, weights);
    for (const [index, score] of blocked.entries()) {
      permute(weights, score.order, { middle, out });
      walkFour(score, out, memory, four);
      for (const lane of lanes) {
        results[place(lane) * scores.length + index] = four[lane] ?? Number.NaN;
      }
    }
  });
  return results;
}
function spread(drawn, of, weights) {
  for (let row = 0; row < of.length; row += 1) weights[row] = drawn[of[row] ?? 0] ?? 0;
}

export {
  aucBootstrap
};
