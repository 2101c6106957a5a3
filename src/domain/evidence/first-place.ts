import type { Reason } from './evidence.ts';

/** A reason with the place of its first sample, for people who read lines. */
export function withFirstPlace({ message, samples = [] }: Reason): string {
  const [first] = samples;
  if (first?.file === undefined || first.line === undefined) return message;
  const many = samples.length > 1 ? 'The first is at' : 'It is at';
  return `${message} ${many} ${first.file}:${first.line}.`;
}
