import { ProvideError, provideBrowsers } from './provide';

// Run by npm scripts before the browser tests, so that a missing browser is one sentence and not a
// stack trace in every test.
try {
  provideBrowsers({ need: ['chromium', 'firefox'], log: (line) => console.log(line) });
} catch (error) {
  if (!(error instanceof ProvideError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
