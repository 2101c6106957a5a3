import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';

const headerSchema = z.strictObject({
  v: z.literal(1),
  key: z.string().max(1000),
  run: z.string().regex(/^\d{1,20}$/),
  attempt: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{40,64}$/),
  content: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});

/** Which report a comment holds, in its hidden first line. */
export type CommentHeader = z.output<typeof headerSchema>;

export interface ReportComment {
  readonly header: CommentHeader;
  readonly body: string;
}

/** The run that speaks. */
export type Speaker = Pick<CommentHeader, 'key' | 'run' | 'attempt' | 'head'>;

const FIRST_LINE = /^<!-- assay-report (\{[^\n<>]*\}) -->(?:\n|$)/;

const LONGEST_KEY = 300;

/** A key that a header has room for: of a longer one the beginning and its digest. */
export function commentKey(text: string): string {
  const key = text.toWellFormed();
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, 100).toWellFormed()} ${digest(key)}`;
}

/** A comment of this run; its header holds the digest of the body. */
export function makeComment({ key, run, attempt, head }: Speaker, body: string): ReportComment {
  const text = normalise(body);
  return { header: { v: 1, key, run, attempt, head, content: digest(text) }, body: text };
}

/** The Markdown of a comment. `parseComment` reads it back. */
export function renderComment({ header, body }: ReportComment): string {
  const json = JSON.stringify(header).replace(
    /[<>-]|[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<!-- assay-report ${json} -->\n${body}`;
}

/**
 * Reads a comment back; undefined where it is none of ours, or where somebody changed its text since.
 * Only the first line counts, so that nothing within a report can pass for a header.
 */
export function parseComment(text: string): ReportComment | undefined {
  const header = parseHeader(text);
  const body = normalise(text).replace(FIRST_LINE, '');
  return header !== undefined && header.content === digest(body) ? { header, body } : undefined;
}

/** The header of a comment, also where its text was changed since. */
export function parseHeader(text: string): CommentHeader | undefined {
  const json = FIRST_LINE.exec(normalise(text))?.[1];
  if (json === undefined) return undefined;
  try {
    return headerSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/**
 * Below 0 where `a` must give way to `b`: what speaks of the head that the pull request has now wins,
 * then the later run (GitHub numbers runs in their order), then the later attempt.
 */
export function compareSpeakers(
  a: Omit<Speaker, 'key'>,
  b: Omit<Speaker, 'key'>,
  head: string,
): number {
  const byHead = Number(a.head === head) - Number(b.head === head);
  if (byHead !== 0) return byHead;
  const [x, y] = [BigInt(a.run), BigInt(b.run)];
  return x === y ? a.attempt - b.attempt : x < y ? -1 : 1;
}

/** GitHub may hand line ends back as CRLF, and trailing space not at all. */
function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

function digest(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
