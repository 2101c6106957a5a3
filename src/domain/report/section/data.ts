import * as z from 'zod';
import type { Evidence } from '../../evidence/evidence.ts';
import { type Block, type Section, sentence } from '../block.ts';
import { bytes, count, measure, percent } from '../figures.ts';
import { readAmount, readList } from '../measurements.ts';
import { NOTHING, tableOf } from '../table.ts';
import { figure, join, name, own, say, type Words } from '../words.ts';
import { brokenLine } from './broken.ts';
import { reasonBlocks } from './reasons.ts';

const amount = z.number().min(0);
const columnSchema = z.object({
  name: z.string().max(2000),
  type: z.string().max(200).optional(),
  count: amount.optional(),
  missing: amount.optional(),
  invalid: amount.optional(),
  distinct: amount.optional(),
  distinctExact: z.boolean().optional(),
  mean: z.number().nullable().optional(),
  deviation: z.number().nullable().optional(),
});
type ColumnFacts = z.output<typeof columnSchema>;

/** The data against its contract: what was examined, what was found, the profile folded away. */
export function dataSection(evidence: Evidence): Section {
  const { items, broken } = readList(evidence, 'profile', columnSchema);
  return {
    id: 'data',
    title: 'Data',
    verdict: evidence.verdict,
    blocks: [
      ...examined(evidence),
      ...reasonBlocks(evidence),
      ...profile(items, readAmount(evidence, 'rows')),
      ...brokenLine(broken, 'column of the profile'),
    ],
  };
}

/** `12`, and `≈ 254` where the number of different values is an estimate, or may be one. */
function distinctOf({ distinct, distinctExact = false }: ColumnFacts): Words {
  if (distinct === undefined) return NOTHING;
  return [figure(distinctExact ? count(distinct) : `≈ ${count(distinct)}`)];
}

function examined(evidence: Evidence): readonly Block[] {
  const parts: Words[] = [];
  const rows = readAmount(evidence, 'rows');
  const columns = readAmount(evidence, 'columns');
  const files = readAmount(evidence, 'files');
  const size = readAmount(evidence, 'bytes');
  if (rows !== undefined) parts.push(say`${figure(count(rows))} rows`);
  if (columns !== undefined) parts.push(say`${figure(count(columns))} columns`);
  if (files !== undefined)
    parts.push(say`${figure(count(files))} ${own(files === 1 ? 'file' : 'files')}`);
  if (size !== undefined) parts.push(say`${figure(bytes(size))}`);
  if (parts.length === 0) return [];
  const clean = evidence.reasons.every(({ severity }) => severity === 'info');
  const found = clean ? say` Nothing breaks the contract.` : say``;
  return [sentence(say`Examined: ${join(parts, ', ')}.${found}`)];
}

function profile(columns: readonly ColumnFacts[], rows: number | undefined): readonly Block[] {
  if (columns.length === 0) return [];
  const share = (part: number | undefined): Words =>
    part === undefined || rows === undefined ? NOTHING : [figure(percent(part, rows))];
  const value = (of: number | null | undefined, format: (of: number) => string): Words =>
    of === undefined || of === null ? NOTHING : [figure(format(of))];
  return [
    {
      kind: 'details',
      summary: say`Profile of ${figure(count(columns.length))} columns`,
      open: columns.length <= 12,
      blocks: [
        tableOf({
          caption: 'Statistics of each column; ≈ is an estimate',
          columns: [
            { title: 'Column', align: 'left' },
            { title: 'Type', align: 'left' },
            { title: 'Missing', align: 'right' },
            { title: 'Distinct', align: 'right' },
            { title: 'Mean', align: 'right' },
            { title: 'Deviation', align: 'right' },
          ],
          rows: columns.map((column) => [
            [name(column.name)],
            column.type === undefined ? NOTHING : [name(column.type)],
            share(column.missing),
            distinctOf(column),
            value(column.mean, measure),
            value(column.deviation, measure),
          ]),
        }),
      ],
    },
  ];
}
