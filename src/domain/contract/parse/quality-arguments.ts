import type * as z from 'zod';
import type { Path } from '../../document/document.ts';
import { argumentKeys, type Metric, type Quality } from '../odcs/quality-keys.ts';
import type { ContractReader, Part } from './contract-reader.ts';

type Name = keyof typeof argumentKeys.shape;

const TAKEN: Readonly<Record<Metric, readonly Name[]>> = {
  nullValues: [],
  missingValues: ['missingValues'],
  invalidValues: ['validValues', 'pattern'],
  duplicateValues: ['properties'],
  rowCount: [],
};

/** A metric's arguments and where each of them stands. */
export interface Arguments {
  readonly values: Partial<z.output<typeof argumentKeys>>;
  readonly path: (name: Name) => Path;
}

/** Reads `arguments`; `validValues` and `pattern` may also stand beside them, as in v3.0. */
export function readArguments(
  reader: ContractReader,
  { path, of: owner }: Part,
  metric: Metric,
  quality: Quality,
): Arguments {
  const of = `${owner}: ${metric}`;
  const at = [...path, 'arguments'];
  const given = quality.arguments ?? undefined;
  const inside = given === undefined ? {} : reader.mapping(argumentKeys, { path: at, of });
  for (const name of Object.keys(inside))
    if (!TAKEN[metric].some((taken) => taken === name))
      reader.problem([...at, name], `${of} has no argument ${name}.`, expected(metric));
  const beside = reader.mapping(argumentKeys.pick({ validValues: true, pattern: true }).loose(), {
    path,
    of,
  });
  return {
    values: {
      ...(beside.validValues === undefined ? {} : { validValues: beside.validValues }),
      ...(beside.pattern === undefined ? {} : { pattern: beside.pattern }),
      ...inside,
    },
    path: (name) => (Object.hasOwn(inside, name) ? [...at, name] : [...path, name]),
  };
}

function expected(metric: Metric): string {
  const names = TAKEN[metric];
  return names.length === 0 ? 'It takes no arguments.' : `It takes ${names.join(' or ')}.`;
}
