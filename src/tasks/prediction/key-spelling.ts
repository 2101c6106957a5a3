import { SPELLINGS, type Spelling } from '../../domain/predictions/key-spelling.ts';
import type { DataSession } from '../../ports/data-engine.ts';

/** Keys that find no partner. */
export interface LostKeys {
  /** The columns of the key, all of them texts, under the same names in both queries. */
  readonly keys: readonly string[];
  /** A query for the keys without partner. */
  readonly lost: string;
  /** A query for the keys among which it is looked for. */
  readonly other: string;
  /** What there is to say of each column whose types differ. */
  readonly types: readonly (string | undefined)[];
  readonly session: DataSession;
}

/**
 * What keeps keys apart that may have been meant alike; undefined where nothing of the kind is found. They
 * are not matched for it: whether 01 is 1 only their owner knows.
 */
export async function describeSpelling(lostKeys: LostKeys): Promise<string | undefined> {
  let best: { readonly spelling: Spelling; readonly found: number } | undefined;
  for (const spelling of SPELLINGS) {
    const found = await foundBy(spelling, lostKeys);
    if (found > (best?.found ?? 0)) best = { spelling, found };
  }
  if (best === undefined) return undefined;
  const types = lostKeys.types.filter((one) => one !== undefined);
  const kinds = types.length === 0 ? '' : ` (${types.join('; ')})`;
  return `${best.found} of them would be found ${best.spelling.say}${kinds}: write the key alike in both files.`;
}

async function foundBy(
  { common }: Spelling,
  { keys, lost, other, session }: LostKeys,
): Promise<number> {
  const spelt = keys.map((key, at) => `${common(key)} AS s${at}`).join(', ');
  const same = keys.map((_, at) => `s${at}`).join(', ');
  const [row] = await session.rows(
    `SELECT count(*) AS n FROM (SELECT ${spelt} FROM (${lost})) SEMI JOIN (SELECT ${spelt} FROM (${other})) USING (${same})`,
  );
  return Number(row?.['n'] ?? 0);
}
