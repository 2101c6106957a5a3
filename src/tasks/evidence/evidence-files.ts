import { parseStrictJson } from '../../domain/document/strict-json.ts';
import { type Evidence, evidenceSchema } from '../../domain/evidence/evidence.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { demandUnlocked } from '../project/lock-folder.ts';
import { runPaths } from '../project/run-paths.ts';

const MAX_BYTES = 10_000_000;
const CHECK_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * Writes `evidence/<check>.json` of the run folder, whole or not at all; returns the path.
 * @throws ConfigurationError where another step works in the run folder.
 */
export async function writeEvidence(
  runDirectory: string,
  evidence: Evidence,
  host: Host,
): Promise<string> {
  if (!CHECK_NAME.test(evidence.check)) throw new Error(`Not a check name: ${evidence.check}`);
  const paths = runPaths(runDirectory);
  await demandUnlocked(paths, host);
  const path = `${paths.evidence}/${evidence.check}.json`;
  await host.files.write(path, `${JSON.stringify(evidenceSchema.parse(evidence), null, 2)}\n`);
  return path;
}

/**
 * Every evidence document of a folder, sorted by file name.
 * @throws ConfigurationError for each file that is too large, not strict JSON, or not evidence.
 */
export async function readEvidence(directory: string, host: Host): Promise<readonly Evidence[]> {
  const names = (await host.files.list(directory)).filter((name) => name.endsWith('.json'));
  const problems: ConfigurationError['problems'][number][] = [];
  const found: Evidence[] = [];
  for (const name of names) {
    try {
      found.push(await readEvidenceFile(`${directory}/${name}`, host));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return found;
}

/**
 * One evidence document.
 * @throws ConfigurationError where the file is too large, not strict JSON, or not evidence.
 */
export async function readEvidenceFile(file: string, host: Host): Promise<Evidence> {
  const bytes = (await host.files.facts(file))?.bytes ?? 0;
  if (bytes > MAX_BYTES) refuse(file, `holds ${bytes} bytes; at most ${MAX_BYTES} are read`);
  const value = parseStrictJson(file, await host.files.readText(file, MAX_BYTES));
  const result = evidenceSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return refuse(file, `is not evidence: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function refuse(file: string, why: string): never {
  throw new ConfigurationError({
    place: { file },
    message: `${file} ${why}.`,
    remedy: 'Evidence is written by Assay; run the check again.',
  });
}
