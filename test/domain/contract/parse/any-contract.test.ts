import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseContract } from '../../../../src/domain/contract/parse/parse-contract.ts';
import { ConfigurationError } from '../../../../src/domain/problem.ts';
import { ROOT } from '../../../support/shared.ts';

const FOLDER = join(ROOT, 'test', 'fixtures', 'contracts');
const SEEDS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as unknown);

/** Values that stand where others are expected. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e300,
    0.5,
    '',
    'x',
    'ml.',
    '__proto__',
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom<unknown>(
    'NaN',
    '2001-13-45',
    '(?=a)',
    '[',
    '\\p{',
    'HH:mm',
    "'",
    'duplicateValues',
    'rowCount',
  ),
  fc.constantFrom<unknown>(
    { __proto__: null },
    { name: 1 },
    { property: 'ml.role', value: {} },
    { metric: 'x' },
  ),
  fc.jsonValue(),
);

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [path, ...inner];
}

/** The value with another one at a path, or without what stands there. */
function changed(value: unknown, path: Path, put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  const copy: unknown = structuredClone(value);
  const inner = changed(Reflect.get(copy as object, step), rest, put);
  Reflect.set(copy as object, step, inner);
  return copy;
}

describe('parseContract', () => {
  it('ends in a contract or in problems that say where and what, whatever stands in the file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }),
        (seed, changes) => {
          const text = JSON.stringify(
            changes.reduce<unknown>((value, [choice, put]) => {
              const paths = pathsOf(value);
              return changed(value, paths[choice % paths.length] ?? [], put);
            }, seed),
          );
          try {
            expect(parseContract('c.yml', text).columns.length).toBeGreaterThan(0);
          } catch (error) {
            if (!(error instanceof ConfigurationError)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
            for (const { place, message } of error.problems) {
              expect(place?.file).toBe('c.yml');
              expect(message).toMatch(/\.$|[^.]$/);
            }
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('survives text that is no contract at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => parseContract('c.yml', text)).toThrow(ConfigurationError);
      }),
      { numRuns: 500 },
    );
  });
});
