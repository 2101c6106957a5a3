import { expect, it } from 'vitest';
import { foreignFindings } from '../../../src/domain/checking/foreign-findings.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';

it('a rule for another engine is told with its place, and fails nothing', () => {
  const contract = parseContract(
    'c.yml',
    `apiVersion: v3.1.0
kind: DataContract
id: t
version: 1.0.0
status: active
schema:
  - name: t
    properties:
      - name: x
        logicalType: string
        quality:
          - {type: custom, engine: soda, implementation: x, description: no gaps}
`,
  );
  expect(foreignFindings(contract)).toEqual([
    {
      code: 'rule-not-run',
      severity: 'info',
      message: 'The rule at c.yml:12:13 (no gaps) is for the engine soda and was not run.',
      column: 'x',
      places: [],
    },
  ]);
});
