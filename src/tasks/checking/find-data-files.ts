import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { type DataFile, formatOf } from './data-file.ts';
import type { DataPattern } from './data-pattern.ts';

const FORMATS = 'CSV (.csv), Parquet (.parquet, .pq) and JSON Lines (.jsonl, .ndjson)';

/**
 * The files that patterns name, sorted; `!pattern` takes files away, and a file that is reached by two
 * names is read once.
 * @throws ConfigurationError for every pattern that matches nothing, every folder, and every file of a format
 *   that is not understood
 */
export async function findDataFiles(
  patterns: readonly DataPattern[],
  host: Pick<Host, 'files'>,
): Promise<readonly DataFile[]> {
  const problems: Problem[] = [];
  const names = await matchedNames(patterns, host, problems);
  const files = new Map<string, DataFile>();
  for (const name of names) {
    const file = await look(name, host);
    if ('message' in file) problems.push(file);
    else if (!files.has(file.path)) files.set(file.path, file);
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return [...files.values()];
}

async function matchedNames(
  patterns: readonly DataPattern[],
  host: Pick<Host, 'files'>,
  problems: Problem[],
): Promise<readonly string[]> {
  const excluded = patterns.filter(({ pattern }) => pattern.startsWith('!'));
  if (excluded.length === patterns.length) problems.push(...excluded.map(nothingToExclude));
  const names = new Set<string>();
  for (const one of patterns.filter((some) => !excluded.includes(some))) {
    const found = await host.files.glob([one.pattern, ...excluded.map(({ pattern }) => pattern)]);
    if (found.length === 0) problems.push(await whyNothing(one, host));
    for (const name of found) names.add(name);
  }
  return [...names].toSorted();
}

async function look(name: string, host: Pick<Host, 'files'>): Promise<DataFile | Problem> {
  const format = formatOf(name);
  if (format === undefined) return unknownFormat(name);
  const facts = await host.files.facts(name);
  if (facts?.kind !== 'file')
    return { place: { file: name }, message: 'This is not a plain file.' };
  return { name, path: await host.files.resolve(name), format, bytes: facts.bytes };
}

async function whyNothing(asked: DataPattern, host: Pick<Host, 'files'>): Promise<Problem> {
  const { pattern } = asked;
  const facts = await host.files.facts(pattern);
  if (facts?.kind === 'directory') {
    const remedy = `Name its files with a pattern, such as ${pattern.replace(/\/$/, '')}/*.parquet.`;
    return complaint(asked, 'This is a folder, where data files are expected.', remedy);
  }
  const isPattern = /[*?[{]/.test(pattern);
  return complaint(
    asked,
    isPattern ? 'No file matches this pattern.' : 'There is no such file.',
    asked.place === undefined
      ? 'Check the path; it starts from the folder in which the command runs.'
      : `Check the path; it starts from the folder of ${asked.place.file}.`,
  );
}

function nothingToExclude(asked: DataPattern): Problem {
  return complaint(
    asked,
    'This takes files away, and no pattern names any.',
    'Give a pattern without ! as well.',
  );
}

/** At the place in `assay.yml`, and then with the path; of an input the path is the place. */
function complaint({ pattern, place }: DataPattern, said: string, remedy: string): Problem {
  if (place === undefined) return { place: { file: pattern }, message: said, remedy };
  return { place, message: `${pattern}: ${said}`, remedy };
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
