import type { Evidence } from '../../domain/evidence/evidence.ts';

/** What a person reads of a training, in a few lines. */
export function describeTraining({ verdict, measurements, reasons, subject }: Evidence): string {
  const lines: string[] = [];
  if (verdict === 'fail') lines.push('The training failed: there is no package.');
  else if (measurements['reused'] === true) {
    lines.push('The package of an earlier training from the same inputs is taken again.');
  } else lines.push(trained(measurements));
  if (subject.package !== null) lines.push(`Package ${subject.package}.`);
  lines.push(...reasons.map((reason) => `${reason.severity}: ${reason.message}`));
  return lines.join('\n');
}

function trained(measurements: Evidence['measurements']): string {
  const rows = Number(measurements['rows']).toLocaleString('en-GB');
  const memory = measurements['peakMemoryBytes'];
  const used =
    typeof memory === 'number' ? `, with ${Math.ceil(memory / 2 ** 20)} MiB of memory` : '';
  return `Trained on ${rows} rows in ${Number(measurements['seconds']).toFixed(1)} s${used}.`;
}
