// Starts a script of this repository on a Node that can run it, or says in one sentence what is missing.
// Written so that old versions of Node can read it. Usage: node scripts/require-node.mjs [script.ts …]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const OLDEST = [22, 6];

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
const [script, ...rest] = process.argv.slice(2);

if (!isNewEnough) {
  console.error(
    `Assay is built and tested on Node 24, and this is Node ${process.versions.node}: ` +
      '`npm ci` brings Node 24 where npm has it for this platform (not with --omit=optional); ' +
      `else install Node ${OLDEST.join('.')} or newer.`,
  );
  process.exitCode = 1;
} else if (script !== undefined) {
  // From 22.18 on, Node reads TypeScript without being asked.
  const flags = process.features.typescript ? [] : ['--experimental-strip-types', '--no-warnings'];
  const run = spawnSync(process.execPath, [...flags, join(process.cwd(), script), ...rest], {
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
}
