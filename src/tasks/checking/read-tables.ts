import type { Finding } from '../../domain/checking/finding.ts';
import { type DataSession, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { DataFile } from './data-file.ts';
import { readColumns } from './read-columns.ts';
import type { TableFile } from './table-file.ts';

/** The files whose columns could be read, and what stands against the others. */
export interface Tables {
  readonly tables: readonly TableFile[];
  readonly findings: readonly Finding[];
}

/** Reads the columns of all files; a file that cannot be read becomes a finding. */
export async function readTables(
  files: readonly DataFile[],
  session: DataSession,
  host: Pick<Host, 'files'>,
): Promise<Tables> {
  const tables: TableFile[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    try {
      tables.push(await readColumns(file, session, host));
    } catch (error) {
      findings.push(unreadable(error, files));
    }
  }
  return { tables, findings };
}

/** The finding for a file that the engine or we could not read; every other error is thrown again. */
export function unreadable(error: unknown, files: readonly DataFile[]): Finding {
  if (!(error instanceof UnreadableFileError)) throw error;
  const file = files.find(({ path, name }) => path === error.file || name === error.file);
  const name = file?.name ?? error.file;
  return {
    code: 'unreadable-file',
    severity: 'error',
    message: `${name} cannot be read. ${error.message}`,
    places: [{ file: name, ...(error.line === undefined ? {} : { line: error.line }) }],
  };
}
