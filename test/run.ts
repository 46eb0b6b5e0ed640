import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProvideError, provideBrowsers } from './browsers/provide';

/**
 * `npm test`: everything, in the order in which it is cheapest to fail. Ends with one line,
 * `N passed, N failed`; each step that is no list of tests counts as one.
 */
interface Tally {
  passed: number;
  failed: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'paper-duet-test-'));
const tally: Tally = { passed: 0, failed: 0 };

try {
  provide();
  step('types', 'tsc', '--noEmit');
  step('format and lint', 'biome', 'check', '.');
  step('unit tests', 'vitest', 'run', '--reporter=default', ...jsonReport('vitest'));
  step('build for Chrome', 'wxt', 'build');
  step('build for Firefox', 'wxt', 'build', '-b', 'firefox');
  step(
    'add-on lint',
    'web-ext',
    'lint',
    '--source-dir',
    '.output/firefox-mv3',
    '--warnings-as-errors',
  );
  step('browser tests', 'playwright', 'test', '--reporter=list,json');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/** A missing browser is one clear failure; the rest still runs. */
function provide(): void {
  try {
    provideBrowsers({ need: ['chromium', 'firefox'], log: console.log });
  } catch (error) {
    if (!(error instanceof ProvideError)) throw error;
    console.error(error.message);
    tally.failed += 1;
  }
}

/** Runs one tool to its end and counts what it says, or the tool itself where it counts nothing. */
function step(name: string, tool: string, ...args: string[]): void {
  console.log(`\n— ${name}`);
  const report = join(scratch, `${tool}.json`);
  const { status } = spawnSync(process.execPath, [binOf(tool), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const counted = readReport(report) ?? { passed: 0, failed: 0 };
  const isUncounted =
    counted.passed + counted.failed === 0 || (status !== 0 && counted.failed === 0);
  tally.passed += counted.passed + (isUncounted && status === 0 ? 1 : 0);
  tally.failed += counted.failed + (isUncounted && status !== 0 ? 1 : 0);
}

function jsonReport(tool: string): string[] {
  return ['--reporter=json', `--outputFile=${join(scratch, `${tool}.json`)}`];
}

/**
 * Vitest's and Playwright's counts. Playwright retries a test only if configured to (on CI), and reports
 * one that passes on its second try as flaky.
 */
function readReport(path: string): Tally | null {
  const report = readJson(path);
  if (report === null) return null;
  if (typeof report.numPassedTests === 'number') {
    return { passed: report.numPassedTests, failed: Number(report.numFailedTests) };
  }
  const stats = (report.stats ?? {}) as Record<string, number>; // Playwright's own format
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: (stats.unexpected ?? 0) + (stats.skipped ?? 0),
  };
}

function readJson(path: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch {
    return null; // the tool wrote no report
  }
}

/** The script behind a tool's name, started by this very Node on every system. */
function binOf(tool: string): string {
  const packages: Record<string, string> = {
    tsc: 'typescript',
    biome: '@biomejs/biome',
    playwright: '@playwright/test',
  };
  const folder = join('node_modules', packages[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : (bin[tool] ?? ''));
}
