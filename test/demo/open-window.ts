import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { FoundBrowser } from './found-browser';

// Not an import, for the reason that test/browsers/chromium.ts gives.
const { chromium }: typeof import('@playwright/test') = createRequire(import.meta.url)(
  '@playwright/test',
);

/** Opens a window with a fresh profile and the extension in it, until the reader closes it. */
export async function openWindow(
  browser: FoundBrowser,
  extensionDir: string,
  url: string,
): Promise<void> {
  console.log(`Opening ${url}. Close the window to end.`);
  if (browser.name === 'chromium') await openChromium(browser.path, extensionDir, url);
  else openFirefox(browser.path, extensionDir, url);
}

async function openChromium(path: string, extensionDir: string, url: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext('', {
    executablePath: path,
    headless: false,
    viewport: null,
    // Chrome and Edge no longer take --load-extension; over the debugging pipe they load it still.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: ['--enable-unsafe-extension-debugging', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const [page = await context.newPage()] = context.pages();
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('The browser offers no debugging connection.');
  const send = devtools.send.bind(devtools) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: extensionDir });
  await page.waitForTimeout(1_000); // the extension fills its store
  await page.goto(url);
  await page.bringToFront(); // the extension has opened its welcome page in front
  await new Promise((resolve) => context.once('close', resolve));
}

function openFirefox(path: string, extensionDir: string, url: string): void {
  const tool = createRequire(import.meta.url).resolve('web-ext/bin/web-ext.js');
  const args = ['run', '--source-dir', extensionDir, '--firefox', path, '--start-url', url];
  spawnSync(process.execPath, [tool, ...args, '--no-reload'], { stdio: 'inherit' });
}
