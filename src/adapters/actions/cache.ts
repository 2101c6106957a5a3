import type { Cache } from '../../ports/cache.ts';
import type { Log } from '../../ports/log.ts';

/**
 * The cache service of GitHub Actions. It is a speed-up: whatever goes wrong is a warning. An entry
 * is found again only from the same folder, because the service names it by path.
 */
export function createCache(log: Pick<Log, 'debug' | 'warning'>): Cache {
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      log.warning(
        `The cache could not be ${what}: ${error instanceof Error ? error.message : error}`,
      );
      return undefined;
    }
  };
  return {
    restore: (key, directory) =>
      attempt('read', async () => {
        const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
        // The second key is a prefix: the newest entry that begins with it.
        return isFeatureAvailable() ? await restoreCache([directory], key, [key]) : undefined;
      }),
    save: async (key, directory) => {
      const saved = await attempt('written', async () => {
        const { isFeatureAvailable, saveCache } = await import('@actions/cache');
        return isFeatureAvailable() && (await saveCache([directory], key)) !== -1;
      });
      log.debug(`Cache ${key}: ${saved === true ? 'saved' : 'not saved'}.`);
      return saved ?? false;
    },
  };
}
