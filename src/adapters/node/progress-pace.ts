import type { Clock } from '../../ports/clock.ts';
import type { Progress } from '../../ports/log.ts';
import { progressShare } from './progress-text.ts';

const QUIET_MS = 10_000;
const SHARE_STEP = 0.25;

/** Decides when a plain log gets a line of progress: at quarters, and after ten quiet seconds. */
export function createPace(clock: Clock): (progress: Progress) => boolean {
  const seen = new Map<string, { at: number; share: number }>();
  return (progress) => {
    const now = clock.elapsed();
    const share = progressShare(progress) ?? 0;
    const last = seen.get(progress.label);
    const due =
      last === undefined ||
      share < last.share ||
      (share >= 1 && last.share < 1) ||
      share - last.share >= SHARE_STEP ||
      now - last.at >= QUIET_MS;
    if (due) seen.set(progress.label, { at: now, share });
    return due;
  };
}
