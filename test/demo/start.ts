import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findChromium, findFirefox } from '../browsers/find';
import { ProvideError, provideBrowsers } from '../browsers/provide';
import type { FoundBrowser } from './found-browser';
import { openWindow } from './open-window';
import { showSample } from './show-sample';

/**
 * `npm start`: builds the extension and opens it in a real browser, on a paper of the bundled week.
 * Without a display or a network the same is shown headless on a sample page served from here.
 */
const PAPER = 'https://arxiv.org/abs/2410.05258';

try {
  const browser = findBrowser();
  const target = browser.name === 'chromium' ? [] : ['-b', 'firefox'];
  const extensionDir = resolve(
    browser.name === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3',
  );
  build(target);
  const isSeen = hasDisplay();
  const isOnline = isSeen && (await canReach(PAPER));
  if (isSeen && isOnline) await openWindow(browser, extensionDir, PAPER);
  else {
    console.log(
      `There is no ${isSeen ? 'network' : 'display'}, so this is a sample page, headless.\n`,
    );
    await showSample(browser, extensionDir, PAPER, resolve('.output/paper-duet.png'));
  }
} catch (error) {
  if (!(error instanceof ProvideError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What is installed, a browser of Chromium's family first; else Chromium is provided. */
function findBrowser(): FoundBrowser {
  const chromium = findChromium();
  if (chromium) return { name: 'chromium', path: chromium };
  const firefox = findFirefox();
  if (firefox) return { name: 'firefox', path: firefox };
  return {
    name: 'chromium',
    path: provideBrowsers({ need: ['chromium'], log: console.log }).chromium,
  };
}

function build(target: string[]): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/wxt/bin/wxt.mjs', 'build', ...target],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('The build failed; what is wrong stands above.');
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function canReach(url: string): Promise<boolean> {
  const asked = fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
  return asked.then(
    () => true,
    () => false,
  );
}
