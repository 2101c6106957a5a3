import type { Evidence, Reason } from '../../src/domain/evidence/evidence.ts';

const SUBJECT: Evidence['subject'] = {
  data: `sha256:${'a1'.repeat(32)}`,
  package: `sha256:${'b2'.repeat(32)}`,
  baseline: `sha256:${'c3'.repeat(32)}`,
};

/** Evidence of a check of the flight-delay model; what matters to a test is given. */
export function evidenceOf(
  check: string,
  verdict: Evidence['verdict'],
  measurements: Evidence['measurements'] = {},
  reasons: Reason[] = [],
): Evidence {
  return {
    assay: 1,
    check,
    model: 'flight-delay',
    verdict,
    subject: SUBJECT,
    reasons,
    measurements,
    policy: null,
    producedBy: { step: `step-of-${check}`, version: '0.1.0', run: null },
    producedAt: '2026-01-02T03:04:05.000Z',
  };
}

/** A line of `comparisons` with an interval of ± `half`. */
export function comparison(
  metric: string,
  slice: string | null,
  [champion, difference, half]: readonly [number, number, number],
  verdict: 'better' | 'not worse' | 'worse' | 'inconclusive',
): { readonly [key: string]: Evidence['measurements'][string] } {
  return {
    metric,
    slice,
    champion,
    challenger: champion + difference,
    difference,
    interval: [difference - half, difference + half],
    level: 0.95,
    margin: 0.005,
    verdict,
    rowsNeeded: verdict === 'inconclusive' ? 900_000 : null,
  };
}

const TRAINING = evidenceOf('training', 'pass', {
  seconds: 21.3,
  rows: 200_000,
  peakMemoryBytes: 420_000_000,
  curves: {
    loss: Array.from({ length: 80 }, (_, step) => [
      step * 10,
      0.42 + 0.5 * Math.exp(-step / 20) + 0.005 * Math.sin(step),
    ]),
  },
  gpus: [],
  reused: false,
  network: { backend: 'wasm', version: '4.22.0' },
});

const DATA = evidenceOf(
  'data',
  'warn',
  { rows: 3_000_000, columns: 5, files: 1, bytes: 48_000_000 },
  [
    {
      code: 'range',
      severity: 'warning',
      message: '12 values of "delay" are below -60.',
      where: { dataset: 'flights', column: 'delay' },
      count: 12,
      of: 3_000_000,
      samples: [
        { file: 'flights.parquet', line: 17, shape: 'integer of 3 digits' },
        { file: 'flights.parquet', line: 1234, shape: 'integer of 3 digits' },
      ],
    },
  ],
);

const QUALITY = evidenceOf('quality', 'pass', {
  rows: 301_234,
  metrics: [
    {
      metric: 'auc',
      slice: null,
      rows: 301_234,
      value: 0.6523,
      interval: [0.65, 0.6546],
      level: 0.95,
      threshold: { atLeast: 0.6 },
      baseline: 0.5,
      verdict: 'pass',
    },
    {
      metric: 'log-loss',
      slice: null,
      rows: 301_234,
      value: 0.4523,
      interval: [0.45, 0.4546],
      level: 0.95,
      threshold: null,
      baseline: 0.47,
      verdict: null,
    },
    {
      metric: 'auc',
      slice: 'origin=ATL',
      rows: 20_000,
      value: 0.66,
      interval: null,
      level: 0.95,
      threshold: null,
      baseline: null,
      verdict: null,
    },
  ],
  roc: Array.from({ length: 50 }, (_, i) => [i / 49, (i / 49) ** 0.55]),
  calibration: Array.from({ length: 10 }, (_, i) => [0.05 + i * 0.06, 0.05 + i * 0.055]),
  scores: Array.from({ length: 20 }, (_, i) => ({
    low: i / 20,
    high: (i + 1) / 20,
    count: Math.round(1e5 * Math.exp(-((i - 4) ** 2) / 8)),
  })),
  confusion: {
    threshold: 0.5,
    truePositives: 20_000,
    falsePositives: 10_000,
    falseNegatives: 40_000,
    trueNegatives: 231_234,
  },
});

const COMPARISON = evidenceOf('comparison', 'pass', {
  rows: 301_234,
  comparisons: [
    comparison('auc', null, [0.641, 0.0113, 0.002], 'better'),
    comparison('log-loss', null, [0.452, 0.002, 0.003], 'not worse'),
    comparison('auc', 'origin=ATL', [0.64, 0.012, 0.01], 'better'),
    comparison('auc', 'origin=DEN', [0.63, 0.004, 0.006], 'not worse'),
    comparison('auc', 'distance > 2000', [0.66, 0.001, 0.004], 'not worse'),
  ],
  disagreement: {
    bothRight: 1,
    onlyChampion: 9_120,
    onlyChallenger: 11_305,
    bothWrong: 2,
    pValue: 0.001,
    method: 'chi-squared',
  },
  slices: { rows: [{ slice: 'origin=ATL', rows: 20_000 }] },
});

/** A run that went well, with everything measured that the steps measure. */
export const GOOD_RUN: readonly Evidence[] = [DATA, TRAINING, QUALITY, COMPARISON];

/** Evidence that holds `text` wherever something from outside can stand. */
export function hostileRun(
  text: string,
  checks: readonly string[] = ['comparison', 'quality', 'data', 'training', text],
): readonly Evidence[] {
  const where = { dataset: text, column: text, slice: text, metric: text };
  const reasons: Reason[] = (['error', 'info'] as const).flatMap((severity) => [
    {
      code: text,
      severity,
      message: text,
      where,
      count: 3,
      of: 9,
      samples: [
        { file: text, line: 2, value: text },
        { file: text, shape: text },
      ],
    },
    { code: text, severity, message: text, where },
  ]);
  const curves = {
    [text]: [
      [0, 1],
      [1, 2],
    ],
    champion: [
      [0, 1],
      [1, 2],
    ],
  };
  const measured: Evidence['measurements'] = {
    rows: 10,
    comparisons: [
      comparison(text, null, [0.5, 0.01, 0.001], 'better'),
      comparison(text, text, [0.5, -0.1, 0.001], 'worse'),
    ],
    metrics: [
      { metric: text, value: 0.5, slice: null },
      { metric: text, value: 0.5, slice: text },
    ],
    slices: { rows: [{ slice: text, rows: 5 }] },
    curves,
    roc: curves,
    network: { backend: text, version: text },
    profile: [{ name: text, type: text }],
  };
  return checks.map((check) => ({
    ...evidenceOf(check, check === 'comparison' ? 'warn' : 'pass', measured, reasons),
    model: text,
    producedBy: { step: text, version: text, run: text },
  }));
}
