import { BOOTSTRAP_SEED, REPLICATES } from '../../domain/comparison/bootstrap-plan.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { describeComparison, summarise } from '../../domain/comparison/describe.ts';
import { disagreementOf } from '../../domain/comparison/disagreement.ts';
import { comparisonReasons } from '../../domain/comparison/reasons.ts';
import { documentVerdict } from '../../domain/comparison/verdict.ts';
import type { Evidence, Reason } from '../../domain/evidence/evidence.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { accuracy } from '../../domain/metrics/accuracy.ts';
import { makeEvidence } from '../../tasks/evidence/make-evidence.ts';
import type { Champion } from './champion.ts';
import { type Compared, compareWith, type Skipped } from './compare.ts';
import type { Evaluation, Judged } from './evaluation.ts';
import { repeatedValues } from './repeats.ts';

/** The challenger against the champion, as evidence. */
export async function judgeComparison(evaluation: Evaluation, champion: Champion): Promise<Judged> {
  const { project, prepared, host, outcome, challenger, metrics } = evaluation;
  const pair = { champion: champion.outcome, challenger: outcome };
  for (const metric of metrics) demandFit(metric.unfit(champion.outcome), metric.title);
  const repeats = await repeatedValues(evaluation);
  const compared = await compareWith(evaluation, pair, repeats);
  const classes =
    accuracy.unfit(pair.champion) === undefined && accuracy.unfit(outcome) === undefined;
  const recipe = [...repeats.values()].some((values) => values.length > 1);
  const evidence = makeEvidence(
    {
      check: 'comparison',
      step: 'evaluate-model',
      model: project.name,
      verdict: verdictOf(compared),
      subject: {
        data: prepared.dataDigest,
        package: challenger.digest,
        baseline: champion.package.digest,
      },
      reasons: reasonsOf(compared, recipe),
      measurements: {
        comparisons: [...compared.comparisons],
        rows: prepared.evaluate.rows,
        scope: recipe ? 'recipe' : 'file',
        champion: { origin: champion.origin, package: champion.package.digest },
        ...(classes ? { disagreement: { ...disagreementOf(pair.champion, outcome) } } : {}),
        ...(recipe
          ? { repeats: Object.fromEntries([...repeats].map(([name, all]) => [name, [...all]])) }
          : {}),
        ...(evaluation.slices.length === 0
          ? {}
          : { slices: slicesOf(evaluation, compared.skipped) }),
        bootstrap: { replicates: REPLICATES, seed: BOOTSTRAP_SEED },
      },
    },
    host,
  );
  const lines = compared.comparisons.map(describeComparison);
  return { evidence, lines, sentence: sentenceOn(compared) };
}

function demandFit(why: string | undefined, title: string): void {
  if (why !== undefined) throw refusal('unfit-prediction', `The champion: ${title} ${why}.`);
}

function sentenceOn({ comparisons, skipped }: Compared): string {
  if (skipped.length === 0) return summarise(comparisons);
  return `${summarise(comparisons)} In ${skipped.length} comparisons by slice nothing can be told: too few rows, or of one class only.`;
}

function verdictOf({ comparisons, skipped }: Compared): Evidence['verdict'] {
  const verdict = documentVerdict(comparisons.map((one) => one.verdict));
  return verdict === 'pass' && skipped.length > 0 ? 'inconclusive' : verdict;
}

function reasonsOf({ comparisons, skipped }: Compared, recipe: boolean): Reason[] {
  const scope: Reason = recipe
    ? {
        code: 'recipe',
        severity: 'info',
        message: 'Compared are recipes: the noise of seeds counts.',
      }
    : {
        code: 'file-not-recipe',
        severity: 'info',
        message:
          'What is compared is this file, not this recipe: trained with another seed, it may turn out otherwise (see repeats).',
      };
  return [...comparisonReasons(comparisons), ...skipped.map(skippedReason), scope];
}

function skippedReason({ slice, metric, rows }: Skipped): Reason {
  const message = `${metric} where ${slice}: ${rows} rows are too few, or of one class only, to tell.`;
  return { code: 'slice-too-small', severity: 'warning', message, where: { metric, slice } };
}

function slicesOf(
  { slices }: Evaluation,
  skipped: readonly Skipped[],
): Evidence['measurements'][string] {
  return {
    procedure: 'Holm, 5 % for each metric over all slices',
    rows: slices.map(({ name, rows }) => ({ slice: name, rows: rows.length })),
    skipped: [...skipped],
  };
}

/** What is said where there is no champion: a refusal, unless the first run is allowed. */
export function withoutChampion(evaluation: Evaluation, allowed: boolean): Judged {
  const { project, prepared, host, challenger } = evaluation;
  const remedy = allowed
    ? 'The first run is allowed, so nothing was compared.'
    : 'Name one with the input "champion", or allow the first run with first-run: allow.';
  const comparisons: Comparison[] = [];
  const sentence = `There is no champion to compare with. ${remedy}`;
  const evidence = makeEvidence(
    {
      check: 'comparison',
      step: 'evaluate-model',
      model: project.name,
      verdict: allowed ? 'warn' : 'fail',
      subject: { data: prepared.dataDigest, package: challenger.digest },
      reasons: [
        {
          code: allowed ? 'first-run' : 'no-champion',
          severity: allowed ? 'warning' : 'error',
          message: sentence,
        },
      ],
      measurements: { comparisons },
    },
    host,
  );
  return { evidence, lines: [], sentence };
}
