import type { Evidence } from '../../domain/evidence/evidence.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Artifacts } from '../../ports/artifacts.ts';
import type { Host } from '../../ports/host.ts';
import { openProject } from '../project/open-project.ts';
import type { Project } from '../project/project.ts';
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
  const project = artifacts === undefined ? undefined : await projectOf(inputs, host);
  if (artifacts === undefined || github === undefined || project === undefined)
    return async () => {};
  const cell = Number(inputs['job-index'] ?? 0);
  const who = { step, model: project.name, paths: project.paths, cell };
  const identity = { run: github.runId, attempt: github.attempt, job: github.job };
  const handed = await readHanded(project.paths, host);
  const early: HandOver = { ...who, ...identity, handed, before: new Map() };
  await pickUp(early, artifacts, host);
  const handOver: HandOver = { ...early, before: await travellingFiles(project.paths, host) };
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

/** A step that needs the configuration complains itself where it is missing or wrong. */
async function projectOf(
  inputs: Readonly<Record<string, unknown>>,
  host: Host,
): Promise<Project | undefined> {
  const { config, model, 'run-directory': runDirectory } = inputs;
  if (typeof config !== 'string') return undefined;
  try {
    return await openProject(
      { config, model: textOf(model), 'run-directory': textOf(runDirectory) },
      host,
    );
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
