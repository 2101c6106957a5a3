import { LANES } from './poisson-weights.ts';

/** Some of the four replicates that are weighted together. */
export interface ReplicateGroup {
  /** Of all replicates, this group holds 4·group … 4·group + 3. */
  readonly group: number;
  /** Those of its lanes that belong to the range asked for. */
  readonly lanes: readonly number[];
  /** Where in the range a lane's replicate stands, from 0. */
  readonly place: (lane: number) => number;
}

/** Visits the groups of the replicates `from` ≤ r < `to`, which may begin and end within a group. */
export function eachGroup(
  { from, to }: { readonly from: number; readonly to: number },
  visit: (group: ReplicateGroup) => void,
): void {
  for (let group = Math.floor(from / LANES); group * LANES < to; group += 1) {
    const first = group * LANES;
    const lanes = [];
    for (let lane = 0; lane < LANES; lane += 1) {
      if (first + lane >= from && first + lane < to) lanes.push(lane);
    }
    visit({ group, lanes, place: (lane) => first + lane - from });
  }
}
