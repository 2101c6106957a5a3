import type { Prepared } from './prepared.ts';

/** The key columns as they stand in the files that commands read: a row number of ours does not. */
export function fileKey({ key, keyGenerated }: Prepared): readonly string[] {
  return keyGenerated ? [] : key;
}
