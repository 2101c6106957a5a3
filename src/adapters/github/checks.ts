import * as z from 'zod';
import { parseComment, type ReportComment, renderComment } from '../../domain/report/comment.ts';
import type { ReviewReport } from '../../ports/reviews.ts';
import type { Client } from './client.ts';
import type { PullRequest } from './pull-request.ts';

const checkSchema = z.object({
  id: z.int(),
  external_id: z.string().nullable().default(null),
  conclusion: z.string().nullable(),
  app: z.object({ id: z.int(), slug: z.string() }).nullable(),
  output: z.object({
    title: z.string().nullable(),
    summary: z.string().nullable(),
    text: z.string().nullable(),
  }),
});
const MOST_PAGES = 100;
const listSchema = z.object({ check_runs: z.array(checkSchema) });

/** A check of ours on the head; its text is the comment, so that a lost one can be restored from it. */
export interface OwnCheck {
  readonly id: number;
  readonly app: { readonly id: number; readonly slug: string } | null;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly content: ReportComment | undefined;
}

/** What a check says. */
export interface CheckContent {
  readonly title: string;
  readonly conclusion: string;
  readonly content: ReportComment;
}

/** The checks of one name on the head of a pull request. */
export class Checks {
  readonly #client: Client;
  readonly #at: { readonly owner: string; readonly repo: string };
  readonly #head: string;
  readonly #name: string;

  constructor(client: Client, { owner, repo, head }: PullRequest, name: ReviewReport['checkName']) {
    this.#client = client;
    this.#at = { owner, repo };
    this.#head = head;
    this.#name = name;
  }

  /** Ours, in the order of their creation; GitHub shows the last. */
  async list(): Promise<readonly OwnCheck[]> {
    return (await this.#all()).map(toOwn).toSorted((a, b) => a.id - b.id);
  }

  /** Over all pages: each run of a pull request leaves a check, and which page ours are on is GitHub's choice. */
  async #all(): Promise<readonly z.output<typeof checkSchema>[]> {
    const found = new Map<number, z.output<typeof checkSchema>>();
    const of = { ...this.#at, ref: this.#head, check_name: this.#name, filter: 'all' };
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value, more } = await this.#client.read(
        'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
        { ...of, per_page: 100, page },
        listSchema,
      );
      for (const check of value.check_runs) found.set(check.id, check);
      if (!more) break;
    }
    return [...found.values()];
  }

  /** Creates one, completed, once. */
  async create(said: CheckContent): Promise<OwnCheck> {
    const external = externalId(said.content);
    const find = async (): Promise<z.output<typeof checkSchema> | undefined> =>
      (await this.#all()).find((check) => check.external_id === external);
    const created = await this.#client.write(
      'POST /repos/{owner}/{repo}/check-runs',
      { ...this.#at, name: this.#name, head_sha: this.#head, status: 'completed', ...body(said) },
      { schema: checkSchema, readBack: find },
    );
    return toOwn(created);
  }

  /** Makes a check say something else. */
  async update(id: number, said: CheckContent): Promise<void> {
    await this.#client.write(
      'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      { ...this.#at, check_run_id: id, status: 'completed', ...body(said) },
      { schema: checkSchema, readBack: async () => undefined },
    );
  }
}

function body({ title, conclusion, content }: CheckContent): Record<string, unknown> {
  return {
    conclusion,
    external_id: externalId(content),
    output: { title, summary: title, text: renderComment(content) },
  };
}

function externalId({ header: { run, attempt, content } }: ReportComment): string {
  return `assay:${run}:${attempt}:${content.slice('sha256:'.length, 'sha256:'.length + 16)}`;
}

function toOwn({ id, app, conclusion, output }: z.output<typeof checkSchema>): OwnCheck {
  return { id, app, conclusion, title: output.title, content: parseComment(output.text ?? '') };
}
