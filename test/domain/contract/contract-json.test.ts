import { describe, expect, it } from 'vitest';
import { contractDigest, contractJson } from '../../../src/domain/contract/contract-json.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';

const TEXT = `# A comment.
apiVersion: v3.1.0
kind: DataContract
id: flights
version: 1.0.0
status: active
schema:
  - name: flights
    properties:
      - name: delay
        logicalType: integer
        required: true
        logicalTypeOptions: {maximum: 10}
        quality:
          - {metric: invalidValues, arguments: {validValues: [2, 1]}, mustBeLessThan: 0.5, unit: percent}
`;

describe('contractDigest', () => {
  it('is the same for contracts that mean the same, however they are written', () => {
    const other = TEXT.replace('# A comment.\n', '')
      .replace('status: active', 'description: {purpose: none}\nstatus: draft')
      .replace('[2, 1]', '[1, 2, 2]')
      .replace(
        'name: delay\n        logicalType: integer',
        'logicalType: integer\n        name: delay',
      );
    expect(contractDigest(parseContract('b.yml', other))).toBe(
      contractDigest(parseContract('a.yml', TEXT)),
    );
  });

  it.each([
    ['required: true', 'required: false'],
    ['maximum: 10', 'maximum: 11'],
    ['0.5', '0.6'],
    ['[2, 1]', '[2, 3]'],
    ['version: 1.0.0', 'version: 1.0.1'],
  ])('is another when %s becomes %s', (from, to) => {
    const changed = parseContract('a.yml', TEXT.replace(from, to));
    expect(contractDigest(changed)).not.toBe(contractDigest(parseContract('a.yml', TEXT)));
  });
});

describe('contractJson', () => {
  it('says everything about the data and nothing about the file', () => {
    expect(contractJson(parseContract('a.yml', TEXT))).toEqual({
      id: 'flights',
      version: '1.0.0',
      dataset: 'flights',
      header: { match: 'exact', severity: 'error' },
      columns: [
        {
          name: 'delay',
          type: 'integer',
          required: true,
          role: null,
          environments: null,
          public: false,
          missing: [''],
          rules: [
            { code: 'not-null', severity: 'error', tolerance: null },
            { code: 'type', severity: 'error', tolerance: null },
            { code: 'maximum', severity: 'error', tolerance: null, limit: '10' },
            {
              code: 'allowed-values',
              severity: 'error',
              tolerance: { unit: 'percent', operator: 'mustBeLessThan', limits: ['1/2'] },
              values: ['1', '2'],
            },
          ],
        },
      ],
      keys: [],
      rowCounts: [],
    });
  });
});
