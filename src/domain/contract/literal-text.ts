import type { Literal } from './contract.ts';
import { quoted } from './quoted.ts';

/** A value of the contract as a person would write it. */
export function formatLiteral(value: Literal): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}
