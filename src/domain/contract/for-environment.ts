import type { DataContract } from './contract.ts';

/**
 * The contract as it holds in one environment: without the columns that belong to others (the label in
 * serving), and without the keys that such columns are part of.
 * @param environment null: everywhere, so that all columns belong
 */
export function forEnvironment(contract: DataContract, environment: string | null): DataContract {
  if (environment === null) return contract;
  const columns = contract.columns.filter(
    ({ environments }) => environments === null || environments.includes(environment),
  );
  const names = new Set(columns.map(({ name }) => name));
  const keys = contract.keys.filter((key) => key.columns.every((name) => names.has(name)));
  return { ...contract, columns, keys };
}
