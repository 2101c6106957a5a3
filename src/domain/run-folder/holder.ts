import * as z from 'zod';

/** `lock.json`: who writes in a run folder now. */
export const holderSchema = z.strictObject({
  assay: z.literal(1),
  step: z.string(),
  token: z.string(),
  host: z.string(),
  boot: z.string().nullable(),
  pid: z.int(),
  started: z.string().nullable(),
  /** ISO 8601, by the clock of the holder's machine. */
  since: z.string(),
});
export type Holder = z.output<typeof holderSchema>;

/** A holder that cannot be asked is believed gone when it has shown no sign of life for this long. */
export const SILENT_SECONDS = 900;

export type Holding = 'works' | 'ended' | 'silent';

/**
 * Whether a holder still works.
 * @param running whether its process runs; undefined where that cannot be told from here
 * @param silentSeconds since its last sign of life, which it gives each minute
 */
export function judgeHolder(running: boolean | undefined, silentSeconds: number): Holding {
  if (running !== undefined) return running ? 'works' : 'ended';
  return silentSeconds > SILENT_SECONDS ? 'silent' : 'works';
}

/** Who it is, for people; `undefined` for a lock that cannot be read. */
export function describeHolder(holder: Holder | undefined): string {
  if (holder === undefined) return 'a step that does not say its name';
  return `${holder.step} (process ${holder.pid} on ${holder.host}, since ${holder.since})`;
}
