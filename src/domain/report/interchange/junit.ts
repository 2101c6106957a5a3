import type { Evidence, Reason, Verdict } from '../../evidence/evidence.ts';
import { type Comparison, comparisonSchema, readList } from '../measurements.ts';
import { verdictWord } from '../verdict-words.ts';
import { visible } from '../visible.ts';

interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly message: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * The evidence as JUnit XML: a suite a check; errors and worse comparisons fail, open ones are skipped.
 * A case is counted once: the whole stands only where no part of it says the same, and a reason that a
 * comparison gives is told by the comparison.
 */
export function renderJunit(evidence: readonly Evidence[]): string {
  const suites = evidence.map(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Assay">\n${suites.join('\n')}\n</testsuites>\n`;
}

function suite(evidence: Evidence): string {
  const cases = casesOf(evidence);
  const number = (outcome: Case['outcome']): number =>
    cases.filter((one) => one.outcome === outcome).length;
  const name = [evidence.model, evidence.check].filter((part) => part !== null).join('.');
  const head = `<testsuite name="${text(name)}" tests="${cases.length}" failures="${number('failed')}" errors="0" skipped="${number('skipped')}" timestamp="${text(evidence.producedAt)}">`;
  return [head, ...cases.map((one) => testcase(one, name)), '</testsuite>'].join('\n');
}

function casesOf(evidence: Evidence): readonly Case[] {
  const comparisons = readList(evidence, 'comparisons', comparisonSchema).items;
  const isTold = ({ code, where }: Reason): boolean =>
    comparisons.some(
      ({ metric, slice, verdict }) =>
        verdict === code && metric === where?.metric && slice === (where.slice ?? null),
    );
  const reasons = evidence.reasons.filter((reason) => !isTold(reason));
  const parts = [...comparisons.map(compared), ...reasons.flatMap(broken)];
  const sum = whole(evidence);
  const isSaid = sum.outcome !== 'passed' && parts.some(({ outcome }) => outcome === sum.outcome);
  return isSaid ? parts : [sum, ...parts];
}

function testcase({ name, outcome, message }: Case, suiteName: string): string {
  const open = `<testcase classname="${text(suiteName)}" name="${text(name)}"`;
  if (outcome === 'passed') return `${open}/>`;
  const tag = outcome === 'failed' ? 'failure' : 'skipped';
  return `${open}><${tag} message="${text(message)}"/></testcase>`;
}

function whole({ check, verdict }: Evidence): Case {
  return { name: check, outcome: outcomeOf(verdict), message: verdictWord(verdict) };
}

function outcomeOf(verdict: Verdict): Case['outcome'] {
  if (verdict === 'fail') return 'failed';
  return verdict === 'inconclusive' ? 'skipped' : 'passed';
}

function compared(one: Comparison): Case {
  return {
    name: `${one.metric} (${one.slice ?? 'all rows'})`,
    outcome:
      one.verdict === 'worse' ? 'failed' : one.verdict === 'inconclusive' ? 'skipped' : 'passed',
    message: `${one.verdict}: ${one.challenger} against ${one.champion}, interval of the difference ${one.interval[0]} to ${one.interval[1]}`,
  };
}

function broken({ code, severity, message, where, count, of }: Reason): readonly Case[] {
  if (severity !== 'error') return [];
  const place = [where?.dataset, where?.column, where?.slice, where?.metric];
  const known = place.filter((part) => part !== undefined).join(' · ');
  const amount = count === undefined ? '' : ` (${count}${of === undefined ? '' : ` of ${of}`})`;
  return [
    {
      name: known === '' ? code : `${code} (${known})`,
      outcome: 'failed',
      message: `${message}${amount}`,
    },
  ];
}

/** XML text or attribute; what XML 1.0 cannot hold was made visible. */
function text(value: string): string {
  return visible(value, 2000).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
