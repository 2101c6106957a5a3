import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import { renderJunit } from '../../../src/domain/report/interchange/junit.ts';
import { renderSarif } from '../../../src/domain/report/interchange/sarif.ts';
import { ATTACKS } from '../../support/hostile-strings.ts';
import { GOOD_RUN, hostileRun } from '../../support/report-evidence.ts';
import { ROOT } from '../../support/shared.ts';

const SCHEMAS = join(ROOT, 'test', 'fixtures', 'interchange');

const RUNS: readonly (readonly [string, readonly Evidence[]])[] = [
  ['a run without evidence', []],
  ['a good run', GOOD_RUN],
  ...ATTACKS.map((attack, index) => [`hostile run ${index}`, hostileRun(attack)] as const),
];

describe('SARIF by its official JSON schema', () => {
  // Draft 4 differs from what ajv knows in the name of `id` alone, as far as this schema goes.
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(join(SCHEMAS, 'sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  // One of its patterns is no regular expression of Unicode's mode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  it('is the schema of SARIF 2.1.0, and refuses what is none', () => {
    expect([$schema, id]).toEqual([
      'http://json-schema.org/draft-04/schema#',
      expect.stringContaining('sarif-2.1.0'),
    ]);
    expect(validate({ version: '2.1.0' })).toBe(false);
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it.each(RUNS)('holds for %s', (_, evidence) => {
    validate(JSON.parse(renderSarif(evidence, '1.2.3')));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('JUnit XML by the schema that Jenkins reads it by', () => {
  const schema = XmlDocument.fromBuffer(readFileSync(join(SCHEMAS, 'junit-4.xsd')));
  const validator = XsdValidator.fromDoc(schema);
  afterAll(() => {
    validator.dispose();
    schema.dispose();
  });

  function check(xml: string): void {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  }

  it('refuses what is none', () => {
    expect(() => check('<testsuites><testcase/></testsuites>')).toThrow(/testcase/);
  });

  it.each(RUNS)('holds for %s', (_, evidence) => {
    expect(() => check(renderJunit(evidence))).not.toThrow();
  });
});
