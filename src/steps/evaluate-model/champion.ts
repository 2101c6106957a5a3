import type { Outcome } from '../../domain/metrics/outcome.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { type OpenPackage, openPackage } from '../../tasks/packaging/open-package.ts';
import { predictEvaluation } from '../../tasks/prediction/predict-evaluation.ts';
import type { Evaluation } from './evaluation.ts';
import type { Inputs } from './inputs.ts';
import { outcomeOfFile } from './prepare.ts';

export interface Champion {
  readonly package: OpenPackage;
  /** Where it came from, for people. */
  readonly origin: string;
  readonly outcome: Outcome;
}

/**
 * Looks whether the champion that was named is there at all, before anything is run.
 * @throws ConfigurationError where its folder holds no package.
 */
export async function demandNamedChampion(
  { champion }: Pick<Inputs, 'champion'>,
  { files }: Pick<Host, 'files'>,
): Promise<void> {
  if (champion === undefined) return;
  if ((await files.facts(`${champion}/manifest.json`))?.kind === 'file') return;
  const state = (await files.facts(champion)) === undefined ? 'does not exist' : 'is no package';
  throw new ConfigurationError({
    place: { file: champion },
    message: `The champion ${champion} ${state}: a package is a folder with a manifest.json.`,
    remedy: 'Name the folder "package" that an earlier train-model left, or a copy of it.',
  });
}

/**
 * The champion, run today on the evaluation rows with its own files; undefined where there is none.
 * @throws ConfigurationError where the champion that was named cannot be had.
 * @throws RefusalError where it does not predict these rows.
 */
export async function runChampion(
  inputs: Inputs,
  evaluation: Evaluation,
): Promise<Champion | undefined> {
  const found = await findChampion(inputs, evaluation);
  if (found === undefined) return undefined;
  const { project, prepared, host } = evaluation;
  const opened = await openPackage(found.directory, host);
  requireSameTask(opened, evaluation, found.directory);
  const output = `${project.paths.predictions}/champion.${opened.manifest.format}`;
  await host.log.group('Running the champion', () =>
    predictEvaluation(opened, { project, prepared, output }, host),
  );
  const outcome = await outcomeOfFile(output, evaluation, host);
  return { package: opened, origin: found.origin, outcome };
}

interface Found {
  readonly directory: string;
  readonly origin: string;
}

async function findChampion(
  inputs: Inputs,
  { project, host }: Evaluation,
): Promise<Found | undefined> {
  const named = inputs.champion;
  if (named !== undefined) return { directory: named, origin: named };
  if (inputs['champion-environment'] !== undefined) {
    throw new ConfigurationError({
      message:
        'What is live in an environment is told by a registry, which Assay does not have yet.',
      remedy: 'Name the folder of a package with the input "champion".',
    });
  }
  const champions = await host.champions();
  if (champions === undefined) return undefined;
  const directory = await host.files.temporaryDirectory('champion');
  return champions.newest(project.name, directory);
}

function requireSameTask(
  { manifest }: OpenPackage,
  { challenger }: Evaluation,
  directory: string,
): void {
  if (manifest.task === challenger.manifest.task) return;
  throw new ConfigurationError({
    place: { file: `${directory}/manifest.json` },
    message: `The champion is a model of ${manifest.task}, the challenger of ${challenger.manifest.task}.`,
    remedy: 'Name a package of the same task.',
  });
}
