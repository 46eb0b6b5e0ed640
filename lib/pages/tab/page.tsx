import { render } from 'preact';
import { browser } from 'wxt/browser';
import { keepFocus } from '../../../components/pages/keep-focus';
import { SCROLLS } from '../../../components/pages/scroller';
import { Popup } from '../../../components/popup/Popup';
import { keepPlace } from '../../../components/shared/keep-place';
import { SidePanel } from '../../../components/sidepanel/SidePanel';
import { SHOWN_PAPER } from '../../../components/tab/Shown';
import type { TabPageProps } from '../../../components/tab/tab-page';
import { openLibrary } from '../../browser/library-tab';
import { report } from '../../browser/report';
import { canOpenSidePanel, openSidePanel } from '../../browser/side-panel';
import { followSystemTheme } from '../../browser/system-theme';
import { watchPopupCommands } from '../../messaging/commands';
import type { PaperKey } from '../../paper/ref';
import type { SyncScope } from '../../sources/sync';
import { type AskedPaper, watchAskedPaper } from '../../storage/asked-paper';
import { watchMirror } from '../../storage/mirror';
import { watchSettings } from '../../storage/settings';
import { weekFrom } from '../../view/calendar/mondays';
import { pageWords } from '../../view/pages.words';
import { isInPrivateWindow, readFromPrivateWindows } from '../private-window';
import { showAskedPaper } from './asked-paper';
import { followTab, tellPress } from './follow-tab';
import { KeptPlaces } from './kept-places';
import { TabModel } from './model';

/** Weeks that are fetched at a time. */
const USUAL_WEEKS = 12;

/** Which page it is: the toolbar popup, or the side panel, which stays open and follows the tabs. */
export type TabPageKind = 'popup' | 'sidepanel';

/**
 * Opens the page that shows the paper of the active tab, or a week, and keeps it in step with its model.
 *
 * @param root - where the page is drawn
 */
export function openTabPage(root: HTMLElement, kind: TabPageKind): void {
  readFromPrivateWindows();
  followSystemTheme();
  new TabPage(root, kind).open();
}

class TabPage {
  readonly #root: HTMLElement;
  readonly #kind: TabPageKind;
  readonly #model: TabModel;
  readonly #places: KeptPlaces;
  /** whether the scroll offsets of papers are known */
  #hasPlaces = false;
  /** a paper that was looked up elsewhere and is not shown yet */
  #asked: AskedPaper | null = null;
  #shownMode: string | null = null;
  /** read in advance: opening the side panel needs the user gesture, which leaves no time to ask */
  #windowId: number | null = null;

  constructor(root: HTMLElement, kind: TabPageKind) {
    this.#root = root;
    this.#kind = kind;
    this.#places = new KeptPlaces(kind);
    this.#model = new TabModel(() => this.#update());
  }

  open(): void {
    const model = this.#model;
    this.#update();
    void this.#places.open(isInPrivateWindow()).then(() => {
      this.#hasPlaces = true;
      this.#update();
    });
    void model.open();
    this.#root.addEventListener('scroll', () => this.#keepPlace(), {
      capture: true,
      passive: true,
    });
    addEventListener('pagehide', () => {
      this.#places.save();
      model.leave();
    });
    const { signal } = new AbortController(); // lasts as long as the page
    const reload = () => void model.reload().catch(report);
    watchSettings(signal, ['uiLocale', 'preference', 'doubts'], reload);
    watchMirror(signal, reload);
    watchPopupCommands((command) => {
      const isOurs = command === 'next-language';
      if (isOurs) model.showNextMode();
      return isOurs;
    });
    if (this.#kind === 'sidepanel') {
      this.#follow();
      return;
    }
    tellPress();
    this.#readWindow().catch(report);
  }

  async #readWindow(): Promise<void> {
    if (!canOpenSidePanel()) return;
    this.#windowId = (await browser.windows.getCurrent()).id ?? null;
    this.#update();
  }

  /** Follows changes while the page stays open. */
  #follow(): void {
    const { signal } = new AbortController(); // lasts as long as the page
    const model = this.#model;
    followTab(signal, (hasLoaded) => void model.followTab(hasLoaded).catch(report));
    this.#followAsked(signal).catch(report);
  }

  /** Shows papers that the reader looks up elsewhere in this window. */
  async #followAsked(signal: AbortSignal): Promise<void> {
    const { id } = await browser.windows.getCurrent();
    watchAskedPaper(signal, (asked) => {
      if (asked.windowId !== id) return;
      this.#asked = asked;
      this.#showAsked();
    });
  }

  /** Waits until the paper of the tab has been read, because the requested paper replaces it. */
  #showAsked(): void {
    const asked = this.#asked;
    if (!asked || this.#model.view.kind === 'loading') return;
    this.#asked = null;
    showAskedPaper(this.#model, asked).catch(report);
  }

  #update(): void {
    // A paper opens at its stored offset, so nothing is shown before the offsets are known.
    if (!this.#hasPlaces && this.#model.view.kind !== 'loading') return;
    this.#showAsked();
    const { locale, mode } = this.#model;
    document.documentElement.lang = locale;
    const draw = () => keepFocus(() => render(this.#content(), this.#root));
    const before = this.#shownPaper;
    this.#keepPlace();
    if (mode !== this.#shownMode) keepPlace(this.#scroller, draw);
    else draw();
    this.#shownMode = mode;
    const paper = this.#shownPaper;
    if (paper && paper !== before) this.#scroller?.scrollTo(0, this.#places.topOf(paper));
  }

  /** Each paper has its own offset, which is restored when the paper is shown again. */
  #keepPlace(): void {
    const [paper, scroller] = [this.#shownPaper, this.#scroller];
    if (paper && scroller) this.#places.set(paper, Math.round(scroller.scrollTop));
  }

  /** The paper as drawn; the model may already have another one. */
  get #shownPaper(): PaperKey | null {
    const shown = this.#root.querySelector<HTMLElement>(`[${SHOWN_PAPER}]`);
    return (shown?.getAttribute(SHOWN_PAPER) ?? null) as PaperKey | null; // as Shown wrote it
  }

  get #scroller(): Element | null {
    return this.#root.querySelector(`[${SCROLLS}]`);
  }

  #openSidePanel(windowId: number): void {
    openSidePanel(windowId).then(() => window.close(), report);
  }

  /** If the reader has not allowed fetching yet, opens the library, which asks. */
  #getWeeks(want: SyncScope): void {
    this.#model.fetching.begin(want).then((isAllowed) => {
      if (!isAllowed) void openLibrary(false, 'sources');
    }, report);
  }

  #content() {
    const props = this.#props();
    if (this.#kind === 'sidepanel') return <SidePanel {...props} />;
    const windowId = this.#windowId;
    return (
      <Popup
        {...props}
        hasSidePanel={canOpenSidePanel()}
        onSidePanel={windowId === null ? undefined : () => this.#openSidePanel(windowId)}
      />
    );
  }

  #props(): TabPageProps {
    const model = this.#model;
    const { locale, mode, view, tab, tabPaper, errors, copying, canAddFromPage, calendar } = model;
    return {
      ...{ view, tab, tabPaper, errors, locale, mode, copying, canAddFromPage, calendar },
      copyingWeek: model.copyingWeek,
      words: pageWords(locale),
      search: {
        ...model.search.show({ mode, locale }),
        onRowMark: (key, mark) => model.listMarks.switchMark(key, mark),
      },
      marks: model.marks.view(locale),
      marking: model.marks.actions,
      flagsOf: (key) => model.flagsOf(key),
      many: { view: model.listMarks.view(locale), ...model.listMarks.actions },
      onMode: (one) => model.setMode(one),
      onWeek: () => void model.showWeek(),
      onTurn: (to) => void model.turn(to),
      onWeekOf: (id) => void model.showWeekOf(id),
      onCalendar: () => void model.readCalendar().catch(report),
      onMissingWeek: (monday) => this.#getWeeks({ kind: 'range', ...weekFrom(monday) }),
      fetching: model.fetching.view(locale),
      onNewWeeks: () => this.#getWeeks({ kind: 'newest', weeks: USUAL_WEEKS }),
      onStopFetching: () => void model.fetching.stop().catch(report),
      onSources: () => void openLibrary(false, 'sources'),
      onStep: (by) => void model.step(by).catch(report),
      onRowMark: (key, mark) => model.listMarks.switchMark(key, mark),
      onNextMode: () => model.showNextMode(),
      onPaper: (key) => void model.showPaper(key),
      onOther: (at) => model.showText(at),
      onRetry: () => void model.open(),
      onSettings: () => void browser.runtime.openOptionsPage(),
      onAddFromPage: () => void openLibrary(true),
      onLibrary: (part) => void openLibrary(false, part),
    };
  }
}
