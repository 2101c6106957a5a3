/** A package of an earlier run, brought here to be compared with. */
export interface FoundChampion {
  /** The folder of the package, verified against the digest that its artifact was stored with. */
  readonly directory: string;
  /** Where it came from, for people: a link to the run. */
  readonly origin: string;
}

/** Where champions come from until a registry holds one. */
export interface Champions {
  /**
   * The newest package of a model from a successful run of the same workflow on the default branch of
   * the same repository, unpacked below `directory`; undefined where there is none. Never of a fork.
   */
  newest(model: string, directory: string): Promise<FoundChampion | undefined>;
}
