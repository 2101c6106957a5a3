import {
  copySql,
  countsSql,
  evaluateSql,
  labelsSql,
  type Side,
  trainSql,
} from '../../domain/preparation/files-sql.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { Project } from '../project/project.ts';
import type { Reading } from './load-rows.ts';
import type { Prepared, PreparedFile, RowCounts } from './prepared.ts';

export interface Sides {
  readonly train: Side;
  readonly evaluate: Side;
}

/** Writes the three files of a prepared data set. */
export async function writePrepared(
  sides: Sides,
  project: Project,
  { layout, plan, session }: Reading,
  host: Host,
): Promise<Pick<Prepared, 'train' | 'evaluate' | 'labels'>> {
  const { format, sample } = project.model.data;
  const write = (name: string, query: string, as: 'parquet' | 'csv'): Promise<PreparedFile> =>
    writeOne({ path: `${project.paths.data}/${name}.${as}`, query, format: as }, session, host);
  return {
    train: await write(
      'train',
      trainSql(sides.train, { layout, label: plan.label, sample }),
      format,
    ),
    evaluate: await write('evaluate', evaluateSql(sides.evaluate, layout), format),
    labels: await write('labels', labelsSql(sides.evaluate, layout), 'parquet'),
  };
}

interface Writing {
  readonly path: string;
  readonly query: string;
  readonly format: 'parquet' | 'csv';
}

/** Writes beside the place and renames, so that no half-written file is ever taken for a whole one. */
async function writeOne(writing: Writing, session: DataSession, host: Host): Promise<PreparedFile> {
  const { path, query, format } = writing;
  const partial = `${path}.partial`;
  await host.files.remove(path);
  await host.files.remove(partial);
  await session.run(copySql(query, await host.files.resolve(partial), format));
  await host.files.move(partial, path);
  const [row] = await session.rows(`SELECT count(*) AS n FROM (${query})`);
  const { digest } = await host.files.fingerprint(path);
  return { path, rows: Number(row?.['n'] ?? 0), digest };
}

/** How the rows of a side fared; records that could not be read at all count as invalid. */
export async function countSide(
  side: Side,
  unreadable: number,
  session: DataSession,
): Promise<RowCounts> {
  const [row] = await session.rows(countsSql(side));
  return {
    read: Number(row?.['read'] ?? 0) + unreadable,
    invalid: Number(row?.['invalid'] ?? 0) + unreadable,
    unlabelled: Number(row?.['unlabelled'] ?? 0),
  };
}
