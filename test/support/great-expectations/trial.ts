import type { Reason } from '../../../src/domain/evidence/evidence.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import type { DataWorkspace } from '../data-workspace.ts';
import { contractOf, type Parts } from './contract.ts';
import type { Format } from './files.ts';

/** What check-data said of a file and a contract: a verdict with reasons, or that the contract is mistaken. */
export type Observed =
  | { readonly mistake: string }
  | {
      readonly passed: boolean;
      readonly reasons: readonly Reason[];
      readonly rows: unknown;
      /** Cells that break a rule of the first column of the contract, tolerated or not. */
      readonly invalid: unknown;
    };

/** Runs check-data. Whatever it throws but a complaint about the contract is thrown on. */
export async function observe(
  parts: Parts,
  data: { readonly file: string; readonly profile: 'full' | 'none' },
  workspace: DataWorkspace,
): Promise<Observed> {
  const contract = workspace.write('contract.yml', contractOf(parts));
  try {
    const { found } = await workspace.check({ contract, data: [data.file], profile: data.profile });
    const { rows, profile } = found.measurements;
    const [first] = Array.isArray(profile) ? profile : [];
    const invalid = Object.entries(first ?? {}).find(([key]) => key === 'invalid')?.[1];
    return {
      passed: found.verdict === 'pass',
      reasons: found.reasons,
      rows,
      invalid,
    };
  } catch (error) {
    if (error instanceof ConfigurationError) return { mistake: error.message };
    throw error;
  }
}

/** The rows, from 0 on, that the samples of a reason name. */
export function rowsIn({ samples = [] }: Reason, format: Format): readonly number[] {
  const before = format === 'csv' ? 2 : 1;
  return samples.map(({ line }) => (line ?? Number.NaN) - before);
}
