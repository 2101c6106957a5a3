import * as z from 'zod';
import {
  type CommentHeader,
  compareSpeakers,
  makeComment,
  type ReportComment,
} from '../../domain/report/comment.ts';
import type { Published, ReviewReport } from '../../ports/reviews.ts';
import { findAuthor } from './author.ts';
import { Checks, type OwnCheck } from './checks.ts';
import type { Client } from './client.ts';
import { Comments, type OwnComment } from './comments.ts';
import { RequestRefusedError } from './problems.ts';
import type { PullRequest } from './pull-request.ts';
import { settle } from './settle.ts';

const pullSchema = z.object({ head: z.object({ sha: z.string() }) });

export interface Run {
  readonly id: string;
  readonly attempt: number;
}

const MOVED = 'The pull request has new commits: their run will report, so that this one did not.';
const NEEDS_CHECKS = '. The job needs the permission "checks: write".';
/** The refusals of a check that leave the comment standing, and how the sentence about them ends. */
const NO_CHECK: Readonly<Record<number, string>> = {
  403: NEEDS_CHECKS,
  404: NEEDS_CHECKS,
  422: '. GitHub does not take it (status 422).',
};
const NEWER = 'A newer run has already reported on this pull request, so that this one did not.';

/**
 * Brings comment and check up to date. The order matters: the head is read before anything is
 * written, and the check, which nobody else's request can overwrite, stands before the comment, so
 * that a run that loses a race can see it and give way (see `settle`).
 */
export class Publication {
  readonly #client: Client;
  readonly #pull: PullRequest;
  readonly #report: ReviewReport;
  readonly #mine: ReportComment;
  readonly #checks: Checks;
  readonly #comments: Comments;
  readonly #remarks: string[] = [];

  constructor(client: Client, pull: PullRequest, report: ReviewReport, run: Run) {
    const speaker = { key: report.key, run: run.id, attempt: run.attempt, head: pull.head };
    this.#client = client;
    this.#pull = pull;
    this.#report = report;
    this.#mine = makeComment(speaker, report.body);
    this.#checks = new Checks(client, pull, report.checkName);
    this.#comments = new Comments(client, pull, report.key);
  }

  /** @throws RequestRefusedError, UnavailableError */
  async publish(): Promise<Published> {
    if (await this.#hasMoved()) return { kind: 'outdated', why: MOVED };
    const check = await this.#speakByCheck();
    if (check === 'outdated') return { kind: 'outdated', why: NEWER };
    const author = await findAuthor(this.#client, check?.app ?? null);
    // A rate limit lasts long enough for a run of newer commits to speak first.
    if (this.#client.waited && (await this.#hasMoved())) return { kind: 'outdated', why: MOVED };
    const comment = await this.#speakByComment(author);
    const settled = await settle({
      mine: this.#mine,
      head: this.#pull.head,
      author: comment.author,
      comments: this.#comments,
      ...(check === undefined ? {} : { checks: this.#checks, check }),
    });
    if (settled.gaveWay) return { kind: 'outdated', why: NEWER };
    return {
      kind: 'published',
      commentUrl: settled.url ?? comment.url,
      requests: this.#client.requests,
      remarks: this.#remarks,
    };
  }

  async #hasMoved(): Promise<boolean> {
    const { owner, repo, number } = this.#pull;
    const at = { owner, repo, pull_number: number };
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    return (await this.#client.read(route, at, pullSchema)).value.head.sha !== this.#pull.head;
  }

  /** Undefined where the token may not make checks: the comment alone must do then. */
  async #speakByCheck(): Promise<OwnCheck | 'outdated' | undefined> {
    const { title, conclusion } = this.#report;
    try {
      const before = await this.#checks.list();
      if (before.some(({ app, content }) => app !== null && this.#isNewer(content?.header)))
        return 'outdated';
      return await this.#checks.create({ title, conclusion, content: this.#mine });
    } catch (error) {
      if (!(error instanceof RequestRefusedError) || !(error.status in NO_CHECK)) throw error;
      const why = error.message.replace(/\.$/, '');
      this.#remarks.push(`No check was made: ${why}${NO_CHECK[error.status]}`);
      return undefined;
    }
  }

  /** Leaves the comment to a newer run that has spoken; `settle` then sees to the rest. */
  async #speakByComment(author: number | undefined): Promise<OwnComment> {
    const own = author === undefined ? [] : await this.#comments.list(author);
    const [oldest] = own;
    if (oldest !== undefined && own.some(({ header }) => this.#isNewer(header))) return oldest;
    if (oldest === undefined) return this.#comments.create(this.#mine, author);
    const { header } = this.#mine;
    const same = oldest.content?.header;
    if (
      same?.content === header.content &&
      same.run === header.run &&
      same.attempt === header.attempt
    )
      return oldest;
    const updated = await this.#comments.update(oldest.id, this.#mine);
    return updated ? oldest : this.#comments.create(this.#mine, author);
  }

  #isNewer(header: CommentHeader | undefined): boolean {
    if (header === undefined || header.key !== this.#report.key) return false;
    return compareSpeakers(header, this.#mine.header, this.#pull.head) > 0;
  }
}
