import type { CategoryColumn, NumberColumn, Table } from '../table/table.ts';
import { isMoment, partOf } from './calendar.ts';
import {
  type CategoryFeature,
  type EmbeddingFeature,
  type EncodedFeature,
  type Encoder,
  embeddedFeatures,
  encoderWidth,
  featureWidth,
  type NumberFeature,
  partWidth,
  type TimestampFeature,
} from './encoder.ts';
import { bucketOf, fingerprint } from './fingerprint.ts';

/** The inputs of a network for some rows. */
export interface EncodedBatch {
  readonly rows: number;
  /** [rows × width], row by row. Never NaN or infinite. */
  readonly dense: Float32Array;
  /** For each embedded feature the number of the category of each row; 0 where it is not known. */
  readonly indices: readonly Int32Array[];
}

/** Encodes chosen rows of one table, so that the matrix of all rows never exists. */
export type BatchEncoder = (rows: Uint32Array) => EncodedBatch;

/** Writes the columns of one row, from `offset` on, into zeroed memory. */
type Writer = (row: number, out: Float32Array, offset: number) => void;

/** Beyond this many deviations a number counts as this far out, so that one outlier cannot rule. */
const FARTHEST = 10;

/** Looks up the columns of a table once, for encoding any of its rows. */
export function bindEncoder(encoder: Encoder, table: Table): BatchEncoder {
  const width = encoderWidth(encoder);
  const writers = denseWriters(encoder, table);
  const lookups = embeddedFeatures(encoder).map((feature) => indexLookup(feature, table));
  return (rows) => {
    const dense = new Float32Array(rows.length * width);
    rows.forEach((row, position) => {
      for (const { write, offset } of writers) write(row, dense, position * width + offset);
    });
    const indices = lookups.map((lookup) => Int32Array.from(rows, lookup));
    return { rows: rows.length, dense, indices };
  };
}

function denseWriters(encoder: Encoder, table: Table): { write: Writer; offset: number }[] {
  const writers: { write: Writer; offset: number }[] = [];
  let offset = 0;
  for (const feature of encoder.features) {
    const width = featureWidth(feature);
    if (width > 0) writers.push({ write: writerFor(feature, table), offset });
    offset += width;
  }
  return writers;
}

function writerFor(feature: EncodedFeature, table: Table): Writer {
  if (feature.kind === 'category') return categoryWriter(feature, categories(table, feature.name));
  const { values } = numbers(table, feature.name);
  switch (feature.kind) {
    case 'number':
      return numberWriter(feature, values);
    case 'boolean':
      return numberWriter({ ...feature, kind: 'number', mean: 0, scale: 1 }, values);
    case 'timestamp':
      return timestampWriter(feature, values);
  }
}

function numberWriter(feature: NumberFeature, values: Float64Array): Writer {
  const { mean, scale, missing } = feature;
  const flag = scale > 0 ? 1 : 0;
  return (row, out, offset) => {
    const value = values[row] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      if (missing) out[offset + flag] = 1;
    } else if (scale > 0) {
      out[offset] = Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / scale));
    }
  };
}

function timestampWriter(feature: TimestampFeature, values: Float64Array): Writer {
  let end = 0;
  const parts = feature.parts.map((part) => {
    const start = end;
    end += partWidth(part);
    return { part, start };
  });
  return (row, out, offset) => {
    const value = values[row] ?? Number.NaN;
    if (isMoment(value)) {
      for (const { part, start } of parts) out[offset + start + partOf(part, value)] = 1;
    } else if (feature.missing) out[offset + end] = 1;
  };
}

function categoryWriter(feature: CategoryFeature, column: CategoryColumn): Writer {
  const target = levelTargets(feature, column.levels);
  const flag = featureWidth(feature) - 1;
  return (row, out, offset) => {
    const code = column.codes[row] ?? -1;
    if (code >= 0) {
      const position = target[code] ?? -1;
      if (position >= 0) out[offset + position] = 1;
    } else if ('missing' in feature && feature.missing) out[offset + flag] = 1;
  };
}

/** For each level of the column its place in the feature's columns; -1 for one unknown. */
function levelTargets(feature: CategoryFeature, levels: readonly string[]): Int32Array {
  if (feature.encoding === 'hash')
    return Int32Array.from(levels, (level) => bucketOf(level, feature.buckets));
  const known = new Map(feature.levels.map((level, position) => [level, position]));
  return Int32Array.from(levels, (level) => known.get(fingerprint(level)) ?? -1);
}

function indexLookup(feature: EmbeddingFeature, table: Table): (row: number) => number {
  const column = categories(table, feature.name);
  const target = levelTargets(feature, column.levels);
  return (row) => (target[column.codes[row] ?? -1] ?? -1) + 1;
}

function numbers(table: Table, name: string): NumberColumn {
  const column = table.columns.get(name);
  if (column?.kind === 'number') return column;
  throw new Error(`The network needs a column "${name}" of numbers.`);
}

function categories(table: Table, name: string): CategoryColumn {
  const column = table.columns.get(name);
  if (column?.kind === 'category') return column;
  throw new Error(`The network needs a column "${name}" of categories.`);
}
