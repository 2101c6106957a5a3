import * as z from 'zod';

/** What a column means to the network. A timestamp is milliseconds since 1970, without a zone. */
const FEATURE_KINDS = ['number', 'boolean', 'timestamp', 'category'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** The cycles of a timestamp that can be told apart, each one-hot: 24, 7 and 12 columns. */
export const TIMESTAMP_PARTS = ['hour', 'weekday', 'month'] as const;
export type TimestampPart = (typeof TIMESTAMP_PARTS)[number];

const name = z.string();
const missing = z.boolean().describe('Whether a further column says that the cell is missing.');
const fingerprints = z
  .array(z.string().regex(/^[0-9a-f]{16}$/))
  .describe('Of the categories seen in training, sorted; the texts themselves are not kept.');

const numberFeature = z.strictObject({
  kind: z.literal('number'),
  name,
  missing,
  mean: z.number(),
  scale: z.number().min(0).describe('Standard deviation; 0 for a constant, which takes no column.'),
});

const booleanFeature = z.strictObject({ kind: z.literal('boolean'), name, missing });

const timestampFeature = z.strictObject({
  kind: z.literal('timestamp'),
  name,
  missing,
  parts: z.array(z.enum(TIMESTAMP_PARTS)),
});

const oneHotFeature = z.strictObject({
  kind: z.literal('category'),
  encoding: z.literal('one-hot'),
  name,
  missing,
  levels: fingerprints,
});

const hashFeature = z.strictObject({
  kind: z.literal('category'),
  encoding: z.literal('hash'),
  name,
  missing,
  buckets: z.int().min(2),
});

const embeddingFeature = z.strictObject({
  kind: z.literal('category'),
  encoding: z.literal('embedding'),
  name,
  levels: fingerprints,
  dimension: z.int().min(1),
});

const featureSchema = z.union([
  numberFeature,
  booleanFeature,
  timestampFeature,
  oneHotFeature,
  hashFeature,
  embeddingFeature,
]);

/** `encoder.json`: how the columns of a table become the inputs of a network. */
export const encoderSchema = z.strictObject({
  encoder: z.literal(1),
  features: z.array(featureSchema),
});

export type NumberFeature = z.output<typeof numberFeature>;
export type TimestampFeature = z.output<typeof timestampFeature>;
export type EmbeddingFeature = z.output<typeof embeddingFeature>;
export type CategoryFeature =
  | z.output<typeof oneHotFeature>
  | z.output<typeof hashFeature>
  | EmbeddingFeature;
export type EncodedFeature = z.output<typeof featureSchema>;
export type Encoder = z.output<typeof encoderSchema>;

const PART_WIDTH: Readonly<Record<TimestampPart, number>> = { hour: 24, weekday: 7, month: 12 };

/** How many dense columns a part of a timestamp takes. */
export function partWidth(part: TimestampPart): number {
  return PART_WIDTH[part];
}

/** How many dense columns a feature takes; an embedding takes none, it has an input of its own. */
export function featureWidth(feature: EncodedFeature): number {
  if (feature.kind === 'category' && feature.encoding === 'embedding') return 0;
  return valueWidth(feature) + (feature.missing ? 1 : 0);
}

function valueWidth(feature: Exclude<EncodedFeature, EmbeddingFeature>): number {
  switch (feature.kind) {
    case 'number':
      return feature.scale > 0 ? 1 : 0;
    case 'boolean':
      return 1;
    case 'timestamp':
      return feature.parts.reduce((sum, part) => sum + partWidth(part), 0);
    case 'category':
      return feature.encoding === 'hash' ? feature.buckets : feature.levels.length;
  }
}

/** How many dense columns the whole encoder makes. */
export function encoderWidth(encoder: Encoder): number {
  return encoder.features.reduce((sum, feature) => sum + featureWidth(feature), 0);
}

/** The features with an embedding of their own, in order. */
export function embeddedFeatures(encoder: Encoder): readonly EmbeddingFeature[] {
  return encoder.features.filter(
    (feature): feature is EmbeddingFeature =>
      feature.kind === 'category' && feature.encoding === 'embedding',
  );
}
