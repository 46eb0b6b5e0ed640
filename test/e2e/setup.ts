import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import { type ChromiumOptions, type ChromiumSession, launchChromium } from '../browsers/chromium';
import { type FirefoxOptions, type FirefoxSession, launchFirefox } from '../browsers/firefox';
import { type Network, startNetwork } from '../browsers/network';
import { collectErrors } from '../browsers/page-errors';
import { expect } from './expect';
import { respondWithPages } from './pages';

export { expect };

/** The builds as they are shipped, with all packed weeks. */
export const WHOLE_CHROME_BUILD = resolve('.output/chrome-mv3');
export const WHOLE_FIREFOX_BUILD = resolve('.output/firefox-mv3');
/** The same with one packed week, whose papers and posts the fixtures are about (`one-week.ts`). */
export const CHROME_BUILD = resolve('.output/one-week/chrome-mv3');
export const FIREFOX_BUILD = resolve('.output/one-week/firefox-mv3');
/** A Chromium profile that has run the extension with one week before; made by `warmChromiumProfile`. */
const CHROME_TEMPLATE = resolve('.output/profiles/chromium');
export const ADDON_ID = 'paper-duet@extension';

interface TestFixtures {
  /** a page in the shared Chromium; settings and permissions are reset after the test */
  page: Page;
  /** the shared Chromium, for tests that leave nothing behind but settings and pages */
  sharedChromium: ChromiumSession;
  /** options for `chromium`, set with `test.use` */
  chromiumOptions: Partial<ChromiumOptions>;
  /** a Chromium of the test's own, for what changes more than settings */
  chromium: ChromiumSession;
  /** a page in `chromium` */
  ownPage: Page;
}

interface WorkerFixtures {
  network: Network;
  /** one Chromium for all tests that only visit pages */
  shared: { session: ChromiumSession; errors: ErrorLog };
  /** one Firefox for all tests of a run; they leave it as they found it */
  firefox: FirefoxSession;
}

type ErrorLog = Awaited<ReturnType<typeof collectErrors>>;

/** Playwright's `test` with our browsers. Every test also asserts that the extension threw nothing. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const network = await startNetwork({ hosts: FIXTURE_HOSTS, respond: respondWithPages });
      await use(network);
      await network.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ network }, use) => {
      const session = await openChromium(network);
      await use({ session, errors: await collectErrors(session) });
      await session.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ shared: { session, errors } }, use) => {
    const before = errors.ofExtension().length;
    const page = await session.newPage();
    await use(page);
    await page.context().clearPermissions(); // granting one revokes all others
    await page.close();
    await (await session.worker()).evaluate(forgetSettings);
    expect(errors.ofExtension().slice(before), 'errors of the extension').toEqual([]);
  },
  sharedChromium: async ({ shared: { session, errors } }, use) => {
    const before = errors.ofExtension().length;
    const stays = new Set(session.context.pages());
    await use(session);
    for (const page of session.context.pages()) if (!stays.has(page)) await page.close();
    await (await session.worker()).evaluate(forgetSettings);
    expect(errors.ofExtension().slice(before), 'errors of the extension').toEqual([]);
  },
  chromiumOptions: [{}, { option: true }],
  chromium: async ({ network, chromiumOptions }, use) => {
    const session = await openChromium(network, chromiumOptions);
    const errors = await collectErrors(session);
    await use(session);
    const uncaught = errors.ofExtension();
    await session.close();
    expect(uncaught, 'errors of the extension').toEqual([]);
  },
  ownPage: async ({ chromium }, use) => {
    await use(await chromium.newPage());
  },
  firefox: [
    async ({ network }, use) => {
      const session = await openFirefox(network);
      await use(session);
      const uncaught = await session.errors();
      await session.close();
      expect(uncaught, 'errors of the extension').toEqual([]);
    },
    { scope: 'worker' },
  ],
});

/** Starts and closes Chromium once, so that later starts skip what it and the extension do only once. */
export async function warmChromiumProfile(): Promise<void> {
  rmSync(CHROME_TEMPLATE, { recursive: true, force: true });
  const session = await openChromium({ proxyPort: 9 }, { profileDir: CHROME_TEMPLATE });
  await session.close();
}

/**
 * Starts Chromium with the extension, and resolves once the extension has its weeks.
 *
 * @param options - differences from most tests; without any, it is not the extension's first start
 */
export async function openChromium(
  network: Pick<Network, 'proxyPort'>,
  options: Partial<ChromiumOptions> = {},
): Promise<ChromiumSession> {
  const isUsual = (options.extensionDir ?? CHROME_BUILD) === CHROME_BUILD;
  const isKorean = (options.language ?? 'ko') === 'ko';
  const wasUsed = isUsual && isKorean && !options.profileDir && !options.keepsWelcome;
  const session = await launchChromium({
    extensionDir: CHROME_BUILD,
    proxyPort: network.proxyPort,
    language: 'ko',
    viewport: { width: 1440, height: 900 },
    templateDir: wasUsed ? CHROME_TEMPLATE : undefined,
    ...options,
  });
  const worker = await session.worker();
  await expect.poll(() => worker.evaluate(isReady)).toBe(true);
  if (wasUsed) await expect.poll(() => worker.evaluate(isAtRest)).toBe(true);
  return session;
}

/** Runs in the worker. @returns whether it has checked what was stored before this start */
async function isAtRest(): Promise<boolean> {
  return (await chrome.storage.session.get('compared')).compared === true;
}

export async function openFirefox(
  network: Network,
  options: Partial<FirefoxOptions> = {},
): Promise<FirefoxSession> {
  const session = await launchFirefox({
    extensionDir: FIREFOX_BUILD,
    proxyPort: network.proxyPort,
    addonId: ADDON_ID,
    language: 'ko',
    width: 1440,
    height: 900,
    ...options,
  });
  await session.inExtensionPage('/options.html');
  await expect.poll(() => session.execute(isReady)).toBe(true);
  if (!options.keepsWelcome) await expect.poll(() => session.execute(leaveAlone)).toBe(true);
  return session;
}

/**
 * Runs in Firefox. The restart of the add-on during its installation usually prevents the welcome page, but
 * on a busy machine the page may still open, later than the test's own page, and come to the front.
 *
 * @returns whether the installation has been handled; then all other tabs are closed
 */
async function leaveAlone(): Promise<boolean> {
  const read = { kind: 'read', name: 'fact', args: ['seen-version'] };
  const { value } = await chrome.runtime.sendMessage(read);
  if (typeof value !== 'string') return false;
  const own = await chrome.tabs.getCurrent();
  const others = (await chrome.tabs.query({})).filter(({ id }) => id !== own?.id);
  await chrome.tabs.remove(others.flatMap(({ id }) => id ?? []));
  return true;
}

/** Runs in the worker: the last setting of a page may be stored only after the page has closed. */
async function forgetSettings(): Promise<void> {
  for (let looks = 0; looks < 3; looks += 1) {
    const { settings } = await chrome.storage.local.get('settings');
    if (settings !== undefined) looks = 0;
    await chrome.storage.local.remove('settings');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Runs in the browser. @returns whether pages have all that a reader gets: the texts, and room for them */
async function isReady(): Promise<boolean> {
  const { mirror, settings } = await chrome.storage.local.get(['mirror', 'settings']);
  const head = mirror as { weeks: unknown[] } | undefined; // as the background wrote it
  if (!head) return false;
  const hasRoom = (settings as { sites?: { arxiv?: boolean } } | undefined)?.sites?.arxiv !== false;
  if (head.weeks.length === 0 || !hasRoom) return true;
  const rooms = await chrome.scripting.getRegisteredContentScripts({ ids: ['rooms'] });
  return rooms.length > 0;
}

// The functions given to `evaluate` run in the browsers.
declare const chrome: typeof import('wxt/browser').browser;
