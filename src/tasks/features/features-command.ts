import { quoteName } from '../../domain/contract/sql/quote.ts';
import { copySql } from '../../domain/preparation/files-sql.ts';
import { runCommand } from '../commands/run-command.ts';
import { demandWritten } from '../commands/written-file.ts';
import { tableSource } from '../prediction/table-source.ts';
import type { FeatureHost, FeatureWork } from './feature-work.ts';

const WHAT = 'The features command';

/**
 * Runs the command in folders of its own, on a copy of the rows without the label: nothing that it is told leads to
 * a file that holds one.
 * @param scratch an empty folder
 * @returns the file that it wrote
 */
export async function runFeaturesCommand(
  work: FeatureWork,
  scratch: string,
  host: FeatureHost,
): Promise<string> {
  const input = `${scratch}/input.${work.format}`;
  const output = `${scratch}/output.${work.format}`;
  await writeInput(work, { path: input, folder: scratch }, host);
  const { timeLimitSeconds } = work;
  await host.log.group('Features', () =>
    runCommand(
      {
        what: WHAT,
        run: work.run,
        directory: work.directory,
        environment: {
          ASSAY_INPUT: input,
          ASSAY_OUTPUT: output,
          PYTHONDONTWRITEBYTECODE: '1',
        },
        pass: work.pass,
        ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
      },
      host,
    ),
  );
  const owed = { what: WHAT, variable: 'ASSAY_OUTPUT', path: output, code: 'no-features' };
  await demandWritten(owed, host);
  return output;
}

async function writeInput(
  { input, label, labelled, format }: FeatureWork,
  target: { readonly path: string; readonly folder: string },
  host: FeatureHost,
): Promise<void> {
  if (!labelled) return host.files.copy(input.path, target.path);
  const source = await tableSource(input.path, 'The rows', host.files);
  const engine = await host.dataEngine();
  const outputs = target.folder;
  const session = await engine.open({ inputs: [source.path], outputs, threads: 1 });
  try {
    const query = `SELECT * EXCLUDE (${quoteName(label)}) FROM ${source.sql}`;
    await session.run(copySql(query, target.path, format));
  } finally {
    await session.close();
  }
}
