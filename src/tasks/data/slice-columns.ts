import { parseSlice } from '../../domain/config/slice.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { Project } from '../project/project.ts';
import type { Prepared } from './prepared.ts';

/** The columns of slices that the data do not have: the model's `features` command is to make them. */
export function madeSliceColumns(
  { model }: Pick<Project, 'model'>,
  { slices }: Pick<Prepared, 'slices'>,
): readonly string[] {
  const known = slices?.columns ?? [];
  const named = model.slices.map((text) => parseSlice(text)?.column);
  return [...new Set(named)]
    .filter((name) => name !== undefined && !known.includes(name))
    .map(String);
}

/**
 * Every column of a slice is in the data, or made by the model's `features` command.
 * @param made the columns that the command makes
 * @throws ConfigurationError naming every slice of which that is not so.
 */
export function demandSliceColumns(
  project: Pick<Project, 'model' | 'place'>,
  prepared: Pick<Prepared, 'slices'>,
  made: readonly string[],
): void {
  const absent = madeSliceColumns(project, prepared).filter((name) => !made.includes(name));
  const problems = project.model.slices.flatMap((text, index): Problem[] => {
    const column = parseSlice(text)?.column;
    if (column === undefined || !absent.includes(column)) return [];
    return [
      {
        place: project.place(['slices', index]),
        message: `There is no column "${column}": the contract has none, and the features command makes none.`,
        remedy:
          made.length === 0 ? 'Name a column of the contract.' : `It makes ${made.join(', ')}.`,
      },
    ];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}
