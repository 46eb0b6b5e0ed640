import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  // As in a build: elements come from `preact/jsx-runtime`, which content scripts replace.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/{e2e,bench,browsers}/**'],
    css: true,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
