import type { Host } from '../../ports/host.ts';
import type { Project } from '../project/project.ts';
import type { Prepared } from './prepared.ts';

/**
 * Writes the files that a model's commands read, from the data named in `assay.yml`.
 * @throws ConfigurationError where the data cannot be split or labelled as the configuration says.
 */
export async function prepareData(project: Project, host: Host): Promise<Prepared> {
  throw new Error(`Not built yet: ${project.name} ${host.version}`);
}
