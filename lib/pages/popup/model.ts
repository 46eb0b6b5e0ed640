import { hasUserMessage, toUserMessage } from '../../browser/errors';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import type { PaperRecord, PaperText } from '../../lookup/paper-record';
import { ask } from '../../messaging/messages';
import { ModeChoice } from '../../messaging/mode-choice';
import type { PaperKey } from '../../paper/ref';
import { DEFAULT_SETTINGS, type Locale, type Mode } from '../../settings/settings';
import { isListing, mayHoldDigest, type PageLinks, readPageLinks } from '../../sites/page-links';
import { readHead, readPapers, readPosts, readWeeks } from '../../storage/own-mirror';
import type { LocalizedText } from '../../text/localized';
import { chooseText, nextMode, orderWeeks, type Reading } from '../../view/languages';
import { flagsOf, type MarkFlags } from '../../view/marks/mark-view';
import { pageWords } from '../../view/pages.words';
import {
  type ErrorView,
  errorViews,
  type PopupView,
  popupPaperView,
  type Turn,
  turnWeek,
  weekView,
} from '../../view/popup/popup-view';
import { KeptMarks } from '../kept-marks';
import { type LibraryReader, openLibraryReader } from '../library-items';
import { PaperMarks } from '../paper-marks';
import { nameSources } from '../private-names';
import { isInPrivateWindow } from '../private-window';
import { SearchModel } from '../search-model';
import { readTabPapers } from './active-tab';
import { readTabLinks } from './tab-links';

/** The popup's state and what the reader can do to it; calls back whenever it changed. */
export class PopupModel {
  view: PopupView = { kind: 'loading' };
  errors: ErrorView[] = [];
  mode: Mode = DEFAULT_SETTINGS.mode;
  locale: Locale = interfaceLocale('auto');
  /** whether the page in front may hold a digest */
  canAddFromPage = false;
  /** on the paper that is shown */
  readonly marks: PaperMarks;
  readonly search: SearchModel;
  readonly #keptMarks: KeptMarks;
  /** the mirror, or what the background reads where the mirror cannot be read */
  #library: LibraryReader | null = null;
  #failure: LocalizedText | null = null;
  /** only what came with the extension is shown */
  #isStorageUnread = false;
  #weekId: string | null = null;
  #tabPapers: PaperKey[] = [];
  #listed: PaperRecord[] = [];
  #record: PaperRecord | null = null;
  #turn = 0;
  #shownTurn = 0;
  /** the text of it that the reader asked for */
  #chosen: number | null = null;
  readonly #onChange: () => void;
  readonly #choice: ModeChoice;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    const { signal } = new AbortController(); // as long as the popup
    this.#choice = new ModeChoice(signal, (mode) => this.#followMode(mode));
    this.#keptMarks = new KeptMarks(signal, () => this.#followMarks());
    const isPrivate = isInPrivateWindow();
    this.marks = new PaperMarks(this.#keptMarks, isPrivate, onChange);
    this.search = new SearchModel({
      signal,
      marks: this.#keptMarks,
      isPrivate,
      readPapers: async (keys) => (await this.#library?.papers(keys)) ?? [],
      onChange,
    });
  }

  /** Reads everything again: this tab's paper if a digest has it, else the newest week. */
  async open(): Promise<void> {
    this.#failure = null;
    this.#isStorageUnread = false;
    this.#library = await this.#openLibrary();
    this.#tabPapers = await this.#knownTabPapers();
    const [first] = this.#tabPapers;
    await (first ? this.showPaper(first) : this.showWeek());
    if (!this.#failure && !this.#isStorageUnread) this.#checkMirror();
    await Promise.all([this.#readMarks(), this.#readTabLinks()]);
  }

  /** What the reader set on a paper, for a row of the week. */
  flagsOf(key: PaperKey): MarkFlags {
    return flagsOf(this.#keptMarks.get(key));
  }

  /** The popup closes: what was written is kept. */
  leave(): void {
    this.marks.leave();
    this.search.paperMarks.leave();
  }

  /** Shows the last week that was asked for, or the newest. */
  async showWeek(): Promise<void> {
    const turn = this.#begin();
    const library = this.#library;
    this.#weekId ??= this.#weeks()[0]?.id ?? null;
    const [week] = (this.#weekId && (await library?.weeks([this.#weekId]))) || [];
    const papers = (week && (await library?.papers(week.papers))) || [];
    if (turn !== this.#turn) return;
    const tab = { papers: this.#tabPapers, listed: this.#listed };
    const isShown = library && week && papers.length > 0;
    this.#show(
      isShown
        ? weekView(week, papers, library.head, tab, this.#reading)
        : { kind: 'empty', failure: this.#failure?.[this.locale] ?? null },
    );
  }

  /** Counts from the week last asked for, which may still be on its way: two presses are two weeks. */
  async turn(to: Turn): Promise<void> {
    const next = turnWeek(this.#weeks(), this.#weekId, to);
    if (next === null) return;
    this.#weekId = next;
    await this.showWeek();
  }

  async showPaper(key: PaperKey): Promise<void> {
    const turn = this.#begin();
    const [record] = (await this.#library?.papers([key])) ?? [];
    if (turn !== this.#turn) return;
    this.#record = record ?? null;
    this.#chosen = null;
    this.#showText();
    if (record) this.#nameSources(record).catch(report);
  }

  /** Behind what is shown already. */
  async #nameSources(record: PaperRecord): Promise<void> {
    const named = await nameSources(record);
    if (named === record || this.#record !== record) return;
    this.#record = named;
    if (this.view.kind === 'paper') this.#showText();
  }

  /** Another digest's text of the paper that is shown. */
  showText(at: number): void {
    this.#chosen = at;
    this.#showText();
  }

  setMode(mode: Mode): void {
    this.#choice.store(mode);
    this.#followMode(mode);
  }

  /** Shows texts as the next mode does, here and everywhere. */
  showNextMode(): void {
    this.setMode(nextMode(this.#reading));
  }

  #followMode(mode: Mode): void {
    if (mode === this.mode) return;
    const before = this.#at;
    this.mode = mode;
    // Another text of the paper may have what this mode needs.
    if (this.view.kind === 'paper' && this.#at !== before) this.#showText();
    else this.#onChange();
  }

  get #reading(): Reading {
    return { mode: this.mode, locale: this.locale };
  }

  /** Which text of the paper is shown: the reader's choice, or the week's that was open if it has the languages. */
  get #at(): number {
    const isOfWeek = ({ digest }: PaperText) => digest.id === this.#weekId;
    return this.#chosen ?? chooseText(this.#record?.texts ?? [], this.#reading, isOfWeek);
  }

  #showText(): void {
    const record = this.#record;
    const isThisTab = record !== null && this.#tabPapers.includes(record.key);
    const view = record && popupPaperView(record, this.#at, isThisTab, this.locale);
    if (view) this.#show(view);
  }

  /** Newest first. */
  #weeks(): LibraryReader['head']['weeks'] {
    return orderWeeks(this.#library?.head.weeks ?? [], this.#reading);
  }

  #show(view: PopupView): void {
    this.view = view;
    this.#shownTurn = this.#turn;
    this.marks.show(view.kind === 'paper' ? (this.#record?.key ?? null) : null);
    this.errors = errorViews(
      {
        broken: this.#library?.head.broken ?? [],
        failure: this.#failure,
        isStorageUnread: this.#isStorageUnread,
      },
      pageWords(this.locale),
      this.locale,
    );
    this.#onChange();
  }

  /** Behind what is shown already. */
  async #readMarks(): Promise<void> {
    try {
      await this.#keptMarks.read();
    } catch (error) {
      report(error);
    }
  }

  /** Behind what is shown already: what the page in front lists, and whether it may be a digest. */
  async #readTabLinks(): Promise<void> {
    try {
      const page = await readTabLinks();
      const links = readPageLinks(page?.addresses ?? []);
      this.canAddFromPage = page !== null && mayHoldDigest(page.url, links);
      this.#listed = page && isListing(page.url) ? await this.#knownOf(links) : [];
    } catch (error) {
      report(error);
    }
    // Not in the way of where the reader is going meanwhile.
    if (this.view.kind === 'week' && this.#turn === this.#shownTurn) await this.showWeek();
    else this.#onChange();
  }

  /** Of several places that the reader goes to, the last counts. */
  #begin(): number {
    this.#turn += 1;
    return this.#turn;
  }

  async #knownOf({ papers, statusIds }: PageLinks): Promise<PaperRecord[]> {
    const posts = await readPosts(statusIds);
    const ofPosts = statusIds.flatMap((id) => posts.get(id)?.papers ?? []);
    const keys = [...new Set([...papers, ...ofPosts])];
    return (await this.#library?.papers(keys)) ?? [];
  }

  #followMarks(): void {
    this.marks.follow();
    this.search.followMarks();
    this.#onChange();
  }

  async #openLibrary(): Promise<LibraryReader | null> {
    try {
      const { head, settings } = await readHead();
      this.mode = settings.mode;
      this.locale = interfaceLocale(settings.uiLocale);
      if (head) return { head, weeks: readWeeks, papers: readPapers };
      const reply = await ask('refresh-mirror');
      if (!reply.ok) this.#failure = reply.failure;
      const { head: filled } = await readHead();
      if (filled) return { head: filled, weeks: readWeeks, papers: readPapers };
    } catch (error) {
      report(error);
      this.#failure = hasUserMessage(error) ? toUserMessage(error) : null;
      this.#isStorageUnread = true;
    }
    return openLibraryReader();
  }

  async #knownTabPapers(): Promise<PaperKey[]> {
    try {
      const papers = await this.#library?.papers(await readTabPapers());
      return papers?.map(({ key }) => key) ?? [];
    } catch (error) {
      report(error);
      return [];
    }
  }

  /** Behind what is shown already: whether the mirror agrees with its sources, and if not, why. */
  async #checkMirror(): Promise<void> {
    const reply = await ask('refresh-mirror');
    if (reply.ok) return;
    this.#failure = reply.failure;
    this.#show(this.view);
  }
}
