import type { DataContract } from '../contract/contract.ts';
import type { Reason, Sample, Verdict } from '../evidence/evidence.ts';
import type { CellPlace, Finding } from './finding.ts';

/** Whether the cells of a column may be shown to everybody. */
export type Shown = (column: string | undefined) => boolean;

/** Cells of public columns may be shown, and all where the user said so. */
export function shownColumns(contract: DataContract, values: 'hidden' | 'shown'): Shown {
  const open = new Set(contract.columns.filter((column) => column.public).map(({ name }) => name));
  return (column) => values === 'shown' || (column !== undefined && open.has(column));
}

/** The reasons of evidence: cells only where they may be shown, elsewhere what they look like. */
export function reasonsOf(
  findings: readonly Finding[],
  dataset: string,
  shown: Shown,
): readonly Reason[] {
  return findings.map(({ code, severity, message, column, count, of, places }) => ({
    code,
    severity,
    message,
    where: { dataset, ...(column === undefined ? {} : { column }) },
    ...(count === undefined ? {} : { count }),
    ...(of === undefined ? {} : { of }),
    ...(places.length === 0
      ? {}
      : { samples: places.map((place) => sample(place, shown(column))) }),
  }));
}

function sample({ file, line, cell }: CellPlace, shown: boolean): Sample {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(cell === undefined ? {} : shown ? { value: cell } : { shape: shapeOf(cell) }),
  };
}

/** What a text looks like, without anything of it. */
export function shapeOf(text: string): string {
  const length = [...text].length;
  if (length === 0) return 'empty';
  if (/^\s+$/.test(text)) return `${length} blank ${length === 1 ? 'character' : 'characters'}`;
  const kind = /^-?[0-9]+$/.test(text)
    ? 'whole number'
    : /^-?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?$/.test(text)
      ? 'number'
      : 'text';
  return `${kind} of ${length} ${length === 1 ? 'character' : 'characters'}`;
}

/** An error fails, a warning warns; notes of severity info change nothing. */
export function verdictOf(findings: readonly Pick<Finding, 'severity'>[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'fail';
  return findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass';
}
