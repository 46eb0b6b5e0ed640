import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of code that knows no document; they start faster without one. */
const PURE = [
  'test/*.test.ts',
  'test/{paper,digest,paper-index,backup,feed,view,cli}/**/*.test.ts',
  'test/sites/{named-papers,papers,registry,script-matches,urls}.test.ts',
  'test/browser/{active-tab,backup,database,fetching,job-run,key-cache,library,marks,messages,mirror*,store,report,rooms,title-script,weeks}.test.ts',
  'test/entrypoints/background.test.ts',
];
/** Tests that are run in other ways. */
const OTHERS = 'test/{e2e,bench,browsers,fixtures}/**';

export default defineConfig({
  plugins: [WxtVitest()],
  // As in a build: elements come from `preact/jsx-runtime`, which content scripts replace.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  test: {
    css: true,
    // For a busy machine: a test that is done is done.
    testTimeout: 60_000,
    setupFiles: ['fake-indexeddb/auto'],
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'pure', environment: 'node', include: PURE } },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...PURE, OTHERS],
        },
      },
    ],
  },
});
