import { aucBootstrap } from '../../domain/statistics/auc-bootstrap.ts';
import { sumsBootstrap } from '../../domain/statistics/sums-bootstrap.ts';
import type { Workers } from '../../ports/workers.ts';

const KERNELS = { 'auc-bootstrap': aucBootstrap, 'sums-bootstrap': sumsBootstrap };

/** Weighted rows up to which starting threads costs more than it saves. */
const SMALL = 20_000_000;
const PIECES_PER_WORKER = 4;

interface Replicated {
  readonly seed: number;
}

interface Extent {
  readonly replicates: number;
  /** Rows that are weighted for each replicate. */
  readonly rows: number;
}

/** All replicates of a kernel, spread over the workers where that pays: the same bits in any case. */
export async function spreadReplicates<Plan extends Replicated>(
  kernel: keyof typeof KERNELS,
  plan: Plan,
  { replicates, rows }: Extent,
  workers: Workers,
): Promise<Float64Array> {
  if (replicates * rows <= SMALL || workers.count === 1) {
    // The kernel's name was chosen with its plan by the caller.
    const run = KERNELS[kernel] as (plan: unknown) => Float64Array;
    return run({ ...plan, from: 0, to: replicates });
  }
  const pieces = Math.min(replicates, workers.count * PIECES_PER_WORKER);
  const bounds = Array.from({ length: pieces + 1 }, (_, k) =>
    Math.round((k * replicates) / pieces),
  );
  const plans = bounds.slice(1).map((to, k) => ({ ...plan, from: bounds[k] ?? 0, to }));
  return joined(await workers.map<Plan, Float64Array>(kernel, plans));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
