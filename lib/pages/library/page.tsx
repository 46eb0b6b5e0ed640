import { render } from 'preact';
import { keepAim } from '../../../components/pages/aim';
import { isField, isKey } from '../../../components/pages/is-key';
import { keepFocus } from '../../../components/pages/keep-focus';
import { report } from '../../browser/report';
import { followSystemTheme } from '../../browser/system-theme';
import { watchCommands } from '../../messaging/commands';
import {
  type LibraryPlace,
  placeHash,
  readLibraryAddress,
  type SetupPart,
} from '../../view/library-address';
import { setupWords } from '../../view/setup.words';
import { readFromPrivateWindows } from '../private-window';
import { ReadingPage } from './reading-page';
import { SetupPage } from './setup-page';

/**
 * Opens the library page and keeps it in step with its models.
 *
 * @param root - where the page is drawn
 */
export function openLibraryPage(root: HTMLElement): void {
  keepAim(document);
  readFromPrivateWindows();
  followSystemTheme();
  new LibraryPage(root).open();
}

/** One page of two rooms: the address says which. */
class LibraryPage {
  readonly #root: HTMLElement;
  readonly #setup = new SetupPage(() => this.#update());
  readonly #reading = new ReadingPage(() => this.#update());
  /** which part of the setup is open, if it is the setup */
  #part: SetupPart | null = null;
  /** once the setup has read what is stored */
  #opening: Promise<void> = Promise.resolve();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  open(): void {
    this.#listen();
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    const isAdding = Number.isInteger(tabId) && tabId > 0;
    if (isAdding && !location.hash) this.#openPart('add');
    this.#part = setupPlace()?.part ?? null;
    this.#reading.open().catch(report);
    this.#opening = this.#setup.open(isAdding ? tabId : null);
    this.#exportList();
    this.#scrollToPart();
    const first = scrollY;
    // The parts before it were drawn without what they list; the reader may have gone on meanwhile.
    void this.#opening.then(() => {
      if (this.#part && scrollY === first) this.#scrollToPart();
    });
    // The page says how long ago something was.
    setInterval(() => this.#update(), 60_000);
  }

  #listen(): void {
    addEventListener('hashchange', () => this.#follow());
    addEventListener('popstate', () => this.#follow());
    watchCommands(new AbortController().signal, (command) => {
      if (command === 'next-language') this.#reading.model.showNextMode();
    });
    // Anywhere on the page: outside of a drop target a browser would leave the page and show the file.
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      if (!this.#part) this.#openPart('add');
      this.#setup.readDropped(file);
    });
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || isField(event.target)) return;
      // What was done to papers is undone where they are shown.
      if (this.#part && isKey(event, 'z', 'KeyZ')) this.#setup.undoLast();
    });
  }

  #openPart(part: 'add'): void {
    const hash = placeHash({ kind: 'setup', part });
    if (this.#part) return;
    history.pushState(null, '', hash);
    this.#part = part;
    this.#update();
  }

  #follow(): void {
    const was = this.#part;
    this.#part = setupPlace()?.part ?? null;
    this.#exportList();
    if (!this.#part) this.#reading.follow().catch(report);
    this.#update();
    if (this.#part) this.#scrollToPart();
    else if (was) scrollTo(0, 0);
  }

  /** The part that the address names is drawn only now; the browser looked for it before. */
  #scrollToPart(): void {
    const part = this.#part && document.getElementById(this.#part);
    if (part) part.scrollIntoView();
    else scrollTo(0, 0);
  }

  /** An address of the export may say which papers. */
  #exportList(): void {
    const list = setupPlace()?.list;
    if (list) void this.#opening.then(() => this.#setup.exportList(list));
  }

  #update(): void {
    const locale = this.#part ? this.#setup.locale : this.#reading.model.locale;
    const words = setupWords(locale);
    document.documentElement.lang = locale;
    const title = this.#part ? words.setup : this.#reading.title;
    document.title = [title, `Paper Duet ${words.library}`].filter((one) => one !== '').join(' · ');
    const content = this.#part ? this.#setup.content(this.#part) : this.#reading.content();
    keepFocus(() => render(content, this.#root));
  }
}

/** What the address opens, if it is of the setup and not of something to read. */
function setupPlace(): Extract<LibraryPlace, { kind: 'setup' }> | null {
  const place = readLibraryAddress(location.hash);
  return place?.kind === 'setup' ? place : null;
}
