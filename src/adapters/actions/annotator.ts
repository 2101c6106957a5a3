import { error, notice, warning } from '@actions/core';
import { formatPlace, type Place } from '../../domain/problem.ts';

export type AnnotationKind = 'notice' | 'warning' | 'error';

/** GitHub shows ten annotations of each kind a step and drops the rest. */
const MAX_OF_A_KIND = 10;

const ISSUE = { notice, warning, error } as const;

/** Writes annotations, as many as GitHub shows. */
export interface Annotator {
  /** False where the share of this kind is used up: then the text should be told as a plain line. */
  annotate(kind: AnnotationKind, message: string, place?: Place): boolean;
  /** One line on what was left out; undefined where nothing was. */
  leftOut(): string | undefined;
}

/** An annotator for one step of a job; one error is kept in reserve for the sentence it fails with. */
export function createAnnotator(): Annotator {
  const counts = { notice: 0, warning: 0, error: 1 };
  return {
    annotate: (kind, message, place) => {
      counts[kind] += 1;
      if (counts[kind] > MAX_OF_A_KIND) return false;
      ISSUE[kind](place === undefined ? message : `${formatPlace(place)}: ${message}`, {
        ...(place === undefined ? {} : { file: place.file }),
        ...(place?.line === undefined ? {} : { startLine: place.line }),
        ...(place?.column === undefined ? {} : { startColumn: place.column }),
      });
      return true;
    },
    leftOut: () => describeSurplus(counts),
  };
}

function describeSurplus(counts: Readonly<Record<AnnotationKind, number>>): string | undefined {
  const kinds = ['error', 'warning', 'notice'] as const;
  const surplus = kinds
    .map((kind) => ({ kind, more: counts[kind] - MAX_OF_A_KIND }))
    .filter(({ more }) => more > 0)
    .map(({ kind, more }) => `${more} more of kind ${kind}`);
  if (surplus.length === 0) return undefined;
  return `Only in this log, because GitHub shows ten annotations of a kind: ${surplus.join(', ')}.`;
}
