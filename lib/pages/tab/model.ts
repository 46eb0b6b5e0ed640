import type { Copying } from '../../../components/shared/CopyMenus';
import { report } from '../../browser/report';
import { ModeChoice } from '../../messaging/mode-choice';
import type { PaperKey } from '../../paper/ref';
import { DEFAULT_SETTINGS, type Locale, type Mode } from '../../settings/settings';
import type { CalendarYear } from '../../view/calendar/calendar-view';
import { nextMode, type Reading } from '../../view/languages';
import { flagsOf, type MarkFlags } from '../../view/marks/mark-view';
import {
  type ErrorView,
  type PopupView,
  popupPaperView,
  type Turn,
} from '../../view/popup/popup-view';
import type { TabView } from '../../view/popup/tab-view';
import { CalendarModel } from '../calendar-model';
import { KeptMarks } from '../kept-marks';
import { ListMarks } from '../list-marks';
import { PageLibrary } from '../page-library';
import { PaperMarks } from '../paper-marks';
import { isInPrivateWindow } from '../private-window';
import { SearchModel } from '../search-model';
import { ShownPaper } from '../shown-paper';
import { WeekFetch } from '../week-fetch';
import { FrontTab } from './front-tab';
import { ShownWeek } from './shown-week';

/**
 * State of the page that shows the paper of the tab in front, or a week, and what the reader can do to it;
 * calls back whenever it changed.
 */
export class TabModel {
  view: PopupView = { kind: 'loading' };
  mode: Mode = DEFAULT_SETTINGS.mode;
  /** on the paper that is shown */
  readonly marks: PaperMarks;
  /** set from the list of a week */
  readonly listMarks: ListMarks;
  readonly search: SearchModel;
  /** weeks that are fetched for a press here */
  readonly fetching: WeekFetch;
  readonly #calendar: CalendarModel;
  readonly #keptMarks: KeptMarks;
  readonly #library = new PageLibrary();
  /** the paper that is shown or being read; `null` for the week */
  #wanted: PaperKey | null = null;
  /** whether the page follows the tab in front; `false` once the reader has chosen a week or a paper */
  #followsTab = true;
  readonly #week = new ShownWeek(this.#library);
  readonly #tab: FrontTab;
  readonly #paper: ShownPaper;
  #turn = 0;
  #shownTurn = 0;
  readonly #onChange: () => void;
  readonly #choice: ModeChoice;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    const { signal } = new AbortController(); // as long as the popup
    this.#choice = new ModeChoice(signal, (mode) => this.#followMode(mode));
    this.#keptMarks = new KeptMarks(signal, () => this.#followMarks());
    const library = () => this.#library.reader;
    const readPapers = (keys: readonly PaperKey[]) => this.#library.papers(keys);
    this.#tab = new FrontTab(readPapers);
    this.#paper = new ShownPaper({
      reading: () => this.#reading,
      isNear: ({ digest }) => digest.id === this.#week.id,
      onChange: () => this.view.kind === 'paper' && this.#showText(),
    });
    this.fetching = new WeekFetch(signal, onChange);
    this.#calendar = new CalendarModel(library, (key) => this.flagsOf(key));
    const isPrivate = isInPrivateWindow();
    this.marks = new PaperMarks(this.#keptMarks, isPrivate, onChange);
    this.listMarks = new ListMarks(this.#keptMarks, library, onChange);
    this.search = new SearchModel({
      signal,
      marks: this.#keptMarks,
      isPrivate,
      readPapers,
      onChange,
    });
  }

  /** Reads everything again: this tab's paper if a digest has it, else the newest week. */
  async open(): Promise<void> {
    await this.#openLibrary();
    const look = await this.#tab.look();
    if (look !== 'late') await this.#turnFrom([]); // else what changed meanwhile is being shown
    this.#checkMirror().catch(report);
    this.fetching.look(Date.now()).catch(report);
    await Promise.all([this.#readMarks(), this.#readBehind()]);
  }

  /**
   * The tab in front changed: shows its paper, or the week where it has none that a digest knows.
   *
   * @param hasLoaded - whether the same page may hold something else now
   */
  async followTab(hasLoaded = false): Promise<void> {
    const known = this.#tab.papers;
    const look = await this.#tab.look(hasLoaded);
    if (look === 'late') return;
    // The paper of the same tab may have been stored since the last look.
    const isBehind = this.#followsTab && this.tabPaper !== this.#wanted;
    if (look === 'same' && !hasLoaded && !isBehind) return;
    if (look === 'other') await this.#turnFrom(known);
    else if (isBehind) await this.#redraw();
    await this.#readBehind();
  }

  /** @param known - papers of the tab before */
  async #turnFrom(known: readonly PaperKey[]): Promise<void> {
    const paper = this.tabPaper;
    const isNews = paper === null ? known.length > 0 : !known.includes(paper);
    if (isNews) this.#followsTab = true;
    await this.#redraw();
  }

  /** What is stored changed: shows the same place again, from what is there now. */
  async reload(): Promise<void> {
    await this.#openLibrary();
    if (this.#calendar.isWanted) this.#calendar.read().then(this.#onChange, report);
    const known = this.#tab.papers;
    const look = await this.#tab.look();
    if (look === 'late') return;
    await (look === 'other' ? this.#turnFrom(known) : this.#redraw());
    await this.#readBehind();
  }

  /** Shows what the tab is about, or again what the reader has chosen. */
  async #redraw(): Promise<void> {
    const paper = this.#followsTab ? this.tabPaper : this.#wanted;
    await (paper ? this.#goToPaper(paper) : this.#goToWeek());
  }

  /** What can be copied of the paper that is shown. */
  get copying(): Copying | null {
    return this.view.kind === 'paper' ? this.#paper.copying(this.#tab.citation) : null;
  }

  /** What can be copied of the week that is shown. */
  get copyingWeek(): Copying | null {
    return this.view.kind === 'week' ? this.#week.copying(this.#reading) : null;
  }

  /** How what is shown goes with the tab in front; `null` until that was looked at. */
  get tab(): TabView | null {
    return this.#tab.view(this.locale, this.#library.isChecked);
  }

  /** Whether the page in front may hold a digest. */
  get canAddFromPage(): boolean {
    return this.#tab.mayHoldDigest;
  }

  /** The paper of the tab in front, where a digest has it. */
  get tabPaper(): PaperKey | null {
    return this.#tab.papers[0] ?? null;
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

  /** The reader turns to the last week that was asked for, or the newest. */
  async showWeek(): Promise<void> {
    this.#followsTab = false;
    await this.#goToWeek();
  }

  async #goToWeek(): Promise<void> {
    this.#wanted = null;
    await this.#readWeek();
  }

  async #readWeek(): Promise<void> {
    const turn = this.#begin();
    const week = await this.#week.read(this.#reading, this.#tab);
    if (turn !== this.#turn) return;
    if (week) this.#week.show(week);
    const failure = this.#library.failure?.[this.locale] ?? null;
    this.#show(week?.view ?? { kind: 'empty', failure });
  }

  /** Shows a week of the calendar, or of another source. */
  async showWeekOf(id: string): Promise<void> {
    this.#week.id = id;
    await this.showWeek();
  }

  get locale(): Locale {
    return this.#library.locale;
  }

  /** What went wrong with reading the weeks, unless the empty page says it in its own place. */
  get errors(): ErrorView[] {
    const said = this.view.kind === 'empty' ? this.view.failure : null;
    return this.#library.errors.filter(
      ({ title, lines: [line] }) => title !== null || line !== said,
    );
  }

  /** The calendar, once it was asked for; `null` before its weeks are read. */
  get calendar(): CalendarYear[] | null {
    return this.#calendar.view(this.#week.id, this.#reading);
  }

  async readCalendar(): Promise<void> {
    await this.#calendar.read();
    this.#onChange();
  }

  /** From the open paper to the one before or after it in the week that was shown last. */
  async step(by: 1 | -1): Promise<void> {
    const next = this.view.kind === 'paper' && this.#week.paperBeside(this.view.key, by);
    if (next) await this.showPaper(next);
  }

  /** To the week before or after the one last asked for. */
  async turn(to: Turn): Promise<void> {
    if (this.#week.turn(to, this.#reading)) await this.showWeek();
  }

  /** The reader turns to a paper. */
  async showPaper(key: PaperKey): Promise<void> {
    this.#followsTab = false;
    await this.#goToPaper(key);
  }

  async #goToPaper(key: PaperKey): Promise<void> {
    this.#wanted = key;
    const turn = this.#begin();
    const [record] = await this.#library.papers([key]);
    if (turn !== this.#turn) return;
    if (!record) return this.#readWeek(); // removed, or being rewritten: then a reload finds it
    this.#paper.show(record);
    this.#showText();
  }

  /** Another digest's text of the paper that is shown. */
  showText(at: number): void {
    this.#paper.showText(at);
    this.#showText();
  }

  setMode(mode: Mode): void {
    if (mode === this.mode) return;
    this.#choice.store(mode);
    this.#followMode(mode);
  }

  /** Shows texts as the next mode does, here and everywhere. */
  showNextMode(): void {
    this.setMode(nextMode(this.#reading));
  }

  #followMode(mode: Mode): void {
    if (mode === this.mode) return;
    const before = this.#paper.at;
    this.mode = mode;
    // Another text of the paper may have what this mode needs.
    if (this.view.kind === 'paper' && this.#paper.at !== before) this.#showText();
    else this.#onChange();
  }

  get #reading(): Reading {
    return { mode: this.mode, locale: this.locale };
  }

  #showText(): void {
    const { record } = this.#paper;
    const isThisTab = record !== null && this.#tab.papers.includes(record.key);
    const view = record && popupPaperView(record, this.#paper.at, isThisTab, this.locale);
    if (view) this.#show(view);
  }

  #show(view: PopupView): void {
    this.view = view;
    this.#shownTurn = this.#turn;
    this.marks.show(view.kind === 'paper' ? this.#paper.key : null);
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

  /** Behind what is shown already: what the page in front holds. */
  async #readBehind(): Promise<void> {
    const draw = () => this.#onChange();
    await Promise.all([
      this.#readLinks(),
      this.#tab.readCitation().then(draw),
      this.#tab.readTrouble().then(draw),
    ]);
  }

  async #readLinks(): Promise<void> {
    if (!(await this.#tab.readLinks())) return;
    // Not in the way of where the reader is going meanwhile.
    if (this.view.kind === 'week' && this.#turn === this.#shownTurn) await this.#readWeek();
    else this.#onChange();
  }

  /** Of several places that the reader goes to, the last counts. */
  #begin(): number {
    this.#turn += 1;
    return this.#turn;
  }

  #followMarks(): void {
    this.marks.follow();
    this.search.followMarks();
    this.#onChange();
  }

  async #openLibrary(): Promise<void> {
    const settings = await this.#library.open();
    if (!settings) return;
    this.mode = settings.mode;
    this.#tab.sites = settings.sites;
  }

  /** Behind what is shown already: whether the mirror agrees with its sources, and if not, why. */
  async #checkMirror(): Promise<void> {
    if (await this.#library.check()) this.#show(this.view);
    else this.#onChange(); // what was not found is now certain
  }
}
