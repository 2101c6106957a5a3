import { RefusalError } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import { type OpenPackage, openPackage } from '../packaging/open-package.ts';

type ReuseHost = Pick<Host, 'cache' | 'files' | 'log'>;

/**
 * The package that the same inputs made before: in the run folder, else in the cache. One that is not
 * whole, or was made from other inputs, is removed.
 */
export async function reusePackage(
  directory: string,
  key: string,
  host: ReuseHost,
): Promise<OpenPackage | undefined> {
  const here = await openIfSame(directory, key, host);
  if (here !== undefined) return here;
  await host.files.remove(directory);
  if ((await host.cache?.restore(cacheKey(key), directory)) === undefined) return undefined;
  const cached = await openIfSame(directory, key, host);
  if (cached === undefined) await host.files.remove(directory);
  return cached;
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
