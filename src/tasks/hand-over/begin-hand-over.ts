import type { Evidence } from '../../domain/evidence/evidence.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Artifacts } from '../../ports/artifacts.ts';
import type { Host } from '../../ports/host.ts';
import { joinPath } from '../project/join-path.ts';
import { lockRunFolder } from '../project/lock-folder.ts';
import { openProject } from '../project/open-project.ts';
import { defaultRunDirectory, type RunPaths, runPaths } from '../project/run-paths.ts';
import { claimRunFolder } from '../project/run-record.ts';
import type { HandOver } from './hand-over.ts';
import { readHanded, writeHanded } from './handed.ts';
import { leave } from './leave.ts';
import { pickUp } from './pick-up.ts';
import { travellingFiles } from './travelling.ts';

/** Ends a hand-over: stores what the step added, for later jobs. */
export type Leave = (evidence: readonly Evidence[]) => Promise<void>;

/**
 * Picks up what earlier jobs of the workflow run left for the model that the inputs mean, and returns
 * what is to be called when the step has done its work. Does nothing outside a workflow run, with
 * `artifacts: false`, or for a step that works without a configuration.
 * @throws RefusalError for an artifact that is forged, cut or unsafe.
 */
export async function beginHandOver(
  step: string,
  inputs: Readonly<Record<string, unknown>>,
  host: Host,
): Promise<Leave> {
  const { artifacts } = host;
  const github = host.identity.github;
  const target = artifacts === undefined ? undefined : await targetOf(inputs, host);
  if (artifacts === undefined || github === undefined || target === undefined)
    return async () => {};
  await lockRunFolder(target.paths, host);
  const [cell, cells] = [Number(inputs['job-index'] ?? 0), Number(inputs['job-total'] ?? 1)];
  const who = { step, ...target, cell, cells };
  const identity = { run: github.runId, attempt: github.attempt, job: github.job };
  const handed = await readHanded(target.paths, host);
  const early: HandOver = { ...who, ...identity, handed, before: new Map() };
  await pickUp(early, artifacts, host);
  const handOver: HandOver = { ...early, before: await travellingFiles(target.paths, host) };
  return (evidence) => leaveAll(handOver, evidence, artifacts, host);
}

async function leaveAll(
  handOver: HandOver,
  evidence: readonly Evidence[],
  artifacts: Artifacts,
  host: Host,
): Promise<void> {
  const name = await leave(handOver, evidence, artifacts, host);
  if (name !== undefined) await writeHanded(handOver, name, host);
}

/** What the name of an artifact can say. */
const MODEL_NAME = /^[a-z0-9][a-z0-9-]*$/;

interface Target {
  readonly model: string | null;
  readonly paths: RunPaths;
}

/**
 * The run folder that the step will work in. A step that needs the configuration complains itself where it is
 * wrong; without one, steps keep their evidence in the folder of `defaultRunDirectory`.
 */
async function targetOf(
  inputs: Readonly<Record<string, unknown>>,
  host: Host,
): Promise<Target | undefined> {
  const config = textOf(inputs['config']);
  if (config === undefined) return undefined;
  const [model, runDirectory] = [textOf(inputs['model']), textOf(inputs['run-directory'])];
  try {
    if ((await host.files.facts(config)) === undefined) {
      if (model !== undefined && !MODEL_NAME.test(model)) return undefined;
      const paths = runPaths(joinPath('', runDirectory ?? defaultRunDirectory(model)));
      await claimRunFolder(paths, { model: model ?? null, use: 'read' }, host);
      return { model: model ?? null, paths };
    }
    const named = { config, model, 'run-directory': runDirectory };
    const project = await openProject(named, host, 'read');
    return { model: project.name, paths: project.paths };
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
