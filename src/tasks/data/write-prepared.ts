import {
  copySql,
  evaluateSql,
  labelsSql,
  slicesSql,
  trainSql,
} from '../../domain/preparation/files-sql.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { Project } from '../project/project.ts';
import type { Reading } from './load-rows.ts';
import type { Prepared, PreparedFile } from './prepared.ts';
import { type SplitRows, usableRows } from './split-rows.ts';

/** Writes the files of a prepared data set. */
export async function writePrepared(
  { sides, counts }: SplitRows,
  project: Project,
  { layout, plan, session }: Reading,
  host: Host,
): Promise<Pick<Prepared, 'train' | 'evaluate' | 'labels' | 'slices'>> {
  const { format, sample } = project.model.data;
  const label = plan.label;
  const usable = { train: usableRows(counts.train), evaluate: usableRows(counts.evaluate) };
  const write = async (name: string, query: string, as: Format): Promise<Unnumbered> =>
    writeOne({ path: `${project.paths.data}/${name}.${as}`, query, format: as }, session, host);
  const train = await write('train', trainSql(sides.train, { layout, label, sample }), format);
  const evaluate = await write('evaluate', evaluateSql(sides.evaluate, layout), format);
  const labels = await write('labels', labelsSql(sides.evaluate, layout), 'parquet');
  const columns = layout.slices.map(({ name }) => name);
  const sliced =
    columns.length === 0
      ? undefined
      : await write('slices', slicesSql(sides.evaluate, layout), 'parquet');
  return {
    train: { ...train, rows: Math.min(usable.train, sample?.rows ?? usable.train) },
    evaluate: { ...evaluate, rows: usable.evaluate },
    labels: { ...labels, rows: usable.evaluate },
    slices: sliced === undefined ? null : { file: { ...sliced, rows: usable.evaluate }, columns },
  };
}

type Format = Prepared['format'];
type Unnumbered = Omit<PreparedFile, 'rows'>;

interface Writing {
  readonly path: string;
  readonly query: string;
  readonly format: Format;
}

/** Writes beside the place and renames, so that no half-written file is ever taken for a whole one. */
async function writeOne(writing: Writing, session: DataSession, host: Host): Promise<Unnumbered> {
  const { path, query, format } = writing;
  const partial = `${path}.partial`;
  await host.files.remove(path);
  await host.files.remove(partial);
  await session.run(copySql(query, await host.files.resolve(partial), format));
  await host.files.move(partial, path);
  const { digest } = await host.files.fingerprint(path);
  return { path, digest };
}
