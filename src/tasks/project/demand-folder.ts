import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import { folderOf } from './join-path.ts';

/**
 * Looks before any work is done whether a run can be kept at `root`.
 * @throws ConfigurationError where it, or a folder that it should lie in, is a file.
 */
export async function demandFolder(root: string, host: Pick<Host, 'files'>): Promise<void> {
  for (let path = root; path !== '.' && path !== '/'; path = folderOf(path)) {
    const kind = (await host.files.facts(path))?.kind;
    if (kind === 'directory') return;
    if (kind === undefined) continue;
    throw new ConfigurationError({
      place: { file: path },
      message: 'This is a file, where the folder of the run was expected.',
      remedy: 'Name a folder with the input "run-directory", or remove the file.',
    });
  }
}
