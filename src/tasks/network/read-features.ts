import { refusal } from '../../domain/evidence/refusal.ts';
import type { Encoder } from '../../domain/network/encoder.ts';
import type { Table } from '../../domain/table/table.ts';
import { type DataSession, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { type DataFile, misfitsOf, relationOf, selectOf } from './data-file.ts';

/**
 * Reads the columns that an encoder takes, in the order of the file.
 * @throws RefusalError where cells are not of the kind that the network learnt. The engine's own complaint would show
 * one of them.
 */
export async function readFeatures(
  data: DataFile,
  encoder: Encoder,
  host: Pick<Host, 'dataEngine'>,
): Promise<Table> {
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: [data.path] });
  try {
    const columns = encoder.features.map(({ name, kind }) => selectOf(name, kind));
    return await session.table(`SELECT ${columns.join(', ')} FROM ${relationOf(data)}`);
  } catch (error) {
    if (error instanceof UnreadableFileError) await tellMisfits(data, encoder, session);
    throw error;
  } finally {
    await session.close();
  }
}

async function tellMisfits(data: DataFile, encoder: Encoder, session: DataSession): Promise<void> {
  for (const { name, kind } of encoder.features) {
    const [row] = await session.rows(
      `SELECT ${misfitsOf(name, kind)} AS misfits FROM ${relationOf(data)}`,
    );
    const misfits = Number(row?.['misfits'] ?? 0);
    if (misfits === 0) continue;
    throw refusal(
      'unfit-features',
      `In the rows to predict, ${misfits} cells of "${name}" are no ${kind}, as which the network learnt this column.`,
    );
  }
}
