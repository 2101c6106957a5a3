import { ConfigurationError } from '../../domain/problem.ts';
import type { EvidenceSet } from '../../domain/report/evidence-set.ts';
import type { Host } from '../../ports/host.ts';
import { demandFolder } from '../../tasks/project/demand-folder.ts';
import { folderOf, joinPath } from '../../tasks/project/join-path.ts';
import { openProject } from '../../tasks/project/open-project.ts';
import { runPaths } from '../../tasks/project/run-paths.ts';
import { surveyEvidence } from '../../tasks/report/survey-evidence.ts';
import type { ReportInputs } from './inputs.ts';

/** The checks that the steps of a whole run leave. */
export const EXPECTED: readonly string[] = ['data', 'training', 'quality'];

/** What the report is about, and where it goes. */
export interface Subject extends EvidenceSet {
  readonly model: string | null;
  /** Checks without which the report cannot say "passed". */
  readonly expected: readonly string[];
  /** The folder for the report's files. */
  readonly directory: string;
  /** Names the comment: one a configuration and model. */
  readonly key: string;
  /** Evidence of a run that nobody vouches for. */
  readonly untrusted?: boolean;
}

/** From the folder that `evidence` names, or else from the run folder of the model in `assay.yml`. */
export async function findSubject(inputs: ReportInputs, host: Host): Promise<Subject> {
  return inputs.evidence === undefined
    ? ofProject(inputs, host)
    : ofFolder(inputs.evidence, inputs, host);
}

async function ofProject(inputs: ReportInputs, host: Host): Promise<Subject> {
  const project = await openProject(inputs, host, 'read');
  const there = await host.files.facts(project.paths.evidence);
  const found =
    there === undefined
      ? { evidence: [], rejected: [] }
      : await surveyEvidence(project.paths.evidence, host);
  const mine = found.evidence.filter(({ model }) => model === null || model === project.name);
  const others = found.evidence.filter((one) => !mine.includes(one));
  return {
    model: project.name,
    evidence: mine,
    rejected: [
      ...found.rejected,
      ...others.map(({ check, model }) => ({
        file: `${check}.json`,
        why: `it is about the model ${model ?? ''}`,
        doubtful: true,
      })),
    ],
    expected: EXPECTED,
    directory: project.paths.report,
    key: `${project.configFile}:${project.name}`,
  };
}

async function ofFolder(folder: string, inputs: ReportInputs, host: Host): Promise<Subject> {
  const directory = joinPath('', folder);
  const root = joinPath('', inputs['run-directory'] ?? folderOf(directory));
  await demandFolder(root, host);
  if ((await host.files.facts(directory))?.kind !== 'directory')
    throw new ConfigurationError({
      message: `The folder of evidence ${folder} does not exist.`,
      remedy: 'Name a folder that holds evidence as JSON files, such as .assay/NAME/evidence.',
    });
  const found = await surveyEvidence(directory, host);
  const models = [...new Set(found.evidence.map(({ model }) => model))];
  const [model] = models;
  return {
    ...found,
    model: models.length === 1 ? (model ?? null) : null,
    expected: [],
    directory: runPaths(root).report,
    key: `${directory}:${models.length === 1 ? (model ?? '') : ''}`,
  };
}
