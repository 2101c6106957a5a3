import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/tasks/evidence/make-evidence.ts
function makeEvidence(finding, host) {
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
      ...github === void 0 ? {} : { attempt: github.attempt }
    },
    producedAt: host.clock.now().toISOString()
  };
}

// src/steps/kernel/fail-on.ts
var GRAVITY = { pass: 0, warn: 1, inconclusive: 2, fail: 3 };
function isRefused(verdict, failOn) {
  return GRAVITY[verdict] >= GRAVITY[failOn];
}

export {
  makeEvidence,
  isRefused
};
