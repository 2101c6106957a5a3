import type { LogLine } from './log-line.ts';

/** At most this many points of a curve are kept, evenly spread, with the first and the last. */
export const CURVE_POINTS = 200;
const MOST_CURVES = 16;
const LONGEST_NAME = 64;

export interface CurvePoint {
  readonly step: number;
  readonly value: number;
}

/**
 * The curves of a training, thinned while they come: when one has twice as many points as are kept,
 * every other is dropped, so that memory stays bounded and the same log gives the same curve.
 */
export class Curves {
  readonly #curves = new Map<string, ThinnedCurve>();
  #lines = 0;
  #firstNotFinite: number | undefined;
  #lastLoss: number | undefined;

  add(line: LogLine): void {
    this.#lines += 1;
    for (const [name, value] of line.values) this.#point(name, { step: line.step, value });
    const loss = line.values.get('loss');
    if (loss === undefined) return;
    this.#lastLoss = loss;
    if (!Number.isFinite(loss)) this.#firstNotFinite ??= line.step;
  }

  get lines(): number {
    return this.#lines;
  }

  /** The first step whose loss was NaN or infinite. */
  get firstNotFinite(): number | undefined {
    return this.#firstNotFinite;
  }

  get lastLoss(): number | undefined {
    return this.#lastLoss;
  }

  /** Curves by name, in the order of the names, finite points only. */
  points(): ReadonlyMap<string, readonly CurvePoint[]> {
    const sorted = [...this.#curves].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return new Map(sorted.map(([name, curve]) => [name, curve.points()]));
  }

  #point(name: string, point: CurvePoint): void {
    if (!Number.isFinite(point.value) || name.length > LONGEST_NAME) return;
    let curve = this.#curves.get(name);
    if (curve === undefined) {
      if (this.#curves.size >= MOST_CURVES) return;
      curve = new ThinnedCurve();
      this.#curves.set(name, curve);
    }
    curve.add(point);
  }
}

class ThinnedCurve {
  #kept: CurvePoint[] = [];
  #stride = 1;
  #count = 0;
  #last: CurvePoint | undefined;

  add(point: CurvePoint): void {
    this.#last = point;
    if (this.#count % this.#stride === 0) this.#kept.push(point);
    this.#count += 1;
    if (this.#kept.length < CURVE_POINTS) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#stride *= 2;
  }

  points(): readonly CurvePoint[] {
    const last = this.#last;
    return last === undefined || this.#kept.at(-1) === last ? this.#kept : [...this.#kept, last];
  }
}
