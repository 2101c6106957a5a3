import type { Config, ModelConfig } from '../../domain/config/config.ts';
import { readConfig } from '../../domain/config/read-config.ts';
import { parseSource, type SourceDocument } from '../../domain/document/document.ts';
import { suggestion } from '../../domain/document/nearest.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { folderOf, joinPath } from './join-path.ts';
import type { Project, ProjectInputs } from './project.ts';
import { defaultRunDirectory, runPaths } from './run-paths.ts';
import { claimRunFolder, type FolderUse } from './run-record.ts';

const MAX_BYTES = 1_000_000;

/**
 * Reads `assay.yml`, chooses the model and makes its run folder this run's.
 * @throws ConfigurationError with every mistake in the file, where no single model is meant, or where another step
 * works in the run folder.
 */
export async function openProject(
  inputs: ProjectInputs,
  host: Host,
  use: FolderUse = 'write',
): Promise<Project> {
  const source = await readSource(inputs.config, host);
  const config = readConfig(source);
  const [name, model] = chooseModel(config, inputs.model, source);
  const runDirectory = inputs['run-directory'] ?? defaultRunDirectory(name);
  const paths = runPaths(joinPath('', runDirectory));
  await claimRunFolder(paths, { model: name, use }, host);
  const directory = folderOf(inputs.config);
  return {
    configFile: inputs.config,
    directory,
    name,
    model,
    runDirectory: paths.root,
    paths,
    place: (path, which) => source.place(['models', name, ...path], which),
    file: (path) => joinPath(directory === '.' ? '' : directory, path),
  };
}

async function readSource(file: string, host: Host): Promise<SourceDocument> {
  const facts = await host.files.facts(file);
  if (facts?.kind !== 'file') {
    const state = facts === undefined ? 'does not exist' : 'is not a file';
    throw new ConfigurationError({
      place: { file },
      message: `The configuration ${file} ${state}.`,
      remedy: 'Write one, or name another with the input "config".',
    });
  }
  return parseSource(file, await host.files.readText(file, MAX_BYTES));
}

/**
 * The model that is meant, by its name or because it is the only one.
 * @throws ConfigurationError where no single one is meant.
 */
export function chooseModel(
  config: Config,
  wanted: string | undefined,
  source: SourceDocument,
): readonly [string, ModelConfig] {
  const names = Object.keys(config.models);
  const name = wanted ?? (names.length === 1 ? names[0] : undefined);
  const model =
    name !== undefined && Object.hasOwn(config.models, name) ? config.models[name] : undefined;
  if (name !== undefined && model !== undefined) return [name, model];
  throw new ConfigurationError({
    place: source.place(['models']),
    message:
      wanted === undefined
        ? 'There are several models: say which with the input "model".'
        : `There is no model "${wanted}".`,
    remedy:
      wanted === undefined
        ? `Models: ${names.toSorted().join(', ')}.`
        : suggestion(wanted, names.toSorted(), 'Models'),
  });
}
