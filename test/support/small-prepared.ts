import type { Prepared } from '../../src/tasks/data/prepared.ts';
import { readContract } from '../../src/tasks/project/load-contract.ts';
import { smallData, type Workspace } from './training-workspace.ts';

/** The small data as `prepareData` would hand it over, without the engine: 200 rows and 100. */
export async function smallPrepared({ host, write }: Workspace): Promise<Prepared> {
  const [header = '', ...lines] = smallData().all.trim().split('\n');
  const withoutLabel = (line: string): string => line.slice(0, line.lastIndexOf(','));
  const keyAndLabel = (line: string): string =>
    `${line.split(',')[0]},${line.slice(line.lastIndexOf(',') + 1)}`;
  const file = async (path: string, rows: readonly string[]) => {
    write(path, `${rows.join('\n')}\n`);
    const { digest } = await host.files.fingerprint(path);
    return { path, digest, rows: rows.length - 1 };
  };
  const evaluation = lines.slice(200);
  const counts = { read: 200, invalid: 0, unlabelled: 0 };
  return {
    contract: await readContract('contract.yml', host),
    format: 'csv',
    train: await file('.assay/small/data/train.csv', [header, ...lines.slice(0, 200)]),
    evaluate: await file('.assay/small/data/evaluate.csv', [
      withoutLabel(header),
      ...evaluation.map(withoutLabel),
    ]),
    labels: await file('.assay/small/data/labels.csv', [
      'id,label',
      ...evaluation.map(keyAndLabel),
    ]),
    slices: null,
    features: ['x', 'colour'],
    columns: [
      { name: 'id', type: 'integer' },
      { name: 'x', type: 'number' },
      { name: 'colour', type: 'string' },
    ],
    label: { name: 'late', type: 'integer', source: null },
    key: ['id'],
    keyGenerated: false,
    timestamp: null,
    counts: { train: counts, evaluate: { ...counts, read: 100 } },
    sampledFrom: null,
    splitAt: null,
    dataDigest: `sha256:${'0'.repeat(64)}`,
  };
}
