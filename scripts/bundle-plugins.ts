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

/** Packages that stay out of the bundles, and what stands in for each. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  // The extractor of `@actions/artifact` takes hostile archives and drags along a package without a
  // licence. Assay downloads archives whole and unpacks them itself, after it has checked them.
  'unzip-stream': `const refuse = () => {
  throw new Error('Archives are unpacked by Assay itself, after they are verified.');
};
export default { Extract: refuse };
`,
  // `@actions/artifact` needs it for artifacts of other runs, which Assay never asks it for.
  '@octokit/plugin-retry': `export const retry = () => {
  throw new Error('Artifacts of other runs are found by Assay itself.');
};
`,
  // TensorFlow.js brings it for versions of Node that had no fetch of their own.
  'node-fetch': 'export default globalThis.fetch;\n',
};

/** Puts the replacements in place. */
export const replacements: Plugin = {
  name: 'replacements',
  setup(build) {
    const filter = new RegExp(`^(${Object.keys(REPLACEMENTS).join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'replacement' }));
    build.onLoad({ filter: /.*/, namespace: 'replacement' }, ({ path }) => ({
      contents: REPLACEMENTS[path] ?? '',
      loader: 'js',
    }));
  },
};

function directoryOf(file: string): string {
  return file.replace(/[\\/][^\\/]*$/, '');
}
