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
  turnWeek,
} from '../../view/popup/popup-view';
import type { TabView } from '../../view/popup/tab-view';
import { CalendarModel } from '../calendar-model';
import { copyingOfWeek } from '../copying';
import { KeptMarks } from '../kept-marks';
import { ListMarks } from '../list-marks';
import { PageLibrary, type WeekRead } from '../page-library';
import { PaperMarks } from '../paper-marks';
import { isInPrivateWindow } from '../private-window';
import { SearchModel } from '../search-model';
import { ShownPaper } from '../shown-paper';
import { WeekFetch } from '../week-fetch';
import type { OrderedWeeks } from '../week-order';
import { FrontTab } from './front-tab';

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
  /** where the reader is or is going to: a paper, or else the week */
  #wanted: PaperKey | null = null;
  /** whether what is shown goes by the tab in front, and the reader did not turn to something else */
  #isLed = true;
  #weekId: string | null = null;
  /** that was shown last */
  #week: WeekRead | null = null;
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
      isNear: ({ digest }) => digest.id === this.#weekId,
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
    if (look === 'late' || (look === 'same' && !hasLoaded)) return;
    if (look === 'other') await this.#turnFrom(known);
    await this.#readBehind();
  }

  /** @param known - papers of the tab before; the reader may have turned to something else meanwhile */
  async #turnFrom(known: readonly PaperKey[]): Promise<void> {
    const [first] = this.#tab.papers;
    const isNew = first !== undefined && !known.includes(first);
    const isGone = first === undefined && known.length > 0;
    if (isNew || isGone) this.#isLed = true;
    if (isNew) await this.#goToPaper(first);
    else if (isGone) await this.#goToWeek();
    else await this.#redraw();
  }

  /** What is stored changed: shows the same place again, from what is there now. */
  async reload(): Promise<void> {
    await this.#openLibrary();
    if (this.#calendar.isWanted) this.#calendar.read().then(this.#onChange, report);
    const known = this.#tab.papers;
    const look = await this.#tab.look();
    if (look === 'late') return;
    // The paper of the same tab may be stored only now.
    const isFound = this.#isLed && known.length === 0 && this.#tab.papers.length > 0;
    await (look === 'other' || isFound ? this.#turnFrom(known) : this.#redraw());
    await this.#readBehind();
  }

  async #redraw(): Promise<void> {
    await (this.#wanted ? this.#goToPaper(this.#wanted) : this.#goToWeek());
  }

  /** What can be copied of the paper that is shown. */
  get copying(): Copying | null {
    return this.view.kind === 'paper' ? this.#paper.copying(this.#tab.citation) : null;
  }

  /** What can be copied of the week that is shown. */
  get copyingWeek(): Copying | null {
    const week = this.view.kind === 'week' ? this.#week : null;
    return week && copyingOfWeek({ ...week, reading: this.#reading });
  }

  /** How what is shown goes with the tab in front; `null` until that was looked at. */
  get tab(): TabView | null {
    return this.#tab.view(this.locale);
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
    this.#isLed = false;
    await this.#goToWeek();
  }

  async #goToWeek(): Promise<void> {
    this.#wanted = null;
    await this.#readWeek();
  }

  async #readWeek(): Promise<void> {
    const turn = this.#begin();
    const weeks = this.#weeks();
    if (!weeks.some((week) => week.id === this.#weekId)) this.#weekId = weeks[0]?.id ?? null;
    const id = this.#weekId;
    const week = id === null ? null : await this.#library.readWeek(id, this.#reading, this.#tab);
    if (turn !== this.#turn) return;
    this.#week = week ?? this.#week;
    const failure = this.#library.failure?.[this.locale] ?? null;
    this.#show(week?.view ?? { kind: 'empty', failure });
  }

  /** Shows a week of the calendar, or of another source. */
  async showWeekOf(id: string): Promise<void> {
    this.#weekId = id;
    await this.showWeek();
  }

  get locale(): Locale {
    return this.#library.locale;
  }

  /** What went wrong with reading the weeks. */
  get errors(): ErrorView[] {
    return this.#library.errors;
  }

  /** The calendar, once it was asked for; `null` before its weeks are read. */
  get calendar(): CalendarYear[] | null {
    return this.#calendar.view(this.#weekId, this.#reading);
  }

  async readCalendar(): Promise<void> {
    await this.#calendar.read();
    this.#onChange();
  }

  /** From the open paper to the one before or after it in the week that was shown last. */
  async step(by: 1 | -1): Promise<void> {
    const key = this.view.kind === 'paper' ? this.view.key : null;
    const papers = this.#week?.week.papers ?? [];
    const at = key === null ? -1 : papers.indexOf(key);
    const next = papers[at + by];
    if (at >= 0 && next) await this.showPaper(next);
  }

  /** Counts from the week last asked for, which may still be on its way: two presses are two weeks. */
  async turn(to: Turn): Promise<void> {
    const next = turnWeek(this.#weeks(), this.#weekId, to);
    if (next === null) return;
    this.#weekId = next;
    await this.showWeek();
  }

  /** The reader turns to a paper. */
  async showPaper(key: PaperKey): Promise<void> {
    this.#isLed = false;
    await this.#goToPaper(key);
  }

  async #goToPaper(key: PaperKey): Promise<void> {
    this.#wanted = key;
    const turn = this.#begin();
    const [record] = await this.#library.papers([key]);
    if (turn !== this.#turn) return;
    if (!record) return this.#readWeek(); // it was taken away meanwhile, perhaps for a moment
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

  /** Newest first. */
  #weeks(): OrderedWeeks['weeks'] {
    return this.#library.weeks(this.#reading).weeks;
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
  }
}
