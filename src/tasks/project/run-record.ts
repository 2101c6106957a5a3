import * as z from 'zod';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { RUN_ENTRIES, type RunPaths } from './run-paths.ts';

/** `run.json`: whose files a run folder holds. `run` is null outside GitHub. */
export const runRecordSchema = z.strictObject({
  assay: z.literal(1),
  run: z.string().nullable(),
  attempt: z.int().min(1).nullable(),
  model: z.string().nullable(),
});
export type RunRecord = z.output<typeof runRecordSchema>;

const MAX_BYTES = 10_000;

/** The record that this run writes. */
export function recordOfThisRun(model: string | null, host: Host): RunRecord {
  const github = host.identity.github;
  return { assay: 1, run: github?.runId ?? null, attempt: github?.attempt ?? null, model };
}

/**
 * Makes the folder this run's. What another run left there (on a self-hosted disk, or committed by somebody) is
 * never believed: within a workflow run it is removed, with a notice. What an earlier attempt found counts no more.
 * @throws ConfigurationError where the folder is something else, so that nobody's files are written over.
 */
export async function claimRunFolder(
  paths: RunPaths,
  model: string | null,
  host: Host,
): Promise<void> {
  const mine = recordOfThisRun(model, host);
  const present = await entriesOf(paths, host);
  const found = await readRecord(paths, host);
  const foreign = present.filter((entry) => mine.run !== null || HOLDS_MORE.includes(entry));
  if (found === undefined && foreign.length > 0) refuse(paths, `has "${foreign[0]}" in it already`);
  if (found !== undefined && found.run !== mine.run && mine.run !== null) {
    await clear(paths, found, host);
  } else if (found !== undefined && found.model !== model) {
    refuse(paths, `holds the run of ${found.model ?? 'no model'}`);
  } else if (found !== undefined && found.attempt !== mine.attempt) {
    await beginAttempt(paths, host);
  }
  await host.files.write(paths.run, `${JSON.stringify(mine, null, 2)}\n`);
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
  const whose = found.run === null ? 'no workflow run' : `run ${found.run}`;
  host.log.notice(
    `${paths.root} held files of ${whose}, not of this run: they are ignored and removed.`,
  );
  for (const entry of RUN_ENTRIES) await host.files.remove(`${paths.root}/${entry}`);
}
