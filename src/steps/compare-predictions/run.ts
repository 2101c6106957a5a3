import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Host } from '../../ports/host.ts';
import { compareFiles } from '../../tasks/comparison/compare-files.ts';
import { writeEvidence } from '../../tasks/evidence/evidence-files.ts';
import { type Finding, makeEvidence } from '../../tasks/evidence/make-evidence.ts';
import { demandUnlocked } from '../../tasks/project/lock-folder.ts';
import { defaultRunDirectory, runPaths } from '../../tasks/project/run-paths.ts';
import { isRefused } from '../kernel/fail-on.ts';
import type { StepResult } from '../kernel/step.ts';
import type { Inputs } from './inputs.ts';

type Outputs = { verdict: Evidence['verdict']; evidence: string };

/** Reads, compares, writes the evidence. */
export async function run(inputs: Inputs, host: Host): Promise<StepResult<Outputs>> {
  const directory = inputs['run-directory'] ?? defaultRunDirectory(inputs.model);
  await demandUnlocked(runPaths(directory), host);
  const { finding, lines, sentence } = await compareFiles(requestOf(inputs), host);
  const whole: Finding = {
    check: 'comparison',
    step: 'compare-predictions',
    model: inputs.model ?? null,
    ...finding,
  };
  const evidence = makeEvidence(whole, host);
  const path = await writeEvidence(directory, evidence, host);
  const refused = isRefused(evidence.verdict, inputs['fail-on']);
  return {
    outputs: { verdict: evidence.verdict, evidence: path },
    evidence: [evidence],
    text: [...lines, `Verdict: ${evidence.verdict}. ${sentence}`, `Evidence: ${path}`].join('\n'),
    ...(refused ? { refusal: sentence } : {}),
  };
}

function requestOf(inputs: Inputs): Parameters<typeof compareFiles>[0] {
  const { labels, champion, challenger, metrics, margin, key, cluster, positive } = inputs;
  return {
    labels,
    champion,
    challenger,
    metrics: [...new Set(metrics.map((name) => name.trim()))],
    margin,
    key: key.map((name) => name.trim()),
    ...(cluster === undefined ? {} : { cluster }),
    ...(positive === undefined ? {} : { positive }),
  };
}
