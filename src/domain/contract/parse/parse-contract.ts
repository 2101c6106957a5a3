import type { Path } from '../../document/document.ts';
import { parseSource, sortByPlace } from '../../document/document.ts';
import { suggestion } from '../../document/nearest.ts';
import { ConfigurationError } from '../../problem.ts';
import type { DataContract } from '../contract.ts';
import { contractKeys } from '../odcs/contract-keys.ts';
import { quoted } from '../quoted.ts';
import { ContractReader, isMapping } from './contract-reader.ts';
import { readDataSet } from './data-set.ts';

const NEEDED = ['apiVersion', 'kind', 'id', 'version', 'status'] as const;

/**
 * Reads an ODCS v3 contract.
 * @param file its name, for messages
 * @param text YAML
 * @param object which object of its `schema`; needed only where there are several
 * @throws ConfigurationError with every mistake in it, each at its line and column
 */
export function parseContract(file: string, text: string, object?: string): DataContract {
  const reader = new ContractReader(parseSource(file, text));
  const part = { path: [], of: 'The contract' };
  const written = reader.mapping(contractKeys, part);
  if (isMapping(reader.value([]))) checkHead(reader, written.apiVersion);
  const chosen = chooseObject(reader, written.schema, object);
  const dataSet = chosen === undefined ? undefined : readDataSet(reader, chosen.path, chosen.name);
  if (reader.problems.length > 0 || dataSet === undefined || chosen === undefined)
    throw new ConfigurationError(sortByPlace(reader.problems));
  return {
    file,
    id: written.id ?? '',
    version: written.version ?? '',
    dataset: chosen.name,
    ...dataSet,
  };
}

function checkHead(reader: ContractReader, apiVersion: string | undefined): void {
  const absent = NEEDED.filter((key) => reader.value([key]) === undefined);
  for (const key of absent)
    reader.problem([], `The contract: ${key} is missing.`, 'The standard, ODCS v3, demands it.');
  if (apiVersion !== undefined && !/^v3\.[01]\.\d+$/.test(apiVersion))
    reader.problem(
      ['apiVersion'],
      `The contract: apiVersion ${apiVersion} is not understood.`,
      'Assay reads ODCS v3.1 and v3.0: apiVersion: v3.1.0.',
    );
}

interface Chosen {
  readonly path: Path;
  readonly name: string;
}

function chooseObject(
  reader: ContractReader,
  schema: readonly unknown[] | undefined,
  wanted: string | undefined,
): Chosen | undefined {
  if (schema === undefined || schema.length === 0) {
    if (isMapping(reader.value([])) && !reader.problems.some(isAboutSchema))
      reader.problem(['schema'], 'The contract has no schema, so it says nothing about data.');
    return undefined;
  }
  const names = schema.map((item, index) => nameOf(reader, item, index));
  const index = wanted === undefined ? 0 : names.indexOf(wanted);
  const name = names[index];
  if (name === undefined && wanted !== undefined)
    reader.problem(
      ['schema'],
      `The contract has no object ${quoted(wanted)}.`,
      suggestion(wanted, names, 'Objects'),
    );
  if (wanted === undefined && names.length > 1) {
    reader.problem(
      ['schema'],
      `The contract has ${names.length} objects: ${names.join(', ')}.`,
      'Say which one is meant by `dataset`.',
    );
    return undefined;
  }
  return name === undefined ? undefined : { path: ['schema', index], name };
}

function isAboutSchema(problem: { readonly message: string }): boolean {
  return problem.message.startsWith('The contract: schema');
}

function nameOf(reader: ContractReader, item: unknown, index: number): string {
  const name = isMapping(item) ? item['name'] : undefined;
  if (typeof name === 'string') return name;
  if (isMapping(item) && name === undefined)
    reader.problem(['schema', index], `Object ${index + 1} of the schema has no name.`);
  return `${index + 1}`;
}
