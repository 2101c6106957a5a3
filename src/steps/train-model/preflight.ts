import { refusal } from '../../domain/evidence/refusal.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import { isForbiddenVariable } from '../../domain/training/child-environment.ts';
import { unmetGpuRequirement } from '../../domain/training/gpu-requirement.ts';
import type { Host } from '../../ports/host.ts';
import type { MachineFacts } from '../../ports/machine.ts';
import type { Project } from '../../tasks/project/project.ts';
import { guardRunner } from '../../tasks/training/guard-runner.ts';
import type { Inputs } from './inputs.ts';

/**
 * Everything that can be refused before any data is touched: foreign code on an own runner, variables
 * that no command gets, a GPU that is not there.
 */
export async function preflight(
  project: Project,
  inputs: Pick<Inputs, 'allow-fork-code'>,
  host: Host,
): Promise<MachineFacts> {
  guardRunner(host.identity, inputs['allow-fork-code']);
  checkEnvironmentNames(project);
  const facts = await host.machine.facts();
  const { train } = project.model;
  const gpu = 'run' in train ? train.require?.gpu : undefined;
  if (gpu === undefined) return facts;
  const memory = gpu['memory-gib'];
  const unmet = unmetGpuRequirement(
    { count: gpu.count, ...(memory === undefined ? {} : { memoryGib: memory }) },
    facts.gpus,
    facts.gpuRemark,
  );
  if (unmet !== undefined) throw refusal(unmet.code, unmet.message);
  return facts;
}

function checkEnvironmentNames(project: Project): void {
  const { train, predict, features } = project.model;
  const named = {
    train: 'run' in train ? train.environment : [],
    predict: predict?.environment ?? [],
    features: features?.environment ?? [],
  };
  const problems = Object.entries(named).flatMap(([section, names]) =>
    names.flatMap((name, index): Problem[] =>
      isForbiddenVariable(name)
        ? [
            {
              place: project.place([section, 'environment', index]),
              message: `"${name}" is never handed to a command: variables of Actions and of the runner stay with Assay.`,
              remedy: 'Hand the value over under another name, if the command must have it.',
            },
          ]
        : [],
    ),
  );
  if (problems.length > 0) throw new ConfigurationError(problems);
}
