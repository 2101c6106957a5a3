import type { DataContract } from '../../domain/contract/contract.ts';
import { parseContract } from '../../domain/contract/parse/parse-contract.ts';
import { ConfigurationError, type Place } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import type { Project } from './project.ts';

const MAX_BYTES = 1_000_000;

/**
 * The contract of the model's data.
 * @throws ConfigurationError with every mistake in it, or where it is missing.
 */
export async function loadContract(
  project: Project,
  host: Pick<Host, 'files'>,
): Promise<DataContract> {
  const { contract, dataset } = project.model.data;
  const place = project.place(['data', 'contract']);
  return readContract(project.file(contract), host, {
    place,
    ...(dataset === undefined ? {} : { dataset }),
  });
}

/**
 * Reads a contract.
 * @param from.place where it is named, for the complaint that it does not exist
 * @param from.dataset which object of it is meant
 */
export async function readContract(
  file: string,
  host: Pick<Host, 'files'>,
  from: { readonly place?: Place; readonly dataset?: string } = {},
): Promise<DataContract> {
  const facts = await host.files.facts(file);
  if (facts?.kind !== 'file') {
    const state = facts === undefined ? 'does not exist' : 'is not a file';
    throw new ConfigurationError({
      place: from.place ?? { file },
      message: `The contract ${file} ${state}.`,
      remedy: 'Write one (an ODCS v3.1 file), or name another.',
    });
  }
  return parseContract(file, await host.files.readText(file, MAX_BYTES), from.dataset);
}
