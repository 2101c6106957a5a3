import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnMlKeys, objectMlKeys } from '../../../src/domain/contract/odcs/ml-keys.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';
import { RULES } from '../../../src/domain/contract/rule-codes.ts';
import { ROOT } from '../../support/shared.ts';

const page = readFileSync(join(ROOT, 'docs', 'reference', 'contract.md'), 'utf8');

describe('the reference of contracts', () => {
  it.each(Object.entries(RULES))('says when %s is broken', (code, meaning) => {
    expect(page).toMatch(new RegExp(`^\\| \`${code}\` \\|.*\\| ${meaning} \\|$`, 'm'));
  });

  it.each([...Object.keys(columnMlKeys.shape), ...Object.keys(objectMlKeys.shape)])(
    'has the property %s',
    (property) => {
      expect(page).toContain(`\`${property}\``);
    },
  );

  it('begins with a contract that can be read', () => {
    const example = /```yaml\n([^`]*)```/.exec(page)?.[1] ?? '';
    expect(parseContract('contract.md', example).columns.map(({ name }) => name)).toEqual([
      'date',
      'origin',
      'delay',
    ]);
  });
});
