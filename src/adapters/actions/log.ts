import { debug, endGroup, info, startGroup } from '@actions/core';
import { formatPlace, type Place } from '../../domain/problem.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { createPace } from '../node/progress-pace.ts';
import { progressLine } from '../node/progress-text.ts';
import type { AnnotationKind, Annotator } from './annotator.ts';
import { foreignLine, inertLine, inertText } from './inert-line.ts';

/** The log of a job on a runner: nothing that passes through it can act as a command. */
export function createActionsLog(clock: Clock, annotator: Annotator): Log {
  const isDue = createPace(clock);
  const tell = (kind: AnnotationKind) => (message: string, place?: Place) => {
    if (annotator.annotate(kind, message, place)) return;
    const where = place === undefined ? '' : `${formatPlace(place)}: `;
    info(inertText(`${kind}: ${where}${message}`));
  };
  return {
    debug,
    info: (message) => info(inertText(message)),
    notice: tell('notice'),
    warning: tell('warning'),
    error: tell('error'),
    foreign: (line) => info(foreignLine(line)),
    progress: (progress) => {
      if (isDue(progress)) info(inertLine(progressLine(progress)));
    },
    group: createGrouping(),
  };
}

/** GitHub's groups do not nest: within one, a further title is a plain line. */
function createGrouping(): Log['group'] {
  let depth = 0;
  return async (title, work) => {
    depth += 1;
    if (depth === 1) startGroup(inertLine(title));
    else info(inertLine(title));
    try {
      return await work();
    } finally {
      depth -= 1;
      if (depth === 0) endGroup();
    }
  };
}
