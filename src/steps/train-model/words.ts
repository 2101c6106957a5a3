import type { Evidence } from '../../domain/evidence/evidence.ts';
import { bytes, count, duration } from '../../domain/report/figures.ts';

/** What a person reads of a training, in a few lines. */
export function describeTraining({ verdict, measurements, reasons, subject }: Evidence): string {
  const lines: string[] = [];
  if (verdict === 'fail') lines.push(failed(measurements));
  else if (measurements['reused'] === true) {
    lines.push('The package of an earlier training from the same inputs is taken again.');
  } else lines.push(trained(measurements));
  if (subject.package !== null) lines.push(`Package ${subject.package}.`);
  lines.push(...reasons.map((reason) => `${reason.severity}: ${reason.message}`));
  return lines.join('\n');
}

/** A training that ended has its seconds told, also where its predictions are of no use. */
function failed(measurements: Evidence['measurements']): string {
  const ended = measurements['seconds'] !== undefined || measurements['reused'] === true;
  return ended
    ? 'The training ended, but what it made is of no use: there is no package.'
    : 'The training failed: there is no package.';
}

function trained(measurements: Evidence['measurements']): string {
  const rows = count(Number(measurements['rows']));
  const memory = measurements['peakMemoryBytes'];
  const used = typeof memory === 'number' ? `, with ${bytes(memory)} of memory at most` : '';
  return `Trained on ${rows} rows in ${duration(Number(measurements['seconds']))}${used}.`;
}
