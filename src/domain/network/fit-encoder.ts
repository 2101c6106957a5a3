import type { CategoryColumn, NumberColumn, Table } from '../table/table.ts';
import { CYCLE, isMoment, partOf } from './calendar.ts';
import {
  type EncodedFeature,
  type Encoder,
  type FeatureKind,
  TIMESTAMP_PARTS,
  type TimestampFeature,
} from './encoder.ts';
import { fingerprint } from './fingerprint.ts';
import { moments } from './moments.ts';

export interface EncoderOptions {
  /** A category with more values than this is hashed, or embedded. */
  readonly oneHotLimit: number;
  readonly hashBuckets: number;
  readonly embeddings: boolean;
}

/**
 * Learns from the training rows how each column is encoded: numbers by mean and deviation, timestamps
 * by the cycles that the rows go through as a whole, categories by their number of values. A column
 * that is the same in all rows takes no part.
 */
export function fitEncoder(
  table: Table,
  kinds: ReadonlyMap<string, FeatureKind>,
  options: EncoderOptions,
): Encoder {
  const features: EncodedFeature[] = [];
  for (const [name, kind] of kinds) {
    const column = table.columns.get(name);
    if (column === undefined) throw new Error(`The table has no column "${name}".`);
    if ((column.kind === 'category') !== (kind === 'category'))
      throw new Error(`Column "${name}" holds a ${column.kind}, which is no ${kind}.`);
    features.push(
      column.kind === 'category'
        ? fitCategory(name, column, options)
        : fitNumber(name, column, kind),
    );
  }
  return { encoder: 1, features };
}

function fitNumber(name: string, column: NumberColumn, kind: FeatureKind): EncodedFeature {
  if (kind === 'timestamp') return fitTimestamp(name, column.values);
  const { mean, deviation, missing } = moments(column.values);
  if (kind === 'boolean') return { kind: 'boolean', name, missing: missing > 0 };
  return { kind: 'number', name, missing: missing > 0, mean, scale: deviation };
}

function fitTimestamp(name: string, values: Float64Array): TimestampFeature {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let missing = false;
  const seen = new Map(TIMESTAMP_PARTS.map((part) => [part, new Set<number>()]));
  for (const value of values) {
    if (!isMoment(value)) {
      missing = true;
      continue;
    }
    first = Math.min(first, value);
    last = Math.max(last, value);
    for (const [part, found] of seen) found.add(partOf(part, value));
  }
  const parts = TIMESTAMP_PARTS.filter(
    (part) => last - first >= CYCLE[part] && (seen.get(part)?.size ?? 0) > 1,
  );
  return { kind: 'timestamp', name, missing, parts };
}

function fitCategory(
  name: string,
  column: CategoryColumn,
  options: EncoderOptions,
): EncodedFeature {
  const used = new Uint8Array(column.levels.length);
  let missing = false;
  for (const code of column.codes) {
    if (code < 0) missing = true;
    else used[code] = 1;
  }
  const seen = column.levels.filter((_, code) => used[code] === 1);
  const kind = 'category';
  if (seen.length <= options.oneHotLimit)
    return { kind, encoding: 'one-hot', name, missing, levels: oneHotLevels(seen) };
  if (!options.embeddings)
    return { kind, encoding: 'hash', name, missing, buckets: options.hashBuckets };
  const levels = fingerprints(seen);
  return { kind, encoding: 'embedding', name, levels, dimension: embeddingWidth(levels.length) };
}

function oneHotLevels(seen: readonly string[]): string[] {
  return seen.length < 2 ? [] : fingerprints(seen);
}

function fingerprints(seen: readonly string[]): string[] {
  return seen.map(fingerprint).toSorted();
}

/** Half the square root of the number of categories, at most 16: 8 for 224. */
function embeddingWidth(categories: number): number {
  return Math.min(16, Math.ceil(Math.sqrt(categories) / 2));
}
