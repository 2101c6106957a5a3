import type { Log } from '../ports/log.ts';

/** What a host is made from. */
export interface WiringOptions {
  /** The name of the step that the host is for. */
  readonly step: string;
  /** The workspace, absolute. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly cancelled: AbortSignal;
  readonly temporaryRoot?: string;
  /** The step's inputs, of which the host itself needs the token and the engine's folder. */
  readonly inputs: Readonly<Record<string, unknown>>;
}
