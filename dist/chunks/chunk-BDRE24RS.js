import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/random/generator.ts
function sfc32(seed, stream = 0) {
  let a = seed | 0;
  let b = stream | 0;
  let c = 2654435769 | 0;
  let counter = 1;
  const next = () => {
    const result = (a + b | 0) + counter | 0;
    counter = counter + 1 | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + result;
    return result >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
function below(next, bound) {
  const limit = 2 ** 32 - 2 ** 32 % bound;
  let draw = next();
  while (draw >= limit) draw = next();
  return draw % bound;
}
function shuffle(items, next) {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const chosen = below(next, last + 1);
    const kept = items[last] ?? 0;
    items[last] = items[chosen] ?? 0;
    items[chosen] = kept;
  }
  return items;
}

export {
  sfc32,
  shuffle
};
