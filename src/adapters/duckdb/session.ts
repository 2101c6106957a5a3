import { realpath } from 'node:fs/promises';
import type { DataSession, DataSessionOptions, Row } from '../../ports/data-engine.ts';
import { makeTemporaryFolder } from '../node/temporary-folder.ts';
import type { Bindings, Connection, Database } from './bindings.ts';
import { translateError } from './engine-error.ts';
import { creationSettings, lockingStatements } from './locked-settings.ts';
import { readRows } from './read-rows.ts';
import { readTable } from './read-table.ts';

/** Opens an in-memory database that can read the inputs, write into `outputs`, and do nothing else. */
export async function openSession(
  bindings: Bindings,
  options: DataSessionOptions,
  cancelled: AbortSignal,
): Promise<DataSession> {
  cancelled.throwIfAborted();
  const inputs = await resolveInputs(options.inputs);
  const temporary = await makeTemporaryFolder('duckdb');
  try {
    const database = await openDatabase(
      bindings,
      creationSettings(temporary.path, options.threads),
    );
    const connection = await bindings.connect(database);
    const interrupt = (): void => bindings.interrupt(connection);
    cancelled.addEventListener('abort', interrupt);
    const close = async (): Promise<void> => {
      cancelled.removeEventListener('abort', interrupt);
      bindings.disconnect_sync(connection);
      bindings.close_sync(database);
      await temporary.remove();
    };
    const session = sessionOf(bindings, connection, inputs, close);
    for (const statement of lockingStatements(inputs, options.outputs))
      await session.run(statement);
    return session;
  } catch (error) {
    await temporary.remove();
    throw error;
  }
}

function openDatabase(
  bindings: Bindings,
  settings: Readonly<Record<string, string>>,
): Promise<Database> {
  const config = bindings.create_config();
  for (const [name, value] of Object.entries(settings)) bindings.set_config(config, name, value);
  return bindings.open(':memory:', config);
}

function sessionOf(
  bindings: Bindings,
  connection: Connection,
  inputs: readonly string[],
  close: () => Promise<void>,
): DataSession {
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw translateError(error, inputs);
    }
  };
  return {
    run: (sql) => told(async () => void (await bindings.query(connection, sql))),
    rows: (sql): Promise<readonly Row[]> => told(() => readRows(bindings, connection, sql)),
    table: (sql) => told(() => readTable(bindings, connection, sql)),
    close,
  };
}

/** A path may be a link: the file that it leads to now is what may be read, and the name as it was given. */
async function resolveInputs(paths: readonly string[]): Promise<readonly string[]> {
  const real = await Promise.all(paths.map((path) => realpath(path)));
  return [...new Set([...paths, ...real])].toSorted();
}
