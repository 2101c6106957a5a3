import {
  countsSql,
  identityOf,
  type Side,
  sharedKeysSql,
} from '../../domain/preparation/files-sql.ts';
import type { Layout } from '../../domain/preparation/layout.ts';
import { cutoffSql, splitOf, untimedSql } from '../../domain/preparation/split-sql.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { Project } from '../project/project.ts';
import type { DataFiles } from './data-sources.ts';
import { loadRows, type Reading } from './load-rows.ts';
import type { RowCounts } from './prepared.ts';

const TRAIN_TABLE = 'train_rows';
const EVALUATE_TABLE = 'evaluate_rows';

export interface Sides {
  readonly train: Side;
  readonly evaluate: Side;
}

/** The rows of both sides, in tables of the session. */
export interface SplitRows {
  readonly sides: Sides;
  readonly counts: { readonly train: RowCounts; readonly evaluate: RowCounts };
  readonly splitAt: string | null;
}

/**
 * Reads the rows and splits them as `data.evaluate` says.
 * @throws ConfigurationError where a side would be empty
 */
export async function splitRows(
  files: DataFiles,
  project: Project,
  reading: Reading,
  host: Host,
): Promise<SplitRows> {
  const { session } = reading;
  const unreadable = await loadRows(TRAIN_TABLE, files.train, reading, host);
  const own =
    files.evaluate === null ? null : await loadRows(EVALUATE_TABLE, files.evaluate, reading, host);
  noticeSeenFiles(files, host);
  if (own !== null) await noticeSeenRows(reading, host);
  const { sides, splitAt } =
    own === null ? await cut(project, reading, host) : { sides: OWN_FILES, splitAt: null };
  const counts = {
    train: await countSide(sides.train, unreadable, session),
    evaluate: await countSide(sides.evaluate, own ?? 0, session),
  };
  demandRows('train', counts.train, project);
  demandRows('evaluate', counts.evaluate, project);
  return { sides, counts, splitAt };
}

/** Without a key, rows that were trained on are only known where whole files are the same. */
function noticeSeenFiles({ train, evaluate, digests }: DataFiles, host: Host): void {
  for (const [index, file] of (evaluate ?? []).entries()) {
    const seen = train[digests.train.indexOf(digests.evaluate[index] ?? '')];
    if (seen === undefined) continue;
    const same = seen.name === file.name ? 'is' : `holds the same as ${seen.name}, which is`;
    host.log.warning(`${file.name} ${same} trained on: its rows are no test.`);
  }
}

/** A model looks better than it is on rows that it was trained on. */
async function noticeSeenRows({ layout, session }: Reading, host: Host): Promise<void> {
  if (layout.keyGenerated) return;
  const [row] = await session.rows(sharedKeysSql(TRAIN_TABLE, EVALUATE_TABLE, layout));
  const shared = Number(row?.['shared'] ?? 0);
  if (shared > 0) {
    host.log.warning(`${shared} evaluation rows have the key of a training row: they are no test.`);
  }
}

const OWN_FILES: Sides = {
  train: { table: TRAIN_TABLE, condition: 'true' },
  evaluate: { table: EVALUATE_TABLE, condition: 'true' },
};

async function cut(
  project: Project,
  { plan, layout, session }: Reading,
  host: Host,
): Promise<{ readonly sides: Sides; readonly splitAt: string | null }> {
  const { evaluate } = project.model.data;
  const timestamp = columnOf(layout, plan.timestamp?.name);
  let after: string | null = null;
  if (typeof evaluate === 'object' && 'last' in evaluate) {
    after = textOf(await session.rows(cutoffSql(TRAIN_TABLE, timestamp, evaluate.last)));
    await noticeUntimed(timestamp, session, host);
  }
  const split = splitOf(evaluate, { identity: identityOf(layout, 'rowid'), timestamp, after });
  if (split === null) return { sides: OWN_FILES, splitAt: null };
  const side = (condition: string): Side => ({ table: TRAIN_TABLE, condition });
  return {
    sides: { train: side(split.isTrain), evaluate: side(split.isEvaluate) },
    splitAt: split.after?.replace(' ', 'T') ?? null,
  };
}

async function noticeUntimed(timestamp: string, session: DataSession, host: Host): Promise<void> {
  const [row] = await session.rows(untimedSql(TRAIN_TABLE, timestamp));
  const untimed = Number(row?.['untimed'] ?? 0);
  if (untimed > 0) host.log.notice(`${untimed} rows have no time and are left out.`);
}

function columnOf(layout: Layout, name: string | undefined): string {
  const index = layout.columns.findIndex((column) => column.name === name);
  return index < 0 ? 'NULL' : `f${index}`;
}

function textOf(rows: readonly Readonly<Record<string, unknown>>[]): string | null {
  const value = rows[0]?.['cutoff'];
  return typeof value === 'string' ? value : null;
}

function demandRows(side: 'train' | 'evaluate', counts: RowCounts, project: Project): void {
  if (usableRows(counts) > 0) return;
  const { read, invalid, unlabelled } = counts;
  const why =
    read === 0
      ? 'no row falls to it'
      : `of ${read} rows, ${invalid} break the contract and ${unlabelled} have no label`;
  throw new ConfigurationError({
    place: project.place(['data', side]),
    message: `No row is left to ${side === 'train' ? 'train on' : 'evaluate by'}: ${why}.`,
    remedy: read === 0 ? 'Change the split.' : 'Look at the data with assay check-data.',
  });
}

/** How many rows of a side are neither invalid nor without a label. */
export function usableRows({ read, invalid, unlabelled }: RowCounts): number {
  return read - invalid - unlabelled;
}

/** How the rows of a side fared; records that could not be read at all count as invalid. */
async function countSide(side: Side, unreadable: number, session: DataSession): Promise<RowCounts> {
  const [row] = await session.rows(countsSql(side));
  return {
    read: Number(row?.['read'] ?? 0) + unreadable,
    invalid: Number(row?.['invalid'] ?? 0) + unreadable,
    unlabelled: Number(row?.['unlabelled'] ?? 0),
  };
}
