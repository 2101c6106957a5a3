import * as z from 'zod';
import type { WorkflowRun } from '../../domain/hand-over/champion-run.ts';

/** The parts of GitHub's answers that choosing a champion looks at. */
export const repositorySchema = z.object({ id: z.int(), default_branch: z.string() });

export const runSchema = z.object({
  id: z.int(),
  run_number: z.int(),
  event: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
  head_branch: z.string().nullable(),
  path: z.string(),
  workflow_id: z.int(),
  repository: z.object({ id: z.int() }),
  head_repository: z.object({ id: z.int() }).nullable(),
});
type RunAnswer = z.output<typeof runSchema>;

/** A run as the choice of a champion sees it. */
export function runOf(answer: RunAnswer): WorkflowRun {
  return {
    id: answer.id,
    number: answer.run_number,
    event: answer.event,
    status: answer.status ?? '',
    conclusion: answer.conclusion,
    branch: answer.head_branch,
    path: answer.path,
    repositoryId: answer.repository.id,
    headRepositoryId: answer.head_repository?.id ?? null,
  };
}

export const runsSchema = z.object({ workflow_runs: z.array(runSchema) });

export const artifactsSchema = z.object({
  artifacts: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      size_in_bytes: z.int(),
      expired: z.boolean(),
      digest: z.string().nullish(),
      workflow_run: z.object({ repository_id: z.int().optional() }).nullish(),
    }),
  ),
});

export type ArtifactAnswer = z.output<typeof artifactsSchema>['artifacts'][number];
