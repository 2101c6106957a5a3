import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteText } from '../../../src/domain/contract/sql/quote.ts';
import { RefusalError } from '../../../src/domain/evidence/refusal.ts';
import type { DataEngine, Row } from '../../../src/ports/data-engine.ts';
import type { FeatureWork, PreparedFeatures } from '../../../src/tasks/features/feature-work.ts';
import { runFeatures } from '../../../src/tasks/features/run-features.ts';
import { type Workspace, workspace } from '../../support/training-workspace.ts';

let space: Workspace;
let engine: DataEngine;
beforeAll(async () => {
  space = workspace();
  engine = await space.host.dataEngine();
});
afterAll(async () => {
  await space.dispose();
  rmSync(space.root, { recursive: true, force: true });
});

/** Reads the rows as texts, and writes what an expression over `header` and `lines` gives. */
const writing = (expression: string): string => `
import { readFileSync, writeFileSync } from 'node:fs';
const [header, ...lines] = readFileSync(process.env.ASSAY_INPUT, 'utf8').trim().split('\\n');
console.log('given', header, lines.length);
writeFileSync(process.env.ASSAY_OUTPUT, (${expression}).join('\\n') + '\\n');
`;

const ROWS = ['id,x,late', '1,0.5,0', '2,0.25,1', '3,0.75,1', '4,1.5,0'];

let count = 0;
/** Runs a script over a CSV file. */
async function run(
  script: string,
  { rows = ROWS, ...changes }: Partial<FeatureWork> & { readonly rows?: readonly string[] } = {},
): Promise<PreparedFeatures> {
  count += 1;
  space.write(`${count}/features.mjs`, script);
  space.write(`${count}/rows.csv`, `${rows.join('\n')}\n`);
  const path = join(space.root, `${count}/rows.csv`);
  const { digest } = await space.host.files.fingerprint(path);
  const work: FeatureWork = {
    run: ['node', 'features.mjs'],
    directory: `${count}`,
    code: digest,
    pass: [],
    input: { path, digest, rows: rows.length - 1 },
    format: 'csv',
    key: ['id'],
    label: 'late',
    labelled: true,
    cacheDirectory: `${count}/kept`,
    ...changes,
  };
  return runFeatures(work, space.host);
}

const textOf = ({ path }: PreparedFeatures): readonly string[] =>
  readFileSync(join(space.root, path), 'utf8').trim().split('\n');

async function refused(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof RefusalError))
    throw error instanceof Error ? error : new Error('not refused');
  return error.reasons.map(({ code, message }) => `${code}: ${message}`).join('\n');
}

const UNKEYED = { key: [], rows: ['x,y,late', '1,7,0', '2,6,1', '3,8,1', '4,9,0'] };

describe('the label', () => {
  it('is hidden from the command, and stands beside what it made', async () => {
    const made = await run(
      writing('[header + ",twice", ...lines.map((l) => l + "," + 2 * l.split(",")[1])]'),
    );
    expect(space.log.said('foreign').at(-1)).toBe('given id,x 4');
    expect(made.columns).toEqual(['id', 'x', 'twice']);
    expect(textOf(made)).toEqual([
      'id,x,twice,late',
      '1,0.5,1,0',
      '2,0.25,0.5,1',
      '3,0.75,1.5,1',
      '4,1.5,3,0',
    ]);
  });

  it('comes back to its row by the key, whatever the order that rows are written in', async () => {
    const made = await run(writing('[header, ...lines.toReversed()]'));
    expect(textOf(made)).toEqual(ROWS);
  });

  it('comes back to a row whose key is an empty text', async () => {
    const rows = ['id,x,late', '"",1,0', 'a,2,1'];
    const made = await run(writing('[header, ...lines.toReversed()]'), { rows });
    expect(textOf(made)).toEqual(['id,x,late', ',1,0', 'a,2,1']);
  });

  it('comes back by the order of the rows where they have no key', async () => {
    const made = await run(writing('[header, ...lines]'), UNKEYED);
    expect(textOf(made)).toEqual(UNKEYED.rows);
  });

  it('is in no file that the command is led to', async () => {
    const look = `
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
for (const name of ['ASSAY_INPUT', 'ASSAY_OUTPUT']) console.log(name, readdirSync(dirname(process.env[name])).join());
console.log('folder', readdirSync('.').join());
console.log('variables', Object.keys(process.env).filter((name) => name.startsWith('ASSAY')).toSorted().join());
writeFileSync(process.env.ASSAY_OUTPUT, readFileSync(process.env.ASSAY_INPUT));
`;
    await run(look, { directory: `${count + 1}` });
    expect(space.log.said('foreign').slice(-4)).toEqual([
      'ASSAY_INPUT input.csv',
      'ASSAY_OUTPUT input.csv',
      'folder features.mjs,rows.csv',
      'variables ASSAY_COMMAND_ID,ASSAY_INPUT,ASSAY_OUTPUT',
    ]);
  });

  it('keeps its type in Parquet, and so do the columns', async () => {
    const folder = join(space.root, 'typed');
    space.write(
      'typed/features.mjs',
      `
import { copyFileSync } from 'node:fs';
copyFileSync(process.env.ASSAY_INPUT, process.env.ASSAY_OUTPUT);
`,
    );
    const path = join(folder, 'rows.parquet');
    const session = await engine.open({ inputs: [], outputs: folder });
    await session.run(
      `COPY (SELECT i AS id, TIMESTAMP '2001-01-01' + to_hours(i::INT) AS at, [i] AS list, i % 2 = 0 AS late FROM range(3000) t(i)) TO ${quoteText(path)} (FORMAT parquet)`,
    );
    await session.close();
    const { digest } = await space.host.files.fingerprint(path);
    const made = await run('', {
      directory: 'typed',
      format: 'parquet',
      input: { path, digest, rows: 3000 },
      cacheDirectory: 'typed/kept',
    });
    const after = await described(join(space.root, made.path));
    expect(after).toEqual(await described(path));
  });

  async function described(path: string): Promise<readonly Row[]> {
    const session = await engine.open({ inputs: [path] });
    const from = `read_parquet(${quoteText(path)})`;
    const types = await session.rows(
      `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${from})`,
    );
    const rows = await session.rows(
      `SELECT md5(string_agg(CAST(t AS VARCHAR), ';')) AS rows FROM ${from} t`,
    );
    await session.close();
    return [...types, ...rows];
  }
});

describe('a features command that', () => {
  const cases: [string, string, string, Parameters<typeof run>[1]?][] = [
    ['fails', 'process.exit(1)', 'failed: '],
    [
      'writes nothing',
      '',
      'no-features: The features command ended well but wrote nothing to ASSAY_OUTPUT',
    ],
    [
      'makes a link of its output',
      `import { symlinkSync } from 'node:fs'; symlinkSync(process.env.ASSAY_INPUT, process.env.ASSAY_OUTPUT);`,
      'not-a-file: The features command made a link or a special file of ASSAY_OUTPUT. ',
    ],
    ['writes an empty file', writing('[]').replace(" + '\\n'", ''), 'empty-file: '],
    [
      'loses rows',
      writing('[header, ...lines.slice(1)]'),
      'features-rows: The features command was given 4 rows and wrote 3',
    ],
    [
      'doubles a row in place of another',
      writing('[header, ...lines.slice(1), lines[1]]'),
      'features-key: The features command changed 1 keys',
    ],
    [
      'changes a key',
      writing("[header, ...lines.map((l) => l.replace(/^3/, '33'))]"),
      'features-key: ',
    ],
    [
      'drops the key',
      writing("[header, ...lines].map((l) => l.split(',')[1])"),
      'features-without-key: ',
    ],
    [
      'makes a column of the name of the label',
      writing("[header + ',Late', ...lines.map((l) => l + ',1')]"),
      'features-label: The features command wrote a column "Late"',
    ],
    [
      'makes two columns that differ in case only',
      writing("[header + ',X', ...lines.map((l) => l + ',1')]"),
      'features-columns: ',
    ],
    [
      'writes rows of different lengths',
      writing('[header, ...lines.slice(1), "4"]'),
      'unreadable-file: ',
    ],
    [
      'makes texts that are keys look the same',
      writing("[header, ...lines.map((l) => l.replace(/^0*7/, '7'))]"),
      'features-key: The features command spelt keys',
      { rows: ['id,x,late', '007,1,0', '07,2,0'] },
    ],
    [
      'moves rows that have no key',
      writing('[header, ...lines.toReversed()]'),
      'features-order: The features command moved 4 rows',
      UNKEYED,
    ],
    [
      'moves rows that have no key and changes a column',
      writing(
        "[header, ...lines.toSorted((a, b) => a.split(',')[1] - b.split(',')[1]).map((l) => l.replace(/^./, 'z'))]",
      ),
      'features-order: The features command moved 2 rows',
      UNKEYED,
    ],
  ];
  it.each(cases)('%s is refused for its own reason', async (_title, text, message, more) => {
    expect(await refused(run(text, more))).toContain(message);
    expect(readdirSync(join(space.root, `${count}`))).not.toContain('kept');
  });

  it('writes another format than it was given is refused', async () => {
    const parquet = join(space.root, 'other.parquet');
    const session = await engine.open({ inputs: [], outputs: space.root });
    await session.run(`COPY (SELECT 1 AS id) TO ${quoteText(parquet)} (FORMAT parquet)`);
    await session.close();
    const text = `import { copyFileSync } from 'node:fs'; copyFileSync(${JSON.stringify(parquet)}, process.env.ASSAY_OUTPUT);`;
    expect(await refused(run(text))).toMatch(/^features-format: .* given csv and wrote parquet/);
  });

  it('spells keys in its own way may do so', async () => {
    const floats = writing("[header, ...lines.map((l) => l.replace(/^(\\d+),/, '$1.0,') + '0')]");
    expect(textOf(await run(floats))).toEqual([
      'id,x,late',
      '1.0,0.50,0',
      '2.0,0.250,1',
      '3.0,0.750,1',
      '4.0,1.50,0',
    ]);
  });

  it('changes one column of rows without a key may do so, as long as they stay in their places', async () => {
    const flipped = writing("[header, ...lines.map((l) => 5 - l.split(',')[0] + l.slice(1))]");
    expect(textOf(await run(flipped, UNKEYED))).toEqual([
      'x,y,late',
      '4,7,0',
      '3,6,1',
      '2,8,1',
      '1,9,0',
    ]);
  });

  it('changes the file that it reads changes a copy', async () => {
    const text = `${writing('[header, ...lines]')}\nwriteFileSync(process.env.ASSAY_INPUT, 'x');`;
    expect(textOf(await run(text))).toEqual(ROWS);
    expect(readFileSync(join(space.root, `${count}/rows.csv`), 'utf8')).toBe(
      `${ROWS.join('\n')}\n`,
    );
  });
});

describe('the result', () => {
  const told = writing('[header, ...lines]');
  const runs = (): number =>
    space.log.said('foreign').filter((line) => line.startsWith('given')).length;

  it('is kept by rows, code and format, and made anew where its file is not what it was', async () => {
    const cacheDirectory = 'shared-kept';
    const before = runs();
    const first = await run(told, { cacheDirectory });
    const again = await run(told, { cacheDirectory });
    expect([again, runs() - before]).toEqual([first, 1]);
    const otherCode = await run(told, { cacheDirectory, code: `sha256:${'1'.repeat(64)}` });
    await run(told, { cacheDirectory, rows: [...ROWS, '5,1,1'] });
    expect(runs() - before).toBe(3);
    expect(otherCode.digest).toBe(first.digest);
    writeFileSync(join(space.root, first.path), 'id,x,late\n1,0,0\n');
    expect((await run(told, { cacheDirectory })).digest).toBe(first.digest);
    expect(runs() - before).toBe(4);
  });
});
