import * as z from 'zod';
import {
  type CommentHeader,
  parseComment,
  parseHeader,
  type ReportComment,
  renderComment,
} from '../../domain/report/comment.ts';
import type { Client } from './client.ts';
import { RequestRefusedError } from './problems.ts';
import type { PullRequest } from './pull-request.ts';

const MOST_PAGES = 100;
const commentSchema = z.object({
  id: z.int(),
  html_url: z.string(),
  body: z.string().default(''),
  user: z.object({ id: z.int() }).nullable(),
});
type Comment = z.output<typeof commentSchema>;

/** A comment of ours on the pull request. */
export interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly author: number;
  readonly header: CommentHeader;
  /** Undefined where somebody changed the text since. */
  readonly content: ReportComment | undefined;
}

/** The comments of a pull request that hold reports of one key. */
export class Comments {
  readonly #client: Client;
  readonly #at: { readonly owner: string; readonly repo: string };
  readonly #number: number;
  readonly #key: string;

  constructor(client: Client, { owner, repo, number }: PullRequest, key: string) {
    this.#client = client;
    this.#at = { owner, repo };
    this.#number = number;
    this.#key = key;
  }

  /** Those of one author, oldest first, over all pages. */
  async list(author: number): Promise<readonly OwnComment[]> {
    const found = new Map<number, OwnComment>();
    for (let page = 1; page <= MOST_PAGES; page++) {
      const { value, more } = await this.#client.read(
        'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
        { ...this.#at, issue_number: this.#number, per_page: 100, page },
        z.array(commentSchema),
      );
      for (const one of value.flatMap((comment) => this.#own(comment)))
        if (one.author === author) found.set(one.id, one);
      if (!more) break;
    }
    return [...found.values()].toSorted((a, b) => a.id - b.id);
  }

  /** Creates one, once: a repetition is made only where reading back does not find it. */
  async create(comment: ReportComment, author: number | undefined): Promise<OwnComment> {
    const created = await this.#client.write(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { ...this.#at, issue_number: this.#number, body: renderComment(comment) },
      { schema: commentSchema, readBack: () => this.#find(comment, author) },
    );
    const [own] = this.#own(created);
    if (own === undefined) throw new Error('GitHub changed the comment that was posted.');
    return own;
  }

  /** Replaces the text; false where the comment is gone. */
  async update(id: number, comment: ReportComment): Promise<boolean> {
    const body = renderComment(comment);
    const at = { ...this.#at, comment_id: id };
    return unlessGone(() =>
      this.#client.write(
        'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        { ...at, body },
        {
          schema: commentSchema,
          readBack: async () => {
            const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}';
            const { value } = await this.#client.read(route, at, commentSchema);
            return parseComment(value.body)?.header.content === comment.header.content
              ? value
              : undefined;
          },
        },
      ),
    );
  }

  /** Removes one; that it is gone already is as good. */
  async remove(id: number): Promise<void> {
    await unlessGone(() =>
      this.#client.write(
        'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
        { ...this.#at, comment_id: id },
        { schema: z.unknown(), readBack: async () => undefined },
      ),
    );
  }

  async #find(comment: ReportComment, author: number | undefined): Promise<Comment | undefined> {
    if (author === undefined) return undefined;
    const same = (await this.list(author)).find(
      ({ header }) =>
        header.content === comment.header.content &&
        header.run === comment.header.run &&
        header.attempt === comment.header.attempt,
    );
    return (
      same && {
        id: same.id,
        html_url: same.url,
        body: renderComment(comment),
        user: { id: same.author },
      }
    );
  }

  #own({ id, html_url: url, body, user }: Comment): readonly OwnComment[] {
    const header = parseHeader(body);
    if (header === undefined || header.key !== this.#key || user === null) return [];
    return [{ id, url, author: user.id, header, content: parseComment(body) }];
  }
}

async function unlessGone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof RequestRefusedError && (error.status === 404 || error.status === 410))
      return false;
    throw error;
  }
}
