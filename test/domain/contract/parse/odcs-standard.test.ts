import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  contractKeys,
  objectKeys,
  propertyKeys,
} from '../../../../src/domain/contract/odcs/contract-keys.ts';
import { METRICS, qualityKeys } from '../../../../src/domain/contract/odcs/quality-keys.ts';
import { parseContract } from '../../../../src/domain/contract/parse/parse-contract.ts';
import { ConfigurationError } from '../../../../src/domain/problem.ts';
import { ROOT } from '../../../support/shared.ts';

const CONTRACTS = join(ROOT, 'test', 'fixtures', 'contracts');
const STANDARD = join(CONTRACTS, 'odcs');

const standard = JSON.parse(
  readFileSync(join(STANDARD, 'odcs-json-schema-v3.1.0.json'), 'utf8'),
) as {
  readonly properties: object;
  readonly $defs: Readonly<
    Record<string, { readonly properties: Record<string, { readonly enum?: readonly string[] }> }>
  >;
};

function keysOf(...definitions: readonly string[]): readonly string[] {
  const properties = definitions.map((name) => standard.$defs[name]?.properties ?? {});
  return [...new Set(properties.flatMap((object) => Object.keys(object)))].toSorted();
}

/** What parsing comes to: the columns of each object by type, or the reasons against it. */
function outcome(file: string, object?: string): readonly string[] {
  try {
    const contract = parseContract(file, readFileSync(join(STANDARD, file), 'utf8'), object);
    return contract.columns.map(({ name, type }) => `${name}: ${type}`);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ place, message }) => `${place?.line}: ${message}`);
  }
}

describe('the keys of ODCS v3.1.0', () => {
  it('are known, all of them, at every level', () => {
    expect(Object.keys(contractKeys.shape).toSorted()).toEqual(
      Object.keys(standard.properties).toSorted(),
    );
    expect(Object.keys(objectKeys.shape).toSorted()).toEqual(
      keysOf('SchemaElement', 'SchemaObject'),
    );
    expect(Object.keys(propertyKeys.shape).toSorted()).toEqual(
      [...keysOf('SchemaElement', 'SchemaBaseProperty'), 'items', 'properties'].toSorted(),
    );
    expect(Object.keys(qualityKeys.shape)).toEqual(
      expect.arrayContaining([
        ...keysOf('DataQuality', 'DataQualityLibrary', 'DataQualitySql', 'DataQualityCustom'),
      ]),
    );
    expect(METRICS).toEqual(standard.$defs['DataQualityLibrary']?.properties['metric']?.enum);
  });
});

describe('the examples of ODCS', () => {
  it.each<[file: string, object: string | undefined, expected: readonly string[]]>([
    ['table-column-description.odcs.yaml', undefined, ['txn_ref_dt: date']],
    ['column-completeness.odcs.yaml', undefined, ['UniqueID: number']],
    ['column-custom.odcs.yaml', undefined, ['UniqueID: number']],
    ['column-validity.odcs.yaml', undefined, ['air_quality_status: string']],
    ['table-column.odcs.yaml', undefined, ['rcvr_cntry_code: string']],
    [
      'full-example.odcs.yaml',
      'receivers',
      ['id: string', 'country_code: string', 'receiver_name: string', 'receiver_type: string'],
    ],
    ['full-example.odcs.yaml', undefined, ['37: The contract has 2 objects: tbl, receivers.']],
    [
      'column-accuracy.odcs.yaml',
      undefined,
      ['21: Column "DataValue": rule 1: SQL rules are not run.'],
    ],
    [
      'all-data-types.odcs.yaml',
      undefined,
      [
        '70: Column "latest_txns": columns of type array are not checked by Assay.',
        '77: Column "customer_details": columns of type object are not checked by Assay.',
      ],
    ],
    [
      'azure-server.odcs.yaml',
      undefined,
      ['1: The contract has no schema, so it says nothing about data.'],
    ],
    ['kafka-server.odcs.yaml', undefined, ['7: Object "Orders" has no properties.']],
  ])('%s (object: %s) is read, or refused for a stated reason', (file, object, expected) => {
    expect(outcome(file, object)).toEqual(expected);
  });

  it('end as contracts or as problems with places, never otherwise', () => {
    const files = readdirSync(STANDARD).filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) expect(outcome(file)).not.toEqual([]);
  });
});

describe('the contracts of this repository', () => {
  const files = [
    ...readdirSync(CONTRACTS)
      .filter((file) => file.endsWith('.yml'))
      .map((file) => join(CONTRACTS, file)),
    join(ROOT, 'examples', 'flights', 'contracts', 'flights.odcs.yml'),
  ];
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(standard);

  it.each(files)('%s is valid by the JSON Schema of ODCS v3.1.0', (file) => {
    validate(parse(readFileSync(file, 'utf8')));
    expect(validate.errors).toBeNull();
  });
});
