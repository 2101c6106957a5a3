import type { ModelConfig } from '../../domain/config/config.ts';
import type { Path } from '../../domain/document/document.ts';
import type { Place } from '../../domain/problem.ts';
import type { RunPaths } from './run-paths.ts';

/** The common inputs that say which model of which configuration is meant. */
export interface ProjectInputs {
  readonly config: string;
  readonly model?: string | undefined;
  readonly 'run-directory'?: string | undefined;
}

/** One model of an `assay.yml`, and the folder that its run is kept in. */
export interface Project {
  readonly configFile: string;
  /** The folder of `assay.yml`: paths within it start here, and commands run here. */
  readonly directory: string;
  /** The model's name. */
  readonly name: string;
  readonly model: ModelConfig;
  readonly runDirectory: string;
  readonly paths: RunPaths;
  /** Where a value of this model stands in `assay.yml`, such as `['data', 'train']`. */
  place(path: Path, which?: 'key' | 'value'): Place;
  /** The file that a path written in `assay.yml` means. */
  file(path: string): string;
}
