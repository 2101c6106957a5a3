export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `sha256:…` of the archive, as the service tells it. */
  readonly digest?: string;
}

/** Files that outlive the job, within one workflow run. */
export interface Artifacts {
  list(): Promise<readonly StoredArtifact[]>;
  /** Uploads files of a folder under their relative names. `taken` where the name is in use already. */
  upload(name: string, root: string, files: readonly string[]): Promise<'stored' | 'taken'>;
  /** Checks the digest, then every entry of the archive, before anything is written below `directory`. */
  download(artifact: StoredArtifact, directory: string): Promise<void>;
}
