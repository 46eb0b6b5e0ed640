import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests that need a document say so in their names; the rest start faster without one. */
const WITH_DOCUMENT = 'test/**/*.dom.test.{ts,tsx}';

export default defineConfig({
  plugins: [WxtVitest()],
  // As in a build: elements come from `preact/jsx-runtime`, which content scripts replace.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  test: {
    css: true,
    // Test files are isolated as in processes of their own, and start in three quarters of the time.
    pool: 'threads',
    // One for each core; left alone, Vitest keeps one core for itself.
    maxWorkers: '100%',
    // Generous, for a busy machine: a test that has finished does not wait.
    testTimeout: 60_000,
    setupFiles: ['fake-indexeddb/auto'],
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [WITH_DOCUMENT],
        },
      },
      {
        extends: true,
        test: { name: 'document', environment: 'happy-dom', include: [WITH_DOCUMENT] },
      },
    ],
  },
});
