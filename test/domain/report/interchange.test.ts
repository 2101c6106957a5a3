import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import { renderJson } from '../../../src/domain/report/interchange/json.ts';
import { renderJunit } from '../../../src/domain/report/interchange/junit.ts';
import { renderSarif } from '../../../src/domain/report/interchange/sarif.ts';
import { makeReport } from '../../../src/domain/report/report.ts';
import { tagsOf } from '../../support/gfm.ts';
import { ATTACKS } from '../../support/hostile-strings.ts';
import { comparison, evidenceOf, GOOD_RUN, hostileRun } from '../../support/report-evidence.ts';

/** What XML 1.0 may hold. */
const XML = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const TAG =
  /^<(\/?)(testsuites|testsuite|testcase|failure|skipped)(?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*\/?>$/;

/** Every tag is one of JUnit's, with quoted attributes, and closed in its turn. */
function expectNested(xml: string, source: string): void {
  const open: string[] = [];
  for (const tag of tagsOf(xml).slice(1)) {
    const [, end, element = ''] = TAG.exec(tag) ?? [];
    expect(element, `${tag} from ${JSON.stringify(source)}`).not.toBe('');
    if (end === '/') expect(open.pop()).toBe(element);
    else if (!tag.endsWith('/>')) open.push(element);
  }
  expect(open).toEqual([]);
}

describe('A report as JUnit', () => {
  const failing = evidenceOf(
    'comparison',
    'fail',
    {
      comparisons: [
        comparison('auc', null, [0.64, 0.01, 0.002], 'better'),
        comparison('auc', 'origin=DEN', [0.64, -0.02, 0.002], 'worse'),
        comparison('log-loss', null, [0.64, 0, 0.02], 'inconclusive'),
      ],
    },
    [
      {
        code: 'worse',
        severity: 'error',
        message: 'It is worse.',
        where: { metric: 'auc', slice: 'origin=DEN' },
      },
    ],
  );

  it('counts once what failed and what could not be told', () => {
    const xml = renderJunit([failing]);
    expect(xml).toContain(
      '<testsuite name="flight-delay.comparison" tests="3" failures="1" errors="0" skipped="1"',
    );
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('auc (origin=DEN)');
  });

  it('counts once where the data break one rule, and fails where no reason is told', () => {
    const rule = { code: 'range', severity: 'error' as const, message: 'Out of range.' };
    const counts = (evidence: Evidence) =>
      /tests="\d+" failures="\d+"/.exec(renderJunit([evidence]));
    expect(counts(evidenceOf('data', 'fail', {}, [rule]))?.[0]).toBe('tests="1" failures="1"');
    expect(counts(evidenceOf('data', 'fail'))?.[0]).toBe('tests="1" failures="1"');
    expect(counts(evidenceOf('data', 'pass'))?.[0]).toBe('tests="1" failures="0"');
    expect(counts(evidenceOf('data', 'pass', {}, [rule]))?.[0]).toBe('tests="2" failures="1"');
  });

  it('counts an error that no comparison tells beside one that does', () => {
    const more = {
      ...failing,
      reasons: [
        ...failing.reasons,
        { code: 'one-class', severity: 'error' as const, message: 'x', where: { metric: 'auc' } },
      ],
    };
    expect(renderJunit([more])).toContain('tests="4" failures="2"');
  });

  it('is well-formed XML whatever it is told', () => {
    for (const text of ATTACKS) {
      const xml = renderJunit(hostileRun(text));
      expect(XML.test(xml), JSON.stringify(text)).toBe(true);
      expectNested(xml, text);
    }
  });
});

describe('A report as SARIF', () => {
  it('has a rule for each code and a place for each sample', () => {
    const { version, runs } = JSON.parse(renderSarif(GOOD_RUN, '0.1.0'));
    expect(version).toBe('2.1.0');
    expect(runs[0].tool.driver.rules).toEqual([
      { id: 'data/range', shortDescription: { text: 'data/range' } },
    ]);
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'data/range',
        ruleIndex: 0,
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'flights.parquet' },
              region: { startLine: 17 },
            },
          },
          {
            physicalLocation: {
              artifactLocation: { uri: 'flights.parquet' },
              region: { startLine: 1234 },
            },
          },
        ],
      },
    ]);
  });

  it('has a place for each result, without which GitHub takes none of them', () => {
    const reason = { code: 'no-champion', severity: 'error' as const, message: 'None of {0} [1].' };
    const nowhere = evidenceOf('comparison', 'fail', {}, [
      reason,
      { ...reason, samples: [{ file: '', line: 3 }, { file: 'a b.csv' }] },
    ]);
    const { runs } = JSON.parse(renderSarif([nowhere], '0'));
    const at = (uri: string, startLine: number) => ({
      physicalLocation: { artifactLocation: { uri }, region: { startLine } },
    });
    expect(runs[0].results).toMatchObject([
      { locations: [at('assay.yml', 1)], message: { text: 'None of {{0}} \\[1\\].' } },
      { locations: [at('a%20b.csv', 1)] },
    ]);
  });

  it('keeps models apart, which would replace each other', () => {
    const other = { ...evidenceOf('data', 'pass'), model: 'a/b c' };
    const ids = (evidence: readonly Evidence[]) =>
      JSON.parse(renderSarif(evidence, '0')).runs.map(
        (run: { automationDetails: { id: string } }) => run.automationDetails.id,
      );
    expect(ids([other, ...GOOD_RUN])).toEqual(['assay/a%2Fb%20c/', 'assay/flight-delay/']);
    expect(ids([])).toEqual(['assay/']);
  });

  it('leads nowhere outside, whatever a file is called', () => {
    for (const text of ATTACKS) {
      const { runs } = JSON.parse(renderSarif(hostileRun(text), '0'));
      for (const { message, locations } of runs[0].results) {
        expect(message.text).not.toMatch(/(?<!\\)\[/);
        for (const { physicalLocation } of locations) {
          const { uri } = physicalLocation.artifactLocation;
          expect(new URL(uri, 'https://base.invalid/').host, uri).toBe('base.invalid');
        }
      }
    }
  });
});

describe('A report as JSON', () => {
  it('holds the verdict, the first words and the evidence whole', () => {
    const source = { model: 'flight-delay', evidence: GOOD_RUN, rejected: [], expected: [] };
    const document = JSON.parse(renderJson(makeReport(source), source));
    expect(document).toMatchObject({ assay: 1, verdict: 'warn', evidence: GOOD_RUN });
    expect(document.headline).toMatch(/^The new flight-delay model is better: /);
    expect(document).not.toHaveProperty('untrusted');
    expect(document).not.toHaveProperty('pullRequest');
  });

  it('says whose word it is not, and which pull request it is about', () => {
    const source = { model: 'flight-delay', evidence: GOOD_RUN, rejected: [], expected: [] };
    const report = makeReport({ ...source, untrusted: true });
    const more = { untrusted: true, pullRequest: 7 };
    expect(JSON.parse(renderJson(report, { ...source, ...more }))).toMatchObject(more);
  });
});
