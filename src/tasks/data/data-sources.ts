import type { DataContract } from '../../domain/contract/contract.ts';
import { forEnvironment } from '../../domain/contract/for-environment.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { dataDigest } from '../../domain/model/data-digest.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import type { DataFile } from '../checking/data-file.ts';
import { findDataFiles } from '../checking/find-data-files.ts';
import type { Project } from '../project/project.ts';
import { projectPatterns } from './project-patterns.ts';

/** The files of a model's data. */
export interface DataFiles {
  readonly train: readonly DataFile[];
  /** Null where the evaluation rows are split off the training files. */
  readonly evaluate: readonly DataFile[] | null;
  /** `sha256:…` of each file of a side, in its order. */
  readonly digests: { readonly train: readonly string[]; readonly evaluate: readonly string[] };
  /** `sha256:…` of all of them: what evidence names as its data. */
  readonly digest: string;
}

/**
 * Finds the files that `assay.yml` names.
 * @throws ConfigurationError for every pattern that matches nothing
 */
export async function findProjectFiles(project: Project, host: Host): Promise<DataFiles> {
  const own = projectPatterns(project, 'evaluate');
  const [trainFiles, evaluateFiles] = await allOrProblems([
    () => findDataFiles(projectPatterns(project, 'train'), host),
    () => findDataFiles(own, host),
  ]);
  const known = await digestsByName([...trainFiles, ...evaluateFiles], host);
  const digestsOf = (files: readonly DataFile[]): readonly string[] =>
    files.map((file) => known.get(file.name) ?? '');
  return {
    train: trainFiles,
    evaluate: own.length === 0 ? null : evaluateFiles,
    digests: { train: digestsOf(trainFiles), evaluate: digestsOf(evaluateFiles) },
    digest: dataDigest([...known.keys()].toSorted().map((name) => known.get(name) ?? '')),
  };
}

/**
 * The rows that were read are those that the digests vouch for.
 * @throws RefusalError where a file is not what it was when it was found
 */
export async function demandUnchanged(files: DataFiles, host: Host): Promise<void> {
  const all = [...files.train, ...(files.evaluate ?? [])];
  const digests = [...files.digests.train, ...files.digests.evaluate];
  const now = await digestsByName(all, host);
  const changed = all.find(({ name }, index) => now.get(name) !== digests[index]);
  if (changed === undefined) return;
  throw refusal(
    'changed-file',
    `${changed.name} was written to while it was read. Run again when nobody writes to it.`,
  );
}

type Find = () => Promise<readonly DataFile[]>;

/** Both, or the complaints about both. */
async function allOrProblems(
  finds: readonly [Find, Find],
): Promise<readonly [readonly DataFile[], readonly DataFile[]]> {
  const [first, second] = await Promise.allSettled(finds.map((find) => find()));
  const problems = [first, second].flatMap((one) =>
    one?.status === 'rejected' && one.reason instanceof ConfigurationError
      ? one.reason.problems
      : [],
  );
  if (problems.length > 0) throw new ConfigurationError(problems);
  if (first?.status !== 'fulfilled') throw first?.reason;
  if (second?.status !== 'fulfilled') throw second?.reason;
  return [first.value, second.value];
}

async function digestsByName(
  files: readonly DataFile[],
  host: Host,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { name, path } of files) {
    if (!found.has(name)) found.set(name, (await host.files.fingerprint(path)).digest);
  }
  return found;
}

/** The contract as it holds where models are trained and evaluated: with the label. */
export function trainingContract(contract: DataContract): DataContract {
  return forEnvironment(contract, 'training');
}
