import * as z from 'zod';
import { TASKS } from '../config/config.ts';
import { canonicalText, digestOfText, type Json } from './digest.ts';
import { whyNotInPackage } from './package-path.ts';

export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const command = z.union([z.string().min(1), z.array(z.string()).min(1)]);
const path = z.string().refine((text) => whyNotInPackage(text) === undefined, 'not a safe path');

export const packageFileSchema = z.strictObject({
  path,
  size: z.int().min(0),
  sha256: digestSchema,
});
export type PackageFile = z.output<typeof packageFileSchema>;

/**
 * `manifest.json` of a package. It holds no time and no place, so that the same inputs give the same
 * manifest; its SHA-256 is the package's name everywhere.
 */
export const manifestSchema = z.strictObject({
  assay: z.literal(1),
  kind: z.literal('package'),
  model: z.string().min(1),
  task: z.enum(TASKS),
  files: z.array(packageFileSchema),
  /** What it was trained on: the source data, and the rows that were written for the trainer. */
  data: z.strictObject({
    source: digestSchema,
    train: digestSchema,
    rows: z.int().min(0),
    contract: digestSchema,
  }),
  code: digestSchema,
  parameters: z.record(z.string(), z.json()),
  seed: z.int().min(1),
  environment: digestSchema,
  /** Of everything that decides the training (see `trainingKey`). */
  key: digestSchema,
  commands: z.strictObject({
    train: command.nullable(),
    predict: command.nullable(),
    features: command.nullable(),
  }),
  /** Names of environment variables that the commands may see. */
  environmentNames: z.array(z.string()),
  features: z.array(z.string()),
  label: z.string(),
  positive: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  format: z.enum(['parquet', 'csv']),
  /** The backend of the built-in network; null where a command trained. */
  network: z.strictObject({ backend: z.string(), version: z.string() }).nullable(),
});
export type Manifest = z.output<typeof manifestSchema>;

/** The bytes of `manifest.json` as text, and the digest of the package that they name. */
export function writeManifest(manifest: Manifest): {
  readonly text: string;
  readonly digest: string;
} {
  const files = manifest.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  // A zod model of JSON has only JSON values; its inferred type does not say so.
  const text = canonicalText({ ...manifest, files } as Json);
  return { text, digest: digestOfText(text) };
}
