import * as z from 'zod';
import { type Accepted, accept, idle } from './accepted.ts';
import type { UntrustedRun } from './run.ts';

const pullSchema = z.object({
  number: z.int().min(1),
  state: z.string(),
  head: z.object({ sha: z.string(), repo: z.object({ id: z.int() }).nullable() }),
  base: z.object({ repo: z.object({ id: z.int() }) }),
});

/**
 * The pull request that an untrusted run is about, derived from what GitHub lists and never believed:
 * open, with the run's commit as its head, from the run's repository, into this one. A number that
 * the artifact names may choose among these and nothing else; without a choice none of several is taken.
 */
export function derivePullRequest(
  run: UntrustedRun,
  listed: readonly unknown[],
  named: unknown,
): Accepted<number> {
  const fitting = listed.flatMap((entry) => {
    const pull = pullSchema.safeParse(entry).data;
    return pull !== undefined && fits(run, pull) ? [pull.number] : [];
  });
  const numbers = [...new Set(fitting)].toSorted((a, b) => a - b);
  const [only] = numbers;
  if (only === undefined)
    return idle(
      'no open pull request has the commit of this run as its head: it was closed, or has newer commits, whose run will report',
    );
  if (numbers.length === 1) return accept(only);
  const chosen = numbers.find((number) => number === named);
  return chosen === undefined
    ? idle(`several pull requests have this commit: ${numbers.join(', ')}`)
    : accept(chosen);
}

function fits(run: UntrustedRun, pull: z.output<typeof pullSchema>): boolean {
  return (
    pull.state === 'open' &&
    pull.head.sha === run.head &&
    pull.head.repo?.id === run.headRepository &&
    pull.base.repo.id === run.repository
  );
}
