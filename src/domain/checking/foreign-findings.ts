import type { DataContract } from '../contract/contract.ts';
import { formatPlace } from '../problem.ts';
import type { Finding } from './finding.ts';

/** The rules of a contract that were written for other engines: told, so that nobody takes them for passed. */
export function foreignFindings(contract: DataContract): readonly Finding[] {
  return contract.foreign.map(({ description, engine, column, place }) => ({
    code: 'rule-not-run',
    severity: 'info',
    message: `The rule at ${formatPlace(place)} (${description}) is for the engine ${engine} and was not run.`,
    ...(column === null ? {} : { column }),
    places: [],
  }));
}
