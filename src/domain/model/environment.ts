import * as z from 'zod';
import { digestOf } from './digest.ts';
import { digestSchema } from './manifest.ts';

const file = z.strictObject({ path: z.string(), sha256: digestSchema });

/** `training/environment.json`: what a model was made on and with. */
const environmentRecordSchema = z.strictObject({
  assay: z.literal(1),
  system: z.string(),
  architecture: z.string(),
  cpu: z.string(),
  cores: z.int().min(1),
  memoryGib: z.number().min(0),
  gpus: z.array(
    z.strictObject({
      name: z.string(),
      memoryGib: z.number(),
      driver: z.string().nullable(),
      cuda: z.string().nullable(),
    }),
  ),
  gpuRemark: z.string().nullable(),
  /** Programs that the commands call, with the version that they tell. */
  runtimes: z.record(z.string(), z.string()),
  lockFiles: z.array(file),
  /** Variables that decide how deterministic and how parallel a training is. */
  flags: z.record(z.string(), z.string()),
});
export type EnvironmentRecord = z.output<typeof environmentRecordSchema>;

/** Digest of the whole record. */
export function environmentDigest(record: EnvironmentRecord): string {
  return digestOf(record);
}

/** The part that decides whether a training must be repeated: what is pinned, not where it ran. */
export function pinnedDigest(record: EnvironmentRecord): string {
  const { system, architecture, runtimes, lockFiles } = record;
  return digestOf({ system: system.split(' ')[0] ?? '', architecture, runtimes, lockFiles });
}

/** Variables that are recorded where they are set. */
export const DETERMINISM_FLAGS: readonly string[] = [
  'CUBLAS_WORKSPACE_CONFIG',
  'CUDA_LAUNCH_BLOCKING',
  'CUDA_VISIBLE_DEVICES',
  'CUDNN_DETERMINISTIC',
  'MKL_NUM_THREADS',
  'NVIDIA_TF32_OVERRIDE',
  'OMP_NUM_THREADS',
  'OPENBLAS_NUM_THREADS',
  'PYTHONHASHSEED',
  'TF_CUDNN_DETERMINISTIC',
  'TF_DETERMINISTIC_OPS',
  'XLA_FLAGS',
];

/** Patterns of the files that pin what is installed. */
export const LOCK_FILES: readonly string[] = [
  'Cargo.lock',
  'Gemfile.lock',
  'Manifest.toml',
  'Pipfile.lock',
  'conda*.lock',
  'conda-lock.yml',
  'environment.yaml',
  'environment.yml',
  'go.sum',
  'npm-shrinkwrap.json',
  'package-lock.json',
  'pdm.lock',
  'pixi.lock',
  'pnpm-lock.yaml',
  'poetry.lock',
  'renv.lock',
  'requirements*.txt',
  'uv.lock',
  'yarn.lock',
];
