import type { DataPattern } from '../checking/data-pattern.ts';
import type { Project } from '../project/project.ts';

/** What `assay.yml` names for one side of the data, with its places there; nothing where that side is split off the other. */
export function projectPatterns(
  project: Project,
  side: 'train' | 'evaluate',
): readonly DataPattern[] {
  const said: unknown = project.model.data[side];
  const written = (text: unknown, path: readonly (string | number)[]): DataPattern => ({
    pattern: fromHere(project, String(text)),
    place: project.place(path),
  });
  if (typeof said === 'string') return [written(said, ['data', side])];
  if (!Array.isArray(said)) return [];
  return said.map((text, index) => written(text, ['data', side, index]));
}

function fromHere(project: Project, text: string): string {
  return text.startsWith('!') ? `!${project.file(text.slice(1))}` : project.file(text);
}
