import { defineConfig } from '@playwright/test';

/** Real Chromium and real Firefox with the built extension; how they are driven is in test/browsers. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
});
