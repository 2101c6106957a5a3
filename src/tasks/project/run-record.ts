import * as z from 'zod';
import type { Host } from '../../ports/host.ts';
import { joinPath } from './join-path.ts';
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
 * Makes the folder this run's. What another run left there (on a self-hosted disk, or committed by
 * somebody) is never believed: within a workflow run it is removed, with a notice.
 */
export async function claimRunFolder(paths: RunPaths, model: string, host: Host): Promise<void> {
  const mine = recordOfThisRun(model, host);
  if (mine.run !== null && (await holdsAnything(paths, host))) {
    const found = await readRecord(paths, host);
    if (found?.run !== mine.run || found.model !== model) await clear(paths, found, host);
  }
  await host.files.write(paths.run, `${JSON.stringify(mine, null, 2)}\n`);
}

async function holdsAnything(paths: RunPaths, host: Host): Promise<boolean> {
  const facts = await Promise.all(
    RUN_ENTRIES.map((entry) => host.files.facts(joinPath(paths.root, entry))),
  );
  return facts.some((fact) => fact !== undefined);
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

async function clear(paths: RunPaths, found: RunRecord | undefined, host: Host): Promise<void> {
  const whose = found?.run == null ? 'no workflow run' : `run ${found.run}`;
  host.log.notice(
    `${paths.root} held files of ${whose}, not of this run: they are ignored and removed.`,
  );
  for (const entry of RUN_ENTRIES) await host.files.remove(joinPath(paths.root, entry));
}
