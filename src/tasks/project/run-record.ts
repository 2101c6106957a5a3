import * as z from 'zod';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { demandFolder } from './demand-folder.ts';
import { lockRunFolder } from './lock-folder.ts';
import { RUN_ENTRIES, type RunPaths } from './run-paths.ts';

/** `run.json`: whose files a run folder holds. `run` is null outside GitHub. */
const runRecordSchema = z.strictObject({
  assay: z.literal(1),
  run: z.string().nullable(),
  attempt: z.int().min(1).nullable(),
  model: z.string().nullable(),
});
export type RunRecord = z.output<typeof runRecordSchema>;

const MAX_BYTES = 10_000;

/** The record that this run writes. */
function recordOfThisRun(model: string | null, host: Host): RunRecord {
  const github = host.identity.github;
  return { assay: 1, run: github?.runId ?? null, attempt: github?.attempt ?? null, model };
}

/** Whether a step writes in the run folder, or only reads what others found and puts its own report beside it. */
export type FolderUse = 'write' | 'read';

/**
 * Makes the folder this run's, and for a step that writes there this step's until it has ended. What another run
 * left there (on a self-hosted disk, or committed by somebody) is never believed: within a workflow run it is
 * removed, with a notice. What an earlier attempt found counts no more.
 * @throws ConfigurationError where the folder is something else, so that nobody's files are written over, or where
 * another step works in it.
 */
export async function claimRunFolder(
  paths: RunPaths,
  { model, use }: { readonly model: string | null; readonly use: FolderUse },
  host: Host,
): Promise<void> {
  await demandFolder(paths.root, host);
  const mine = recordOfThisRun(model, host);
  await demandOurs(paths, mine, host);
  if (use === 'write') await lockRunFolder(paths, host);
  // Once more: whoever held the folder may have begun another run in it meanwhile.
  const found = await demandOurs(paths, mine, host);
  if (found !== undefined && isOfAnother(found, mine)) await clear(paths, found, host);
  else if (found !== undefined && found.attempt !== mine.attempt) await beginAttempt(paths, host);
  const text = `${JSON.stringify(mine, null, 2)}\n`;
  if (JSON.stringify(found) !== JSON.stringify(mine)) await host.files.write(paths.run, text);
}

/**
 * The record that is there, of a folder that this run may make its own.
 * @throws ConfigurationError where it may not.
 */
async function demandOurs(
  paths: RunPaths,
  mine: RunRecord,
  host: Host,
): Promise<RunRecord | undefined> {
  const present = await entriesOf(paths, host);
  const found = await readRecord(paths, host);
  const foreign = present.filter((entry) => mine.run !== null || HOLDS_MORE.includes(entry));
  if (found === undefined && foreign.length > 0) refuse(paths, `has "${foreign[0]}" in it already`);
  if (found !== undefined && !isOfAnother(found, mine) && found.model !== mine.model)
    refuse(paths, `holds the run of ${found.model ?? 'no model'}`);
  return found;
}

function isOfAnother(found: RunRecord, mine: RunRecord): boolean {
  return mine.run !== null && found.run !== mine.run;
}

/** Entries that nobody but `openProject` brings about. */
const HOLDS_MORE: readonly string[] = ['data', 'package', 'predictions', 'training'];

async function entriesOf(paths: RunPaths, host: Host): Promise<readonly string[]> {
  const present: string[] = [];
  for (const entry of RUN_ENTRIES) {
    if ((await host.files.facts(`${paths.root}/${entry}`)) !== undefined) present.push(entry);
  }
  return present;
}

function refuse(paths: RunPaths, why: string): never {
  throw new ConfigurationError({
    place: { file: paths.root },
    message: `This folder cannot hold the run: it ${why}.`,
    remedy: 'Remove it, or name another with the input "run-directory".',
  });
}

async function readRecord(paths: RunPaths, host: Host): Promise<RunRecord | undefined> {
  if ((await host.files.facts(paths.run))?.kind !== 'file') return undefined;
  try {
    const text = await host.files.readText(paths.run, MAX_BYTES);
    return runRecordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Of an earlier attempt on this disk only what was costly is kept, where nobody takes it for a result: prepared
 * data and checkpoints, and the package on the shelf, for a training from the same inputs to take it again.
 */
async function beginAttempt(paths: RunPaths, host: Host): Promise<void> {
  await lockRunFolder(paths, host);
  if ((await host.files.facts(`${paths.package}/manifest.json`))?.kind === 'file') {
    await host.files.remove(paths.shelf);
    await host.files.move(paths.package, paths.shelf);
  }
  for (const entry of RUN_ENTRIES) {
    if (!KEPT.includes(entry)) await host.files.remove(`${paths.root}/${entry}`);
  }
  for (const file of [paths.trainingLog, paths.trainingEnvironment]) await host.files.remove(file);
}

const KEPT: readonly string[] = ['data', 'training'];

async function clear(paths: RunPaths, found: RunRecord, host: Host): Promise<void> {
  await lockRunFolder(paths, host);
  const whose = found.run === null ? 'no workflow run' : `run ${found.run}`;
  host.log.notice(
    `${paths.root} held files of ${whose}, not of this run: they are ignored and removed.`,
  );
  for (const entry of RUN_ENTRIES) await host.files.remove(`${paths.root}/${entry}`);
}
