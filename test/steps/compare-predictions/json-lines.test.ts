import { afterEach, describe, expect, it, test } from 'vitest';
import { compareIn } from '../../support/compare-files.ts';
import { evidenceIn } from '../../support/run-in.ts';
import { type Workspace, workspace } from '../../support/training-workspace.ts';

const open: Workspace[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.dispose();
});

const rows = Array.from({ length: 60 }, (_, id) => ({
  id,
  label: (id * 7) % 3 === 0 ? 1 : 0,
  a: Number(((id % 10) / 10 + 0.05).toFixed(2)),
  b: Number((0.3 + 0.3 * Number((id * 7) % 3 === 0) + (id % 7) / 50).toFixed(4)),
}));

function json(cells: (row: (typeof rows)[number]) => object): string {
  return `${rows.map((row) => JSON.stringify(cells(row))).join('\n')}\n`;
}
function csv(header: string, cells: (row: (typeof rows)[number]) => readonly unknown[]): string {
  return `${header}\n${rows.map((row) => cells(row).join(',')).join('\n')}\n`;
}

const JSON_LABELS = json(({ id, label }) => ({ id, label }));
const JSON_A = json(({ id, a }) => ({ id, prediction: a }));
const JSON_B = json(({ id, b }) => ({ prediction: b, 'the "id"': 'x', id: String(id) }));

function place(files: Readonly<Record<string, string>>): Workspace {
  const one = workspace({ files });
  open.push(one);
  return one;
}

const NAMES = { labels: 'labels.jsonl', champion: 'a.ndjson', challenger: 'b.jsonl' };

describe('JSON Lines', () => {
  it('give the numbers that CSV gives', async () => {
    const text = place({
      'labels.csv': csv('id,label', ({ id, label }) => [id, label]),
      'a.csv': csv('id,prediction', ({ id, a }) => [id, a]),
      'b.csv': csv('id,prediction', ({ id, b }) => [id, b]),
      'labels.jsonl': `\uFEFF${JSON_LABELS}`,
      'a.ndjson': JSON_A,
      'b.jsonl': JSON_B,
    });
    const asJson = evidenceIn(await compareIn(text, NAMES));
    const asText = evidenceIn(await compareIn(text));
    expect(asJson.measurements['comparisons']).toEqual(asText.measurements['comparisons']);
    expect(asJson.verdict).toBe(asText.verdict);
  });

  test.each([
    [
      'a line that is cut off',
      (text: string) => text.replace(/(\n.*){2}$/, '\n{"id": 59, "pre\n'),
      ['record b.jsonl:60'],
    ],
    ['a list', (text: string) => text.replace(/\n.*\n/, '\n[1, 2]\n'), ['record b.jsonl:2']],
    [
      'NaN, which some programs write',
      (text: string) => text.replace(/\n.*\n/, '\n{"id": 1, "prediction": NaN}\n'),
      ['not-finite b.jsonl:2'],
    ],
    [
      'a null',
      (text: string) => text.replace(/\n.*\n/, '\n{"id": 1, "prediction": null}\n'),
      ['missing-prediction b.jsonl:2'],
    ],
    [
      'a key that is not there',
      (text: string) => text.replace(/\n.*\n/, '\n{"id": 1}\n'),
      ['missing-prediction b.jsonl:2'],
    ],
    [
      'a text',
      (text: string) => text.replace(/\n.*\n/, '\n{"id": 1, "prediction": "high"}\n'),
      ['not-a-number b.jsonl:2'],
    ],
    [
      'a list as a prediction',
      (text: string) => text.replace(/\n.*\n/, '\n{"id": 1, "prediction": [0.5]}\n'),
      ['not-a-number b.jsonl:2'],
    ],
  ] as const)('are refused for %s, at its line', async (_, change, places) => {
    const one = place({
      'labels.jsonl': JSON_LABELS,
      'a.ndjson': JSON_A,
      'b.jsonl': change(JSON_A),
    });
    const ending = await compareIn(one, NAMES);
    expect(ending.kind).toBe('refused');
    const told = evidenceIn(ending).reasons.flatMap(({ code, samples = [] }) =>
      samples.map(({ file, line }) => `${code} ${file}:${line}`),
    );
    expect(told).toEqual(places);
  });

  it('lose no key that only later lines have', async () => {
    const wide = `${rows.map(({ id }) => JSON.stringify({ id, prediction: 0.5, note: 'x'.repeat(30_000) })).join('\n')}\n`;
    const late = wide.replace(/\{[^{]*\}\n$/, '{"id": 59, "prediction": 0.5, "p_z": 1}\n');
    const one = place({ 'labels.jsonl': JSON_LABELS, 'a.ndjson': JSON_A, 'b.jsonl': late });
    const [reason] = evidenceIn(await compareIn(one, NAMES)).reasons;
    expect(reason).toMatchObject({
      code: 'unknown-column',
      message: 'b.jsonl: a line has a key that the first lines lack.',
      samples: [{ file: 'b.jsonl', line: 60 }],
    });
  });

  it('may have blank lines, which are no rows but count as lines', async () => {
    const gap = JSON_A.replace('\n', '\n\n').replace('{"id":9,', '{"id":"nine",');
    const one = place({ 'labels.jsonl': JSON_LABELS, 'a.ndjson': JSON_A, 'b.jsonl': gap });
    const [first] = evidenceIn(await compareIn(one, NAMES)).reasons;
    expect(first).toMatchObject({
      code: 'unmatched-key',
      count: 1,
      samples: [{ file: 'b.jsonl', line: 11 }],
    });
  });
});
