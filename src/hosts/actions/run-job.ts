import { createAnnotator } from '../../adapters/actions/annotator.ts';
import { createJob, type Job } from '../../adapters/actions/job.ts';
import { createActionsLog } from '../../adapters/actions/log.ts';
import { createClock } from '../../adapters/node/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Ending } from '../../steps/kernel/ending.ts';
import { type InputField, inputFields } from '../../steps/kernel/input-field.ts';
import type { RawInputs } from '../../steps/kernel/raw-inputs.ts';
import { runPost, runStep } from '../../steps/kernel/run-step.ts';
import type { AnyStep } from '../../steps/kernel/step.ts';
import { tellFaults } from '../last-words.ts';
import type { Stop } from '../signals.ts';
import { type Wiring, wire } from '../wiring.ts';
import { readActionInputs } from './action-inputs.ts';
import { handingOver } from './handing-over.ts';
import { reportEnding } from './report-ending.ts';

/** Runs a step in the job of this process, or its last stage where the first one has run already. */
export async function runJob(step: AnyStep, stop: Stop): Promise<void> {
  const environment = process.env;
  const job = createJob(environment);
  const annotator = createAnnotator();
  const log = createActionsLog(createClock(), annotator);
  tellFaults(log.error);
  const fields = inputFields(step.inputs);
  const raw = readActionInputs(environment, fields);
  maskSecrets(job, fields, raw);
  const ending = await endingOf(step, stageOf(step, job), { raw, log, cancelled: stop.cancelled });
  const { leftOut } = annotator;
  await reportEnding(step.name, ending, { job, log, signal: stop.signal(), leftOut });
}

type Stage = 'main' | 'post';

/** A step with a last stage is started twice; what the first start remembers tells the second. */
function stageOf(step: AnyStep, job: Job): Stage {
  if (step.post === undefined) return 'main';
  if (job.recall('stage') === 'main') return 'post';
  job.remember('stage', 'main');
  return 'main';
}

interface Work {
  readonly raw: RawInputs;
  readonly log: Log;
  readonly cancelled: AbortSignal;
}

async function endingOf(step: AnyStep, stage: Stage, work: Work): Promise<Ending> {
  const environment = process.env;
  const temporaryRoot = environment['RUNNER_TEMP'];
  let wiring: Wiring | undefined;
  try {
    const run = stage === 'main' ? runStep : runPost;
    return await run(handingOver(step), work.raw, (inputs) => {
      wiring = wire({
        step: step.name,
        root: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
        environment,
        log: work.log,
        cancelled: work.cancelled,
        inputs,
        ...(temporaryRoot === undefined ? {} : { temporaryRoot }),
      });
      return wiring.host;
    });
  } finally {
    await wiring?.dispose();
  }
}

function maskSecrets(job: Job, fields: readonly InputField[], raw: RawInputs): void {
  for (const field of fields.filter((candidate) => candidate.secret)) {
    const value = raw.get(field.name);
    if (typeof value === 'string' && value.trim() !== '') job.mask(value.trim());
  }
}
