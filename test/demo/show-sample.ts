import { writeFileSync } from 'node:fs';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import { launchChromium } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import { launchFirefox } from '../browsers/firefox';
import { startNetwork } from '../browsers/network';
import type { ClosedRoot } from '../browsers/surface';
import { respondWithPages } from '../e2e/pages';
import type { FoundBrowser } from './found-browser';

/** How long the extension may take to fill its store after it was installed, and to show the text. */
const PATIENCE_MS = 10_000;

/**
 * Opens the sample page headless, prints what the panel says in both languages and writes a
 * screenshot.
 *
 * @param screenshot - absolute path of the PNG to write
 */
export async function showSample(
  browser: FoundBrowser,
  extensionDir: string,
  url: string,
  screenshot: string,
): Promise<void> {
  const network = await startNetwork({ hosts: FIXTURE_HOSTS, respond: respondWithPages });
  const show = browser.name === 'chromium' ? showInChromium : showInFirefox;
  try {
    console.log(`${url}\n`);
    await show({ extensionDir, url, screenshot, proxyPort: network.proxyPort });
    console.log(`\nScreenshot: ${screenshot}`);
  } finally {
    await network.close();
  }
}

interface Sample {
  extensionDir: string;
  url: string;
  screenshot: string;
  proxyPort: number;
}

async function showInChromium({ extensionDir, url, screenshot, proxyPort }: Sample): Promise<void> {
  const viewport = { width: 1440, height: 1000 };
  const session = await launchChromium({ extensionDir, proxyPort, viewport, language: 'ko' });
  try {
    const page = await session.newPage();
    const panel = await untilShown(async () => {
      await page.goto(url);
      return closedRoot(page, 'panel', 0, 500);
    });
    await print(panel);
    await page.screenshot({ path: screenshot });
  } finally {
    await session.close();
  }
}

async function showInFirefox({ extensionDir, url, screenshot, proxyPort }: Sample): Promise<void> {
  const addonId = 'paper-duet@extension';
  const session = await launchFirefox({
    extensionDir,
    proxyPort,
    addonId,
    width: 1440,
    height: 1000,
  });
  try {
    const panel = await untilShown(async () => {
      await session.navigate(url);
      return session.closedRoot('panel', 0, 500);
    });
    await print(panel);
    writeFileSync(screenshot, await session.screenshot());
  } finally {
    await session.close();
  }
}

/** The first visit may come before the extension has filled its store. */
async function untilShown(visit: () => Promise<ClosedRoot>): Promise<ClosedRoot> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await visit();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function print(panel: ClosedRoot): Promise<void> {
  for (const lang of ['ko', 'en'] as const) {
    const lines = await panel.evaluate(
      (root, one) =>
        [...root.querySelectorAll(`.card [lang="${one}"]`)].map((line) => line.textContent ?? ''),
      lang,
    );
    console.log(
      `${lang === 'ko' ? '한국어' : 'English'}\n${lines.map((line) => `  ${line}`).join('\n')}\n`,
    );
  }
}
