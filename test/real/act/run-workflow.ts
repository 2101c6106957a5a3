import { execFile, execFileSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import * as z from 'zod';
import { type Bundle, NODE } from '../../support/bundle.ts';
import type { CommandLine } from '../../support/command-line.ts';
import type { ResultsService } from '../../support/results-service/service.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { ROOT } from '../../support/shared.ts';

const ACT = process.env['ACT'] ?? join(ROOT, '.tmp/act/act');

const lineSchema = z.object({
  job: z.string().default(''),
  step: z.string().default(''),
  msg: z.string().default(''),
  jobResult: z.string().optional(),
  stepResult: z.string().optional(),
  command: z.string().optional(),
  content: z.string().optional(),
});
export type Line = z.output<typeof lineSchema>;

/** What act told of a run of a workflow. */
export interface WorkflowRun {
  readonly exitCode: number;
  readonly lines: readonly Line[];
}

/** Makes a folder a repository with the workflow of examples/flights, all of it committed. */
export function commitExample(user: CommandLine): void {
  cpSync(join(ROOT, 'examples/flights/.github'), join(user.folder, '.github'), { recursive: true });
  const git = (...args: readonly string[]): void => {
    const author = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org'];
    execFileSync('git', [...author, ...args], { cwd: user.folder, stdio: 'ignore' });
  };
  git('init', '-b', 'main');
  git('add', '--all');
  git('commit', '-m', 'The delays of flights');
  git('remote', 'add', 'origin', 'https://github.com/acme/delays.git');
  // DuckDB, as an npm ci of the user's own would have brought it: nothing is to be fetched here.
  symlinkSync(join(ROOT, 'node_modules'), join(user.folder, 'node_modules'));
}

/** A pull request of a branch of the repository itself. */
const EVENT = {
  number: 7,
  pull_request: {
    number: 7,
    head: {
      ref: 'deeper',
      sha: 'a'.repeat(40),
      repo: { id: 1, full_name: 'acme/delays', fork: false },
    },
    base: { ref: 'main', repo: { id: 1, full_name: 'acme/delays' } },
  },
  repository: { id: 1, full_name: 'acme/delays', default_branch: 'main' },
};

/**
 * Runs the workflow on a pull request, the actions taken from a bundle and artifacts from an emulated
 * service. There is no token: the steps can neither find a champion nor write to the pull request.
 */
export function runWorkflow(
  user: CommandLine,
  { bundle, service }: { readonly bundle: Bundle; readonly service: ResultsService },
): Promise<WorkflowRun> {
  return runAct(user.folder, {
    bundle,
    event: ['pull_request', EVENT],
    workflow: '.github/workflows/model.yml',
    platform: 'ubuntu-latest',
    variables: { ...service.environment(), GITHUB_API_URL: 'http://127.0.0.1:9' },
  });
}

export interface ActOptions {
  readonly bundle: Bundle;
  readonly event: readonly [name: string, payload: unknown];
  readonly workflow: string;
  readonly platform: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** Runs a workflow of a repository by act, in host mode; the actions are taken from a bundle. */
export function runAct(folder: string, options: ActOptions): Promise<WorkflowRun> {
  // Outside of the repository, which act copies for every job.
  const home = scratchFolder('act');
  const eventFile = join(home, 'event.json');
  const [event, payload] = options.event;
  writeFileSync(eventFile, JSON.stringify(payload));
  const args = [
    ...[event, '--eventpath', eventFile, '--json', '--no-cache-server'],
    ...['--workflows', options.workflow, '--platform', `${options.platform}=-self-hosted`],
    ...['--local-repository', `assay-ml/assay@v1=${options.bundle.root}`],
    ...['--action-cache-path', join(home, 'cache')],
    ...Object.entries(options.variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...(options.token === undefined ? [] : ['--secret', `GITHUB_TOKEN=${options.token}`]),
  ];
  // In host mode act hands its whole environment to the steps, so it is given nothing else.
  const path = [dirname(NODE), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
  const env = { PATH: path, HOME: home, LANG: 'C.UTF-8' };
  return new Promise((resolve, reject) => {
    const limits = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(ACT, args, limits, (error, stdout) => {
      const exitCode = error === null ? 0 : error.code;
      if (typeof exitCode === 'number') resolve({ exitCode, lines: readLines(stdout) });
      else reject(error);
    });
    child.stdin?.end();
  });
}

function readLines(text: string): readonly Line[] {
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => {
    const read = lineSchema.parse(JSON.parse(line));
    // act pads the names of jobs to the longest.
    return { ...read, job: read.job.trim() };
  });
}
