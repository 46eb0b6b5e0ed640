import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { findChromium } from './find';
import { readManifest } from './manifest';
import { openProfile, writeOnce } from './profile';
import { controlWorker, type WorkerError, type WorkerStatus } from './service-worker';
import type { ToolbarPopup } from './surface';
import { openChromiumPopup } from './toolbar-popup';
import { waitFor } from './wait';
import { hasWelcome, WELCOME } from './welcome';

// Not an import: under Node 20 the ESM hook of jiti/register takes Playwright's CommonJS apart and
// cannot put it together again. `require` passes the hook by.
const { chromium }: typeof import('@playwright/test') = createRequire(import.meta.url)(
  '@playwright/test',
);

/** How to start Chromium; what is left out is the same on every machine. */
export interface ChromiumOptions {
  /** Folder of the unpacked build. */
  extensionDir: string;
  /** From `startNetwork`. */
  proxyPort: number;
  /** The browser's UI language, and the first one that pages see. English unless told. */
  language?: 'ko' | 'en';
  headless?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** A profile that stays, to be started again; otherwise a fresh one that goes with `close`. */
  profileDir?: string;
  /** A profile to copy for a fresh one, in which everything that is done only on a first start is done. */
  templateDir?: string | undefined;
  /** Whether pages that are left stay in memory to come back from. */
  hasBackForwardCache?: boolean;
  /** Whether the welcome page stays open; otherwise it is closed before anything else. */
  keepsWelcome?: boolean;
}

/** A running Chromium with the extension in it. */
export interface ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The address of a file of the extension. */
  extensionUrl(path: string): string;
  /** The service worker, ready for `evaluate`; a stopped one is started. */
  worker(): Promise<Worker>;
  workerStatus(): Promise<WorkerStatus>;
  /** Resolves when the worker is really stopped. Other pages' workers are stopped as well. */
  stopWorker(): Promise<void>;
  /** Ends the worker once, also where something starts it again at once. */
  endWorker(): Promise<void>;
  /** Errors that the service worker logged or did not catch. */
  readonly workerErrors: readonly WorkerError[];
  /** As after an update: pages stay, their content scripts are cut off. */
  reloadExtension(): Promise<void>;
  newPage(): Promise<Page>;
  /** The popup's page in a tab, where Playwright can drive it. */
  openPopupInTab(size?: { width: number; height: number }): Promise<Page>;
  /** The real popup at the toolbar. It has no Playwright page; it can be read, not driven. */
  openToolbarPopup(windowId?: number): Promise<ToolbarPopup>;
  /** Allows the extension in private windows, which restarts it, and opens one. */
  newPrivateWindow(url: string): Promise<{ page: Page; windowId: number }>;
  close(): Promise<void>;
}

const START_TIMEOUT_MS = 30_000;

/**
 * Starts Chromium with the unpacked extension.
 *
 * @throws when there is no Chromium, no build, no service worker, or the browser did not load it
 */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Chromium was not found (CHROMIUM_PATH names one)');
  const manifest = readManifest(options.extensionDir);
  if (manifest.background?.service_worker === undefined) {
    throw new Error(`${options.extensionDir} has no background service worker to wait for`);
  }
  const profile = openProfile(options.profileDir, options.templateDir);
  // Without developer mode `runtime.reload()` leaves an unpacked extension switched off.
  const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
  writeOnce(join(profile.dir, 'Default', 'Preferences'), preferences);
  const language = options.language ?? 'en';
  const launch = chromium.launchPersistentContext(profile.dir, {
    executablePath,
    headless: options.headless ?? true,
    args: launchArgs(options),
    // Playwright switches it off, which no reader does.
    ignoreDefaultArgs: options.hasBackForwardCache ? ['--disable-back-forward-cache'] : [],
    // On Linux the UI language comes from here alone; --lang changes only messages.
    env: { ...definedEnv(), LANGUAGE: language },
    // Told outright: Playwright's runner would otherwise make pages and extension say en-US.
    locale: language === 'ko' ? 'ko' : 'en-US',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    ignoreHTTPSErrors: true,
  });
  const context = await launch.catch((error) => {
    profile.dispose();
    throw error;
  });
  const close = async (): Promise<void> => {
    await context.close();
    profile.dispose();
  };
  try {
    const session = await makeSession(context, manifest.action?.default_popup ?? null, close);
    if (profile.isNew && !options.templateDir && hasWelcome(options)) await closeWelcome(session);
    return session;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Closes the welcome page, which would cover the test's page and throttle it in the background. */
async function closeWelcome({ context, extensionUrl }: ChromiumSession): Promise<void> {
  const url = extensionUrl(WELCOME);
  const find = async () => context.pages().find((page) => page.url() === url) ?? null;
  const what = 'the page that opens after the installation';
  const page = await waitFor(find, { timeoutMs: START_TIMEOUT_MS, what });
  await page.close();
}

async function makeSession(
  context: BrowserContext,
  popup: string | null,
  close: () => Promise<void>,
): Promise<ChromiumSession> {
  const extensionId = new URL((await firstWorker(context)).url()).host;
  const root = `chrome-extension://${extensionId}/`;
  const control = await controlWorker(context, root);
  const extensionUrl = (path: string): string => new URL(path, root).href;
  const currentWorker = (): Worker | null =>
    context.serviceWorkers().findLast((worker) => worker.url().startsWith(root)) ?? null;
  const popupUrl = (): string => {
    if (popup === null) throw new Error('The extension has no toolbar popup');
    return extensionUrl(popup);
  };
  const session: ChromiumSession = {
    context,
    extensionId,
    extensionUrl,
    async worker() {
      await control.start();
      return currentWorker() ?? firstWorker(context);
    },
    workerStatus: () => control.status(),
    stopWorker: () => control.stop(),
    endWorker: () => control.end(),
    workerErrors: control.errors,
    async reloadExtension() {
      const worker = await session.worker();
      const next = context.waitForEvent('serviceworker', { timeout: START_TIMEOUT_MS });
      // Later, so that the answer to this call is not cut off with the worker.
      await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
      await next;
      await control.start();
    },
    newPage: () => context.newPage(),
    async openPopupInTab(size) {
      const page = await context.newPage();
      if (size) await page.setViewportSize(size);
      await page.goto(popupUrl());
      return page;
    },
    async openToolbarPopup(windowId) {
      const worker = await session.worker();
      return openChromiumPopup(context, worker, popupUrl(), windowId);
    },
    async newPrivateWindow(url) {
      await allowPrivate(context, extensionId);
      await control.start();
      const worker = await session.worker();
      const opening = context.waitForEvent('page', { predicate: (page) => page.url() === url });
      const windowId = await worker.evaluate(
        async (address) => (await chrome.windows.create({ incognito: true, url: address })).id,
        url,
      );
      return { page: await opening, windowId };
    },
    close,
  };
  return session;
}

/** As its reader does on the page of all extensions. */
async function allowPrivate(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const restarting = context.waitForEvent('serviceworker', { timeout: START_TIMEOUT_MS });
  await page.evaluate(
    (id) =>
      chrome.developerPrivate.updateExtensionConfiguration({
        ...{ extensionId: id, incognitoAccess: true },
      }),
    extensionId,
  );
  await restarting;
  await page.close();
}

function launchArgs({ extensionDir, proxyPort, language = 'en' }: ChromiumOptions): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors', // the worker's requests too, which ignoreHTTPSErrors leaves out
    `--lang=${language}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
}

async function firstWorker(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');
  const running = context.serviceWorkers().find(isOurs);
  if (running) return running;
  try {
    return await context.waitForEvent('serviceworker', {
      predicate: isOurs,
      timeout: START_TIMEOUT_MS,
    });
  } catch (cause) {
    throw new Error(
      'The extension did not load: this browser may ignore --load-extension, as branded Chrome does',
      { cause },
    );
  }
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>; // undefined was filtered out
}

/** What runs inside the worker, and in the page of all extensions. */
declare const chrome: {
  runtime: { reload(): void };
  windows: { create(what: { incognito: true; url: string }): Promise<{ id: number }> };
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
};
