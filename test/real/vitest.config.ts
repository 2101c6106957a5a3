import { defineConfig } from 'vitest/config';

/** Tests with parts from other registries; each suite has a script that brings them first. */
export default defineConfig({
  test: {
    include: ['test/real/**/*.test.ts'],
    setupFiles: ['test/support/remove-scratch.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
