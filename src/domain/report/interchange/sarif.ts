import type { Evidence, Reason, Sample } from '../../evidence/evidence.ts';
import { visible } from '../visible.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The reasons as SARIF 2.1.0 (OASIS), with the places of their samples, for code scanning. */
export function renderSarif(evidence: readonly Evidence[], version: string): string {
  const reasons = evidence.flatMap(({ check, reasons: all }) =>
    all.map((reason) => ({ rule: `${check}/${reason.code}`, reason })),
  );
  const rules = [...new Set(reasons.map(({ rule }) => rule))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Assay',
            version,
            rules: rules.map((id) => ({ id, shortDescription: { text: plain(id) } })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: reasons.map(({ rule, reason }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: LEVELS[reason.severity],
          message: { text: message(reason) },
          locations: (reason.samples ?? []).flatMap(location),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function message({ message: words, count, of }: Reason): string {
  const amount = count === undefined ? '' : ` (${count}${of === undefined ? '' : ` of ${of}`})`;
  return `${plain(words)}${amount}`;
}

/** A message of SARIF's may hold links in brackets: foreign text gets none. */
function plain(text: string): string {
  return visible(text, 2000).replace(/[\\[\]{}]/g, '\\$&');
}

function location({ file, line }: Sample): readonly object[] {
  if (file === undefined) return [];
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: address(file) },
        ...(line === undefined ? {} : { region: { startLine: line } }),
      },
    },
  ];
}

/** A relative reference: each part of the path percent-encoded, never a scheme or a host. */
function address(file: string): string {
  const parts = file.toWellFormed().replaceAll('\\', '/').split('/');
  const path = parts.map(encodeURIComponent).join('/');
  return path.replace(/^\/+/, '');
}
