import type { Evidence, Reason, Sample } from '../../evidence/evidence.ts';
import { visible } from '../visible.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
/** A result without a place is what a demand of this file found; GitHub takes no result without a place. */
const NOWHERE = place('assay.yml', undefined);

/**
 * The reasons as SARIF 2.1.0 (OASIS), a run for each model, with the places of their samples, for
 * code scanning. The category keeps models apart, which else replace each other there.
 */
export function renderSarif(evidence: readonly Evidence[], version: string): string {
  const models = [...new Set(evidence.map(({ model }) => model))];
  const runs = (models.length === 0 ? [null] : models).map((model) =>
    runOf(
      model,
      evidence.filter((one) => one.model === model),
      version,
    ),
  );
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs }, null, 2)}\n`;
}

function runOf(model: string | null, evidence: readonly Evidence[], version: string): object {
  const reasons = evidence.flatMap(({ check, reasons: all }) =>
    all.map((reason) => ({ rule: `${check}/${reason.code}`, reason })),
  );
  const rules = [...new Set(reasons.map(({ rule }) => rule))].toSorted();
  const category = model === null ? 'assay' : `assay/${percent(visible(model))}`;
  return {
    tool: {
      driver: {
        name: 'Assay',
        version,
        rules: rules.map((id) => ({ id, shortDescription: { text: plain(id) } })),
      },
    },
    automationDetails: { id: `${category}/` },
    columnKind: 'unicodeCodePoints',
    results: reasons.map(({ rule, reason }) => ({
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      level: LEVELS[reason.severity],
      message: { text: message(reason) },
      locations: locations(reason.samples ?? []),
    })),
  };
}

function message({ message: words, count, of }: Reason): string {
  const amount = count === undefined ? '' : ` (${count}${of === undefined ? '' : ` of ${of}`})`;
  const text = `${plain(words)}${amount}`;
  return text === '' ? '–' : text;
}

/**
 * Foreign text for a message: brackets would make links of it (SARIF 2.1.0, §3.11.6), braces
 * placeholders, which are doubled where they are meant as such (§3.11.5).
 */
function plain(text: string): string {
  return visible(text, 2000)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

function locations(samples: readonly Sample[]): readonly object[] {
  const known = samples.flatMap(({ file, line }) => {
    const uri = file === undefined ? '' : address(file);
    return uri === '' ? [] : [place(uri, line)];
  });
  return known.length === 0 ? [NOWHERE] : known;
}

function place(uri: string, line: number | undefined): object {
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line ?? 1 } },
  };
}

/** A relative reference: each part of the path percent-encoded, never a scheme or a host. */
function address(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(percent).join('/');
  return path.replace(/^\/+/, '');
}

function percent(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
