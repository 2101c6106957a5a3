import type { Progress } from '../../ports/log.ts';

const BAR_WIDTH = 24;

/** The fraction done, from 0 to 1; undefined where the total is unknown. */
export function progressShare({ done, total }: Progress): number | undefined {
  if (total === undefined || total <= 0) return undefined;
  return Math.min(1, Math.max(0, done / total));
}

/** `training ━━━━━━────── 25 % 50/200 steps  loss 0.41` */
export function progressBar(progress: Progress): string {
  const share = progressShare(progress);
  if (share === undefined) return progressLine(progress);
  const full = Math.round(share * BAR_WIDTH);
  const bar = '━'.repeat(full) + '─'.repeat(BAR_WIDTH - full);
  return `${progress.label} ${bar} ${describe(progress)}`;
}

/** `training: 25 % 50/200 steps  loss 0.41` */
export function progressLine(progress: Progress): string {
  return `${progress.label}: ${describe(progress)}`;
}

function describe(progress: Progress): string {
  const share = progressShare(progress);
  const percent = share === undefined ? '' : `${Math.floor(share * 100)} % `;
  const of = progress.total === undefined ? '' : `/${progress.total}`;
  const unit = progress.unit === undefined ? '' : ` ${progress.unit}`;
  const note = progress.note === undefined ? '' : `  ${progress.note}`;
  return `${percent}${progress.done}${of}${unit}${note}`;
}
