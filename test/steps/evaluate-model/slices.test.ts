import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { step as evaluate } from '../../../src/steps/evaluate-model/step.ts';
import type { Ending } from '../../../src/steps/kernel/ending.ts';
import { step as train } from '../../../src/steps/train-model/step.ts';
import { evidenceIn, runIn } from '../../support/run-in.ts';
import {
  CONTRACT,
  configText,
  smallData,
  smallProject,
  type Workspace,
} from '../../support/training-workspace.ts';

const open: Workspace[] = [];
afterEach(async () => {
  for (const place of open.splice(0)) {
    await place.dispose();
    rmSync(place.root, { recursive: true, force: true });
  }
});

/** The small data with a group that no command may see: `crew` is `a` where the id is even. */
const GROUPED = CONTRACT.replace(
  '      - name: late\n',
  `      - name: crew
        logicalType: string
        classification: public
        customProperties: [{ property: ml.role, value: group }]
      - name: late
`,
);
const ROWS = smallData()
  .all.trim()
  .split('\n')
  .map((line, index) => {
    const cells = line.split(',');
    const crew = index === 0 ? 'crew' : Number(cells[0]) % 2 === 0 ? 'a' : 'b';
    return [...cells.slice(0, 3), crew, ...cells.slice(3)].join(',');
  });

/** Adds `tens`, the tens of x in hundredths, and refuses to see what it must not. */
const FEATURES = `
import { readFileSync, writeFileSync } from 'node:fs';
const [header, ...lines] = readFileSync(process.env.ASSAY_INPUT, 'utf8').trim().split('\\n');
if (header !== 'id,x,colour') throw new Error('columns: ' + header);
const tens = (line) => Math.floor(Number(line.split(',')[1]) * 10 + 1e-9);
const made = lines.map((line) => line + ',' + tens(line)).toReversed();
writeFileSync(process.env.ASSAY_OUTPUT, [header + ',tens', ...made].join('\\n') + '\\n');
console.log('prepared', lines.length);
`;

function project(more: string, files: Readonly<Record<string, string>> = {}): Workspace {
  const place = smallProject(
    { more },
    { files: { 'contract.yml': GROUPED, 'data/rows.csv': `${ROWS.join('\n')}\n`, ...files } },
  );
  open.push(place);
  return place;
}

/** The rows of each slice that the comparison was made on. */
function rowsOf(ending: Ending): Readonly<Record<string, number>> {
  // The cast: measurements are JSON of many forms.
  const { rows } = evidenceIn(ending, 'comparison').measurements['slices'] as unknown as {
    readonly rows: readonly { readonly slice: string; readonly rows: number }[];
  };
  return Object.fromEntries(rows.map(({ slice, rows: count }) => [slice, count]));
}

async function trainTwice(place: Workspace): Promise<void> {
  expect(await runIn(place, train)).toMatchObject({ kind: 'ok' });
  cpSync(join(place.root, '.assay/small/package'), join(place.root, 'champion'), {
    recursive: true,
  });
}

describe('slices', () => {
  it('are cut by a group that no command sees, for champion and challenger alike', async () => {
    const place = project('    slices: [crew, "crew != \'a\'", "x > 0.5"]\n');
    await trainTwice(place);
    const ending = await runIn(place, evaluate, { champion: 'champion' });
    const rows = rowsOf(ending);
    expect(Object.keys(rows).toSorted()).toEqual([
      "crew != 'a'",
      "crew = 'a'",
      "crew = 'b'",
      'x > 0.5',
    ]);
    expect((rows["crew = 'a'"] ?? 0) + (rows["crew = 'b'"] ?? 0)).toBe(
      evidenceIn(ending, 'quality').measurements['rows'],
    );
    expect(rows["crew != 'a'"]).toBe(rows["crew = 'b'"]);
    // The train command prints the columns it was given.
    expect(place.log.said('foreign').join('\n')).toContain('rows with x,colour');
  });

  it('tell whole numbers beyond 2^53 apart', async () => {
    const wide = ROWS.map((line) =>
      line.replace(/,a,/, ',4611686018427387904,').replace(/,b,/, ',4611686018427387905,'),
    );
    const whole = GROUPED.replace(
      '- name: crew\n        logicalType: string',
      '- name: crew\n        logicalType: integer',
    );
    const place = project('    slices: [crew, "crew = 4611686018427387905"]\n', {
      'contract.yml': whole,
      'data/rows.csv': `${wide.join('\n')}\n`,
    });
    await trainTwice(place);
    const ending = await runIn(place, evaluate, { champion: 'champion' });
    const rows = rowsOf(ending);
    const [even = 0, odd = 0] = [4, 5].map((last) => rows[`crew = 461168601842738790${last}`]);
    expect(even + odd).toBe(evidenceIn(ending, 'quality').measurements['rows']);
    expect(Math.min(even, odd)).toBeGreaterThan(0);
  });

  it('may be added without training again', async () => {
    const place = project('    code: ["*.mjs"]\n');
    await trainTwice(place);
    place.write('assay.yml', configText({ more: '    code: ["*.mjs"]\n    slices: [crew]\n' }));
    const again = await runIn(place, train);
    expect(evidenceIn(again, 'training').measurements['reused']).toBe(true);
    const rows = rowsOf(await runIn(place, evaluate, { champion: 'champion' }));
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(["crew = 'a'", "crew = 'b'"]));
  });

  it('are cut by what the features command makes, and by the data where they have the column too', async () => {
    const more = `    features: { run: [node, features.mjs] }
    slices: ["tens >= 5", crew, "x >= 0.5"]
`;
    const place = project(more, { 'features.mjs': FEATURES });
    await trainTwice(place);
    const before = place.log.said('foreign').filter((line) => line.startsWith('prepared')).length;
    const rows = rowsOf(await runIn(place, evaluate, { champion: 'champion' }));
    expect(rows['tens >= 5']).toBe(rows['x >= 0.5']);
    expect(Object.keys(rows)).toContain("crew = 'b'");
    const after = place.log.said('foreign').filter((line) => line.startsWith('prepared')).length;
    expect([before, after]).toEqual([2, 2]);
  });

  it('by a column that neither has are refused before the training, with their place', async () => {
    const more = `    features: { run: [node, features.mjs] }
    slices: [crew, "hour < 12"]
`;
    const place = project(more, { 'features.mjs': FEATURES });
    const ending = await runIn(place, train);
    expect(ending).toMatchObject({
      kind: 'misconfigured',
      problems: [
        {
          message:
            'There is no column "hour": the contract has none, and the features command makes none.',
          remedy: 'It makes id, x, colour, tens.',
        },
      ],
    });
    expect(place.log.said('foreign').join('\n')).not.toContain('trained on');
  });
});
