import type { Evidence } from '../../evidence/evidence.ts';
import type { Section } from '../block.ts';
import { count } from '../figures.ts';
import { NOTHING } from '../table.ts';
import { verdictPiece } from '../verdict-words.ts';
import { figure, join, name, own, say, type Words } from '../words.ts';

const SHORT = 12;

/** Who found what, about which bytes: the digests bind the report to what it speaks of. */
export function provenanceSection(evidence: readonly Evidence[]): Section {
  return {
    id: 'provenance',
    title: 'Where this comes from',
    blocks: [
      {
        kind: 'details',
        summary: say`Evidence, digests and versions`,
        blocks: [
          {
            kind: 'table',
            caption: 'The evidence that this report is made from',
            columns: [
              { title: 'Check', align: 'left' },
              { title: 'Verdict', align: 'left' },
              { title: 'About', align: 'left' },
              { title: 'Step', align: 'left' },
              { title: 'Run', align: 'left' },
              { title: 'At (UTC)', align: 'left' },
            ],
            rows: evidence.map(row),
          },
        ],
      },
    ],
  };
}

function row(evidence: Evidence): readonly Words[] {
  const { step, version, run, attempt } = evidence.producedBy;
  const tries = attempt === undefined ? say`` : say`, attempt ${figure(count(attempt))}`;
  return [
    [name(evidence.check)],
    [verdictPiece(evidence.verdict)],
    subject(evidence),
    say`${name(step)} ${name(version)}`,
    run === null ? say`outside of a workflow` : say`${name(run)}${tries}`,
    [name(evidence.producedAt)],
  ];
}

function subject({ subject: { data, package: model, baseline } }: Evidence): Words {
  const parts = [digest('data', data), digest('package', model), digest('champion', baseline)];
  const known = parts.filter((part) => part.length > 0);
  return known.length === 0 ? NOTHING : join(known, ', ');
}

function digest(what: string, value: string | null): Words {
  if (value === null) return [];
  return say`${own(what)} ${name(value.replace(/^sha256:/, '').slice(0, SHORT))}`;
}
