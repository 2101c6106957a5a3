import { describe, expect, it } from 'vitest';
import { contractText, DataWorkspace } from '../../support/data-workspace.ts';
import { DEFECTS, FLIGHTS_COLUMNS, seedDefects } from '../../support/ten-defects.ts';

const workspace = new DataWorkspace();
const contract = workspace.write('contract.yml', contractText(FLIGHTS_COLUMNS));
const ROWS = 60_000;

describe.each([
  ['start', 0],
  ['middle', 30_000],
  ['end', ROWS],
])('ten defects at the %s of a file', (place, after) => {
  it('finds every one with its physical line, and counts a cell once', async () => {
    const { text, lines } = seedDefects(ROWS, after);
    const data = workspace.write(`${place}.csv`, text);
    const { found, refusal } = await workspace.check({ contract, data: [data] });
    expect(found.verdict).toBe('fail');
    expect(refusal).toMatch(/do not keep the contract/);
    for (const [index, { name, code, column }] of DEFECTS.entries()) {
      const reason = found.reasons.find((one) => one.code === code && one.where?.column === column);
      const places = (reason?.samples ?? []).map(({ line }) => line);
      expect(places, `${name}: ${code} of ${column}`).toContain(lines[index]);
    }
    const total = found.reasons.reduce((sum, { count = 0 }) => sum + count, 0);
    expect(total).toBe(DEFECTS.length);
    expect(found.measurements['records']).toBe(ROWS + 2 * DEFECTS.length);
    expect(found.measurements['rejected']).toBe(2);
  });

  it('shows cells of public columns only', async () => {
    const data = workspace.write(`${place}.csv`, seedDefects(ROWS, after).text);
    const {
      found,
      privateText = '',
      text = '',
    } = await workspace.check({ contract, data: [data] });
    const sample = (column: string, code: string) =>
      found.reasons.find((one) => one.code === code && one.where?.column === column)?.samples?.[0];
    expect(sample('destination', 'pattern')?.value).toBe('ab1');
    expect(sample('delay', 'type')).toMatchObject({ shape: 'text of 3 characters' });
    expect(JSON.stringify(found) + text).not.toMatch(/N\/A|12\.7|ZZZ/);
    expect(privateText).toMatch(/N\/A/);
  });
});
