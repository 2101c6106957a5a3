import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Evidence, Reason } from '../../src/domain/evidence/evidence.ts';
import { type Wiring, wire } from '../../src/hosts/wiring.ts';
import { step } from '../../src/steps/check-data/step.ts';
import { RecordingLog } from './recording-log.ts';
import { scratchFolder } from './scratch.ts';

/** A folder with real files and the real engine, removed after the tests of the file. */
export class DataWorkspace {
  readonly root = scratchFolder('data');
  readonly log = new RecordingLog();
  readonly #wiring: Wiring;

  constructor() {
    this.#wiring = wire({
      step: 'test',
      root: this.root,
      environment: process.env,
      log: this.log,
      cancelled: new AbortController().signal,
      inputs: {},
    });
    afterAll(async () => {
      await this.#wiring.dispose();
    });
  }

  get host(): Wiring['host'] {
    return this.#wiring.host;
  }

  readonly declaration = step;

  /** Inputs with their defaults. */
  parse(inputs: Record<string, unknown>): Parameters<typeof step.run>[0] {
    return step.inputs.parse(inputs);
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return name;
  }

  /** Runs the step as a host would, on inputs that have their defaults. */
  async check(inputs: Record<string, unknown>): Promise<Checked> {
    const result = await step.run(this.parse(inputs), this.host);
    const [evidence] = result.evidence ?? [];
    if (evidence === undefined) throw new Error('The step left no evidence.');
    return { ...result, found: evidence };
  }
}

export type Checked = Awaited<ReturnType<typeof step.run>> & { readonly found: Evidence };

/** What a reason says in short: code, column, count, of, lines. */
export function inShort(reason: Reason): string {
  const { code, where, count, of, samples = [] } = reason;
  const lines = samples.map(({ line }) => line).join(',');
  return `${code} ${where?.column ?? '-'} ${count ?? '-'}/${of ?? '-'} @${lines}`;
}

/** A contract for one table, as YAML; `columns` and `quality` are lists in JSON. */
export function contractText(columns: readonly object[], quality: readonly object[] = []): string {
  return JSON.stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'test',
    version: '1.0.0',
    status: 'active',
    schema: [{ name: 'table', properties: columns, ...(quality.length > 0 ? { quality } : {}) }],
  });
}
