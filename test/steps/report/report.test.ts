import { describe, expect, it } from 'vitest';
import { createCharts } from '../../../src/adapters/charts/vega-charts.ts';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { readDocument } from '../../../src/domain/report/untrusted/document.ts';
import type { Published, ReviewReport } from '../../../src/ports/reviews.ts';
import type { RunIdentity } from '../../../src/ports/run-identity.ts';
import { reportInputs } from '../../../src/steps/report/inputs.ts';
import { step } from '../../../src/steps/report/step.ts';
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts';
import { evidenceOf, GOOD_RUN } from '../../support/report-evidence.ts';

const FOLDER = '.assay/flight-delay/evidence';
const CONFIG = `models:
  flight-delay:
    task: binary-classification
    data: { contract: c.yml, train: d.csv, evaluate: { fraction: 0.5 } }
    train: { tfjs: {} }
`;
const ON_GITHUB: RunIdentity = {
  ci: true,
  github: {
    repository: 'acme/delays',
    runId: '7',
    attempt: 2,
    job: 'report',
    event: 'pull_request',
    sha: 'a'.repeat(40),
    ref: 'refs/pull/1/merge',
    workflow: 'ci',
    serverUrl: 'https://github.com',
  },
};

const ofRun = (evidence: Evidence, run: string, attempt: number): Evidence => ({
  ...evidence,
  producedBy: { ...evidence.producedBy, run, attempt },
});

const filesOf = (evidence: readonly Evidence[]): Record<string, string> =>
  Object.fromEntries(evidence.map((one) => [`${FOLDER}/${one.check}.json`, JSON.stringify(one)]));

function hostOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: Parameters<typeof memoryHost>[0] = {},
): MemoryHost {
  return memoryHost({ files, charts: async () => createCharts(), ...more });
}

const run = (host: MemoryHost, inputs: Record<string, unknown> = {}) =>
  step.run(reportInputs.parse(inputs), host);

describe('The step report', () => {
  it('writes comment and page of a folder of evidence, and says the first sentence', async () => {
    const host = hostOf(filesOf(GOOD_RUN));
    const result = await run(host, { evidence: FOLDER });
    expect(result.outputs).toEqual({
      verdict: 'warn',
      report: '.assay/flight-delay/report',
      comment: '',
    });
    expect(result.text).toMatch(/^The new flight-delay model is better: AUC 0.652 against 0.641/);
    const page = await host.files.readText('.assay/flight-delay/report/report.html');
    expect(page).toContain('The new <code>flight-delay</code> model is better.');
    const markdown = await host.files.readText('.assay/flight-delay/report/report.md');
    expect(result.summary).toBe(markdown);
  });

  it('writes the same bytes from the same evidence', async () => {
    const pages = await Promise.all(
      [1, 2].map(async () => {
        const host = hostOf(filesOf(GOOD_RUN));
        await run(host, {
          evidence: FOLDER,
          format: ['markdown', 'html', 'json', 'junit', 'sarif'],
        });
        const names = await host.files.list('.assay/flight-delay/report');
        const texts = names.map((name) =>
          host.files.readText(`.assay/flight-delay/report/${name}`),
        );
        return Object.fromEntries((await Promise.all(texts)).map((text, at) => [names[at], text]));
      }),
    );
    expect(Object.keys(pages[0] ?? {})).toEqual([
      'report.html',
      'report.json',
      'report.junit.xml',
      'report.md',
      'report.sarif',
    ]);
    expect(pages[0]).toEqual(pages[1]);
  });

  it('tells of evidence that is missing, and does not pass', async () => {
    const host = hostOf({
      'assay.yml': CONFIG,
      ...filesOf(GOOD_RUN.filter(({ check }) => check === 'data')),
    });
    const { outputs, summary } = await run(host);
    expect(outputs.verdict).toBe('inconclusive');
    expect(summary).toContain(
      '<code>training</code>: evidence of it was expected, and there is none.',
    );
    expect(summary).toContain('<code>quality</code>: evidence of it was expected');
  });

  it('makes a report even of nothing', async () => {
    const { outputs, text } = await run(hostOf({ 'assay.yml': CONFIG }));
    expect(outputs.verdict).toBe('inconclusive');
    expect(text).toContain('Nothing was checked');
  });

  it.each<[string, string | Uint8Array]>([
    ['cut short', JSON.stringify(GOOD_RUN[1]).slice(0, 200)],
    ['not JSON', 'verdict: pass'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['of another kind', '{"verdict": "pass"}'],
    [
      'with a key twice',
      JSON.stringify(GOOD_RUN[1]).replace('"verdict":', '"verdict":"fail","verdict":'),
    ],
    ['with a key that is not known', JSON.stringify({ ...GOOD_RUN[1], comment: 'Approved!' })],
    ['nested too deeply', `{"a": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['with a prototype', '{"__proto__": {"verdict": "pass"}}'],
  ])('tells of a file that is %s, does not use it and does not pass', async (_, content) => {
    const host = hostOf({ ...filesOf(GOOD_RUN), [`${FOLDER}/training.json`]: content });
    const { outputs, summary } = await run(host, { evidence: FOLDER });
    expect(outputs.verdict).toBe('inconclusive');
    expect(summary).toContain('not used <code>training.json</code>');
    expect(summary).not.toContain('Approved!');
  });

  it('says which formats there are to somebody who names another', () => {
    const issues = reportInputs.safeParse({ format: ['html', 'pdf'] }).error?.issues;
    expect(issues).toMatchObject([
      {
        code: 'custom',
        path: ['format', 1],
        message: expect.stringContaining('markdown, html, json, junit, sarif'),
      },
    ]);
  });

  it('uses evidence of its own run alone', async () => {
    const evidence = GOOD_RUN.map((one) => ofRun(one, one.check === 'quality' ? '6' : '7', 1));
    const host = hostOf(filesOf(evidence), { identity: ON_GITHUB });
    const { outputs, summary } = await run(host, { evidence: FOLDER });
    expect(outputs.verdict).toBe('inconclusive');
    expect(summary).toContain('it belongs to run 6, but this is run 7');
    expect(summary).not.toContain('### Quality');
  });

  it('does not take evidence of a neighbour', async () => {
    const evidence = GOOD_RUN.map((one) =>
      one.check === 'quality' ? { ...one, model: 'other' } : one,
    );
    const host = hostOf({ 'assay.yml': CONFIG, ...filesOf(evidence) });
    const { outputs, summary } = await run(host);
    expect(outputs.verdict).toBe('inconclusive');
    expect(summary).toContain('it is about the model other');
  });

  it('says what is wrong where the folder is not there', async () => {
    await expect(run(hostOf({}), { evidence: 'nowhere' })).rejects.toThrow(ConfigurationError);
  });

  it.each<[Published, string, string]>([
    [{ kind: 'published', commentUrl: 'https://x/1', requests: 8, remarks: [] }, 'https://x/1', ''],
    [{ kind: 'read-only', why: 'The token cannot write.' }, '', 'The token cannot write.'],
    [{ kind: 'unavailable', why: 'GitHub is away.' }, '', 'GitHub is away.'],
    [{ kind: 'rejected', why: 'GitHub does not take it.' }, '', 'GitHub does not take it.'],
    [{ kind: 'outdated', why: 'A newer run.' }, '', 'A newer run.'],
    [{ kind: 'no-pull-request' }, '', ''],
  ])(
    'ends well when the pull request says %j, with one notice at most',
    async (published, url, notice) => {
      const said: ReviewReport[] = [];
      const host = hostOf(filesOf(GOOD_RUN), {
        reviews: async () => ({
          publish: async (report) => {
            said.push(report);
            return published;
          },
        }),
      });
      const result = await run(host, { evidence: FOLDER });
      expect(result.refusal).toBeUndefined();
      expect(result.outputs.comment).toBe(url);
      expect(host.log.said('notice').join('')).toContain(notice);
      expect(host.log.said('notice').length).toBe(notice === '' ? 0 : 1);
      expect(said).toMatchObject([
        {
          key: `${FOLDER}:flight-delay`,
          checkName: 'Assay: flight-delay',
          conclusion: 'success',
          title: 'The new flight-delay model is better',
        },
      ]);
      const written = await host.files.list('.assay/flight-delay/report');
      const handed = published.kind === 'read-only' ? ['report.json'] : [];
      expect(written).toEqual(['report.html', ...handed, 'report.md']);
    },
  );

  it('leaves for a job that may write what that job reads', async () => {
    const evidence = GOOD_RUN.map((one) => ofRun(one, '7', 2));
    const host = hostOf(filesOf(evidence), {
      identity: ON_GITHUB,
      reviews: async () => ({
        publish: async () => ({ kind: 'read-only', why: 'The token cannot write.' }),
      }),
    });
    const { text } = await run(host, { evidence: FOLDER });
    expect(text).toContain('For a job that may write: .assay/flight-delay/report/report.json');
    const left = JSON.parse(host.files.text('.assay/flight-delay/report/report.json'));
    const untrusted = { run: '7', attempt: 2, head: '', repository: 1, headRepository: 2 };
    const read = readDocument(left, { ...untrusted, owner: 'o', branch: 'b' }, 'flight-delay');
    expect(read).toMatchObject({ kind: 'accepted', value: { pullRequest: 1, rejected: [] } });
    const verdicts = read.kind === 'accepted' && read.value.evidence.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['pass', 'warn', 'pass', 'pass']);
  });

  it.each([
    ['fail', 'failure'],
    ['inconclusive', 'neutral'],
    ['warn', 'success'],
    ['pass', 'success'],
  ] as const)('concludes the check of a verdict %s with %s', async (verdict, conclusion) => {
    const said: ReviewReport[] = [];
    const host = hostOf(filesOf([evidenceOf('quality', verdict)]), {
      reviews: async () => ({
        publish: async (report) => {
          said.push(report);
          return { kind: 'no-pull-request' };
        },
      }),
    });
    await run(host, { evidence: FOLDER });
    expect(said[0]?.conclusion).toBe(conclusion);
  });
});
