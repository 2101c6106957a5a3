import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCharts } from '../../src/adapters/charts/vega-charts.ts';
import { renderPage } from '../../src/domain/report/html/page.ts';
import { renderJunit } from '../../src/domain/report/interchange/junit.ts';
import { renderMarkdown } from '../../src/domain/report/markdown/markdown.ts';
import { makeReport } from '../../src/domain/report/report.ts';
import { visible } from '../../src/domain/report/visible.ts';
import { drawCharts } from '../../src/tasks/report/draw-charts.ts';
import { CHROMIUM, describeInChromium } from '../support/chromium.ts';
import { hostilePlaces } from '../support/hostile-places.ts';
import { ATTACKS } from '../support/hostile-strings.ts';
import { GOOD_RUN, hostileRun } from '../support/report-evidence.ts';
import { pageOf } from '../support/report-page.ts';
import { scratchFolder } from '../support/scratch.ts';

/** What the page has none of; links lead within the page. */
const ALIEN =
  'script, img, image, iframe, object, embed, form, input, link, base, use, [onload], [onerror], [style], a:not([href^="#"])';

const require = createRequire(import.meta.url);

describeInChromium('The page of a report, in a real browser', () => {
  let browser: Browser;
  const folder = scratchFolder('page');
  let pages = 0;
  let good = '';

  beforeAll(async () => {
    good = await pageOf(GOOD_RUN);
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** What the page tried to do besides being read. */
  async function open(
    html: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly deeds: string[] }> {
    const file = join(folder, `page-${pages++}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const deeds: string[] = [];
    page.on('dialog', (dialog) => {
      deeds.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) deeds.push(`request ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      deeds.push(`stopped ${request.url()} by ${request.failure()?.errorText}`);
    });
    page.on('console', (message) => deeds.push(`console ${message.text()}`));
    page.on('pageerror', (error) => deeds.push(`error ${error.message}`));
    await page.goto(pathToFileURL(file).href);
    return { page, deeds };
  }

  it.each([
    ['light', 1280, ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']],
    ['light', 390, ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']],
    // In the dark only the colours differ.
    ['dark', 1280, ['color-contrast']],
    ['dark', 390, ['color-contrast']],
  ] as const)('is accessible and fits, %s and %d pixels wide', async (colorScheme, width, tags) => {
    const { page, deeds } = await open(good, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    await page.evaluate(
      'for (const part of document.querySelectorAll("details")) part.open = true',
    );
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const results: AxeResults = await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(tags)} })`,
    );
    expect(results.passes.length).toBeGreaterThan(0);
    expect(results.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual(
      [],
    );
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow, 'pixels that stick out at the side').toBe(0);
    expect(deeds).toEqual([]);
  });

  it('shows its verdict, every chart and every figure without scripts', async () => {
    const { page, deeds } = await open(good, {
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    const heading = page.locator('h1');
    expect(await heading.textContent()).toBe('The new flight-delay model is better.');
    expect(await heading.boundingBox()).toMatchObject({ y: expect.closeTo(100, -2) });
    expect(await page.locator('svg[role=img]:visible').count()).toBe(7);
    expect(deeds).toEqual([]);
  });

  it('draws its charts in colours that the style sheet gives, in light and in dark', async () => {
    const colours = await Promise.all(
      (['light', 'dark'] as const).map(async (colorScheme) => {
        const { page } = await open(good, { colorScheme });
        return page.evaluate(
          'getComputedStyle(document.querySelector("#quality svg.narrow path[stroke=\\"var(--challenger)\\"]")).stroke',
        );
      }),
    );
    expect(colours).toEqual(['rgb(36, 87, 214)', 'rgb(130, 170, 255)']);
  });

  it('keeps text from outside text: no dialog, no request, nothing but what was written', async () => {
    const { page, deeds } = await open(good);
    for (const text of ATTACKS.filter((one) => /[<>&"'{}]|\p{C}/u.test(one))) {
      const report = hostilePlaces(text);
      const drawings = await drawCharts(report, createCharts());
      const file = join(folder, 'attack.html');
      writeFileSync(file, renderPage(report, { drawings, version: '0' }));
      await page.goto(pathToFileURL(file).href);
      const asked = deeds
        .splice(0)
        .filter((deed) => deed !== `request ${pathToFileURL(file).href}`);
      expect(asked, JSON.stringify(text)).toEqual([]);
      const shown = await page.locator('.eyebrow code').textContent();
      expect(shown, 'the name').toBe(visible(text));
      const title = visible(`Assay report: ${text}`).replace(/\s+/g, ' ').trim();
      expect(await page.title()).toBe(title);
      const alien = await page.locator(ALIEN).count();
      expect(alien, `elements from ${JSON.stringify(text)}`).toBe(0);
    }
  }, 120_000);

  it('goes with JUnit that an XML parser reads, whatever it is told', async () => {
    const { page } = await open(good);
    const files = ATTACKS.map((text) => renderJunit(hostileRun(text)));
    const faults: unknown = await page.evaluate(
      `${JSON.stringify(files)}.flatMap((xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        const cases = document.querySelectorAll('testsuites > testsuite > testcase').length;
        return document.querySelector('parsererror') || cases < 5 ? [xml] : [];
      })`,
    );
    expect(faults).toEqual([]);
  });

  it('would stop even a script that got in', async () => {
    const html = good.replace(
      '<main>',
      '<main><script>alert(1)</script><img src="https://example.invalid/x.png" onerror="alert(2)">',
    );
    const { deeds } = await open(html);
    expect(deeds.filter((deed) => deed.startsWith('dialog'))).toEqual([]);
    expect(deeds).toContain('stopped https://example.invalid/x.png by csp');
    expect(deeds.join('\n')).toContain('Content Security Policy');
  });

  it('holds Mermaid charts that Mermaid can draw', async () => {
    const report = makeReport({ model: 'm', evidence: GOOD_RUN, rejected: [], expected: [] });
    const charts = [...renderMarkdown(report).matchAll(/```mermaid\n([^`]*)```/g)];
    expect(charts.length).toBe(2);
    const page = await browser.newPage();
    await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
    for (const [, chart = ''] of charts) {
      const svg = await page.evaluate(async (text) => {
        // biome-ignore lint/suspicious/noExplicitAny: set by Mermaid's script in the page.
        const { mermaid } = globalThis as any;
        return (await mermaid.render('chart', text)).svg as string;
      }, chart);
      expect(svg).toContain('aria-roledescription="xychart"');
      expect(svg).not.toContain('Syntax error');
    }
  });
});
