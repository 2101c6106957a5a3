import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { NODE } from './bundle.ts';
import {
  parseCommand,
  parseFileCommands,
  type RunnerCommand,
  runnerLines,
} from './runner-commands.ts';
import { scratchFolder } from './scratch.ts';

const manifestSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() })).default({}),
  outputs: z.record(z.string(), z.unknown()).default({}),
  runs: z.object({ using: z.literal('node24'), main: z.string(), post: z.string().optional() }),
});

/** A job of a workflow run in which steps are run one after another. */
export interface JobOptions {
  /** The checkout that holds `actions/` and `dist/`. */
  readonly root: string;
  readonly workspace: string;
  /** What the job adds to the runner's variables. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly token?: string;
}

export interface StepOptions {
  readonly action: string;
  /** The `with:` of the workflow. */
  readonly with?: Readonly<Record<string, string>>;
  readonly stage?: 'main' | 'post';
  /** The state that the main stage saved. */
  readonly state?: Readonly<Record<string, string>>;
  /** Called with the running process, for tests that interrupt it. */
  readonly onStart?: (child: ReturnType<typeof spawn>, firstOutput: Promise<void>) => void;
}

/** What the runner knows of a step when its process has ended. */
export interface StepRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly RunnerCommand[];
  /** Lines of the log that are no commands. */
  readonly plain: readonly string[];
  readonly annotations: readonly RunnerCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly paths: string;
  readonly summary: string;
}

const FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;

/** Runs one stage of an action as GitHub's runner does: its variables, its files, and nothing else. */
export async function runActionStep(job: JobOptions, step: StepOptions): Promise<StepRun> {
  const folder = join(job.root, 'actions', step.action);
  const manifest = manifestSchema.parse(parse(readFileSync(join(folder, 'action.yml'), 'utf8')));
  const script = step.stage === 'post' ? manifest.runs.post : manifest.runs.main;
  if (script === undefined) throw new Error(`${step.action} has no ${step.stage} stage.`);
  const temporary = scratchFolder('runner');
  const files = commandFiles(temporary);
  const environment = {
    ...runnerEnvironment(job, temporary),
    ...Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, files[name]])),
    ...inputVariables(manifest, job, step),
    ...Object.fromEntries(Object.entries(step.state ?? {}).map(([k, v]) => [`STATE_${k}`, v])),
    ...job.environment,
  };
  // Unnormalised, as the runner does it: actions/x/../../dist/x.js.
  const ended = await start(`${folder}/${script}`, job.workspace, environment, step.onStart);
  return describe(ended, files);
}

function inputVariables(
  manifest: z.output<typeof manifestSchema>,
  job: JobOptions,
  step: StepOptions,
): Readonly<Record<string, string>> {
  const defaults = Object.entries(manifest.inputs).map(
    ([name, input]) => [name, evaluate(input.default ?? '', job)] as const,
  );
  const given = { ...Object.fromEntries(defaults), ...step.with };
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** The expressions that defaults may hold. */
function evaluate(text: string, job: JobOptions): string {
  const expression = /^\$\{\{ (.*) \}\}$/.exec(text)?.[1];
  if (expression === undefined) return text;
  if (expression === 'github.token') return job.token ?? '';
  if (expression === 'strategy.job-index') return '0';
  if (expression === 'strategy.job-total') return '1';
  throw new Error(`This runner does not know the expression ${expression}.`);
}

/** What the runner itself sets; deliberately nothing of the environment of the tests. */
function runnerEnvironment(job: JobOptions, temporary: string): Readonly<Record<string, string>> {
  return {
    CI: 'true',
    HOME: temporary,
    PATH: [dirname(NODE), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
    LANG: 'C.UTF-8',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'ada',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: writeEvent(temporary),
    GITHUB_JOB: 'check',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/delays',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '17',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_WORKFLOW: 'ci',
    GITHUB_WORKFLOW_REF: 'acme/delays/.github/workflows/ci.yml@refs/heads/main',
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: join(temporary, 'tools'),
  };
}

function writeEvent(temporary: string): string {
  const path = join(temporary, 'event.json');
  writeFileSync(path, '{"ref":"refs/heads/main"}');
  return path;
}

type CommandFiles = Readonly<Record<(typeof FILES)[number], string>>;

function commandFiles(temporary: string): CommandFiles {
  const folder = join(temporary, '_runner_file_commands');
  mkdirSync(folder);
  const pairs = FILES.map((name) => {
    const path = join(folder, name.toLowerCase());
    writeFileSync(path, '');
    return [name, path] as const;
  });
  return Object.fromEntries(pairs) as CommandFiles;
}

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  onStart: StepOptions['onStart'],
): Promise<Ended> {
  if (!existsSync(script)) throw new Error(`File not found: '${script}'`);
  const child = spawn(NODE, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const firstOutput = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  onStart?.(child, firstOutput);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) =>
      resolve({
        exitCode,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
}

function describe(ended: Ended, files: CommandFiles): StepRun {
  const lines = runnerLines(ended.stdout);
  const commands = lines.flatMap((line) => parseCommand(line) ?? []);
  const read = (name: (typeof FILES)[number]): string => readFileSync(files[name], 'utf8');
  return {
    ...ended,
    commands,
    plain: lines.filter((line) => parseCommand(line) === undefined && line !== ''),
    annotations: commands.filter(({ name }) => ['notice', 'warning', 'error'].includes(name)),
    outputs: parseFileCommands(read('OUTPUT')),
    state: parseFileCommands(read('STATE')),
    environment: parseFileCommands(read('ENV')),
    paths: read('PATH'),
    summary: read('STEP_SUMMARY'),
  };
}
