import { MOST_VALUES } from '../../domain/comparison/slices.ts';
import { parseSlice } from '../../domain/config/slice.ts';
import { valuesSql } from '../../domain/preparation/files-sql.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { Project } from '../project/project.ts';
import type { Reading } from './load-rows.ts';
import type { SplitRows } from './split-rows.ts';

/**
 * A slice that is a column alone looks at each of its values: that must not be too many, which is told before
 * anything is trained.
 * @throws ConfigurationError naming every slice of too many values
 */
export async function demandFewValues(
  { sides }: SplitRows,
  project: Project,
  { layout, session }: Reading,
): Promise<void> {
  if (layout.slices.length === 0) return;
  const [counts = {}] = await session.rows(valuesSql(sides.evaluate, layout));
  const problems = project.model.slices.flatMap((text, index): Problem[] => {
    const slice = parseSlice(text);
    if (slice?.kind !== 'each') return [];
    const at = layout.slices.findIndex(({ name }) => name === slice.column);
    const values = Number(counts[`n${at}`] ?? 0);
    if (values <= MOST_VALUES) return [];
    return [
      {
        place: project.place(['slices', index]),
        message: `The column "${slice.column}" has ${values} values in the evaluation rows; slices by each value have ${MOST_VALUES} at most.`,
        remedy: "Write comparisons, such as distance > 2000 or origin = 'ORD'.",
      },
    ];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}
