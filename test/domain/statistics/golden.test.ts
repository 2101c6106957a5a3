import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { delong } from '../../../src/domain/statistics/delong.ts';
import { chiSquaredTails, studentTails } from '../../../src/domain/statistics/distributions.ts';
import { equivalence } from '../../../src/domain/statistics/equivalence.ts';
import { mcnemar } from '../../../src/domain/statistics/mcnemar.ts';
import { type Adjustment, adjustPValues } from '../../../src/domain/statistics/multiple-testing.ts';
import {
  clopperPearsonInterval,
  wilsonInterval,
} from '../../../src/domain/statistics/proportion.ts';
import { expectClose } from '../../support/close.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';

const FILE = 'oracles/stats_golden.json';
const entrySchema = z.object({
  name: z.string(),
  input: z.any(),
  expected: z.any(),
});
type Entry = z.output<typeof entrySchema>;

const METHODS: Readonly<Record<string, Adjustment>> = {
  bonferroni: 'bonferroni',
  holm: 'holm',
  fdr_bh: 'benjamini-hochberg',
  fdr_by: 'benjamini-yekutieli',
};

function expectInterval(found: readonly number[], wanted: readonly number[]): void {
  expectClose(found[0]!, wanted[0]!);
  expectClose(found[1]!, wanted[1]!);
}

/** Entries that belong to drift, and to its own part of the code. */
const ELSEWHERE =
  /^(?:ks_|wasserstein|energy|mannwhitney|cramervonmises|evidently|jensen|psi|hellinger|linf|cramers_v|tfdv)/;

const CHECKS: Readonly<Record<string, (entry: Entry) => void>> = {
  mcnemar: ({ input, expected }) => {
    const found = mcnemar(input.b, input.c);
    expectClose(found.exact, expected.p_exact);
    expectClose(found.mid, expected.p_mid);
    expectClose(found.chiSquared, expected.chi2);
    expectClose(found.asymptotic, expected.p);
    expectClose(found.correctedChiSquared, expected.chi2_cc);
    expectClose(found.corrected, expected.p_cc);
    expectClose(found.pValue, input.b + input.c < 25 ? expected.p_mid : expected.p_cc);
  },
  multipletests: ({ input, expected }) => {
    const found = adjustPValues(input.p, METHODS[input.method]!);
    for (const [index, value] of found.entries()) {
      expectClose(value, expected.adjusted[index]);
      expect(value <= input.alpha).toBe(expected.reject[index]);
    }
  },
  proportion_ci_95: ({ input, expected }) => {
    expectInterval(wilsonInterval(input.k, input.n), expected.wilson);
    expectInterval(clopperPearsonInterval(input.k, input.n), expected.clopper_pearson);
  },
  delong: ({ input, expected }) => {
    const [first, second] = [Float64Array.from(input.s1), Float64Array.from(input.s2)];
    const found = delong(Uint8Array.from(input.y), first, second);
    expectClose(found.first, expected.auc1);
    expectClose(found.second, expected.auc2);
    expectClose(found.variances[0], expected.cov[0][0]);
    expectClose(found.variances[1], expected.cov[1][1]);
    expectClose(found.covariance, expected.cov[0][1]);
    expectClose(-found.z, expected.z);
    expectClose(found.pValue, expected.p);
    expectClose(Math.log10(found.pValue), expected.log10_p_yandex);
  },
  paired_tost: ({ input, expected }) => {
    const found = equivalence(input.d, input.margin);
    expectClose(found.lower, expected.p_lower);
    expectClose(found.upper, expected.p_upper);
    expectClose(found.both, expected.p_tost);
    expectClose(found.lower, expected.p_noninferiority);
  },
  chi2_homogeneity: ({ expected }) =>
    expectClose(chiSquaredTails(expected.chi2, expected.dof).upper, expected.p),
  g_test_homogeneity: ({ expected }) =>
    expectClose(chiSquaredTails(expected.G, expected.dof).upper, expected.p),
  diebold_mariano: ({ input, expected }) =>
    expectClose(2 * studentTails(Math.abs(expected.HLN), input.d.length - 1).upper, expected.p_t),
  welch_t: ({ input, expected }) => {
    const spread = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return squares / (values.length - 1) / values.length;
    };
    const [a, b] = [spread(input.a), spread(input.b)];
    const df = (a + b) ** 2 / (a ** 2 / (input.a.length - 1) + b ** 2 / (input.b.length - 1));
    expectClose(2 * studentTails(expected.t, df).upper, expected.p);
  },
};

describeWithShared('the golden figures of outside oracles are met to 1e-9', [FILE], () => {
  const entries = z
    .array(entrySchema)
    .parse(JSON.parse(readFileSync(sharedPath(...FILE.split('/')), 'utf8')))
    .filter(({ name }) => !ELSEWHERE.test(name));

  test.each(entries.map((entry, index) => [`${entry.name} (${index})`, entry] as const))(
    '%s',
    (_, entry) => {
      const check = CHECKS[entry.name];
      expect(check, `${entry.name} has a check`).toBeDefined();
      check?.(entry);
    },
  );
});
