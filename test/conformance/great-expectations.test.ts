import { expect, it } from 'vitest';
import { DataWorkspace } from '../support/data-workspace.ts';
import {
  describeResults,
  type Result,
  superfluous,
  type Totals,
  totals,
  unstated,
} from '../support/great-expectations/account.ts';
import { type Case, readCases } from '../support/great-expectations/cases.ts';
import { compare } from '../support/great-expectations/comparison.ts';
import { type Format, writeTable } from '../support/great-expectations/files.ts';
import { translate } from '../support/great-expectations/translation.ts';
import { describeWithShared, sharedPath } from '../support/shared.ts';

/*
 * Great Expectations' own cases (tests/test_definitions, version 1.2.0), said as contracts and run through
 * check-data on CSV, JSON Lines and Parquet. GREAT_EXPECTATIONS may name a folder with more of them; the reasons
 * cover all.
 */

const SHARED = 'conformance/great-expectations';
const elsewhere = process.env['GREAT_EXPECTATIONS'];

/** By number of cases: those that may lie beside the repository, and all that there are. */
const TOTALS: Readonly<Record<number, Omit<Totals, 'cases'>>> = {
  381: {
    agreed: 114,
    refusals: 28,
    mistakes: 9,
    agreedOnCells: 12,
    differing: 25,
    inexpressible: 230,
  },
  661: {
    agreed: 216,
    refusals: 65,
    mistakes: 14,
    agreedOnCells: 12,
    differing: 45,
    inexpressible: 388,
  },
};

const workspace = new DataWorkspace();
const written = new Map<string, Promise<Readonly<Record<Format, string>>>>();

async function tryOut(one: Case): Promise<Result> {
  const translation = translate(one);
  if ('inexpressible' in translation) return translation;
  const { name } = one.table;
  const files = written.get(name) ?? writeTable(one.table, workspace);
  written.set(name, files);
  return compare(one, translation, await files, workspace);
}

describeWithShared(
  'the cases of Great Expectations',
  elsewhere === undefined ? [SHARED] : [],
  () => {
    const cases = readCases(elsewhere ?? sharedPath(SHARED));
    const results = new Map<Case, Result>();

    it.each([...Map.groupBy(cases, ({ file }) => file)])(
      '%s: end as they should, or as a stated reason has it',
      async (_, group) => {
        const surprises: string[] = [];
        for (const one of group) {
          const result = await tryOut(one);
          results.set(one, result);
          surprises.push(...unstated(one, result).map((text) => `${one.id} ${one.title} ${text}`));
        }
        expect(surprises).toEqual([]);
      },
    );

    it('are all accounted for', () => {
      process.stdout.write(describeResults(results));
      expect(superfluous(results)).toEqual([]);
      const { cases: number, ...endings } = totals(results);
      expect(number).toBe(cases.length);
      expect(endings).toEqual(TOTALS[number] ?? endings);
      expect(
        endings.agreed + endings.agreedOnCells + endings.differing + endings.inexpressible,
      ).toBe(number);
    });
  },
);
