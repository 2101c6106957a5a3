import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);

/** Whether this runs from the sources rather than from the bundles. */
const fromSource = here.endsWith('.ts');

/** The folder of the bundles (chunks lie one below), or this folder when run from the sources. */
const base = basename(dirname(here)) === 'chunks' ? dirname(dirname(here)) : dirname(here);

/** The script of a worker thread. */
export function workerScript(): URL {
  return pathToFileURL(`${base}/${fromSource ? 'worker/main.ts' : 'worker.js'}`);
}
