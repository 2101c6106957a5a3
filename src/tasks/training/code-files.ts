import { digestOf } from '../../domain/model/digest.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { filesNamedBy } from '../commands/command-files.ts';
import { folderOf } from '../project/join-path.ts';
import type { Project } from '../project/project.ts';

type CodeHost = Pick<Host, 'files' | 'log' | 'shell'>;

/** Kinds of files that count as code in folders below the commands', and where there is no git. */
const CODE_KINDS = [
  ...['c', 'cc', 'cpp', 'cs', 'cu', 'go', 'h', 'hpp', 'ipynb', 'java', 'jl', 'js', 'json', 'kt'],
  ...[
    'mjs',
    'pl',
    'py',
    'pyx',
    'r',
    'R',
    'rb',
    'rs',
    'scala',
    'sh',
    'sql',
    'toml',
    'ts',
    'yaml',
    'yml',
  ],
];
/** Folders of installed packages, which lock files stand for. */
const INSTALLED = ['node_modules', 'venv', 'env', '__pycache__', 'site-packages'];

/** The code that makes a model: relative paths with the digests of their bytes, and one over all. */
export interface Code {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly digest: string;
}

/**
 * The files of `code:`; without it the tracked files beside the commands.
 * @throws ConfigurationError for a pattern that matches nothing.
 */
export async function findCode(
  project: Project,
  supporting: readonly string[],
  host: CodeHost,
): Promise<Code> {
  const own = await (project.model.code === undefined
    ? besideCommands(project, host)
    : byPatterns(project, project.model.code, host));
  const paths = [...new Set([...own, ...supporting.map((path) => project.file(path))])]
    // The part of the configuration that counts is in the key on its own.
    .filter((path) => path !== project.configFile && !isMadeByAssay(path, project))
    .toSorted();
  const files: { path: string; sha256: string }[] = [];
  for (const path of paths) {
    if ((await host.files.facts(path))?.kind !== 'file') continue;
    files.push({ path, sha256: (await host.files.fingerprint(path)).digest });
  }
  return { files, digest: digestOf(files) };
}

/** Files of this run folder, and of other models' run folders at their usual place. */
function isMadeByAssay(path: string, { paths }: Project): boolean {
  return path.startsWith(`${paths.root}/`) || path.split('/').includes('.assay');
}

async function byPatterns(
  project: Project,
  patterns: readonly string[],
  host: CodeHost,
): Promise<readonly string[]> {
  const found: string[] = [];
  const problems: ConfigurationError['problems'][number][] = [];
  for (const [index, pattern] of patterns.entries()) {
    const matches = await host.files.glob([project.file(pattern)]);
    const place = project.place(['code', index]);
    if (matches.length === 0) problems.push({ place, message: `No file matches "${pattern}".` });
    found.push(...matches);
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return found;
}

async function besideCommands(project: Project, host: CodeHost): Promise<readonly string[]> {
  const { train, predict, features } = project.model;
  const runs = [
    ...('run' in train ? [train.run] : []),
    ...(predict === undefined ? [] : [predict.run]),
    ...(features === undefined ? [] : [features.run]),
  ];
  const named = (await Promise.all(runs.map((run) => filesNamedBy(run, project, host)))).flat();
  if (runs.length === 0) return [];
  // A command that names no file (`make train`, `python -m …`) may run anything of the project.
  const folders = new Set(named.map((path) => project.file(folderOf(path))));
  if (folders.size === 0) folders.add(project.directory);
  const all = (await trackedFiles(project.directory, host)) ?? (await codeIn([...folders], host));
  const within = all.filter(
    (path) => folders.has(folderOf(path)) || (isCode(path) && isBelow(path, folders)),
  );
  return [...new Set([...within, ...named.map((path) => project.file(path))])];
}

/** Tracked files and those that would be, with their paths from the workspace; undefined without git. */
async function trackedFiles(
  directory: string,
  host: CodeHost,
): Promise<readonly string[] | undefined> {
  const lines: string[] = [];
  const { ending } = await host.shell.run(
    {
      run: ['git', '-c', 'core.quotePath=false', 'ls-files', '-co', '--exclude-standard'],
      directory,
      environment: {},
      timeLimitSeconds: 60,
    },
    (line) => lines.push(line),
  );
  if (ending.kind !== 'exited' || ending.code !== 0) return undefined;
  const prefix = directory === '.' ? '' : `${directory}/`;
  return lines.filter((line) => !line.startsWith('"')).map((line) => prefix + line);
}

async function codeIn(folders: readonly string[], host: CodeHost): Promise<readonly string[]> {
  const kinds = `{${CODE_KINDS.join(',')}}`;
  return host.files.glob([
    ...folders.map((folder) => `${folder === '.' ? '' : `${folder}/`}**/*.${kinds}`),
    ...INSTALLED.map((name) => `!**/${name}/**`),
  ]);
}

function isCode(path: string): boolean {
  return CODE_KINDS.includes(path.slice(path.lastIndexOf('.') + 1));
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  return [...folders].some((folder) => folder === '.' || path.startsWith(`${folder}/`));
}
