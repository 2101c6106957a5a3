import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { cellCheck } from '../../../src/domain/contract/cell/check-cell.ts';
import { type CellForm, cellReader } from '../../../src/domain/contract/cell/read-cell.ts';
import type { ContractColumn, DataContract } from '../../../src/domain/contract/contract.ts';
import { isMet } from '../../../src/domain/contract/expectation.ts';
import { forEnvironment } from '../../../src/domain/contract/for-environment.ts';
import { headerBreaches } from '../../../src/domain/contract/header.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';
import { describeWithShared, ROOT, sharedPath } from '../../support/shared.ts';

function contractNamed(name: string): DataContract {
  const file = join('test', 'fixtures', 'contracts', name);
  return parseContract(file, readFileSync(join(ROOT, file), 'utf8'));
}

interface RealData {
  readonly form: CellForm;
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** All rows of all files but one, of which 70,000 will do. */
const MOST_ROWS = 70_000;

/** The cells as they stand in the file: text for CSV, typed for Parquet. */
async function read(file: string): Promise<RealData> {
  const path = sharedPath('data', file).replaceAll("'", "''");
  const source = file.endsWith('.csv')
    ? `read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`
    : `read_parquet('${path}')`;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM ${source} LIMIT ${MOST_ROWS}`);
  const form = file.endsWith('.csv') ? 'text' : 'typed';
  return { form, names: reader.columnNames(), rows: reader.getRowsJS() };
}

/** Every breach, as a check of the data would count it. */
function breachesOf(contract: DataContract, data: RealData): readonly string[] {
  return [
    ...headerBreaches(contract, data.names).map((breach) => breach.message),
    ...contract.columns.flatMap((column) => columnBreaches(column, data)),
  ];
}

function columnBreaches(column: ContractColumn, data: RealData): readonly string[] {
  const index = data.names.indexOf(column.name);
  const check = cellCheck(column, data.form);
  const verdicts = data.rows.map((row) => check(row[index]));
  const read = cellReader(column, data.form);
  const present = data.rows.filter((row) => read(row[index]).kind !== 'missing').length;
  return column.rules.flatMap((rule) => {
    const broken = verdicts.filter((verdict) => 'broken' in verdict && verdict.broken === rule);
    const whole = rule.code === 'not-null' ? data.rows.length : present;
    const count = { count: BigInt(broken.length), total: BigInt(whole) };
    const met = rule.tolerance === null ? broken.length === 0 : isMet(rule.tolerance, count);
    return met ? [] : [`${column.name}: ${rule.code}: ${count.count} of ${count.total}`];
  });
}

const TRUE_TO: readonly (readonly [contract: string, file: string, environment: string | null])[] =
  [
    ['taxi-simple.odcs.yml', 'tensorflow+tfx/chicago_taxi_simple.csv', null],
    ['taxi-big-tipper.odcs.yml', 'tensorflow+tfx/chicago_taxi_big_tipper.csv', null],
    ['wine-quality.odcs.yml', 'mlflow+mlflow-example/wine-quality.csv', null],
    ['california-housing.odcs.yml', 'ageron+handson-ml2/california_housing.csv', null],
    ['bike-hour.odcs.yml', 'dotnet+machinelearning-samples/bike_hour_train.csv', null],
    ['bike-hour.odcs.yml', 'dotnet+machinelearning-samples/bike_hour_test.csv', null],
    ['nannyml-housing.odcs.yml', 'NannyML+nannyml/california_housing_reference.csv', null],
    ['nannyml-housing.odcs.yml', 'NannyML+nannyml/california_housing_analysis.csv', 'serving'],
    ['nannyml-housing-labels.odcs.yml', 'NannyML+nannyml/california_housing_analysis_gt.csv', null],
    ['nannyml-employment.odcs.yml', 'NannyML+nannyml/employment_MA_reference.parquet', null],
    ['nannyml-employment.odcs.yml', 'NannyML+nannyml/employment_MA_analysis.parquet', 'serving'],
    ['penguins.odcs.yml', 'allisonhorst+palmerpenguins/penguins.csv', null],
    ['penguins-processed.odcs.yml', 'tensorflow+tfx/penguins_labelled.csv', 'training'],
    ['penguins-processed.odcs.yml', 'tensorflow+tfx/penguins_unlabelled.csv', 'serving'],
    ['weather.odcs.yml', 'scikit-multiflow+streaming-datasets/weather.csv', null],
  ];

describeWithShared('the contracts of the real files', ['data'], () => {
  it.each(TRUE_TO)('%s is true to %s (environment: %s)', async (name, file, environment) => {
    const contract = forEnvironment(contractNamed(name), environment);
    expect(breachesOf(contract, await read(file))).toEqual([]);
  });

  it('the one changed cell of the skewed penguins is found', async () => {
    const data = await read('tensorflow+tfx/penguins_skewed.csv');
    expect(breachesOf(contractNamed('penguins-processed.odcs.yml'), data)).toEqual([
      'culmen_length_mm: minimum: 1 of 334',
    ]);
  });

  it('a file without the label is refused in training', async () => {
    const data = await read('tensorflow+tfx/penguins_unlabelled.csv');
    const breaches = breachesOf(contractNamed('penguins-processed.odcs.yml'), data);
    expect(breaches[0]).toBe('Column "species" is not in the data.');
  });
});

describe('the contract of the flights', () => {
  it('says what the published comparison of data engines checks', () => {
    const file = join('examples', 'flights', 'contracts', 'flights.odcs.yml');
    const { columns, rowCounts } = parseContract(file, readFileSync(join(ROOT, file), 'utf8'));
    expect(columns.map(({ name, type, role }) => [name, type, role])).toEqual([
      ['date', 'timestamp', 'timestamp'],
      ['delay', 'integer', 'label'],
      ['distance', 'integer', null],
      ['origin', 'string', null],
      ['destination', 'string', null],
    ]);
    const origins = columns[3]?.rules.find((rule) => rule.code === 'allowed-values');
    expect(origins?.values).toHaveLength(229);
    expect(rowCounts.map(({ tolerance }) => tolerance)).toEqual([
      {
        unit: 'rows',
        operator: 'mustBeGreaterOrEqualTo',
        limits: [{ numerator: 1_000_000n, denominator: 1n }],
      },
    ]);
  });
});
