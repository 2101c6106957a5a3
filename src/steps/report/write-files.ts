import type { Report } from '../../domain/report/block.ts';
import { renderPage } from '../../domain/report/html/page.ts';
import { renderJson } from '../../domain/report/interchange/json.ts';
import { renderJunit } from '../../domain/report/interchange/junit.ts';
import { renderSarif } from '../../domain/report/interchange/sarif.ts';
import { renderMarkdown } from '../../domain/report/markdown/markdown.ts';
import type { Host } from '../../ports/host.ts';
import { drawCharts } from '../../tasks/report/draw-charts.ts';
import { FORMATS } from './inputs.ts';
import type { Subject } from './subject.ts';

type Format = (typeof FORMATS)[number];

const NAMES: Readonly<Record<Format, string>> = {
  markdown: 'report.md',
  html: 'report.html',
  json: 'report.json',
  junit: 'report.junit.xml',
  sarif: 'report.sarif',
};

/** Writes the report in each of the formats that are named; returns the paths. */
export async function writeFiles(
  report: Report,
  subject: Subject,
  formats: readonly string[],
  host: Host,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const format of FORMATS.filter((known) => formats.includes(known))) {
    const path = `${subject.directory}/${NAMES[format]}`;
    await host.files.write(path, await render(format, report, subject, host));
    paths.push(path);
  }
  return paths;
}

const PULL_REQUEST = /^refs\/pull\/(\d{1,15})\/merge$/;

/**
 * Leaves the evidence of a run whose token cannot write, as JSON, for a job that may (see
 * `reportFinishedRun`), with the number of the pull request; returns the path.
 */
export async function writeHandedReport(
  report: Report,
  subject: Subject,
  host: Host,
): Promise<string> {
  const number = PULL_REQUEST.exec(host.identity.github?.ref ?? '')?.[1];
  const source = number === undefined ? subject : { ...subject, pullRequest: Number(number) };
  const path = `${subject.directory}/${NAMES.json}`;
  await host.files.write(path, renderJson(report, source));
  return path;
}

async function render(
  format: Format,
  report: Report,
  subject: Subject,
  host: Host,
): Promise<string> {
  switch (format) {
    case 'markdown':
      return renderMarkdown(report);
    case 'html': {
      const drawings = await drawCharts(report, await host.charts());
      return renderPage(report, { drawings, version: host.version });
    }
    case 'json':
      return renderJson(report, subject);
    case 'junit':
      return renderJunit(subject.evidence);
    case 'sarif':
      return renderSarif(subject.evidence, host.version);
  }
}
