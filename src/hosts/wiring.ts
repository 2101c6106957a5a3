import { randomUUID } from 'node:crypto';
import { createArtifacts } from '../adapters/actions/artifacts.ts';
import { createCache } from '../adapters/actions/cache.ts';
import { createClock } from '../adapters/node/clock.ts';
import { createFiles } from '../adapters/node/files.ts';
import { readIdentity } from '../adapters/node/identity.ts';
import { createProcesses } from '../adapters/node/processes.ts';
import { createShell } from '../adapters/node/shell.ts';
import { createWorkers } from '../adapters/node/workers.ts';
import type { Artifacts } from '../ports/artifacts.ts';
import type { Host } from '../ports/host.ts';
import { heavyParts } from './heavy-parts.ts';
import { messageOf } from './message-of.ts';
import { workerScript } from './place.ts';
import { VERSION } from './version.generated.ts';
import type { WiringOptions } from './wiring-options.ts';

export interface Wiring {
  readonly host: Host;
  /** Removes temporary folders and ends threads; what cannot be removed is a warning, not an ending. */
  dispose(): Promise<void>;
}

/** Puts the adapters behind the ports. Heavy ones are imported when a step first asks for them. */
export function wire(options: WiringOptions): Wiring {
  const { step, root, environment, log, cancelled, temporaryRoot } = options;
  const identity = readIdentity(environment);
  const token = randomUUID();
  const temporary = temporaryRoot === undefined ? {} : { temporaryRoot };
  const files = createFiles({ root, ...temporary });
  const workers = createWorkers({ script: workerScript(), cancelled });
  const shell = createShell({ root, environment, cancelled, token });
  const host: Host = {
    version: VERSION,
    step,
    identity,
    log,
    files,
    clock: createClock(),
    shell,
    processes: createProcesses(token),
    workers,
    cancelled,
    artifacts: artifactsOf(options),
    ...cacheOf(options),
    ...heavyParts(options, identity),
  };
  return {
    host,
    dispose: async () => {
      const [removed] = await Promise.allSettled([files.dispose(), workers.dispose()]);
      if (removed.status === 'fulfilled') return;
      log.warning(`Temporary files could not be removed: ${messageOf(removed.reason)}`);
    },
  };
}

/** The service of artifacts is there for actions alone: the runner tells them where and with which token. */
function artifactsOf(options: WiringOptions): Artifacts | undefined {
  const { environment, inputs, temporaryRoot, cancelled } = options;
  const served = environment['ACTIONS_RESULTS_URL'] && environment['ACTIONS_RUNTIME_TOKEN'];
  if (!served || inputs['artifacts'] === false) return undefined;
  const temporary = temporaryRoot === undefined ? {} : { temporaryRoot };
  return createArtifacts({ environment, cancelled, ...temporary });
}

/** The service of caches likewise; it is asked only by steps that keep something between runs. */
function cacheOf({ environment, log }: WiringOptions): Pick<Host, 'cache'> {
  const served = environment['ACTIONS_RESULTS_URL'] && environment['ACTIONS_RUNTIME_TOKEN'];
  return served ? { cache: createCache(log) } : {};
}
