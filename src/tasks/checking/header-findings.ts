import { type Finding, SAMPLES } from '../../domain/checking/finding.ts';
import type { DataContract } from '../../domain/contract/contract.ts';
import { headerBreaches } from '../../domain/contract/header.ts';
import type { TableFile } from './table-file.ts';

/** What is wrong with the columns of the files; one finding a column and kind, with the files it was found in. */
export function headerFindings(
  contract: DataContract,
  tables: readonly TableFile[],
): readonly Finding[] {
  const breaches = tables.flatMap((table) =>
    headerBreaches(contract, namesOf(table, contract)).map((breach) => ({ breach, table })),
  );
  const groups = Map.groupBy(breaches, ({ breach }) =>
    JSON.stringify([breach.code, breach.column]),
  );
  return [...groups.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const { code, column, message } = first.breach;
    return [
      {
        code,
        severity: code === 'duplicate-column' ? 'error' : contract.header.severity,
        message:
          tables.length === 1 ? message : `${message} (${found.length} of ${tables.length} files)`,
        column,
        places: found.slice(0, SAMPLES).map(({ table: { file } }) => ({
          file: file.name,
          ...(file.format === 'csv' ? { line: 1 } : {}),
        })),
      },
    ];
  });
}

/** The keys of JSON objects have no order, so they take the contract's. */
function namesOf(table: TableFile, contract: DataContract): readonly string[] {
  const names = table.columns.map(({ name }) => name);
  if (table.file.format !== 'json-lines') return names;
  const known = contract.columns.map(({ name }) => name).filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}
