#!/usr/bin/env node
/** Below this version of Node, parts of the language that Assay uses are missing. */
const OLDEST_MAJOR = 22;

if (Number.parseInt(process.versions.node, 10) < OLDEST_MAJOR) {
  const wanted = `Assay needs Node ${OLDEST_MAJOR} or newer`;
  process.stderr.write(`${wanted}, and this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else if (!hasFolder()) {
  process.stderr.write('error: The folder in which this command runs has been removed.\n');
  process.exitCode = 2;
} else {
  const { runOnTerminal } = await import('./run-on-terminal.ts');
  process.exitCode = await runOnTerminal(process.argv.slice(2));
}

/** Parts that are loaded later ask for the folder at once, and find no words where it is gone. */
function hasFolder(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}
