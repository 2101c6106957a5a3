import * as z from 'zod';
import type { DataContract } from '../../domain/contract/contract.ts';
import { LOGICAL_TYPES } from '../../domain/contract/contract.ts';
import { contractDigest } from '../../domain/contract/contract-json.ts';
import { digestOf, type Json } from '../../domain/model/digest.ts';
import type { Host } from '../../ports/host.ts';
import type { Project } from '../project/project.ts';
import type { DataFiles } from './data-sources.ts';
import type { Prepared } from './prepared.ts';

/** Raised when the same inputs would be prepared in another way. */
const MANNER = 3;
const MAX_BYTES = 1_000_000;

const fileSchema = z.strictObject({ path: z.string(), rows: z.int(), digest: z.string() });
const countsSchema = z.strictObject({ read: z.int(), invalid: z.int(), unlabelled: z.int() });
const recordSchema = z.strictObject({
  key: z.string(),
  prepared: z.strictObject({
    format: z.enum(['parquet', 'csv']),
    train: fileSchema,
    evaluate: fileSchema,
    labels: fileSchema,
    slices: z.strictObject({ file: fileSchema, columns: z.array(z.string()) }).nullable(),
    features: z.array(z.string()),
    columns: z.array(z.strictObject({ name: z.string(), type: z.enum(LOGICAL_TYPES) })),
    label: z.strictObject({
      name: z.string(),
      type: z.enum(LOGICAL_TYPES),
      source: z.string().nullable(),
    }),
    key: z.array(z.string()),
    keyGenerated: z.boolean(),
    timestamp: z.string().nullable(),
    counts: z.strictObject({ train: countsSchema, evaluate: countsSchema }),
    sampledFrom: z.int().nullable(),
    splitAt: z.string().nullable(),
    dataDigest: z.string(),
  }),
});

interface Decisive {
  readonly contract: DataContract;
  /** The columns of the contract that slices are made of. */
  readonly slices: readonly string[];
  readonly files: DataFiles;
  /** What writes the files, and its version. */
  readonly engine: string;
}

/**
 * What decides how the prepared files look: data, contract, split, label, format, the columns of slices, and the
 * engine that writes them.
 */
export function preparationKey(
  project: Project,
  { contract, slices, files, engine }: Decisive,
): string {
  const { train: _, contract: __, values: ___, ...data } = project.model.data;
  return digestOf({
    manner: MANNER,
    engine,
    contract: contractDigest(contract),
    train: files.digests.train,
    evaluate: files.digests.evaluate,
    slices,
    // The cast: what zod has read from YAML is JSON; entries that are not there are left out of it.
    data: JSON.parse(JSON.stringify(data)) as Json,
  });
}

/** What was prepared before under the same key, if its files are still what they were. */
export async function readPrepared(
  key: string,
  contract: DataContract,
  project: Project,
  host: Host,
): Promise<Prepared | undefined> {
  const path = recordPath(project);
  if ((await host.files.facts(path))?.kind !== 'file') return undefined;
  const record = recordSchema.safeParse(parse(await host.files.readText(path, MAX_BYTES)));
  if (!record.success || record.data.key !== key) return undefined;
  const { prepared } = record.data;
  const { train, evaluate, labels, slices } = prepared;
  for (const file of [train, evaluate, labels, ...(slices === null ? [] : [slices.file])]) {
    if ((await host.files.facts(file.path))?.kind !== 'file') return undefined;
    if ((await host.files.fingerprint(file.path)).digest !== file.digest) return undefined;
  }
  return { contract, ...prepared };
}

/** Remembers what was prepared. */
export async function writeRecord(
  key: string,
  { contract: _, ...prepared }: Prepared,
  project: Project,
  host: Host,
): Promise<void> {
  const text = JSON.stringify({ key, prepared }, null, 2);
  await host.files.write(recordPath(project), `${text}\n`);
}

function recordPath(project: Project): string {
  return `${project.paths.data}/prepared.json`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
