import { EXIT_STATUS } from './exit-status.ts';
import { messageOf } from './message-of.ts';

/**
 * Errors that no promise carries, such as one thrown in a timer, end the process by Node's own hand.
 * They too are faults of ours: they are told as such, and have the exit status of such.
 */
export function tellFaults(tell: (sentence: string) => void): void {
  process.once('uncaughtExceptionMonitor', (error) => {
    tell(`${messageOf(error)} This is a fault of Assay's: please report it.`);
    process.once('exit', () => {
      process.exitCode = EXIT_STATUS.faulty;
    });
  });
}
