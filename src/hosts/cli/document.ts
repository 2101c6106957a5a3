import type { Problem } from '../../domain/problem.ts';
import type { Ending } from '../../steps/kernel/ending.ts';
import { messageOf } from '../message-of.ts';

/** The document as JSON. `##[` would be a command to the runner wherever it stands: it is escaped. */
export function renderDocument(ending: Ending): string {
  return `${JSON.stringify(toDocument(ending), undefined, 2).replaceAll('##[', '##\\u005b')}\n`;
}

/** The one document of `--json`: the evidence, or the outputs of a step that has none, or what went wrong. */
function toDocument(ending: Ending): unknown {
  switch (ending.kind) {
    case 'ok':
      return documentOf(ending.result);
    case 'refused':
      return ending.result === undefined
        ? { assay: 1, refusal: ending.sentence }
        : documentOf(ending.result);
    case 'misconfigured':
      return { assay: 1, problems: ending.problems.map(toProblemDocument) };
    case 'faulty':
      return { assay: 1, fault: messageOf(ending.error) };
    case 'cancelled':
      return { assay: 1, cancelled: true };
  }
}

type Result = Extract<Ending, { kind: 'ok' }>['result'];

function documentOf({ evidence = [], outputs }: Result): unknown {
  if (evidence.length === 0) return outputs;
  return evidence.length === 1 ? evidence[0] : evidence;
}

function toProblemDocument({ place, message, remedy }: Problem): unknown {
  return {
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message,
    remedy: remedy ?? null,
  };
}
