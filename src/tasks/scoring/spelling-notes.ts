import type { Reason } from '../../domain/evidence/evidence.ts';
import { sameClass } from '../../domain/metrics/label-classes.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import { classOf } from './check-columns.ts';
import { classesSaid } from './class-reasons.ts';
import type { LoadedPredictions } from './load-files.ts';
import type { Understood } from './read-scored.ts';

/** What was taken for the same class although it is written otherwise: never without a word. */
export async function spellingNotes(
  { task, loaded, kinds, labels }: Understood,
  session: DataSession,
): Promise<readonly Reason[]> {
  if (task === 'regression') return [];
  const notes: Reason[] = [];
  for (const [index, one] of loaded.entries()) {
    const said = kinds[index] === 'class' ? await classesSaid(one, session) : columnsSaid(one);
    notes.push(...noteOn(one.file, said, labels));
  }
  return notes;
}

function columnsSaid({ answers }: LoadedPredictions): readonly string[] {
  return answers.filter((name) => name !== 'prediction').map(classOf);
}

function noteOn(
  file: string,
  said: readonly string[],
  labels: readonly string[],
): readonly Reason[] {
  const written = new Set(labels);
  const known = new Set(labels.map(sameClass));
  const otherwise = said.filter((name) => !written.has(name) && known.has(sameClass(name))).length;
  if (otherwise === 0) return [];
  const which = otherwise === 1 ? '1 class is' : `${otherwise} classes are`;
  const message = `${file}: ${which} written otherwise than in the labels and taken for the same: numbers are compared by value (1 and 1.0), true and false without regard to case.`;
  return [{ code: 'class-spelling', severity: 'info', message, where: { dataset: file } }];
}
