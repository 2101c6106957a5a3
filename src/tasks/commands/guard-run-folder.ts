import { refusal } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import type { Command, Outcome } from '../../ports/shell.ts';
import type { RunPaths } from '../project/run-paths.ts';
import { isChanged, type KnownFiles, rememberGuarded, surveyGuarded } from './guarded-entries.ts';

/**
 * A host whose shell looks after the run folder: a command that writes there what Assay alone writes (evidence that
 * a later job would believe, the package, the data) is refused, and what it wrote is put right or removed. A command
 * that failed anyway is told of by its own failure. Files that a command is named to read are judged by who named them.
 */
export function guardRunFolder(paths: RunPaths, host: Host): Host {
  return {
    ...host,
    shell: {
      run: async (command, onLine) => {
        const before = await rememberGuarded(paths, host);
        const outcome = await host.shell.run(command, onLine);
        const found = await putRight(paths, before, command, host);
        if (found.length > 0) tell(paths, found, outcome, host);
        return outcome;
      },
    },
  };
}

/** Restores small files, removes what is new or cannot be restored, and returns the names, sorted. */
async function putRight(
  paths: RunPaths,
  before: KnownFiles,
  command: Command,
  host: Host,
): Promise<readonly string[]> {
  const { files } = host;
  const isNamed = await namedBy(command, paths, host);
  const now = await surveyGuarded(paths, host);
  const changed: string[] = [];
  for (const [name, file] of now) {
    const path = `${paths.root}/${name}`;
    const known = before.get(name);
    if (isNamed(name)) continue;
    if (known !== undefined && !(await isChanged(path, known, file, host))) continue;
    changed.push(name);
    await files.remove(path);
  }
  const lost = [...before.keys()].filter((name) => !now.has(name) && !isNamed(name));
  for (const name of [...changed, ...lost]) {
    const content = before.get(name)?.content;
    if (content === undefined) continue;
    // A folder may stand in its place.
    await files.remove(`${paths.root}/${name}`);
    await files.write(`${paths.root}/${name}`, content);
  }
  return [...changed, ...lost].toSorted();
}

/** Variables that name what a command may only read: whoever set them looks at it afterwards. */
const READ_ONLY = ['ASSAY_TRAIN_DATA', 'ASSAY_DATA', 'ASSAY_MODEL_DIR'];

async function namedBy(
  { environment }: Command,
  { root }: RunPaths,
  { files }: Host,
): Promise<(name: string) => boolean> {
  const slashed = (path: string): string => path.replaceAll('\\', '/');
  const start = slashed(await files.resolve(root));
  const named = READ_ONLY.flatMap((variable) => environment[variable] ?? []).map(slashed);
  return (name) => named.some((path) => `${start}/${name}/`.startsWith(`${path}/`));
}

function tell(
  { root }: RunPaths,
  [first, ...others]: readonly string[],
  { ending }: Outcome,
  { log }: Host,
): void {
  const more = others.length === 0 ? '' : ` and ${others.length} more of Assay's own files`;
  const done = `The command changed ${root}/${first}${more}, which only Assay writes`;
  const undone = 'What it changed has been put back, or removed';
  if (ending.kind === 'exited' && ending.code === 0) {
    throw refusal('changed-run-folder', `${done}. ${undone}. Let it write elsewhere.`);
  }
  log.warning(`${done}. ${undone}.`);
}
