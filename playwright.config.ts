import { defineConfig } from '@playwright/test';

/** Real Chromium and real Firefox with the built extension; how they are driven is in test/browsers. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results',
  // As many as a small machine has cores: more would only wait for each other, and some would time out.
  // Each has browsers, profiles and an internet of its own.
  workers: 2,
  forbidOnly: true,
  // On CI, whose machines may stall, a test fails only if it fails twice; one that passes on its second try
  // is listed as flaky. In local runs each failure counts.
  retries: process.env.CI ? 1 : 0,
  // For a busy machine: whatever is waited for ends these as soon as it is there.
  timeout: 180_000,
  expect: { timeout: 30_000, toPass: { timeout: 30_000, intervals: [20, 50, 100, 200] } },
  reporter: 'list',
});
