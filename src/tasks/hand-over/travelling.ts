import { refusal } from '../../domain/evidence/refusal.ts';
import { nameFault } from '../../domain/hand-over/entry-name.ts';
import type { Host } from '../../ports/host.ts';
import type { RunPaths } from '../project/run-paths.ts';

/**
 * What travels between jobs, relative to the run folder. Prepared data, predictions (they hold keys) and
 * checkpoints stay on the machine.
 */
const FOLDERS = ['evidence/', 'profile/', 'package/', 'report/'] as const;
const FILES = ['training/log.jsonl', 'training/environment.json'] as const;

/** Files and folders in which common tools keep credentials, by any part of a path. */
const SECRET = new RegExp(
  `^(?:${[
    String.raw`\.git|git~\d|\.git-credentials|\.gitconfig`,
    String.raw`\.env(?:\..*)?|\.envrc|[._]netrc|\.pgpass|\.my\.cnf|\.htpasswd|\.boto|\.s3cfg|\.vault-token`,
    String.raw`\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc|\.condarc|\.dockercfg|\.terraformrc|\.terraform\.d`,
    String.raw`\.ssh|\.gnupg|\.aws|\.azure|\.config|\.docker|\.kube|\.kaggle`,
    String.raw`id_(?:rsa|dsa|ecdsa|ed25519)|kaggle\.json|gha-creds-.*\.json|application_default_credentials\.json`,
  ].join('|')})$`,
  'i',
);
/** Where one tool keeps its token among much that is harmless. */
const SECRET_PATH = /(?:^|\/)\.?huggingface\/(?:stored_)?tokens?$/i;

/** Whether a file of the run folder is one of those that are handed over. */
export function travels(path: string): boolean {
  return FILES.some((file) => file === path) || FOLDERS.some((folder) => path.startsWith(folder));
}

/** Whether a file is part of the package, which travels as a whole. */
export function isOfPackage(path: string): boolean {
  return path.startsWith('package/');
}

/**
 * The files of a run folder that travel, sorted, with their digests.
 * @throws RefusalError for a file that may hold credentials, or whose name cannot travel.
 */
export async function travellingFiles(
  paths: RunPaths,
  host: Host,
): Promise<ReadonlyMap<string, { readonly digest: string; readonly bytes: number }>> {
  const names: string[] = [];
  for (const folder of FOLDERS) {
    const directory = `${paths.root}/${folder.slice(0, -1)}`;
    if ((await host.files.facts(directory))?.kind !== 'directory') continue;
    for (const name of await host.files.list(directory)) names.push(folder + name);
  }
  for (const file of FILES) {
    if ((await host.files.facts(`${paths.root}/${file}`))?.kind === 'file') names.push(file);
  }
  for (const name of names) demandHarmless(name);
  const found = new Map<string, { readonly digest: string; readonly bytes: number }>();
  for (const name of names.toSorted()) {
    found.set(name, await host.files.fingerprint(`${paths.root}/${name}`));
  }
  return found;
}

/** @throws RefusalError for a name that must not travel. */
export function demandHarmless(name: string): void {
  const isSecret = SECRET_PATH.test(name) || name.split('/').some((part) => SECRET.test(part));
  const fault = isSecret ? 'may hold credentials' : nameFault(name);
  if (fault === undefined) return;
  throw refusal(
    'unsafe-file',
    `${JSON.stringify(name)} cannot be handed to another job: it ${fault}. Keep it out of the run folder.`,
  );
}
