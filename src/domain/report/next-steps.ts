import type { Evidence, Verdict } from '../evidence/evidence.ts';
import { count, counted } from './figures.ts';
import { type Comparison, comparisonSchema, isAlike, readList } from './measurements.ts';
import { metricName } from './metric-name.ts';
import { sliceName } from './section/comparison-rows.ts';
import { figure, join, name, say, type Words } from './words.ts';

/** What a person can do now, most pressing first; never empty. */
export function nextSteps(
  evidence: readonly Evidence[],
  missing: readonly string[],
  verdict: Verdict,
): readonly Words[] {
  const steps = [
    ...evidence.filter(({ verdict: one }) => one === 'fail').flatMap(mend),
    ...missing.map(
      (check) => say`Run the check ${name(check)}, or see why its job left no evidence.`,
    ),
    ...evidence.flatMap(rowsNeeded),
    ...evidence.flatMap(marginNeeded),
  ];
  if (steps.length > 0) return steps;
  if (verdict === 'warn')
    return [say`Nothing blocks this change; look at the warnings when there is time.`];
  return verdict === 'pass'
    ? [say`Nothing that was checked blocks this change.`]
    : [say`Look at the checks that could not decide.`];
}

function mend(evidence: Evidence): readonly Words[] {
  const steps = worse(evidence);
  return steps.length > 0 ? steps : mendErrors(evidence);
}

function mendErrors(evidence: Evidence): readonly Words[] {
  const errors = evidence.reasons.filter(({ severity }) => severity === 'error');
  const [first, ...more] = [...new Set(errors.map(({ code }) => code))];
  if (first === undefined) return [say`See why the check ${name(evidence.check)} failed.`];
  if (first === 'no-champion')
    return [say`Name a champion to compare with, or allow a first run without one.`];
  const rest = more.length > 0 ? say` and ${figure(count(more.length))} more` : say``;
  const what =
    evidence.check === 'data'
      ? say`Mend the data`
      : say`Mend what failed in ${name(evidence.check)}`;
  return [say`${what}: ${name(first)}${rest}.`];
}

function worse(evidence: Evidence): readonly Words[] {
  if (evidence.check !== 'comparison') return [];
  const items = readList(evidence, 'comparisons', comparisonSchema).items;
  const found = items.filter(({ verdict }) => verdict === 'worse');
  const left = found.length - MOST_SLICES;
  return [
    ...found
      .slice(0, MOST_SLICES)
      .map(
        (one) =>
          say`Keep the champion, or win back ${metricName(one.metric)} on ${sliceName(one.slice)}.`,
      ),
    ...(left > 0
      ? [say`The comparison is worse in ${figure(counted(left, 'other case'))}, told below.`]
      : []),
  ];
}

const MOST_SLICES = 3;

/** Of two models that do not differ, only a margin says whether that is good enough. */
function marginNeeded(evidence: Evidence): readonly Words[] {
  const items = readList(evidence, 'comparisons', comparisonSchema).items;
  const alike = items.filter((one) => one.verdict === 'inconclusive' && isAlike(one));
  const metrics = [...new Set(alike.map(({ metric }) => metric))].map(
    (metric) => say`${metricName(metric)}`,
  );
  if (metrics.length === 0) return [];
  return [
    say`The models do not differ in ${join(metrics, ', ')}: give it a margin above 0 if that is good enough.`,
  ];
}

/** How many rows would decide what is open: on all rows, or else in the slices that need the fewest. */
function rowsNeeded(evidence: Evidence): readonly Words[] {
  const items = readList(evidence, 'comparisons', comparisonSchema).items;
  const open = items.filter(
    (one): one is Comparison & { rowsNeeded: number } =>
      one.verdict === 'inconclusive' && one.rowsNeeded !== null,
  );
  const whole = open.filter(({ slice }) => slice === null);
  if (whole.length > 0)
    return whole.map(
      (one) =>
        say`To decide ${metricName(one.metric)}, evaluate on about ${figure(count(one.rowsNeeded))} rows.`,
    );
  const sliced = open.toSorted((a, b) => a.rowsNeeded - b.rowsNeeded).slice(0, MOST_SLICES);
  return sliced.map(
    (one) =>
      say`To decide ${metricName(one.metric)} in the slice ${sliceName(one.slice)}, evaluate on about ${figure(count(one.rowsNeeded))} of its rows.`,
  );
}
