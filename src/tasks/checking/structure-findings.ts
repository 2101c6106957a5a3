import { type CellPlace, type Finding, SAMPLES } from '../../domain/checking/finding.ts';
import { MOST_MISSHAPEN, type Structure } from '../../domain/csv/structure.ts';
import type { Host } from '../../ports/host.ts';
import { headerRecords } from './count-structure.ts';
import { acceptedBefore, linesOfOffsets, linesOfRows } from './locate-rows.ts';
import type { TableFile } from './table-file.ts';
import type { TextFile } from './text-file.ts';

const CODES: Readonly<Record<string, readonly [code: string, what: string]>> = {
  'MISSING COLUMNS': ['field-count', 'have another number of fields than the header'],
  'TOO MANY COLUMNS': ['field-count', 'have another number of fields than the header'],
  'UNQUOTED VALUE': ['quoting', 'have quotation marks that do not match'],
  'INVALID ENCODING': ['encoding', 'are not valid UTF-8'],
  'LINE SIZE OVER MAXIMUM': ['record-size', 'are longer than 16 MiB'],
  'MAXIMUM LINE SIZE': ['record-size', 'are longer than 16 MiB'],
};

const OTHER = ['unreadable-record', 'could not be read'] as const;

/** Why a text file cannot be believed as a whole; undefined where it can. */
export function wholeFileProblem(
  structure: Structure,
  table: TableFile,
): { readonly message: string; readonly line?: number } | undefined {
  const { nulLine: line, endings } = structure;
  if (line !== undefined)
    return { message: `Line ${line} holds a NUL byte: this is not a text file.`, line };
  const kinds = [endings.lf, endings.cr, endings.crlf].filter((count) => count > 0).length;
  if (kinds > 1 && table.file.format === 'csv')
    return {
      message: `Lines end in different ways (LF ${endings.lf}, CRLF ${endings.crlf}, CR ${endings.cr} times); one is expected.`,
    };
  if (structure.misshapen.length > MOST_MISSHAPEN)
    return {
      message: `More than ${MOST_MISSHAPEN} records have another number of fields than the header (${table.columns.length}).`,
    };
  return undefined;
}

/** Records with a trailing separator too many: the engine takes them for whole, we do not. */
export function surplusRecords(file: TextFile): readonly { at: number; row: number }[] {
  const rejected = new Set(file.rejected.map(({ at }) => at));
  return file.structure.misshapen
    .filter(({ offset, records }) => !rejected.has(offset) && records >= headerRecords(file.table))
    .map(({ offset, records }) => ({
      at: offset,
      row: acceptedBefore(file, offset, records) + 1,
    }));
}

/** Whether our count of records and the engine's agree over all text files. */
export function isReconciled(texts: readonly TextFile[], accepted: number): boolean {
  const records = texts.reduce(
    (sum, { table, structure }) => sum + structure.records - headerRecords(table),
    0,
  );
  return records === texts.reduce((sum, { rejected }) => sum + rejected.length, accepted);
}

/** Lines of a JSON Lines file that are no objects. */
export async function notObjectFindings(
  file: TextFile,
  host: Pick<Host, 'files'>,
): Promise<readonly Finding[]> {
  const { count, rows } = file.notObjects;
  if (count === 0) return [];
  const lines = await linesOfRows(file, rows, host);
  return [
    {
      code: 'record',
      severity: 'error',
      message: 'Lines are not JSON objects.',
      count,
      of: file.structure.records,
      places: rows.map((row) => placeOf(file, lines.get(row))),
    },
  ];
}

function placeOf(file: TextFile, line: number | undefined): CellPlace {
  return { file: file.table.file.name, ...(line === undefined ? {} : { line }) };
}

/** The records of a file that could not be read, by kind, at their physical lines. */
export async function structureFindings(
  file: TextFile,
  host: Pick<Host, 'files'>,
): Promise<readonly Finding[]> {
  const surplus = surplusRecords(file).map(({ at }) => ({ at, kind: 'TOO MANY COLUMNS' }));
  const all = [...file.rejected, ...surplus].toSorted((a, b) => a.at - b.at);
  const groups = Map.groupBy(all, ({ kind }) => (CODES[kind] ?? OTHER)[0]);
  const findings: Finding[] = [];
  for (const [code, records] of groups) {
    const [, what] = CODES[records[0]?.kind ?? ''] ?? OTHER;
    const first = records.slice(0, SAMPLES).map(({ at }) => at);
    const lines = await linesOfOffsets(file, first, host);
    findings.push({
      code,
      severity: 'error',
      message: `Records ${what}${code === 'field-count' ? ` (${file.table.columns.length})` : ''}.`,
      count: records.length,
      of: file.structure.records - headerRecords(file.table),
      places: first.map((at) => placeOf(file, lines.get(at))),
    });
  }
  return findings.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
