import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/real/**', 'node_modules/**'],
    setupFiles: ['test/support/remove-scratch.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The second report is what .ci/run adds up.
    reporters: ['default', 'json'],
    outputFile: { json: '.tmp/results/tests.json' },
  },
});
