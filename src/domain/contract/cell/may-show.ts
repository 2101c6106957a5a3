import type { ContractColumn } from '../contract.ts';

/** Whether cells may be shown: `values: hidden | shown` of `assay.yml`. */
export type ValuesPolicy = 'hidden' | 'shown';

/**
 * Whether the cells of a column may stand in evidence, logs and reports: where the contract classifies
 * the column as public, or where `assay.yml` says `values: shown`.
 * @param column undefined for a column that the contract does not know: never public
 */
export function mayShow(
  column: Pick<ContractColumn, 'public'> | undefined,
  values: ValuesPolicy,
): boolean {
  return values === 'shown' || column?.public === true;
}
