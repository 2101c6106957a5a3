import * as z from 'zod';

const text = z.string({ error: 'expected text; write it in quotes' });

/** Keys of ODCS that say nothing about the data; they may hold anything. */
export const silent = z.unknown().optional();

/**
 * The head of an ODCS v3 contract, with every key of v3.1.0. All are optional here, so that each that
 * is there can be read though another is wrong; which ones must be there is said by `parseContract`.
 */
export const contractKeys = z.strictObject({
  apiVersion: text.optional(),
  kind: z.literal('DataContract', { error: 'expected DataContract' }).optional(),
  id: text.optional(),
  version: text.optional(),
  status: text.optional(),
  name: silent,
  schema: z.array(z.unknown()).optional(),
  customProperties: silent,
  tenant: silent,
  tags: silent,
  servers: silent,
  dataProduct: silent,
  description: silent,
  domain: silent,
  support: silent,
  price: silent,
  team: silent,
  roles: silent,
  slaDefaultElement: silent,
  slaProperties: silent,
  authoritativeDefinitions: silent,
  contractCreatedTs: silent,
});

/** One object (table, file) of `schema`. */
export const objectKeys = z.strictObject({
  name: text.min(1).optional(),
  properties: z.array(z.unknown()).optional(),
  quality: z.array(z.unknown()).optional(),
  customProperties: silent,
  logicalType: z
    .literal('object', { error: 'expected object, the only type that a data set can have' })
    .optional(),
  id: silent,
  physicalName: silent,
  physicalType: silent,
  description: silent,
  businessName: silent,
  authoritativeDefinitions: silent,
  tags: silent,
  dataGranularityDescription: silent,
  relationships: silent,
});

const flag = z.boolean({ error: 'expected true or false' });

/** One property (column) of an object. */
export const propertyKeys = z.strictObject({
  name: text.min(1).optional(),
  physicalName: text.min(1).optional(),
  logicalType: z.unknown().optional(),
  logicalTypeOptions: z.unknown().optional(),
  required: flag.optional(),
  unique: flag.optional(),
  primaryKey: flag.optional(),
  primaryKeyPosition: z.int().optional(),
  classification: text.optional(),
  quality: z.array(z.unknown()).optional(),
  customProperties: silent,
  id: silent,
  physicalType: silent,
  description: silent,
  businessName: silent,
  authoritativeDefinitions: silent,
  tags: silent,
  partitioned: silent,
  partitionKeyPosition: silent,
  encryptedName: silent,
  transformSourceObjects: silent,
  transformLogic: silent,
  transformDescription: silent,
  examples: silent,
  criticalDataElement: silent,
  relationships: silent,
  properties: silent,
  items: silent,
});
