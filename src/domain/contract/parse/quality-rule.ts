import type { Path } from '../../document/document.ts';
import { suggestion } from '../../document/nearest.ts';
import type { ForeignRule } from '../contract.ts';
import { type Expectation, isMet } from '../expectation.ts';
import {
  METRICS,
  type Metric,
  OLD_RULES,
  type Quality,
  qualityKeys,
} from '../odcs/quality-keys.ts';
import { quoted } from '../quoted.ts';
import type { ContractReader, Part } from './contract-reader.ts';
import { readExpectation, toleratesNone } from './expectation.ts';
import { readSeverity } from './severity.ts';

/** An entry of `quality` that Assay runs. */
export interface LibraryRule {
  readonly metric: Metric;
  readonly quality: Quality;
  readonly part: Part;
  readonly severity: ReturnType<typeof readSeverity>;
  /** null: nothing is tolerated; undefined: a mistake, which the reader keeps. */
  readonly tolerance: Expectation | null | undefined;
}

/** Every entry of a `quality` list, told apart: rules to run, rules of others, and words for people. */
export function readQualityRules(
  reader: ContractReader,
  owner: Part,
  column: string | null,
): { readonly rules: readonly LibraryRule[]; readonly foreign: readonly ForeignRule[] } {
  const list = reader.value([...owner.path, 'quality']);
  const rules: LibraryRule[] = [];
  const foreign: ForeignRule[] = [];
  for (const index of Array.isArray(list) ? list.keys() : []) {
    const part = { path: [...owner.path, 'quality', index], of: `${owner.of}: rule ${index + 1}` };
    const quality = reader.mapping(qualityKeys, part);
    if (quality.type === 'custom') foreign.push(foreignRule(reader, part.path, column, quality));
    else if (quality.type === 'sql') refuseSql(reader, part);
    else if (quality.type !== 'text') {
      const rule = readLibraryRule(reader, part, quality);
      if (rule !== undefined) rules.push(rule);
    }
  }
  return { rules, foreign };
}

function foreignRule(
  reader: ContractReader,
  path: Path,
  column: string | null,
  quality: Quality,
): ForeignRule {
  const said = [quality.description, quality.name].find((text) => typeof text === 'string');
  return {
    description: typeof said === 'string' ? said : 'a rule without a description',
    engine: quality.engine ?? 'not named',
    column,
    place: reader.place(path),
  };
}

/** A query is code; running one that a pull request brings along is not offered. */
function refuseSql(reader: ContractReader, part: Part): void {
  reader.problem(
    [...part.path, 'type'],
    `${part.of}: SQL rules are not run.`,
    'Write it with a metric, or give it type: text to keep it as words for people.',
  );
}

function readLibraryRule(
  reader: ContractReader,
  part: Part,
  quality: Quality,
): LibraryRule | undefined {
  const metric = readMetric(reader, part, quality);
  const severity = readSeverity(reader, part, quality.severity);
  if (metric === undefined) return undefined;
  const tolerance = readTolerance(reader, part, quality);
  if (metric !== 'rowCount' && tolerance !== null && tolerance !== undefined)
    refuseUpsideDown(reader, part, tolerance);
  return { metric, quality, part, severity, tolerance };
}

/** `invalidValues mustBeGreaterThan 95 percent` is always meant the other way round. */
function refuseUpsideDown(reader: ContractReader, part: Part, tolerance: Expectation): void {
  if (isMet(tolerance, { count: 0n, total: 1n })) return;
  reader.problem(
    [...part.path, tolerance.operator],
    `${part.of} demands bad cells: good data would break it.`,
    'The metric counts what is wrong: say how much there may be, as in mustBeLessOrEqualTo: 5.',
  );
}

function readMetric(reader: ContractReader, part: Part, quality: Quality): Metric | undefined {
  const { metric, rule } = quality;
  if (metric !== undefined) return metric;
  if (rule === undefined) {
    // A metric that is there but wrong has been told already.
    if (reader.value([...part.path, 'metric']) === undefined)
      reader.problem(part.path, `${part.of}: metric is missing.`, `One of ${METRICS.join(', ')}.`);
    return undefined;
  }
  const known = METRICS.find((name) => name === rule);
  const old = Object.hasOwn(OLD_RULES, rule) ? OLD_RULES[rule] : undefined;
  const meant = known ?? old;
  if (meant === undefined)
    reader.problem(
      [...part.path, 'rule'],
      `${part.of}: unknown rule ${quoted(rule)}.`,
      `${suggestion(rule, METRICS, 'Metrics')} Since v3.1 the key is metric.`,
    );
  return meant;
}

function readTolerance(
  reader: ContractReader,
  part: Part,
  quality: Quality,
): Expectation | null | undefined {
  // v3.0 wrote lists of valid values without an operator, meaning that all values are in it.
  const silent = quality.rule === 'validValues' && quality.validValues !== undefined;
  if (silent && !Object.keys(quality).some((key) => key.startsWith('must'))) return null;
  const expectation = readExpectation(reader, part, quality);
  return expectation !== undefined && toleratesNone(expectation) ? null : expectation;
}
