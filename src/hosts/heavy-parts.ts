import { REPORT_CAPS } from '../domain/report/untrusted/artifact.ts';
import type { Host } from '../ports/host.ts';
import type { RunIdentity } from '../ports/run-identity.ts';
import { once } from './once.ts';
import type { WiringOptions } from './wiring-options.ts';

type HeavyParts = Pick<
  Host,
  'machine' | 'dataEngine' | 'trainer' | 'charts' | 'reviews' | 'champions' | 'finishedRun'
>;

/** The parts of a host that are imported when a step first asks for them. */
export function heavyParts(options: WiringOptions, identity: RunIdentity): HeavyParts {
  const { root, environment } = options;
  const machine = once(async () =>
    (await import('../adapters/node/machine.ts')).createMachine({ environment }),
  );
  return {
    machine: {
      facts: async () => (await machine()).facts(),
      gpuLoad: async () => (await machine()).gpuLoad(),
    },
    dataEngine: once(async () => loadDataEngine(options)),
    trainer: once(async () => {
      const { createTrainer } = await import('../adapters/tensorflow/trainer.ts');
      return createTrainer({ workspace: root });
    }),
    charts: once(async () => (await import('../adapters/charts/vega-charts.ts')).createCharts()),
    reviews: once(async () => loadReviews(options, identity)),
    champions: once(async () => loadChampions(options, identity)),
    finishedRun: once(async () => loadFinishedRun(options, identity)),
  };
}

async function loadDataEngine(options: WiringOptions): ReturnType<Host['dataEngine']> {
  const { root, environment, log, cancelled, inputs } = options;
  const { createDataEngine } = await import('../adapters/duckdb/engine.ts');
  const engineDirectory = textOf(inputs['engine-directory']);
  const named = engineDirectory === undefined ? {} : { engineDirectory };
  return createDataEngine({ log, environment, cancelled, workspace: root, ...named });
}

async function loadReviews(
  options: WiringOptions,
  identity: RunIdentity,
): ReturnType<Host['reviews']> {
  const token = textOf(options.inputs['github-token']);
  if (identity.github === undefined || token === undefined) return undefined;
  const { createReviews } = await import('../adapters/github/reviews.ts');
  const { environment, log } = options;
  return createReviews({ identity, environment, token, log });
}

async function loadChampions(
  options: WiringOptions,
  identity: RunIdentity,
): ReturnType<Host['champions']> {
  const { environment, log, inputs } = options;
  const token = textOf(inputs['github-token']);
  if (identity.github === undefined || token === undefined) return undefined;
  const { createChampions } = await import('../adapters/github/champions.ts');
  const { unpackArchive } = await import('../adapters/actions/artifacts-archive.ts');
  const unpack = (file: string, directory: string, title: string): Promise<void> =>
    unpackArchive(file, directory, title);
  return createChampions({ identity: identity.github, environment, token, log, unpack });
}

async function loadFinishedRun(
  options: WiringOptions,
  { github }: RunIdentity,
): ReturnType<Host['finishedRun']> {
  const { environment, inputs } = options;
  const token = textOf(inputs['github-token']);
  if (github?.event !== 'workflow_run' || token === undefined) return undefined;
  const { createFinishedRun } = await import('../adapters/github/finished-run.ts');
  const { unpackArchive } = await import('../adapters/actions/artifacts-archive.ts');
  const unpack = (file: string, directory: string, title: string): Promise<void> =>
    unpackArchive(file, directory, title, REPORT_CAPS);
  return createFinishedRun({ identity: github, environment, token, unpack });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
