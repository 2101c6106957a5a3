import { notActedOn, sayNotActedOn } from '../../domain/config/not-acted-on.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { withFirstPlace } from '../../domain/evidence/first-place.ts';
import { RefusalError } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import { guardRunFolder } from '../../tasks/commands/guard-run-folder.ts';
import { writeEvidence } from '../../tasks/evidence/evidence-files.ts';
import { makeEvidence } from '../../tasks/evidence/make-evidence.ts';
import { openProject } from '../../tasks/project/open-project.ts';
import type { Project } from '../../tasks/project/project.ts';
import { requireTask } from '../../tasks/project/require-task.ts';
import { isRefused } from '../kernel/fail-on.ts';
import type { StepResult } from '../kernel/step.ts';
import { demandNamedChampion, runChampion } from './champion.ts';
import { judgeComparison, withoutChampion } from './comparison.ts';
import type { Evaluation, Judged } from './evaluation.ts';
import type { Inputs, Outputs } from './inputs.ts';
import { prepareEvaluation } from './prepare.ts';
import { judgeQuality } from './quality.ts';

type Verdict = Evidence['verdict'];

/** Judges the package of the run: first by itself, then against the champion. */
export async function run(inputs: Inputs, host: Host): Promise<StepResult<Outputs>> {
  const project = await openProject(inputs, host);
  requireTask(project);
  await demandNamedChampion(inputs, host);
  tellNotActedOn(project, host);
  const found: Judged[] = [];
  try {
    const evaluation = await prepareEvaluation(project, guardRunFolder(project.paths, host));
    found.push(judgeQuality(evaluation));
    found.push(await judgeAgainst(inputs, evaluation));
  } catch (error) {
    if (!(error instanceof RefusalError) || host.cancelled.aborted) throw error;
    found.push(refused(project, found.length === 0 ? 'quality' : 'comparison', error, host));
  }
  for (const { evidence } of found) await writeEvidence(project.runDirectory, evidence, host);
  return resultOf(project, found, inputs);
}

/** A gate that is written down and not enforced must not go without a word. */
function tellNotActedOn({ model, place }: Project, host: Host): void {
  const [first] = notActedOn(model);
  const said = sayNotActedOn(model);
  if (first !== undefined && said !== undefined) host.log.notice(said, place([first], 'key'));
}

async function judgeAgainst(inputs: Inputs, evaluation: Evaluation): Promise<Judged> {
  const champion = await runChampion(inputs, evaluation);
  if (champion !== undefined) return judgeComparison(evaluation, champion);
  return withoutChampion(evaluation, inputs['first-run'] === 'allow');
}

function refused(project: Project, check: string, error: RefusalError, host: Host): Judged {
  const evidence = makeEvidence(
    {
      check,
      step: 'evaluate-model',
      model: project.name,
      verdict: 'fail',
      subject: {},
      reasons: [...error.reasons],
      measurements: check === 'comparison' ? { comparisons: [] } : {},
    },
    host,
  );
  return { evidence, lines: error.reasons.map(withFirstPlace), sentence: error.message };
}

const GRAVITY: readonly Verdict[] = ['pass', 'warn', 'inconclusive', 'fail'];

function resultOf(project: Project, found: readonly Judged[], inputs: Inputs): StepResult<Outputs> {
  const verdictOf = (check: string): Verdict | undefined =>
    found.find(({ evidence }) => evidence.check === check)?.evidence.verdict;
  const verdicts = found.map(({ evidence }) => evidence.verdict);
  const verdict = GRAVITY.findLast((one) => verdicts.includes(one)) ?? 'fail';
  const comparison = verdictOf('comparison');
  const grave = found.filter(({ evidence }) => isRefused(evidence.verdict, inputs['fail-on']));
  return {
    outputs: {
      verdict,
      quality: verdictOf('quality') ?? 'fail',
      ...(comparison === undefined ? {} : { comparison }),
      evidence: project.paths.evidence,
    },
    evidence: found.map(({ evidence }) => evidence),
    text: found.flatMap(linesOf).join('\n'),
    ...(grave.length === 0 ? {} : { refusal: grave.map(({ sentence }) => sentence).join(' ') }),
  };
}

function linesOf({ evidence: { check, verdict }, lines, sentence }: Judged): readonly string[] {
  const title = check === 'quality' ? 'Quality' : 'Comparison';
  return [`${title}: ${verdict}. ${sentence}`, ...lines.map((line) => `  ${line}`)];
}
