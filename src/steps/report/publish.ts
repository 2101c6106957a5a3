import type { Verdict } from '../../domain/evidence/evidence.ts';
import type { Report } from '../../domain/report/block.ts';
import { commentKey } from '../../domain/report/comment.ts';
import { renderMarkdown } from '../../domain/report/markdown/markdown.ts';
import { visible } from '../../domain/report/visible.ts';
import { plainText } from '../../domain/report/words.ts';
import type { Host } from '../../ports/host.ts';
import type { Published, ReviewReport } from '../../ports/reviews.ts';
import type { Subject } from './subject.ts';

const CONCLUSIONS = {
  pass: 'success',
  warn: 'success',
  inconclusive: 'neutral',
  fail: 'failure',
} as const satisfies Record<Verdict, string>;

/**
 * The report for comment and check. A check of figures that nobody vouches for has a name of its own and
 * never succeeds, so that branch protection cannot take it for the one that it demands.
 */
export function reviewOf(report: Report, subject: Subject): ReviewReport {
  const claim = plainText(report.headline.claim);
  const name = subject.model === null ? 'Assay' : `Assay: ${visible(subject.model, 60)}`;
  const review = { key: commentKey(subject.key), body: renderMarkdown(report) };
  if (subject.untrusted === true)
    return {
      ...review,
      title: visible(`Untrusted run: ${claim}`, 120),
      checkName: `${name} (untrusted run)`,
      conclusion: report.verdict === 'fail' ? 'failure' : 'neutral',
    };
  return {
    ...review,
    title: visible(claim, 120),
    checkName: name,
    conclusion: CONCLUSIONS[report.verdict],
  };
}

/**
 * Brings the report to the pull request, where there is one and the token may write. Where it may
 * not, that is said once and nothing fails: the files and the summary stand.
 */
export async function publish(report: Report, subject: Subject, host: Host): Promise<Published> {
  const reviews = await host.reviews();
  if (reviews === undefined) return { kind: 'no-pull-request' };
  const published = await reviews.publish(reviewOf(report, subject));
  tell(published, host);
  return published;
}

/** What became of a publication, for the log. */
export function tell(published: Published, host: Host): void {
  switch (published.kind) {
    case 'published':
      for (const remark of published.remarks) host.log.notice(remark);
      host.log.info(`The report stands at ${published.commentUrl}`);
      return;
    case 'no-pull-request':
      return;
    case 'outdated':
    case 'read-only':
    case 'unavailable':
    case 'rejected':
      host.log.notice(`${published.why} The job summary and the page hold the report.`);
  }
}

/** The address of the comment; empty where none was written. */
export function addressOf(published: Published): string {
  return published.kind === 'published' ? published.commentUrl : '';
}
