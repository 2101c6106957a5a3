import { markdownTable } from 'markdown-table';
import type { Evidence, Reason, Sample } from '../../domain/evidence/evidence.ts';
import { count, counted, percent } from '../../domain/report/figures.ts';
import { renderMarkdown, SUMMARY_LIMIT } from '../../domain/report/markdown/markdown.ts';
import { makeReport } from '../../domain/report/report.ts';
import { visible } from '../../domain/report/visible.ts';

const SHOWN_PLACES = 3;

/** The verdict as a sentence that a manager understands. */
export function headlineOf(evidence: Evidence): string {
  const rows = counted(Number(evidence.measurements['rows'] ?? 0), 'row');
  const errors = evidence.reasons.filter(({ severity }) => severity === 'error');
  const warnings = evidence.reasons.filter(({ severity }) => severity === 'warning');
  const unreadable = errors.find(({ code }) => code === 'unreadable-file');
  if (unreadable !== undefined) return visible(unreadable.message, 500);
  if (errors.length > 0)
    return `The data do not keep the contract: ${anomalies(errors)} in ${rows}.`;
  if (warnings.length > 0)
    return `The data keep the contract, with ${anomalies(warnings)} to look at in ${rows}.`;
  return `The data keep the contract: ${rows}, nothing to complain of.`;
}

function anomalies(reasons: readonly Reason[]): string {
  return reasons.length === 1 ? 'one kind of anomaly' : `${reasons.length} kinds of anomalies`;
}

/** For the log and the terminal: the sentence, then a table of what was found. */
export function describeCheck(evidence: Evidence, path: string): string {
  const { reasons } = evidence;
  const table =
    reasons.length === 0
      ? []
      : [
          '',
          markdownTable(
            [
              ['Severity', 'Column', 'Rule', 'Count', 'Share', 'Where', 'What'],
              ...reasons.map(line),
            ],
            { align: ['l', 'l', 'l', 'r', 'r', 'l', 'l'] },
          ),
          ...hint(reasons),
          '',
        ];
  return [headlineOf(evidence), ...table, `Evidence: ${path}`].join('\n');
}

function line(reason: Reason): string[] {
  const { severity, where, code, count: found, of, message, samples = [] } = reason;
  const more = samples.length > SHOWN_PLACES ? ', …' : '';
  return [
    severity,
    visible(where?.column ?? ''),
    code,
    found === undefined ? '' : count(found),
    found === undefined || of === undefined ? '' : percent(found, of),
    samples.slice(0, SHOWN_PLACES).map(place).join(', ') + more,
    visible(message),
  ];
}

function place({ file, line: row, value, shape }: Sample): string {
  const at = row === undefined ? (file ?? '') : `${file ?? ''}:${row}`;
  const what = value === undefined ? shape : `"${value}"`;
  return visible(what === undefined ? at : `${at} (${what})`);
}

function hint(reasons: readonly Reason[]): readonly string[] {
  const hidden = reasons.some(({ samples = [] }) =>
    samples.some(({ shape }) => shape !== undefined),
  );
  return hidden
    ? [
        '',
        'Values are hidden; columns that the contract classifies as public, or "values: shown" in assay.yml, show them.',
      ]
    : [];
}

/** For the job summary. */
export function summaryOf(evidence: Evidence): string {
  const report = makeReport({
    model: evidence.model,
    evidence: [evidence],
    rejected: [],
    expected: [],
  });
  return renderMarkdown(report, { limit: SUMMARY_LIMIT });
}
