export interface Gpu {
  readonly name: string;
  readonly memoryBytes: number;
  readonly usedMemoryBytes?: number;
  readonly driver?: string;
  readonly cuda?: string;
}

/** What the model was made on; goes into the environment record. */
export interface MachineFacts {
  readonly system: string;
  readonly architecture: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly node: string;
  readonly gpus: readonly Gpu[];
  /** Variables that decide how deterministic and how parallel a training is, as commands see them. */
  readonly flags: Readonly<Record<string, string>>;
  /** Why no GPU could be seen, where that is so. */
  readonly gpuRemark?: string;
}

export interface GpuLoad {
  /** Percent of the time in which it worked, of late. */
  readonly utilisation: number;
  readonly memoryBytes: number;
}

export interface Machine {
  facts(): Promise<MachineFacts>;
  /** The present load of each GPU; empty where there is none. */
  gpuLoad(): Promise<readonly GpuLoad[]>;
}
