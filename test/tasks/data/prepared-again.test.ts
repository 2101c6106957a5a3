import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { quoteText } from '../../../src/domain/contract/sql/quote.ts';
import { RefusalError } from '../../../src/domain/evidence/refusal.ts';
import type { Row } from '../../../src/ports/data-engine.ts';
import { prepareData } from '../../../src/tasks/data/prepare-data.ts';
import type { Prepared } from '../../../src/tasks/data/prepared.ts';
import { openProject } from '../../../src/tasks/project/open-project.ts';
import { configText, smallProject, type Workspace } from '../../support/training-workspace.ts';

const open: Workspace[] = [];
afterEach(async () => {
  for (const space of open.splice(0)) {
    await space.dispose();
    rmSync(space.root, { recursive: true, force: true });
  }
});

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: small
version: 1.0.0
status: active
schema:
  - name: small
    properties:
      - { name: id, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 1 }
      - { name: x, logicalType: number, required: true }
      - { name: crew, logicalType: string, customProperties: [{ property: ml.role, value: group }] }
      - { name: late, logicalType: integer, required: true, customProperties: [{ property: ml.role, value: label }] }
`;

/** Every seventh row has no crew. */
const CREW = (id: number): string => (id % 7 === 0 ? '' : `c${id % 5}`);
const DATA = `id,x,crew,late\n${Array.from({ length: 500 }, (_, id) => `${id},${id / 4},${CREW(id)},${id % 2}`).join('\n')}\n`;

function given(more = ''): Workspace {
  const space = smallProject(
    { more },
    { files: { 'contract.yml': CONTRACT, 'data/rows.csv': DATA } },
  );
  open.push(space);
  return space;
}

async function prepare({ host }: Workspace): Promise<Prepared> {
  return prepareData(await openProject({ config: 'assay.yml' }, host), host);
}

async function rows({ root, host }: Workspace, path: string): Promise<readonly Row[]> {
  const file = join(root, path);
  const session = await (await host.dataEngine()).open({ inputs: [file] });
  const from = path.endsWith('.csv')
    ? `read_csv(${quoteText(file)}, header = true, all_varchar = true)`
    : `read_parquet(${quoteText(file)})`;
  try {
    return await session.rows(`SELECT * FROM ${from}`);
  } finally {
    await session.close();
  }
}

const used = ({ log }: Workspace): number =>
  log.said('info').filter((line) => line.startsWith('The data was prepared before')).length;

describe('Prepared data', () => {
  it('are written anew where data.format is another', async () => {
    const space = given();
    const csv = await prepare(space);
    space.write('assay.yml', configText().replace('format: csv', 'format: parquet'));
    const parquet = await prepare(space);
    expect([csv.format, parquet.format, used(space)]).toEqual(['csv', 'parquet', 0]);
    const [before, after] = [
      await rows(space, csv.train.path),
      await rows(space, parquet.train.path),
    ];
    const texts = (all: readonly Row[]): unknown =>
      all.map((row) => Object.values(row).map(Number));
    expect(texts(after)).toEqual(texts(before));
    await prepare(space);
    expect(used(space)).toBe(1);
  });

  it('hold the columns of slices beside the labels, where no command sees them', async () => {
    const space = given('    slices: [crew, "x > 3"]\n');
    const { slices, evaluate, train, labels } = await prepare(space);
    expect(slices?.columns).toEqual(['crew', 'x']);
    const kept = await rows(space, slices?.file.path ?? '');
    const keys = (await rows(space, labels.path)).map((row) => Number(row['id']));
    expect(kept).toEqual(keys.map((id) => ({ s0: CREW(id) || null, s1: id / 4 })));
    for (const file of [evaluate, train]) {
      expect(Object.keys((await rows(space, file.path))[0] ?? {})).not.toContain('crew');
    }
  });

  it('are written anew where slices are made of other columns, and the training rows stay the same', async () => {
    const space = given();
    const before = await prepare(space);
    expect(before.slices).toBeNull();
    space.write('assay.yml', configText({ more: '    slices: [crew]\n' }));
    const after = await prepare(space);
    expect(after.slices?.columns).toEqual(['crew']);
    expect(after.train).toEqual(before.train);
    space.write('assay.yml', configText({ more: '    slices: ["crew = \'c1\'"]\n' }));
    await prepare(space);
    expect(used(space)).toBe(1);
  });

  it('are written anew where the file of slices is not what it was', async () => {
    const space = given('    slices: [crew]\n');
    const { slices } = await prepare(space);
    space.write(slices?.file.path ?? '', 'x');
    expect((await prepare(space)).slices).toEqual(slices);
    expect(used(space)).toBe(0);
  });

  it('are refused where a slice by each value of a column would have too many', async () => {
    const space = given('    slices: [crew, id, "id > 3"]\n');
    const error = await prepare(space).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      problems: [
        {
          place: { file: 'assay.yml', line: 11, column: 20 },
          message: expect.stringMatching(
            /^The column "id" has \d+ values in the evaluation rows; slices by each value have 100 at most\.$/,
          ),
        },
      ],
    });
  });

  it('are refused where a file lacks the column of a slice', async () => {
    const space = given('    slices: [crew]\n');
    space.write(
      'contract.yml',
      CONTRACT.replace(
        'schema:\n  - name: small\n',
        'schema:\n  - name: small\n    customProperties: [{ property: ml.fieldsMatch, value: superset }]\n',
      ),
    );
    space.write('data/rows.csv', DATA.replaceAll(/^([^,]*,[^,]*),[^,]*,/gm, '$1,'));
    await expect(prepare(space)).rejects.toThrow(RefusalError);
    await expect(prepare(space)).rejects.toThrow('has no column "crew"');
  });
});
