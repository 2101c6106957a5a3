import { BOOTSTRAP_SEED, REPLICATES } from '../../domain/comparison/bootstrap-plan.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { describeComparison, summarise } from '../../domain/comparison/describe.ts';
import { disagreementOf } from '../../domain/comparison/disagreement.ts';
import { comparisonReasons } from '../../domain/comparison/reasons.ts';
import { documentVerdict } from '../../domain/comparison/verdict.ts';
import type { Reason } from '../../domain/evidence/evidence.ts';
import { withFirstPlace } from '../../domain/evidence/first-place.ts';
import { accuracy } from '../../domain/metrics/accuracy.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { marginMistake } from '../../domain/metrics/range.ts';
import { findMetric } from '../../domain/metrics/table.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import type { Finding } from '../evidence/make-evidence.ts';
import { withSamples } from '../prediction/samples.ts';
import { readScored } from '../scoring/read-scored.ts';
import type { Scored, ScoredRequest } from '../scoring/scored-request.ts';
import { unfitReasons } from '../scoring/unfit-reasons.ts';
import { comparePair } from './compare-pair.ts';

export interface FilesRequest {
  readonly labels: string;
  readonly champion: string;
  readonly challenger: string;
  readonly metrics: readonly string[];
  readonly margin: number;
  readonly key: readonly string[];
  readonly cluster?: string;
  readonly positive?: string;
}

export interface FilesFinding {
  readonly finding: Pick<Finding, 'verdict' | 'subject' | 'reasons' | 'measurements'>;
  /** One for each comparison, for people. */
  readonly lines: readonly string[];
  /** What was found, in one sentence. */
  readonly sentence: string;
}

/**
 * Compares two files of predictions with a file of labels.
 * @throws ConfigurationError where a path, a column or a metric is not as it must be.
 */
export async function compareFiles(request: FilesRequest, host: Host): Promise<FilesFinding> {
  const { champion, challenger, metrics, margin, ...rest } = request;
  const chosen = metrics.map(findMetric).filter((metric) => metric !== undefined);
  demandMargin(chosen, margin);
  const wanted: ScoredRequest = { ...rest, predictions: [champion, challenger], metrics: chosen };
  host.log.info(`Reading ${request.labels}, ${champion} and ${challenger}.`);
  const read = await readScored(wanted, host);
  const reasons =
    read.kind === 'unusable' ? read.reasons : await withSamples(unfitReasons(wanted, read), host);
  const files = await fingerprints({ labels: request.labels, champion, challenger }, host);
  if (read.kind === 'unusable' || reasons.length > 0) return unusable(reasons, files);
  host.log.info(`Comparing ${read.rows} rows by ${metrics.join(', ')}.`);
  return compared(await compareScored(chosen, read, { margin, host }), read, files);
}

/** @throws ConfigurationError where the margin leaves one of the metrics nothing to fail by. */
function demandMargin(metrics: readonly Metric[], margin: number): void {
  const mistakes = metrics.flatMap((metric) => marginMistake(metric, margin) ?? []);
  if (mistakes.length === 0) return;
  throw new ConfigurationError(
    mistakes.map((mistake) => ({ remedy: 'Give a smaller "margin".', ...mistake })),
  );
}

async function compareScored(
  metrics: readonly Metric[],
  scored: Scored,
  { margin, host }: { readonly margin: number; readonly host: Host },
): Promise<readonly Comparison[]> {
  const pair = pairOf(scored);
  return comparePair(metrics, pair, { marginOf: () => margin, workers: host.workers });
}

function pairOf({ outcomes, clusters }: Scored): Parameters<typeof comparePair>[1] {
  const [champion, challenger] = outcomes;
  if (champion === undefined || challenger === undefined)
    throw new Error('two outcomes are needed');
  return { champion, challenger, ...(clusters === undefined ? {} : { clusters }) };
}

type Digests = Readonly<Record<'labels' | 'champion' | 'challenger', string>>;

function compared(
  comparisons: readonly Comparison[],
  scored: Scored,
  files: Digests,
): FilesFinding {
  const { champion, challenger } = pairOf(scored);
  const classes =
    accuracy.unfit(champion) === undefined && accuracy.unfit(challenger) === undefined;
  const measurements = {
    comparisons: [...comparisons],
    rows: scored.rows,
    ...(scored.clusters === undefined ? {} : { clusters: scored.clusters.count }),
    ...(classes ? { disagreement: { ...disagreementOf(champion, challenger) } } : {}),
    bootstrap: { replicates: REPLICATES, seed: BOOTSTRAP_SEED },
    files,
  };
  const verdict = documentVerdict(comparisons.map((one) => one.verdict));
  return {
    finding: {
      verdict,
      subject: { data: files.labels },
      reasons: [...comparisonReasons(comparisons), ...scored.notes],
      measurements,
    },
    lines: comparisons.map(describeComparison),
    sentence: summarise(comparisons),
  };
}

function unusable(reasons: readonly Reason[], files: Digests): FilesFinding {
  const [first] = reasons;
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
  return {
    finding: {
      verdict: 'fail',
      subject: { data: files.labels },
      reasons: [...reasons],
      measurements: { comparisons: [], files },
    },
    lines: reasons.map(withFirstPlace),
    sentence: `The files cannot be compared: ${first?.message ?? ''}${more}`,
  };
}

async function fingerprints(
  files: Readonly<Record<'labels' | 'champion' | 'challenger', string>>,
  host: Host,
): Promise<Digests> {
  const digest = async (file: string): Promise<string> =>
    (await host.files.fingerprint(file)).digest;
  return {
    labels: await digest(files.labels),
    champion: await digest(files.champion),
    challenger: await digest(files.challenger),
  };
}
