import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Host } from '../../ports/host.ts';

/** What a check found; who and when is added by `makeEvidence`. */
export interface Finding {
  readonly check: string;
  /** Name of the step, such as `check-data`. */
  readonly step: string;
  readonly model: string | null;
  readonly verdict: Evidence['verdict'];
  readonly subject: Partial<Evidence['subject']>;
  readonly reasons: Evidence['reasons'];
  readonly measurements: Evidence['measurements'];
  /** Digest of the policy that was applied; left out where there is none. */
  readonly policy?: string | null;
}

/** The document of a finding, with the producer, the run and the time. */
export function makeEvidence(finding: Finding, host: Host): Evidence {
  const github = host.identity.github;
  return {
    assay: 1,
    check: finding.check,
    model: finding.model,
    verdict: finding.verdict,
    subject: { data: null, package: null, baseline: null, ...finding.subject },
    reasons: finding.reasons,
    measurements: finding.measurements,
    policy: finding.policy ?? null,
    producedBy: {
      step: finding.step,
      version: host.version,
      run: github?.runId ?? null,
      ...(github === undefined ? {} : { attempt: github.attempt }),
    },
    producedAt: host.clock.now().toISOString(),
  };
}
