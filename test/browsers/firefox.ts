import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findFirefox } from './find';
import { ADDON_UUID, writeFirefoxPrefs } from './firefox-prefs';
import { type FirefoxPrivileged, makePrivileged } from './firefox-privileged';
import { startFirefox } from './firefox-process';
import { firefoxRoots } from './firefox-root';
import { type FirefoxScript, makeScripts } from './firefox-script';
import { readManifest } from './manifest';
import { connectMarionette, ELEMENT_KEY, type Marionette, untilReady } from './marionette';
import { openProfile, type Profile } from './profile';
import type { ClosedRoot, Surface } from './surface';
import { waitFor } from './wait';

export type { Box, ClosedRoot, Surface } from './surface';

/** How to start Firefox; what is left out is the same on every machine. */
export interface FirefoxOptions {
  /** Folder of the unpacked build. */
  extensionDir: string;
  /** From `startNetwork`. */
  proxyPort: number;
  /** `browser_specific_settings.gecko.id` of the build. */
  addonId: string;
  /** The languages that pages are told; the browser's own UI stays as it is installed. */
  language?: 'ko' | 'en';
  colorScheme?: 'light' | 'dark';
  /** Size of the page's view. Firefox makes no window narrower than about 450. */
  width?: number;
  height?: number;
  headless?: boolean;
  /** A profile that stays, to be started again; otherwise a fresh one that goes with `close`. */
  profileDir?: string;
  /** Whether the extension opens its welcome page; otherwise it is kept from doing so. */
  keepsWelcome?: boolean;
}

/** A running Firefox with the extension in it. All page commands go to the current tab. */
export interface FirefoxSession extends FirefoxScript, FirefoxPrivileged {
  readonly marionette: Marionette;
  /** Goes to an address and waits for its load event. */
  navigate(url: string): Promise<void>;
  /** The address of a file of the extension. */
  extensionUrl(path: string): string;
  inExtensionPage(path: string): Promise<void>;
  /** A real click on the first match in the page. */
  click(selector: string): Promise<void>;
  /** Types into the first match, or chooses a file in it. */
  fill(selector: string, value: string): Promise<void>;
  closedRoots(surface: Surface): Promise<ClosedRoot[]>;
  /** Waits for one closed root of the extension, in document order. */
  closedRoot(surface: Surface, index?: number, timeoutMs?: number): Promise<ClosedRoot>;
  /** A PNG of the view. */
  screenshot(): Promise<Buffer>;
  setSize(width: number, height: number): Promise<void>;
  /** Opens a tab and makes it the current one. */
  newTab(): Promise<string>;
  /** Opens a private window and makes its tab the current one. */
  newPrivateWindow(): Promise<string>;
  tabs(): Promise<string[]>;
  switchTo(handle: string): Promise<void>;
  /** Closes the current tab and goes to the first one left. */
  closeTab(): Promise<void>;
  close(): Promise<void>;
}

/** A profile that was used once, without the add-on; made by `warmFirefoxProfile`. */
const TEMPLATE = resolve('.output/profiles/firefox');

/**
 * Starts Firefox with the unpacked extension as a temporary add-on.
 *
 * @throws when there is no Firefox, no build, or Firefox refuses the add-on
 */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  readManifest(options.extensionDir); // fails clearly without a build
  const { marionette, close } = await start(openProfile(options.profileDir, TEMPLATE), options);
  try {
    return await makeSession(marionette, options, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts and ends Firefox once, so that what it does only the first time is done. */
export async function warmFirefoxProfile(): Promise<void> {
  rmSync(TEMPLATE, { recursive: true, force: true });
  const { marionette, close } = await start(openProfile(TEMPLATE), { proxyPort: 9, addonId: '' });
  await marionette.send('WebDriver:NewSession', {});
  await close();
}

async function start(
  profile: Profile,
  options: Omit<FirefoxOptions, 'extensionDir'>,
): Promise<{ marionette: Marionette; close(): Promise<void> }> {
  const executable = findFirefox();
  if (executable === null) throw new Error('Firefox was not found (FIREFOX_PATH names one)');
  writeFirefoxPrefs(profile.dir, {
    proxyPort: options.proxyPort,
    addonId: options.addonId,
    language: options.language ?? 'en',
    colorScheme: options.colorScheme ?? 'light',
  });
  const browser = await startFirefox(executable, profile.dir, options.headless ?? true).catch(
    (error) => {
      profile.dispose();
      throw error;
    },
  );
  const marionette = await connectMarionette(browser.port).catch(async (error) => {
    await browser.ended();
    profile.dispose();
    throw error;
  });
  const close = async (): Promise<void> => {
    // Firefox may hang up before it answers; that it ended is what counts.
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    marionette.close();
    await browser.ended();
    profile.dispose();
  };
  return { marionette, close };
}

async function makeSession(
  marionette: Marionette,
  options: FirefoxOptions,
  close: () => Promise<void>,
): Promise<FirefoxSession> {
  // Flat on purpose: under "alwaysMatch" Marionette does not see it.
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  const scripts = makeScripts(marionette);
  const privileged = makePrivileged(marionette, options.addonId);
  await privileged.watchErrors();
  if (options.keepsWelcome) await privileged.allowPrivateWindows();
  await install(marionette, options);
  const session: FirefoxSession = {
    marionette,
    ...scripts,
    ...privileged,
    ...makeTabs(marionette),
    navigate: (url) => marionette.send('WebDriver:Navigate', { url }),
    extensionUrl: (path) => new URL(path, `moz-extension://${ADDON_UUID}/`).href,
    inExtensionPage: (path) => session.navigate(session.extensionUrl(path)),
    click: (selector) =>
      withElement(marionette, selector, (id) => marionette.send('WebDriver:ElementClick', { id })),
    fill: (selector, text) =>
      withElement(marionette, selector, (id) =>
        marionette.send('WebDriver:ElementSendKeys', { id, text }),
      ),
    closedRoots: (surface) => firefoxRoots(marionette, scripts.execute, surface),
    closedRoot: (surface, index = 0, timeoutMs = 30_000) =>
      waitFor(async () => (await session.closedRoots(surface))[index] ?? null, {
        timeoutMs,
        what: `${surface} number ${index}`,
      }),
    async screenshot() {
      const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', {
        full: false,
      });
      return Buffer.from(value, 'base64');
    },
    setSize: (width, height) => setSize(session, width, height),
    close,
  };
  await session.setSize(options.width ?? 1280, options.height ?? 800);
  return session;
}

/** Does something with the first match, as soon as there is one that it can be done with. */
function withElement(
  marionette: Marionette,
  selector: string,
  act: (id: string | undefined) => Promise<void>,
): Promise<void> {
  return untilReady(`${selector} to be there`, async () => {
    const { value } = await marionette.send<{ value: Record<string, string> }>(
      'WebDriver:FindElement',
      { using: 'css selector', value: selector },
    );
    await act(value[ELEMENT_KEY]);
  });
}

async function install(marionette: Marionette, options: FirefoxOptions): Promise<void> {
  const { value } = await marionette.send<{ value: string }>('Addon:Install', {
    path: options.extensionDir,
    temporary: true,
    // Restarts the add-on at once, which Firefox reports as an update, so that no welcome page opens.
    allowPrivateBrowsing: !options.keepsWelcome,
  });
  if (value === options.addonId) return;
  throw new Error(`The build's add-on id is ${value}, not ${options.addonId}`);
}

type Tabs = Pick<FirefoxSession, 'newTab' | 'newPrivateWindow' | 'tabs' | 'switchTo' | 'closeTab'>;

function makeTabs(marionette: Marionette): Tabs {
  const switchTo = (handle: string): Promise<void> =>
    marionette.send('WebDriver:SwitchToWindow', { handle });
  const open = async (what: object): Promise<string> => {
    const given = { ...what, focus: true };
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', given);
    await switchTo(handle);
    return handle;
  };
  return {
    switchTo,
    newTab: () => open({ type: 'tab' }),
    newPrivateWindow: () => open({ type: 'window', private: true }),
    tabs: () => marionette.send('WebDriver:GetWindowHandles'),
    async closeTab() {
      const [first] = await marionette.send<string[]>('WebDriver:CloseWindow');
      if (first !== undefined) await switchTo(first);
    },
  };
}

/** Marionette sizes the window; the view is what is left beside the toolbars. */
async function setSize(session: FirefoxSession, width: number, height: number): Promise<void> {
  const frame = await session.execute(() => ({
    width: window.outerWidth - window.innerWidth,
    height: window.outerHeight - window.innerHeight,
  }));
  await session.marionette.send('WebDriver:SetWindowRect', {
    width: width + frame.width,
    height: height + frame.height,
  });
}
