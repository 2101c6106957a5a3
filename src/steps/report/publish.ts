import type { Verdict } from '../../domain/evidence/evidence.ts';
import type { Report } from '../../domain/report/block.ts';
import { commentKey } from '../../domain/report/comment.ts';
import { renderMarkdown } from '../../domain/report/markdown/markdown.ts';
import { visible } from '../../domain/report/visible.ts';
import { plainText } from '../../domain/report/words.ts';
import type { Host } from '../../ports/host.ts';
import type { Published } from '../../ports/reviews.ts';
import type { Subject } from './subject.ts';

const CONCLUSIONS = {
  pass: 'success',
  warn: 'success',
  inconclusive: 'neutral',
  fail: 'failure',
} as const satisfies Record<Verdict, string>;

/**
 * Brings the report to the pull request, where there is one and the token may write. Where it may
 * not, that is said once and nothing fails: the files and the summary stand.
 */
export async function publish(report: Report, subject: Subject, host: Host): Promise<string> {
  const reviews = await host.reviews();
  if (reviews === undefined) return '';
  const { claim } = report.headline;
  const published = await reviews.publish({
    key: commentKey(subject.key),
    title: visible(plainText(claim), 120),
    checkName: subject.model === null ? 'Assay' : `Assay: ${visible(subject.model, 60)}`,
    conclusion: CONCLUSIONS[report.verdict],
    body: renderMarkdown(report),
  });
  return tell(published, host);
}

function tell(published: Published, host: Host): string {
  switch (published.kind) {
    case 'published':
      for (const remark of published.remarks) host.log.notice(remark);
      host.log.info(`The report stands at ${published.commentUrl}`);
      return published.commentUrl;
    case 'no-pull-request':
      return '';
    case 'outdated':
    case 'read-only':
    case 'unavailable':
    case 'rejected':
      host.log.notice(`${published.why} The job summary and the page hold the report.`);
      return '';
  }
}
