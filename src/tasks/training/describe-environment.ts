import { type EnvironmentRecord, LOCK_FILES } from '../../domain/model/environment.ts';
import type { Host } from '../../ports/host.ts';
import type { Gpu, MachineFacts } from '../../ports/machine.ts';
import type { Project } from '../project/project.ts';

type EnvironmentHost = Pick<Host, 'files' | 'shell'>;

const GIBIBYTE = 2 ** 30;
/** Programs that tell their version when asked so; others are not run for nothing. */
const RUNTIME = /^(?:python|pypy|node|Rscript|julia|java|ruby|deno|bun|go)[\d.]*(?:\.exe)?$/i;

/** What the commands of a project run on and with. */
export async function describeEnvironment(
  project: Project,
  facts: MachineFacts,
  host: EnvironmentHost,
): Promise<EnvironmentRecord> {
  return {
    assay: 1,
    system: facts.system,
    architecture: facts.architecture,
    cpu: facts.cpu,
    cores: facts.cores,
    memoryGib: Math.round(facts.memoryBytes / GIBIBYTE),
    gpus: facts.gpus.map(describeGpu),
    gpuRemark: facts.gpuRemark ?? null,
    runtimes: await findRuntimes(project, host),
    lockFiles: await findLockFiles(project, host),
    flags: { ...facts.flags },
  };
}

function describeGpu({ name, memoryBytes, driver, cuda }: Gpu): EnvironmentRecord['gpus'][number] {
  const memoryGib = Math.round((memoryBytes / GIBIBYTE) * 10) / 10;
  return { name, memoryGib, driver: driver ?? null, cuda: cuda ?? null };
}

async function findRuntimes(
  project: Project,
  host: EnvironmentHost,
): Promise<Readonly<Record<string, string>>> {
  const { train, predict, features } = project.model;
  const runs = ['run' in train ? train.run : '', predict?.run ?? '', features?.run ?? ''];
  const words = runs.flatMap((run) => (typeof run === 'string' ? run.split(/\s+/) : run));
  const programs = words.filter((word) => RUNTIME.test(word.replace(/^.*[/\\]/, '')));
  const found: Record<string, string> = {};
  for (const program of [...new Set(programs)].toSorted()) {
    const version = await versionOf(program, project, host);
    if (version !== undefined) found[program.replace(/^.*[/\\]/, '')] = version;
  }
  return found;
}

async function versionOf(
  program: string,
  project: Project,
  host: EnvironmentHost,
): Promise<string | undefined> {
  const { ending, tail } = await host.shell.run(
    {
      run: [program, '--version'],
      directory: project.directory,
      environment: {},
      timeLimitSeconds: 10,
    },
    () => undefined,
  );
  const [first] = tail;
  return ending.kind === 'exited' && ending.code === 0 ? first?.slice(0, 200) : undefined;
}

async function findLockFiles(
  project: Project,
  host: EnvironmentHost,
): Promise<EnvironmentRecord['lockFiles']> {
  const places = new Set(['', project.directory === '.' ? '' : `${project.directory}/`]);
  const patterns = [...places].flatMap((place) => LOCK_FILES.map((name) => place + name));
  const found: { path: string; sha256: string }[] = [];
  for (const path of await host.files.glob(patterns)) {
    found.push({ path, sha256: (await host.files.fingerprint(path)).digest });
  }
  return found;
}
