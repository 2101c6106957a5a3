import { compareSpeakers, type ReportComment } from '../../domain/report/comment.ts';
import type { Checks, OwnCheck } from './checks.ts';
import type { Comments, OwnComment } from './comments.ts';

const MOST_PASSES = 4;

export interface Situation {
  readonly mine: ReportComment;
  /** The commit that the pull request stands at. */
  readonly head: string;
  readonly author: number;
  readonly comments: Comments;
  /** Left out where the token may not make checks. */
  readonly checks?: Checks;
  /** The check that this run made. */
  readonly check?: OwnCheck;
}

export interface Settled {
  /** Whether a newer run had spoken, so that what this one said does not stand. */
  readonly gaveWay: boolean;
  readonly url?: string;
}

/**
 * Looks again after writing, since GitHub has no "write if unchanged": keeps the oldest comment,
 * removes later ones, and sees to it that comment and last check say what the newest run said. What
 * a newer run said is restored from its check, which stands before its comment does. Whoever writes
 * last looks last, so that all runs end at the same.
 */
export async function settle(situation: Situation): Promise<Settled> {
  let newest = situation.mine;
  let url: string | undefined;
  let edited = false;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const own = await situation.comments.list(situation.author);
    const checks = await listChecks(situation);
    newest = newestOf(situation, own, checks);
    const checkChanged = await settleCheck(situation, checks, newest);
    const [oldest, ...later] = own;
    for (const { id } of later) await situation.comments.remove(id);
    url = oldest?.url;
    // A newer run's text that somebody changed is no longer known, but still newer than ours.
    edited =
      oldest !== undefined && compareSpeakers(oldest.header, newest.header, situation.head) > 0;
    const stands = oldest === undefined || edited || isSaid(oldest.content, newest);
    if (!stands) await situation.comments.update(oldest.id, newest);
    if (stands && !checkChanged) break;
  }
  const gaveWay = edited || newest !== situation.mine;
  return { gaveWay, ...(url === undefined ? {} : { url }) };
}

async function listChecks({ checks, check, mine }: Situation): Promise<readonly OwnCheck[]> {
  if (checks === undefined) return [];
  const all = await checks.list();
  return all.filter(
    ({ app, content }) => app?.id === check?.app?.id && content?.header.key === mine.header.key,
  );
}

function newestOf(
  { mine, head }: Situation,
  own: readonly OwnComment[],
  checks: readonly OwnCheck[],
): ReportComment {
  const said = [...own, ...checks].flatMap(({ content }) =>
    content === undefined ? [] : [content],
  );
  return said.reduce(
    (best, one) => (compareSpeakers(one.header, best.header, head) > 0 ? one : best),
    mine,
  );
}

/** GitHub shows the check that was made last: where an older run made it, it says what the newest said. */
async function settleCheck(
  { checks }: Situation,
  made: readonly OwnCheck[],
  newest: ReportComment,
): Promise<boolean> {
  const last = made.at(-1);
  if (checks === undefined || last === undefined || isSaid(last.content, newest)) return false;
  const source = made.find(({ content }) => isSaid(content, newest));
  if (source?.title == null || source.conclusion === null) return false;
  const { title, conclusion } = source;
  await checks.update(last.id, { title, conclusion, content: newest });
  return true;
}

function isSaid(content: ReportComment | undefined, newest: ReportComment): boolean {
  return (
    content?.header.content === newest.header.content &&
    content.header.run === newest.header.run &&
    content.header.attempt === newest.header.attempt
  );
}
