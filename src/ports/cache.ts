/** Files that outlive the workflow run: a speed-up, never evidence. Entries are never changed. */
export interface Cache {
  /**
   * Puts the files of the newest entry whose key begins with `key` into a folder, under the relative
   * path that they were saved from; tells the whole key, or undefined where there is none. What comes
   * back must be verified by the caller.
   */
  restore(key: string, directory: string): Promise<string | undefined>;
  /** Saves a folder; false where it could not be saved or the key is taken. Never throws. */
  save(key: string, directory: string): Promise<boolean>;
}
