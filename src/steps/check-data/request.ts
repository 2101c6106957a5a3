import type { DataContract } from '../../domain/contract/contract.ts';
import { forEnvironment } from '../../domain/contract/for-environment.ts';
import { parseContract } from '../../domain/contract/parse/parse-contract.ts';
import type { Host } from '../../ports/host.ts';
import type { DataPattern } from '../../tasks/checking/data-pattern.ts';
import { projectPatterns } from '../../tasks/data/project-patterns.ts';
import { demandUnlocked } from '../../tasks/project/lock-folder.ts';
import { openProject } from '../../tasks/project/open-project.ts';
import { defaultRunDirectory, runPaths } from '../../tasks/project/run-paths.ts';
import type { Inputs } from './inputs.ts';

/** What is to be checked against what, and where the result is kept. */
export interface Request {
  readonly contract: DataContract;
  readonly patterns: readonly DataPattern[];
  readonly model: string | null;
  readonly runDirectory: string;
  readonly values: 'hidden' | 'shown';
}

const MAX_CONTRACT_BYTES = 4 * 1024 * 1024;

/** Reads the contract and finds out what the data are: from the inputs, else from `assay.yml`. */
export async function readRequest(inputs: Inputs, host: Host): Promise<Request> {
  const { contract, data, dataset } = inputs;
  if (contract === undefined || data === undefined) return projectRequest(inputs, host);
  const paths = runPaths(inputs['run-directory'] ?? defaultRunDirectory(inputs.model));
  await demandUnlocked(paths, host);
  return {
    contract: await readContract(contract, dataset, inputs, host),
    patterns: data.map((pattern) => ({ pattern })),
    model: inputs.model ?? null,
    runDirectory: paths.root,
    values: 'hidden',
  };
}

async function projectRequest(inputs: Inputs, host: Host): Promise<Request> {
  const project = await openProject(inputs, host);
  const { data } = project.model;
  return {
    contract: await readContract(project.file(data.contract), data.dataset, inputs, host),
    patterns: [...projectPatterns(project, 'train'), ...projectPatterns(project, 'evaluate')],
    model: project.name,
    runDirectory: project.runDirectory,
    values: data.values,
  };
}

async function readContract(
  file: string,
  dataset: string | undefined,
  { environment }: Inputs,
  host: Host,
): Promise<DataContract> {
  const text = await host.files.readText(file, MAX_CONTRACT_BYTES);
  return forEnvironment(parseContract(file, text, dataset), environment ?? null);
}
