import * as z from 'zod';
import { digestOf } from '../../domain/model/digest.ts';
import { digestSchema } from '../../domain/model/manifest.ts';
import type { FeatureHost, FeatureWork, PreparedFeatures } from './feature-work.ts';

/** Raised when the same command and rows would be kept in another way. */
const MANNER = 2;
const MAX_BYTES = 10_000_000;

const recordSchema = z.strictObject({ columns: z.array(z.string()), digest: digestSchema });

/** Where the result for these rows, code and format is kept, and beside it what it is. */
function placesOf(work: FeatureWork): { readonly file: string; readonly record: string } {
  const { run, code, input, format, key, label, labelled, cacheDirectory } = work;
  const decided = { manner: MANNER, run, code, input: input.digest, format, key, label, labelled };
  const name = `${cacheDirectory}/${digestOf(decided).slice('sha256:'.length, 39)}`;
  return { file: `${name}.${format}`, record: `${name}.json` };
}

/** The kept result; undefined where there is none, or its file is not what it was. */
export async function readKept(
  work: FeatureWork,
  { files }: FeatureHost,
): Promise<PreparedFeatures | undefined> {
  const { file, record } = placesOf(work);
  for (const path of [file, record]) {
    if ((await files.facts(path))?.kind !== 'file') return undefined;
  }
  const known = recordSchema.safeParse(parse(await files.readText(record, MAX_BYTES)));
  if (!known.success) return undefined;
  const { digest } = await files.fingerprint(file);
  return digest === known.data.digest ? { path: file, ...known.data } : undefined;
}

/** Keeps a result, first the file and then what vouches for it. */
export async function keep(
  work: FeatureWork,
  made: { readonly path: string; readonly columns: readonly string[] },
  { files }: FeatureHost,
): Promise<PreparedFeatures> {
  const { file, record } = placesOf(work);
  const { columns } = made;
  await files.remove(record);
  await files.copy(made.path, file);
  const { digest } = await files.fingerprint(file);
  await files.write(record, `${JSON.stringify({ columns, digest }, null, 2)}\n`);
  return { path: file, columns, digest };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
