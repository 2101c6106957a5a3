import { availableParallelism } from 'node:os';
import { literalPath, quoteText } from '../../domain/contract/sql/quote.ts';

/**
 * Settings that must stand when the database is created: no extension is installed or loaded, no secret
 * outlives the session, and spilled data goes to a folder of ours with a bound.
 */
export function creationSettings(
  temporary: string,
  threads: number | undefined,
): Readonly<Record<string, string>> {
  return {
    threads: String(threads ?? availableParallelism()),
    temp_directory: temporary,
    max_temp_directory_size: '64GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_unsigned_extensions: 'false',
    allow_persistent_secrets: 'false',
  };
}

/** Statements that shut the session in: only these files, one folder for output, nothing can be unlocked. */
export function lockingStatements(
  inputs: readonly string[],
  outputs: string | undefined,
): readonly string[] {
  return [
    "SET TimeZone = 'UTC'",
    `SET allowed_paths = [${bothForms(inputs)}]`,
    ...(outputs === undefined
      ? []
      : [`SET allowed_directories = [${bothForms([withSlash(outputs)])}]`]),
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
}

/** A path is asked for as a pattern first, and then as what that found. */
function bothForms(paths: readonly string[]): string {
  const all = new Set(paths.flatMap((path) => [path, literalPath(path)]));
  return [...all].map(quoteText).join(', ');
}

function withSlash(directory: string): string {
  return directory.endsWith('/') || directory.endsWith('\\') ? directory : `${directory}/`;
}
