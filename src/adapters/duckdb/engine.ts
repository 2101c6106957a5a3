import type { DataEngine, DataSessionOptions } from '../../ports/data-engine.ts';
import { loadBindings } from './bindings.ts';
import { type ProvisionOptions, provisionEngine } from './provision.ts';
import { openSession } from './session.ts';

export interface DataEngineOptions extends ProvisionOptions {
  /** Interrupts whatever runs when raised. */
  readonly cancelled?: AbortSignal;
}

/**
 * DuckDB, from a verified copy of its libraries.
 * @throws ConfigurationError where no copy can be had.
 */
export async function createDataEngine(options: DataEngineOptions): Promise<DataEngine> {
  const bindings = loadBindings(await provisionEngine(options));
  const cancelled = options.cancelled ?? new AbortController().signal;
  return {
    name: 'DuckDB',
    version: bindings.library_version().replace(/^v/, ''),
    open: (session: DataSessionOptions) => openSession(bindings, session, cancelled),
  };
}
