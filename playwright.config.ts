import { defineConfig } from '@playwright/test';

/** Real Chromium and real Firefox with the built extension; how they are driven is in test/browsers. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results',
  // One more than a small machine has cores, for tests that wait for politeness between requests. Each
  // has browsers, profiles and an internet of its own.
  workers: 3,
  forbidOnly: true,
  // For a busy machine: whatever is waited for ends these as soon as it is there.
  timeout: 60_000,
  expect: { timeout: 15_000, toPass: { timeout: 15_000, intervals: [20, 50, 100, 200] } },
  reporter: 'list',
});
