import type { Host } from '../../ports/host.ts';
import type { Checkpoints } from './checkpoints.ts';

const CHECKPOINT_EVERY_SECONDS = 600;

/** Keeps a training's checkpoints from time to time, until it is stopped. */
export function keepCheckpoints(
  checkpoints: Checkpoints,
  everySeconds: number | undefined,
  { log }: Pick<Host, 'log'>,
): { stop(): Promise<void> } {
  let saving: Promise<unknown> = Promise.resolve();
  const save = (): void => {
    saving = saving
      .then(() => checkpoints.save())
      .then((saved) => saved && log.info('A checkpoint has been kept.'))
      .catch((error: unknown) => log.warning(`A checkpoint could not be kept: ${String(error)}`));
  };
  const timer = setInterval(save, (everySeconds ?? CHECKPOINT_EVERY_SECONDS) * 1000);
  return {
    stop: async () => {
      clearInterval(timer);
      await saving;
    },
  };
}
