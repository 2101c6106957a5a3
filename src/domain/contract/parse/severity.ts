import { nearest } from '../../document/nearest.ts';
import { type Severity, severitySchema } from '../../evidence/evidence.ts';
import { type ContractReader, kindOf, type Part } from './contract-reader.ts';

/** Reads ODCS's free text as one of the three severities; anything else is a problem, never a guess. */
export function readSeverity(
  reader: ContractReader,
  { path, of }: Part,
  written: unknown,
): Severity {
  if (written === undefined) return 'error';
  const known = severitySchema.safeParse(written);
  if (known.success) return known.data;
  const near = typeof written === 'string' ? nearest(written, severitySchema.options) : undefined;
  reader.problem(
    [...path, 'severity'],
    `${of}: severity: expected error, warning or info, found ${kindOf(written)}.`,
    near === undefined
      ? 'An error fails the check, a warning is told, and info is only counted.'
      : `Did you mean ${near}?`,
  );
  return 'error';
}
