import type { SurveyedFile } from '../../ports/files.ts';
import type { Host } from '../../ports/host.ts';
import type { RunPaths } from '../project/run-paths.ts';

type GuardHost = Pick<Host, 'files'>;

/** A file of the run folder as it was before a command ran. */
export interface KnownFile extends SurveyedFile {
  /** Of a small file: what it held. */
  readonly content?: Uint8Array;
}

/** Files by their path in the run folder. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/** Up to here a file is read, so that it can be put back as it was; a larger one is known by its stamp. */
const SMALL_BYTES = 2 ** 20;
/** Together. */
const MOST_BYTES = 64 * SMALL_BYTES;

/**
 * What a command has no business with. Its log, its checkpoints and its working folder are its own; reports
 * may be written meanwhile by another step, and are made anew from the evidence.
 */
function entriesOf({ root, shelf, trainingEnvironment, ...paths }: RunPaths): readonly string[] {
  const { run, lock, handed, evidence, profile, data, predictions } = paths;
  const all = [
    run,
    lock,
    handed,
    evidence,
    trainingEnvironment,
    profile,
    data,
    paths.package,
    predictions,
    shelf,
  ];
  return all.map((path) => path.slice(root.length + 1));
}

/** What lies in the guarded parts of a run folder now, links unfollowed. */
export async function surveyGuarded(
  paths: RunPaths,
  { files }: GuardHost,
): Promise<ReadonlyMap<string, SurveyedFile>> {
  const found = new Map<string, SurveyedFile>();
  for (const entry of entriesOf(paths)) {
    for (const [name, file] of await files.survey(`${paths.root}/${entry}`)) {
      found.set(name === '' ? entry : `${entry}/${name}`, file);
    }
  }
  return found;
}

/** The same, with the content of small files. */
export async function rememberGuarded(paths: RunPaths, host: GuardHost): Promise<KnownFiles> {
  const known = new Map<string, KnownFile>();
  let room = MOST_BYTES;
  for (const [name, file] of await surveyGuarded(paths, host)) {
    const isSmall = file.kind === 'file' && file.bytes <= Math.min(SMALL_BYTES, room);
    if (!isSmall) known.set(name, file);
    else {
      room -= file.bytes;
      known.set(name, { ...file, content: await host.files.readBytes(`${paths.root}/${name}`) });
    }
  }
  return known;
}

/** Whether a file is no longer what it was. Rights and links of a large one may have changed: that is no matter. */
export async function isChanged(
  path: string,
  before: KnownFile,
  now: SurveyedFile,
  { files }: GuardHost,
): Promise<boolean> {
  if (before.kind !== now.kind || before.bytes !== now.bytes) return true;
  const { content } = before;
  if (content === undefined) return before.stamp !== now.stamp;
  if (before.stamp === now.stamp && before.touched === now.touched) return false;
  const there = await files.readBytes(path);
  return there.length !== content.length || there.some((byte, index) => byte !== content[index]);
}
