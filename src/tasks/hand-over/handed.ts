import * as z from 'zod';
import type { Host } from '../../ports/host.ts';
import type { RunPaths } from '../project/run-paths.ts';
import type { HandOver } from './hand-over.ts';

const MAX_BYTES = 1_000_000;
const handedSchema = z.strictObject({ artifacts: z.array(z.string()) });

/** The artifacts that steps of this job left from this disk: their files need not be fetched. */
export async function readHanded(paths: RunPaths, host: Host): Promise<readonly string[]> {
  if ((await host.files.facts(paths.handed))?.kind !== 'file') return [];
  const text = await host.files.readText(paths.handed, MAX_BYTES);
  return handedSchema.parse(JSON.parse(text)).artifacts;
}

/** Remembers one more. */
export async function writeHanded(handOver: HandOver, name: string, host: Host): Promise<void> {
  const artifacts = [...handOver.handed, name];
  await host.files.write(handOver.paths.handed, `${JSON.stringify({ artifacts }, null, 2)}\n`);
}
