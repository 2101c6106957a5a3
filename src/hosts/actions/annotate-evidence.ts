import type { Evidence, Reason } from '../../domain/evidence/evidence.ts';
import type { Place } from '../../domain/problem.ts';
import { count } from '../../domain/report/figures.ts';
import type { Log } from '../../ports/log.ts';

/** Makes annotations of what was found, by its severity, each at the first place that it names. */
export function annotateEvidence(evidence: readonly Pick<Evidence, 'reasons'>[], log: Log): void {
  for (const reason of evidence.flatMap(({ reasons }) => reasons)) {
    if (reason.severity === 'error') log.error(sentenceOf(reason), placeOf(reason));
    if (reason.severity === 'warning') log.warning(sentenceOf(reason), placeOf(reason));
  }
}

function sentenceOf({ message, count: found, of }: Reason): string {
  if (found === undefined) return message;
  return of === undefined
    ? `${message} (${count(found)})`
    : `${message} (${count(found)} of ${count(of)})`;
}

function placeOf({ samples: [first] = [] }: Reason): Place | undefined {
  if (first?.file === undefined) return undefined;
  return { file: first.file, ...(first.line === undefined ? {} : { line: first.line }) };
}
