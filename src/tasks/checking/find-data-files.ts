import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { type DataFile, formatOf } from './data-file.ts';

const FORMATS = 'CSV (.csv), Parquet (.parquet, .pq) and JSON Lines (.jsonl, .ndjson)';

/**
 * The files that patterns name, sorted.
 * @throws ConfigurationError for every pattern that matches nothing, every folder, and every file of a format
 *   that is not understood
 */
export async function findDataFiles(
  patterns: readonly string[],
  host: Pick<Host, 'files'>,
): Promise<readonly DataFile[]> {
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (const pattern of patterns) {
    const found = await host.files.glob([pattern]);
    if (found.length === 0) problems.push(await whyNothing(pattern, host));
    for (const name of found) names.add(name);
  }
  const files: DataFile[] = [];
  for (const name of [...names].toSorted()) {
    const format = formatOf(name);
    const facts = await host.files.facts(name);
    if (format === undefined) problems.push(unknownFormat(name));
    else if (facts?.kind === 'file')
      files.push({ name, path: await host.files.resolve(name), format, bytes: facts.bytes });
    else problems.push({ place: { file: name }, message: 'This is not a plain file.' });
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return files;
}

async function whyNothing(pattern: string, host: Pick<Host, 'files'>): Promise<Problem> {
  const facts = await host.files.facts(pattern);
  if (facts?.kind === 'directory')
    return {
      place: { file: pattern },
      message: 'This is a folder, where data files are expected.',
      remedy: `Name its files with a pattern, such as ${pattern.replace(/\/$/, '')}/*.parquet.`,
    };
  const isPattern = /[*?[{]/.test(pattern);
  return {
    place: { file: pattern },
    message: isPattern ? 'No file matches this pattern.' : 'There is no such file.',
    remedy: 'Check the path; it starts from the folder in which the command runs.',
  };
}

function unknownFormat(name: string): Problem {
  const packed = /\.(?:gz|zst|bz2|xz|zip)$/i.test(name);
  return {
    place: { file: name },
    message: packed
      ? 'Compressed files are not read: lines could not be told from bytes.'
      : 'The format of this file is not understood.',
    remedy: packed
      ? 'Unpack it first, or write Parquet, which is compressed inside.'
      : `Data may be ${FORMATS}.`,
  };
}
