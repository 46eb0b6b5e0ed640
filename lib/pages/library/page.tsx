import { render } from 'preact';
import { keepAim } from '../../../components/pages/aim';
import { isField, isKey } from '../../../components/pages/is-key';
import { keepFocus } from '../../../components/pages/keep-focus';
import { focus } from '../../../components/pages/use-place';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import { followSystemTheme } from '../../browser/system-theme';
import { watchCommands } from '../../messaging/commands';
import { readSettings } from '../../storage/settings';
import {
  type LibraryPlace,
  placeHash,
  readLibraryAddress,
  type SetupPart,
} from '../../view/library-address';
import { setupWords } from '../../view/setup.words';
import { readFromPrivateWindows } from '../private-window';
import { ReadingPage } from './reading-page';
import type { SetupPage } from './setup-page';

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

/** One page with two views, reading and setup; the address decides which is shown. */
class LibraryPage {
  readonly #root: HTMLElement;
  readonly #reading = new ReadingPage(() => this.#update());
  /** the open part of the setup, if the setup is shown */
  #part: SetupPart | null = null;
  /** set once its code is loaded, for which reading does not wait */
  #setup: SetupPage | null = null;
  #loading: Promise<SetupPage> | null = null;
  /** address of the reading view that was shown last */
  #readingHash = '';
  /** the address whose list was last chosen for export */
  #exported: string | null = null;
  /** the tab whose page is to be read at once */
  #tabId: number | null = null;

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
    this.#tabId = isAdding ? tabId : null;
    if (this.#part) this.#openSetup();
    else this.#readingHash = location.hash;
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
      this.#loadSetup().then((setup) => setup.readDropped(file), report);
    });
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || isField(event.target)) return;
      // Changes to papers are undone where they are shown.
      if (this.#part && isKey(event, 'z', 'KeyZ')) this.#setup?.undoLast();
    });
  }

  #openPart(part: 'add'): void {
    const hash = placeHash({ kind: 'setup', part });
    if (this.#part) return;
    history.pushState(null, '', hash);
    this.#part = part;
    this.#update();
    this.#loadSetup().catch(report);
  }

  /** Shows the part of the setup that the address names. */
  #openSetup(isFromReading = false): void {
    const list = setupPlace()?.list;
    const { hash } = location;
    const go = async () => {
      const setup = await this.#loadSetup();
      this.#update();
      this.#scrollToPart();
      if (isFromReading) focus(this.#headingOfPart());
      const first = scrollY;
      await setup.opening;
      // The address selects the papers; later changes by the reader stay.
      if (list && hash !== this.#exported) setup.exportList(list);
      if (list) this.#exported = hash;
      // The parts above it were drawn without their lists; the reader may have scrolled since then.
      if (this.#part && scrollY === first) this.#scrollToPart();
    };
    go().catch(report);
  }

  async #loadSetup(): Promise<SetupPage> {
    const load = async () => {
      const settings = readSettings().catch(() => null); // for the language of the first drawing
      const { SetupPage: Page } = await import('./setup-page');
      const locale = interfaceLocale((await settings)?.uiLocale ?? 'auto');
      const setup = new Page(locale, {
        onChange: () => this.#update(),
        onOtherPapers: () => this.#leaveExported(),
      });
      setup.open(this.#tabId);
      this.#setup = setup;
      this.#update();
      return setup;
    };
    this.#loading ??= load();
    return this.#loading;
  }

  /** The reader chose other papers for export than those that the address names. */
  #leaveExported(): void {
    this.#exported = null;
    if (!setupPlace()?.list) return;
    history.replaceState(history.state, '', placeHash({ kind: 'setup', part: 'export' }));
  }

  #follow(): void {
    const was = this.#part;
    this.#part = setupPlace()?.part ?? null;
    if (this.#part) this.#openSetup(was === null);
    else {
      this.#readingHash = location.hash;
      this.#reading.follow().catch(report);
      this.#update();
      if (was) scrollTo(0, 0);
      if (was) focus(this.#root.querySelector<HTMLElement>('.card .title, .list-head h1'));
    }
  }

  #headingOfPart(): HTMLElement | null {
    const part = this.#part && document.getElementById(this.#part);
    return part?.querySelector('h2') ?? this.#root.querySelector('h1');
  }

  /** The part that the address names is drawn only now, after the browser looked for it. */
  #scrollToPart(): void {
    const part = this.#part && document.getElementById(this.#part);
    if (part) part.scrollIntoView();
    else scrollTo(0, 0);
  }

  #update(): void {
    const setup = this.#part && this.#setup;
    if (this.#part && !setup) return; // keeps the current view until the setup's code is loaded
    const locale = setup ? setup.locale : this.#reading.model.locale;
    const words = setupWords(locale);
    document.documentElement.lang = locale;
    const title = setup ? words.setup : this.#reading.title;
    document.title = [title, `Paper Duet ${words.library}`].filter((one) => one !== '').join(' · ');
    const content =
      setup && this.#part
        ? setup.content(this.#part, this.#readingHash || '#')
        : this.#reading.content();
    keepFocus(() => render(content, this.#root));
  }
}

/** Returns the place that the address names, if it belongs to the setup. */
function setupPlace(): Extract<LibraryPlace, { kind: 'setup' }> | null {
  const place = readLibraryAddress(location.hash);
  return place?.kind === 'setup' ? place : null;
}
