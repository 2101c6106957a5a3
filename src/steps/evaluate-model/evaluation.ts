import type { NamedSlice } from '../../domain/comparison/slices.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { TruthKind } from '../../domain/metrics/from-predictions.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import type { OpenPackage } from '../../tasks/packaging/open-package.ts';
import type { ExpectedRows } from '../../tasks/prediction/predictions.ts';
import type { Project } from '../../tasks/project/project.ts';
import type { EvaluationRows } from '../../tasks/scoring/evaluation-rows.ts';

/** All that is known before models are judged. */
export interface Evaluation {
  readonly project: Project;
  readonly prepared: Prepared;
  readonly host: Host;
  readonly metrics: readonly Metric[];
  readonly slices: readonly NamedSlice[];
  readonly truth: TruthKind;
  readonly expected: ExpectedRows;
  readonly rows: EvaluationRows;
  readonly challenger: OpenPackage;
  readonly outcome: Outcome;
}

/** One check with what people read of it. */
export interface Judged {
  readonly evidence: Evidence;
  readonly lines: readonly string[];
  /** What was found, in one sentence. */
  readonly sentence: string;
}
