import { ADDON_UUID } from './firefox-prefs';
import { makeScripts, type PageFunction } from './firefox-script';
import { evaluateInView, screenshotOf, urlOfView } from './firefox-view';
import { middleOf } from './in-page';
import type { Marionette } from './marionette';
import { codeOf, KEY_CODES, type ToolbarPopup } from './surface';
import { waitFor } from './wait';

/** Where a reader can keep the toolbar button: in the toolbar, or in either of its two menus. */
export type ButtonPlace = 'toolbar' | 'extensions menu' | 'overflow menu';

/** What only the browser itself may do. */
export interface FirefoxPrivileged {
  /** Runs code in the browser's own window, where `Services` and `WebExtensionPolicy` are. */
  chrome<Args extends unknown[], Result>(
    script: PageFunction<Args, Result> | string,
    ...args: Args
  ): Promise<Result>;
  /** `running`, `stopped`, `starting`, `suspending`. */
  backgroundState(): Promise<string>;
  /** Stops the event page as Firefox does with an idle one; resolves when it is stopped. */
  terminateBackground(): Promise<void>;
  /** Switches the add-on off and on: pages stay, their content scripts are cut off. */
  reloadExtension(): Promise<void>;
  /** Says yes to the permission prompt that is open, or opens soon. */
  acceptPermissionPrompt(): Promise<void>;
  /** Says no to it. */
  refusePermissionPrompt(): Promise<void>;
  /** Moves the toolbar button; Firefox puts it into the menu of extensions at first. */
  placeButton(place: ButtonPlace): Promise<void>;
  /** The real popup, wherever its button is. */
  openToolbarPopup(): Promise<ToolbarPopup>;
  /** Uncaught errors of the extension, in its pages and in other people's, since the start. */
  errors(): Promise<string[]>;
}

const TIMEOUT_MS = 30_000;
const AREAS: Record<ButtonPlace, string> = {
  toolbar: 'nav-bar',
  'extensions menu': 'unified-extensions-area',
  'overflow menu': 'widget-overflow-fixed-list',
};

/** Adds what the session calls before the add-on comes: the start of error collection, and a permission. */
export function makePrivileged(
  marionette: Marionette,
  addonId: string,
): FirefoxPrivileged & { watchErrors(): Promise<void>; allowPrivateWindows(): Promise<void> } {
  const { execute } = makeScripts(marionette);

  const chrome: FirefoxPrivileged['chrome'] = async (script, ...args) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await execute(script, ...args);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const backgroundState = (): Promise<string> => chrome(readBackgroundState, addonId);

  return {
    chrome,
    backgroundState,
    async terminateBackground() {
      await chrome(terminate, addonId);
      const isStopped = async () => {
        const state = await backgroundState();
        if (state === 'running') await chrome(terminate, addonId); // something woke it at once
        return state === 'stopped' || null;
      };
      await waitFor(isStopped, { timeoutMs: TIMEOUT_MS, what: 'the event page to be stopped' });
    },
    async reloadExtension() {
      await chrome(reload, addonId);
      await waitFor(async () => (await chrome(hasReloaded)) || null, {
        timeoutMs: TIMEOUT_MS,
        what: 'the add-on to be reloaded',
      });
      await returnToOpenTab(marionette);
    },
    async acceptPermissionPrompt() {
      await waitFor(async () => (await chrome(answerPrompt, true)) || null, {
        timeoutMs: TIMEOUT_MS,
        what: 'the permission prompt to be accepted',
      });
    },
    async refusePermissionPrompt() {
      await waitFor(async () => (await chrome(answerPrompt, false)) || null, {
        timeoutMs: TIMEOUT_MS,
        what: 'the permission prompt to be refused',
      });
    },
    placeButton: (place) => chrome(moveButton, addonId, AREAS[place]),
    async openToolbarPopup() {
      await chrome(openPopup, addonId);
      const url = await waitFor(() => urlOfView(chrome, 'popup'), {
        timeoutMs: TIMEOUT_MS,
        what: 'the toolbar popup to open',
      });
      const evaluate = evaluateInView(chrome, 'popup');
      const find = async (selector: string): Promise<[number, number]> => {
        const what = `${selector} in the popup`;
        const { x, y } = await waitFor(() => evaluate(middleOf, selector), {
          timeoutMs: TIMEOUT_MS,
          what,
        });
        return [x, y];
      };
      return {
        url,
        evaluate,
        screenshot: () => screenshotOf(chrome, 'popup'),
        text: () => evaluate(() => document.body.innerText),
        press: (key) => chrome(pressKey, key, codeOf(key), KEY_CODES[key]),
        hover: async (selector) => chrome(pointAtPopup, ...(await find(selector)), false),
        click: async (selector) => chrome(pointAtPopup, ...(await find(selector)), true),
        isOpen: async () => (await urlOfView(chrome, 'popup')) !== null,
      };
    },
    errors: () => chrome(readErrors),
    watchErrors: () => chrome(collectErrors, ADDON_UUID),
    allowPrivateWindows: () => chrome(allowPrivate, addonId),
  };
}

/** Firefox closes the add-on's own tabs when it goes; the current one may have been such a tab. */
async function returnToOpenTab(marionette: Marionette): Promise<void> {
  const open = await marionette.send<string[]>('WebDriver:GetWindowHandles');
  const current = await marionette
    .send<{ value: string }>('WebDriver:GetWindowHandle')
    .catch(() => null); // "no such window": that is the case to mend
  const first = open[0];
  if (first === undefined || (current !== null && open.includes(current.value))) return;
  await marionette.send('WebDriver:SwitchToWindow', { handle: first });
}

// What follows runs inside Firefox, each function for itself.

/** The parts of Firefox's internals that we touch; nobody types them for us. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string;
      terminateBackground(): Promise<void>;
      apiManager: {
        global: {
          browserActionFor(extension: unknown): {
            widget: { id: string };
            openPopup(...args: unknown[]): Promise<void>;
          };
        };
      };
    };
  };
};
declare const Services: {
  wm: { getMostRecentWindow(type: string): Window & typeof globalThis };
  console: { registerListener(listener: unknown): void };
};
declare const Ci: { nsIScriptError: unknown; nsITextInputProcessor: unknown };
declare const Cc: Record<
  '@mozilla.org/text-input-processor;1',
  {
    createInstance(type: unknown): {
      beginInputTransactionForTests(window: Window): boolean;
      keydown(event: KeyboardEvent): void;
      keyup(event: KeyboardEvent): void;
    };
  }
>;
declare const ChromeUtils: {
  generateQI(names: string[]): unknown;
  importESModule(url: string): {
    ExtensionPermissions: { add(id: string, what: object): Promise<void> };
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    CustomizableUI: { addWidgetToArea(id: string, area: string): void };
  };
};

function readBackgroundState(addonId: string): string {
  return WebExtensionPolicy.getByID(addonId).extension.backgroundState;
}

function terminate(addonId: string): Promise<void> {
  return WebExtensionPolicy.getByID(addonId).extension.terminateBackground();
}

/** Given later, it would restart the add-on, which then would not have been installed but updated. */
async function allowPrivate(addonId: string): Promise<void> {
  const url = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(url);
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add(addonId, { permissions, origins: [] });
}

/** Begun and not awaited: what unloads meanwhile would end the script with an error. */
function reload(addonId: string): void {
  const url = 'resource://gre/modules/AddonManager.sys.mjs';
  const { AddonManager } = ChromeUtils.importESModule(url);
  const marks: TestWindow = window;
  marks.paperDuetReloaded = false;
  void AddonManager.getAddonByID(addonId)
    .then((addon) => addon.reload())
    .then(() => {
      marks.paperDuetReloaded = true;
    });
}

function hasReloaded(): boolean {
  return (window as TestWindow).paperDuetReloaded === true;
}

async function openPopup(addonId: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  const action = extension.apiManager.global.browserActionFor(extension);
  await action.openPopup(Services.wm.getMostRecentWindow('navigator:browser'), true);
}

function moveButton(addonId: string, area: string): void {
  const url = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs';
  const { CustomizableUI } = ChromeUtils.importESModule(url);
  const { extension } = WebExtensionPolicy.getByID(addonId);
  const { widget } = extension.apiManager.global.browserActionFor(extension);
  CustomizableUI.addWidgetToArea(widget.id, area);
}

/** The key goes to what has the focus in the popup, as if typed. */
function pressKey(key: string, code: string, keyCode: number): void {
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  win.document.querySelector<HTMLElement>('browser[webextension-view-type="popup"]')?.focus();
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(
    Ci.nsITextInputProcessor,
  );
  processor.beginInputTransactionForTests(win);
  const event = new win.KeyboardEvent('', { key, code, keyCode });
  processor.keydown(event);
  processor.keyup(event);
}

/** The pointer comes to a point of the popup, and may press there, as the system would tell the browser. */
async function pointAtPopup(x: number, y: number, isPress: boolean): Promise<void> {
  interface PopupBrowser extends HTMLElement {
    screenX: number;
    screenY: number;
  }
  interface Utils {
    readonly NATIVE_MOUSE_MESSAGE_BUTTON_DOWN: number;
    readonly NATIVE_MOUSE_MESSAGE_BUTTON_UP: number;
    readonly NATIVE_MOUSE_MESSAGE_MOVE: number;
    sendNativeMouseEvent(
      screenX: number,
      screenY: number,
      message: number,
      button: number,
      modifiers: number,
      element: Element,
    ): void;
  }
  const win: Window & { windowUtils?: Utils } =
    Services.wm.getMostRecentWindow('navigator:browser');
  const popup = win.document.querySelector<PopupBrowser>('browser[webextension-view-type="popup"]');
  if (popup === null) throw new Error('The toolbar popup has closed');
  const utils = win.windowUtils;
  if (!utils) throw new Error('This window is not one of the browser itself');
  const scale = win.devicePixelRatio;
  const [atX, atY] = [(popup.screenX + x) * scale, (popup.screenY + y) * scale];
  const press = [utils.NATIVE_MOUSE_MESSAGE_BUTTON_DOWN, utils.NATIVE_MOUSE_MESSAGE_BUTTON_UP];
  for (const message of [utils.NATIVE_MOUSE_MESSAGE_MOVE, ...(isPress ? press : [])]) {
    utils.sendNativeMouseEvent(atX, atY, message, 0, 0, popup);
    await new Promise((resolve) => win.setTimeout(resolve, 50));
  }
}

/** Kept on the first browser window, which stays as long as the session. */
interface TestWindow extends Window {
  paperDuetErrors?: string[];
  paperDuetReloaded?: boolean;
}

function collectErrors(uuid: string): void {
  interface ScriptError {
    QueryInterface(type: unknown): unknown;
    errorMessage: string;
    sourceName: string;
    lineNumber: number;
    flags: number;
    stack?: { toString(): string } | null;
  }
  const errors: string[] = [];
  (window as TestWindow).paperDuetErrors = errors;
  let isEchoed = false;
  Services.console.registerListener({
    QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
    observe(message: ScriptError) {
      try {
        message.QueryInterface(Ci.nsIScriptError);
      } catch {
        return; // a plain log line
      }
      const WARNING = 1;
      const place = `${message.sourceName}\n${message.stack ?? ''}`;
      if (message.flags & WARNING || !place.includes(uuid)) return;
      // Firefox's remark on every page that is left while an answer is under way.
      if (
        /^Promise (resolved|rejected) (while context is inactive|after context unloaded)/.test(
          message.errorMessage,
        )
      )
        return;
      // A process of Firefox that is starting may not have our languages yet, and says so twice: of
      // itself, and to us.
      const isOfFirefox = message.errorMessage.includes('property "defaultLocale", data is null');
      const isEcho = isEchoed && message.errorMessage.includes('An unexpected error occurred');
      isEchoed = isOfFirefox;
      if (isOfFirefox || isEcho) return;
      errors.push(`${message.errorMessage} (${message.sourceName}:${message.lineNumber})`);
    },
  });
}

function readErrors(): string[] {
  return [...((window as TestWindow).paperDuetErrors ?? [])];
}

/** In the browser's window. @returns whether there was a prompt to answer */
function answerPrompt(isAllowed: boolean): boolean {
  interface Prompt extends Element {
    button?: { click(): void };
    secondaryButton?: { click(): void };
  }
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const prompt: Prompt | null = window.document.getElementById(
    'addon-webext-permissions-notification',
  );
  const button = isAllowed ? prompt?.button : prompt?.secondaryButton;
  button?.click();
  return button !== undefined;
}
