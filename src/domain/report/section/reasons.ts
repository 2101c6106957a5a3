import type { Evidence, Reason, Sample } from '../../evidence/evidence.ts';
import { type Block, list, sentence } from '../block.ts';
import { count, percent } from '../figures.ts';
import { NOTHING, tableOf } from '../table.ts';
import { figure, join, name, own, prose, say, type Words } from '../words.ts';

const ORDER = ['error', 'warning', 'info'] as const;
const WORD = { error: 'fail', warning: 'warn' } as const;

/** What a check complains of: errors first, as a table where things were counted, else as a list. */
export function reasonBlocks(evidence: Evidence): readonly Block[] {
  const sorted = ORDER.flatMap((severity) =>
    evidence.reasons.filter((reason) => reason.severity === severity),
  );
  const counted = sorted.filter((reason) => reason.count !== undefined);
  const told = sorted.filter((reason) => reason.count === undefined);
  return [
    ...(counted.length > 0 ? [table(counted), ...places(counted)] : []),
    ...(told.length > 0 ? [list(told.map(line))] : []),
    ...hint(evidence),
  ];
}

function line(reason: Reason): Words {
  const where = place(reason);
  const mark = reason.severity === 'info' ? say`Note:` : severity(reason);
  const message = say`${mark} ${prose(reason.message)}`;
  return where.length === 0 ? message : say`${message} (${where})`;
}

function severity({ severity: word }: Reason): Words {
  return word === 'info' ? say`note` : [{ kind: 'verdict', verdict: WORD[word], text: word }];
}

function place({ where }: Reason): Words {
  const parts = [where?.dataset, where?.column, where?.slice, where?.metric];
  return join(
    parts.flatMap((part) => (part === undefined ? [] : [[name(part)]])),
    ' · ',
  );
}

function table(reasons: readonly Reason[]): Block {
  return tableOf({
    caption: 'What was found',
    columns: [
      { title: 'Severity', align: 'left' },
      { title: 'Rule', align: 'left' },
      { title: 'Where', align: 'left' },
      { title: 'Count', align: 'right' },
      { title: 'Of', align: 'right' },
      { title: 'Share', align: 'right' },
      { title: 'What', align: 'left' },
    ],
    rows: reasons.map((reason) => [
      severity(reason),
      [name(reason.code)],
      place(reason).length === 0 ? NOTHING : place(reason),
      amount(reason.count),
      amount(reason.of),
      reason.count === undefined || reason.of === undefined
        ? NOTHING
        : [figure(percent(reason.count, reason.of))],
      [prose(reason.message)],
    ]),
  });
}

function amount(value: number | undefined): Words {
  return value === undefined ? NOTHING : [figure(count(value))];
}

function places(reasons: readonly Reason[]): readonly Block[] {
  const withSamples = reasons.filter(({ samples = [] }) => samples.length > 0);
  if (withSamples.length === 0) return [];
  return [
    {
      kind: 'details',
      summary: say`The first places of each`,
      blocks: [list(withSamples.map(placesOf))],
    },
  ];
}

function placesOf(reason: Reason): Words {
  const samples = (reason.samples ?? []).map(sample);
  const where = place(reason);
  const head =
    where.length === 0 ? say`${name(reason.code)}` : say`${name(reason.code)} in ${where}`;
  return say`${head}: ${join(samples, ', ')}`;
}

function sample({ file, line: row, value, shape }: Sample): Words {
  const at = row === undefined ? [] : say`line ${figure(count(row))}`;
  const where =
    file === undefined ? at : at.length === 0 ? [name(file)] : say`${at} of ${name(file)}`;
  if (value !== undefined) return say`${where} (${name(value)})`;
  return shape === undefined ? where : say`${where} (${prose(shape)})`;
}

function hint(evidence: Evidence): readonly Block[] {
  const samples = evidence.reasons.flatMap((reason) => reason.samples ?? []);
  const hidden = samples.some(({ value, shape }) => value === undefined && shape !== undefined);
  if (!hidden) return [];
  return [
    sentence(
      say`Values are hidden. They are shown for columns that the contract classifies as ${own('public')}, or with ${own('values: shown')} in assay.yml.`,
    ),
  ];
}
