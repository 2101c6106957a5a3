import { digestSchema } from '../../domain/model/manifest.ts';
import { folderOf } from '../project/join-path.ts';
import { type CheckpointHost, Checkpoints, shortKey } from './checkpoints.ts';

/** Saves what every unfinished training of a run folder has left, after the job has ended. */
export async function saveAllCheckpoints(folder: string, host: CheckpointHost): Promise<number> {
  let saved = 0;
  for (const file of await host.files.glob([`${folder}/*/key`])) {
    const key = digestSchema.safeParse(await host.files.readText(file, 1000));
    if (!key.success) continue;
    const checkpoints = new Checkpoints(folder, key.data, host);
    if (await checkpoints.save()) saved += 1;
  }
  return saved;
}

/** Removes checkpoints of trainings whose inputs are no longer those of today. */
export async function dropOtherCheckpoints(
  folder: string,
  keys: readonly string[],
  host: CheckpointHost,
): Promise<void> {
  const wanted = new Set(keys.map((key) => `${folder}/${shortKey(key)}`));
  const present = (await host.files.glob([`${folder}/*/key`])).map(folderOf);
  for (const directory of present.filter((one) => !wanted.has(one))) {
    host.log.notice('Checkpoints of a training with other inputs are removed.');
    await host.files.remove(directory);
  }
}
