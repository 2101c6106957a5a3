import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { COMPARISON_VERDICTS } from '../../src/domain/comparison/verdict.ts';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import type { Bundle } from './bundle.ts';

const lineSchema = z.object({
  metric: z.string(),
  slice: z.string().nullable(),
  champion: z.number(),
  challenger: z.number(),
  difference: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  verdict: z.enum(COMPARISON_VERDICTS),
});

/** What a run left behind, read as an outsider reads it: by the published schema and by bytes. */
export class RunFolder {
  readonly #path: string;
  readonly #validate: ValidateFunction<Evidence>;

  constructor(path: string, bundle: Bundle) {
    this.#path = path;
    const schema = readFileSync(join(bundle.root, 'dist/schemas/evidence.schema.json'), 'utf8');
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    this.#validate = ajv.compile<Evidence>(JSON.parse(schema));
  }

  /** The checks that left evidence, in the order of their names. */
  get checks(): readonly string[] {
    return readdirSync(join(this.#path, 'evidence'))
      .map((name) => name.replace(/\.json$/, ''))
      .toSorted();
  }

  /** @throws where the document is not as the published schema says. */
  evidence(check: string): Evidence {
    const document: unknown = JSON.parse(this.text(`evidence/${check}.json`));
    if (this.#validate(document)) return document;
    throw new Error(`${check}: ${JSON.stringify(this.#validate.errors, null, 2)}`);
  }

  get comparisons(): readonly z.output<typeof lineSchema>[] {
    return z.array(lineSchema).parse(this.evidence('comparison').measurements['comparisons']);
  }

  text(name: string): string {
    return readFileSync(join(this.#path, name), 'utf8');
  }

  /** What identifies the package: the SHA-256 of its manifest. */
  packageDigest(): string {
    const manifest = readFileSync(join(this.#path, 'package', 'manifest.json'));
    return `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  }
}
