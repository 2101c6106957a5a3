#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/hosts/cli/main.ts
var OLDEST_MAJOR = 22;
if (Number.parseInt(process.versions.node, 10) < OLDEST_MAJOR) {
  const wanted = `Assay needs Node ${OLDEST_MAJOR} or newer`;
  process.stderr.write(`${wanted}, and this is Node ${process.versions.node}.
`);
  process.exitCode = 2;
} else if (!hasFolder()) {
  process.stderr.write("error: The folder in which this command runs has been removed.\n");
  process.exitCode = 2;
} else {
  const { runOnTerminal } = await import("./chunks/run-on-terminal-G4FSLJRH.js");
  process.exitCode = await runOnTerminal(process.argv.slice(2));
}
function hasFolder() {
  try {
    return process.cwd() !== "";
  } catch {
    return false;
  }
}
