import { mayShow, type ValuesPolicy } from '../contract/cell/may-show.ts';
import { shapeOf } from '../contract/cell/shape-of.ts';
import type { DataContract } from '../contract/contract.ts';
import type { Reason, Sample, Verdict } from '../evidence/evidence.ts';
import type { CellPlace, Finding } from './finding.ts';

/** Whether the cells of a column may be shown to everybody. */
export type Shown = (column: string | undefined) => boolean;

/** Cells of public columns may be shown, and all where the user said so. */
export function shownColumns(contract: DataContract, values: ValuesPolicy): Shown {
  const columns = new Map(contract.columns.map((column) => [column.name, column]));
  return (name) => mayShow(name === undefined ? undefined : columns.get(name), values);
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

/** An error fails, a warning warns; notes of severity info change nothing. */
export function verdictOf(findings: readonly Pick<Finding, 'severity'>[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'fail';
  return findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass';
}
