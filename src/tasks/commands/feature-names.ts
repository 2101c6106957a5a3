import type { Host } from '../../ports/host.ts';

/** Windows takes no longer variable; Linux takes four times as much, and then starts no program at all. */
const LONGEST_VARIABLE = 32_000;

/**
 * The variables that name the columns to use: `ASSAY_FEATURES_FILE`, a JSON list, and `ASSAY_FEATURES`, the names with
 * commas between them, which is left out where it is too long for a variable.
 * @param folder where the list is written
 */
export async function featureVariables(
  names: readonly string[],
  folder: string,
  { files, log }: Pick<Host, 'files' | 'log'>,
): Promise<Readonly<Record<string, string>>> {
  const path = `${folder}/features.json`;
  await files.write(path, `${JSON.stringify(names, null, 1)}\n`);
  const file = {
    ASSAY_FEATURES_FILE: await files.resolve(path),
  };
  const list = names.join(',');
  if (new TextEncoder().encode(list).length <= LONGEST_VARIABLE) {
    return {
      ASSAY_FEATURES: list,
      ...file,
    };
  }
  log.notice(
    `The names of the ${names.length} columns to use are too long for the variable ASSAY_FEATURES, which is not set: the file of ASSAY_FEATURES_FILE lists them.`,
  );
  return file;
}
