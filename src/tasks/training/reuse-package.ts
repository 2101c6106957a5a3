import { RefusalError } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import { type OpenPackage, openPackage } from '../packaging/open-package.ts';
import type { Project } from '../project/project.ts';

type ReuseHost = Pick<Host, 'cache' | 'files' | 'log'>;

/** Where the package of a training stands, and where one waits whose predictions failed. */
export interface PackagePlaces {
  readonly package: string;
  readonly shelf: string;
}

/** The places of a run folder. */
export function packagePlaces({ paths }: Project): PackagePlaces {
  return { package: paths.package, shelf: paths.shelf };
}

/**
 * The package that the same inputs made before: in the run folder, else on the shelf, else in the
 * cache. One that is not whole, or was made from other inputs, is removed.
 */
export async function reusePackage(
  { package: directory, shelf }: PackagePlaces,
  key: string,
  host: ReuseHost,
): Promise<OpenPackage | undefined> {
  const here = await openIfSame(directory, key, host);
  if (here !== undefined) return here;
  await host.files.remove(directory);
  if ((await openIfSame(shelf, key, host)) !== undefined) {
    await host.files.move(shelf, directory);
    return openPackage(directory, host);
  }
  await host.files.remove(shelf);
  if ((await host.cache?.restore(cacheKey(key), directory)) === undefined) return undefined;
  const cached = await openIfSame(directory, key, host);
  if (cached === undefined) await host.files.remove(directory);
  return cached;
}

/**
 * Takes a package out of the way without losing it: the training was good, and need not be repeated
 * when what stopped its predictions was only a limit or a full disk.
 */
export async function shelvePackage(places: PackagePlaces, { files }: ReuseHost): Promise<void> {
  if ((await files.facts(places.package)) === undefined) return;
  await files.remove(places.shelf);
  await files.move(places.package, places.shelf);
}

/** Keeps a package for later runs with the same inputs. */
export async function keepPackage(opened: OpenPackage, { cache }: ReuseHost): Promise<void> {
  await cache?.save(cacheKey(opened.manifest.key), opened.directory);
}

async function openIfSame(
  directory: string,
  key: string,
  host: ReuseHost,
): Promise<OpenPackage | undefined> {
  if ((await host.files.facts(`${directory}/manifest.json`))?.kind !== 'file') return undefined;
  try {
    const opened = await openPackage(directory, host);
    return opened.manifest.key === key ? opened : undefined;
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    host.log.warning(`${error.message} It is made again.`);
    return undefined;
  }
}

function cacheKey(key: string): string {
  return `assay-package-${key.replace('sha256:', '')}`;
}
