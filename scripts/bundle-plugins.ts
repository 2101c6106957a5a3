import type { Plugin } from 'esbuild';

/**
 * `@actions/core` imports its OIDC client at once, and with it an HTTP client and undici: 0.8 MB to
 * parse before an action prints its first line, for a token that few steps ask for. This puts a
 * client of the same shape in its place, which imports the real one when a token is asked for.
 */
export const lazyOidc: Plugin = {
  name: 'lazy-oidc',
  setup(build) {
    build.onResolve({ filter: /\/oidc-utils\.js$/ }, ({ importer, path, kind }) => {
      const inCore = /[\\/]@actions[\\/]core[\\/]lib[\\/]core\.js$/.test(importer);
      if (!inCore || kind !== 'import-statement') return undefined;
      return { path, namespace: 'lazy-oidc', pluginData: { resolveDir: directoryOf(importer) } };
    });
    build.onLoad({ filter: /.*/, namespace: 'lazy-oidc' }, ({ path, pluginData }) => ({
      contents: `export class OidcClient {
  static async getIDToken(audience) {
    const { OidcClient: Client } = await import(${JSON.stringify(path)});
    return Client.getIDToken(audience);
  }
}
`,
      loader: 'js',
      resolveDir: pluginData.resolveDir,
    }));
  },
};

function directoryOf(file: string): string {
  return file.replace(/[\\/][^\\/]*$/, '');
}
