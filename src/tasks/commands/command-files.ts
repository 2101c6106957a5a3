import { whyNotInPackage } from '../../domain/model/package-path.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import type { Project } from '../project/project.ts';

type Run = string | readonly string[];

/** Words of a command that may name files; quoting is not interpreted. */
function wordsOf(run: Run): readonly string[] {
  return typeof run === 'string' ? run.split(/[\s'"=;&|<>()]+/) : run;
}

/** The project's own files that a command names, relative to the project, such as `predict.py`. */
export async function filesNamedBy(
  run: Run,
  project: Pick<Project, 'file'>,
  host: Pick<Host, 'files'>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const word of wordsOf(run)) {
    const path = word.replace(/^(?:\.\/)+/, '');
    if (whyNotInPackage(path) !== undefined) continue;
    if ((await host.files.facts(project.file(path)))?.kind === 'file') found.push(path);
  }
  return [...new Set(found)].toSorted();
}

/**
 * The files that patterns of `files:` mean, relative to the project.
 * @throws ConfigurationError for a pattern that matches nothing, or a file that may not be packaged.
 */
export async function filesOfPatterns(
  patterns: readonly string[],
  section: 'predict' | 'features',
  project: Project,
  host: Pick<Host, 'files'>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  const problems: ConfigurationError['problems'][number][] = [];
  for (const [index, pattern] of patterns.entries()) {
    const place = project.place([section, 'files', index]);
    const matches = await host.files.glob([project.file(pattern)]);
    if (matches.length === 0) problems.push({ place, message: `No file matches "${pattern}".` });
    for (const match of matches) {
      const why = await whyRefused(match, project, host);
      const path = relativeTo(project, match);
      if (why === undefined) found.add(path);
      else problems.push({ place, message: `"${path}" may not be packaged: ${why}.` });
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return [...found].toSorted();
}

async function whyRefused(
  file: string,
  project: Project,
  host: Pick<Host, 'files'>,
): Promise<string | undefined> {
  const root = await host.files.resolve(project.directory);
  const real = await host.files.resolve(file);
  if (!real.startsWith(`${root}/`) && !real.startsWith(`${root}\\`)) {
    return 'it lies, or leads by a link, outside the folder of assay.yml';
  }
  return whyNotInPackage(relativeTo(project, file));
}

function relativeTo(project: Project, file: string): string {
  const prefix = project.directory === '.' ? '' : `${project.directory}/`;
  return file.startsWith(prefix) ? file.slice(prefix.length) : file;
}
