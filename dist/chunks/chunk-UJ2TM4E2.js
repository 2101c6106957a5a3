import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/hosts/signals.ts
function watchSignals(onSecond = () => {
}) {
  const controller = new AbortController();
  let first;
  const stop = (signal) => {
    if (first !== void 0) onSecond(signal);
    else {
      first = signal;
      controller.abort();
    }
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return { cancelled: controller.signal, signal: () => first };
}

export {
  watchSignals
};
