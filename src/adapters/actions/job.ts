import {
  getState,
  isDebug,
  saveState,
  setFailed,
  setOutput,
  setSecret,
  summary,
} from '@actions/core';
import { maskedForms } from './masked-forms.ts';
import { fitSummary } from './summary-text.ts';

/** The step of a job that this process is, as the runner's files and commands show it. */
export interface Job {
  readonly isDebug: boolean;
  /** Keeps a secret, and what it is likely to turn up as, out of everything that is logged from now on. */
  mask(secret: string): void;
  setOutputs(outputs: Readonly<Record<string, unknown>>): void;
  writeSummary(markdown: string): Promise<void>;
  /** Fails the step with its one sentence and an exit status: the only place that does. */
  fail(sentence: string, status: number): void;
  /** Remembers something for the `post` stage. */
  remember(name: string, value: string): void;
  /** What an earlier stage remembered; empty where it remembered nothing. */
  recall(name: string): string;
}

/** The job of this process. */
export function createJob(environment: Readonly<Record<string, string | undefined>>): Job {
  return {
    isDebug: isDebug(),
    mask: (secret) => {
      for (const form of maskedForms(secret)) setSecret(form);
    },
    setOutputs: (outputs) => {
      for (const [name, value] of Object.entries(outputs)) {
        if (value !== undefined) setOutput(name, value);
      }
    },
    writeSummary: async (markdown) => {
      if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
      await summary.addRaw(fitSummary(markdown), true).write();
    },
    fail: (sentence, status) => {
      setFailed(sentence);
      process.exitCode = status;
    },
    remember: saveState,
    recall: getState,
  };
}
