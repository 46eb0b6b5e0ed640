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

/** `null` on telephones, which have no context menu for extensions. */
function menus(): typeof browser.contextMenus | null {
  return (browser as Partial<typeof browser>).contextMenus ?? null;
}

/** Looks up what the reader points at in the context menu of links and selected text. */
export function followMenu(): void {
  menus()?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ID) lookUp(readLookUp(info), tab);
  });
  const offer = () => void offerMenu().catch(report);
  watchSettings(new AbortController().signal, ['menu', 'uiLocale'], offer);
}

/**
 * Puts our line into the context menu, in the reader's language, or takes it away. It may be called again
 * and again: browsers keep the line over restarts, and refuse a second one.
 */
export function offerMenu(): Promise<void> {
  const turn = last.then(() => tryAgain(offer));
  last = turn.catch(() => undefined); // said to who called
  return turn;
}

let last: Promise<void> = Promise.resolve();

/** Waits before each further try, ms. */
const WAITS_MS = [100, 400, 1_600];

/** A browser that has just reloaded us may refuse for a moment ("No SW"). */
async function tryAgain(work: () => Promise<void>): Promise<void> {
  for (const waitMs of WAITS_MS) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, waitMs)); // the last try says why
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

/** A paper is shown beside the page, whether a digest has it or not; all else in the library. */
function lookUp(asked: LookUp, tab: Browser.tabs.Tab | undefined): void {
  if (asked.kind !== 'paper' || !tab || !canOpenSidePanel()) {
    openInLibrary(asked).catch(report);
    return;
  }
  const { windowId } = tab;
  // At once, while the browser still counts the press: nothing can be read before it.
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
