import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataEngine } from '../../../src/adapters/duckdb/engine.ts';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { createTrainer } from '../../../src/adapters/tensorflow/trainer.ts';
import type { DataEngine } from '../../../src/ports/data-engine.ts';
import type { NetworkHost } from '../../../src/tasks/network/train-network.ts';
import { RecordingLog } from '../../support/recording-log.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { ROOT } from '../../support/shared.ts';

export interface RealHost extends NetworkHost {
  readonly root: string;
  readonly log: RecordingLog;
  readonly engine: DataEngine;
  /** Removes everything it wrote. */
  dispose(): Promise<void>;
  /** Writes what a query returns into a file of the workspace, and returns its path. */
  make(name: string, query: string): Promise<string>;
  /** The rows of a query over one file, called `file` in it. */
  ask(path: string, query: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/**
 * Real files in a new folder, the real data engine, and the trainer of a workspace: the bundled one, unless
 * TensorFlow is installed there.
 */
export async function realHost(workspace = tmpdir()): Promise<RealHost> {
  const root = scratchFolder('network');
  const log = new RecordingLog();
  const engine = await createDataEngine({ log, environment: process.env, workspace: ROOT });
  const trainer = await createTrainer({ workspace });
  const files = createFiles({ root });
  return {
    root,
    log,
    files,
    engine,
    cancelled: new AbortController().signal,
    dataEngine: async () => engine,
    trainer: async () => trainer,
    dispose: async () => {
      await files.dispose();
    },
    make: async (name, query) => {
      const path = join(root, name);
      const session = await engine.open({ inputs: [], outputs: root });
      const format = name.endsWith('csv') ? 'FORMAT csv, HEADER' : 'FORMAT parquet';
      await session.run(`COPY (${query}) TO '${path}' (${format})`);
      await session.close();
      return path;
    },
    ask: async (path, query) => {
      const session = await engine.open({ inputs: [path] });
      const reader = path.endsWith('csv') ? 'read_csv' : 'read_parquet';
      const rows = await session.rows(`WITH file AS (FROM ${reader}('${path}')) ${query}`);
      await session.close();
      return rows;
    },
  };
}
