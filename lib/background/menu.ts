import { type Browser, browser } from 'wxt/browser';
import { interfaceLocale } from '../browser/interface-locale';
import { openLibraryAt } from '../browser/library-tab';
import { report } from '../browser/report';
import { canOpenSidePanel, openSidePanel } from '../browser/side-panel';
import { askForPaper } from '../storage/asked-paper';
import { readSettings, watchSettings } from '../storage/settings';
import { searchAddress } from '../view/library-address';
import { type LookUp, readLookUp } from '../view/ways-in/look-up';
import { waysInWords } from '../view/ways-in/ways-in.words';
import { findAsked } from './find-asked';
import { addressOfPaper } from './paper-address';

const ID = 'look-up';

/** `null` on mobile browsers, which have no context menu for extensions. */
function menus(): typeof browser.contextMenus | null {
  return (browser as Partial<typeof browser>).contextMenus ?? null;
}

/** Looks up the link or selected text when the reader chooses our item of the context menu. */
export function followMenu(): void {
  menus()?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ID) lookUp(readLookUp(info), tab);
  });
  const offer = () => void offerMenu().catch(report);
  watchSettings(new AbortController().signal, ['menu', 'uiLocale'], offer);
}

/**
 * Adds our item to the context menu, in the reader's language, or removes it. Safe to call repeatedly:
 * browsers keep the item across restarts and reject a second one.
 */
export function offerMenu(): Promise<void> {
  const turn = last.then(() => tryAgain(offer));
  last = turn.catch(() => undefined); // the caller gets the error
  return turn;
}

let last: Promise<void> = Promise.resolve();

/** Delays before each retry, ms. */
const WAITS_MS = [100, 400, 1_600];

/** A browser that has just reloaded the extension may briefly reject the call ("No SW"). */
async function tryAgain(work: () => Promise<void>): Promise<void> {
  for (const waitMs of WAITS_MS) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, waitMs)); // the last attempt reports the reason
    }
  }
  return work();
}

async function offer(): Promise<void> {
  const contextMenus = menus();
  if (!contextMenus) return;
  const { menu, uiLocale } = await readSettings();
  await contextMenus.removeAll();
  if (menu === false) return;
  const title = waysInWords(interfaceLocale(uiLocale)).lookUp;
  await new Promise<void>((resolve, reject) => {
    contextMenus.create({ id: ID, title, contexts: ['link', 'selection'] }, () => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}

/** Shows a paper in the side panel, even if no digest has it, and anything else in the library. */
function lookUp(asked: LookUp, tab: Browser.tabs.Tab | undefined): void {
  if (asked.kind !== 'paper' || !tab || !canOpenSidePanel()) {
    openInLibrary(asked).catch(report);
    return;
  }
  const { windowId } = tab;
  // Called before any `await`: the browser accepts it only during the user gesture.
  const opening = openSidePanel(windowId);
  const { key, text } = asked;
  Promise.all([opening, askForPaper({ windowId, key, text })])
    .catch(() => openInLibrary(asked))
    .catch(report);
}

async function openInLibrary(asked: LookUp): Promise<void> {
  const record = await findAsked(asked).catch(report);
  const address = record ? await addressOfPaper(record) : null;
  await openLibraryAt(address ?? searchAddress(asked.text));
}
