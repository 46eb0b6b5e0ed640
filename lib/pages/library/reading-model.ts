import type { Copying } from '../../../components/shared/CopyMenus';
import { report } from '../../browser/report';
import { ModeChoice } from '../../messaging/mode-choice';
import type { PaperKey } from '../../paper/ref';
import { DEFAULT_SETTINGS, type Locale, type Mode } from '../../settings/settings';
import { watchMirror } from '../../storage/mirror';
import { watchSettings } from '../../storage/settings';
import type { CalendarYear } from '../../view/calendar/calendar-view';
import { mondayOf } from '../../view/calendar/mondays';
import { chooseText, nextMode, type Reading } from '../../view/languages';
import { type LibraryPlace, readLibraryAddress } from '../../view/library-address';
import { flagsOf, type MarkFlags } from '../../view/marks/mark-view';
import { type ErrorView, type Turn, turnWeek } from '../../view/popup/popup-view';
import { CalendarModel } from '../calendar-model';
import { copyingOfWeek } from '../copying';
import { KeptMarks } from '../kept-marks';
import { ListMarks } from '../list-marks';
import { PageLibrary, type WeekRead } from '../page-library';
import { PaperMarks } from '../paper-marks';
import { isInPrivateWindow } from '../private-window';
import { SearchModel } from '../search-model';
import { ShownPaper } from '../shown-paper';
import { Turns } from '../turns';
import { WeekFetch } from '../week-fetch';
import type { OrderedWeeks } from '../week-order';
import { CollectionModel } from './collection-model';
import { findPaperAt } from './paper-at';

/** A place whose list is shown beside the text. */
export type ListPlace = Extract<LibraryPlace, { kind: 'week' | 'collection' | 'tag' | 'search' }>;

/** What the page shows at an address. */
export type Held = 'loading' | 'text' | 'nothing' | 'no-week' | 'no-paper';

const NO_TAB = { papers: [], listed: [] };

/** The reading view of the library: its weeks and collections, the open list, and a paper of it. */
export class ReadingModel {
  mode: Mode = DEFAULT_SETTINGS.mode;
  /** whether unread papers are counted */
  countsUnread = false;
  /** the place that the address names; the setup has its own model */
  place: LibraryPlace = { kind: 'week', week: '' };
  list: ListPlace = { kind: 'week', week: '' };
  held: Held = 'loading';
  /** marks on the paper that is shown */
  readonly marks: PaperMarks;
  /** marks that are set from the list */
  readonly listMarks: ListMarks;
  readonly search: SearchModel;
  readonly paper: ShownPaper;
  readonly collections: CollectionModel;
  readonly fetching: WeekFetch;
  readonly #calendar: CalendarModel;
  readonly #keptMarks: KeptMarks;
  readonly #library = new PageLibrary();
  /** the week in the list */
  #week: WeekRead | null = null;
  /** the place that is shown or being opened */
  #wanted: { place: LibraryPlace; list: ListPlace } | null = null;
  /** only the last of several navigations counts */
  readonly #turns = new Turns();
  #asked = 0;
  readonly #choice: ModeChoice;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    const { signal } = new AbortController(); // lasts as long as the page
    const library = () => this.#library.reader;
    const flags = (key: PaperKey) => this.flagsOf(key);
    this.#choice = new ModeChoice(signal, (mode) => this.#followMode(mode));
    this.#keptMarks = new KeptMarks(signal, () => this.#followMarks());
    this.marks = new PaperMarks(this.#keptMarks, isInPrivateWindow(), onChange);
    this.listMarks = new ListMarks(this.#keptMarks, library, onChange);
    this.paper = new ShownPaper({
      reading: () => this.reading,
      isNear: ({ digest }) => digest.id === this.week?.id,
      onChange,
    });
    this.collections = new CollectionModel({ library, flagsOf: flags, onChange });
    this.fetching = new WeekFetch(signal, onChange);
    this.#calendar = new CalendarModel(library, flags);
    this.search = new SearchModel({
      signal,
      marks: this.#keptMarks,
      isPrivate: isInPrivateWindow(),
      readPapers: (keys) => this.#library.papers(keys),
      onChange,
    });
    watchMirror(signal, () => void this.reload().catch(report));
    watchSettings(
      signal,
      ['uiLocale', 'preference', 'doubts', 'unreadCounts'],
      () => void this.reload().catch(report),
    );
  }

  get locale(): Locale {
    return this.#library.locale;
  }

  /** The errors of reading the weeks. */
  get errors(): ErrorView[] {
    return this.#library.errors;
  }

  /** The week in the list. */
  get week(): WeekRead['view'] | null {
    return this.#week?.view ?? null;
  }

  get reading(): Reading {
    return { mode: this.mode, locale: this.locale };
  }

  /** Reads the library, then opens the place that the address names. */
  async open(hash: string, list: ListPlace | null): Promise<void> {
    await this.#openLibrary();
    const typed = this.list.kind === 'search' ? this.list : null; // while the library was opened
    await this.go(hash, typed ?? list);
    await this.#keptMarks.read().catch(report); // without marks, papers are still shown
    this.fetching.look(Date.now()).catch(report);
    if (await this.#library.check()) this.#onChange();
  }

  /** Shows the same place again, because the stored data changed. */
  async reload(): Promise<void> {
    await this.#openLibrary();
    this.collections.forget();
    if (this.#wanted) await this.#show(this.#wanted.place, this.#wanted.list);
  }

  /**
   * Opens the place that an address names, or the newest week if it names none.
   *
   * @param list - the list beside it when the reader was last there; that of its week if left out
   */
  async go(hash: string, list: ListPlace | null): Promise<void> {
    const place = readLibraryAddress(hash) ?? this.#newest();
    this.#asked += 1;
    const asked = this.#asked;
    const beside = list ?? (await this.#listOfPaper(place)) ?? listOf(place);
    if (asked === this.#asked) await this.#show(place, beside);
  }

  /** Finds the week that has the paper, if several weeks begin on the same day. */
  async #listOfPaper(place: LibraryPlace): Promise<ListPlace | null> {
    if (place.kind !== 'paper' || place.key === undefined) return null;
    const { key, rank, week: start } = place;
    const ids = this.#weeks.weeks.filter((one) => one.start === start).map(({ id }) => id);
    const weeks = (await this.#library.reader?.weeks(ids)) ?? [];
    const week =
      weeks.find(({ papers }) => papers[rank - 1] === key) ??
      weeks.find(({ papers }) => papers.includes(key));
    return week ? { kind: 'week', week: start, id: week.id } : null;
  }

  /** Finds the week of the requested Monday, or returns `null`. */
  #weekOf({ week, id }: { week: string; id?: string }): { id: string; start: string } | null {
    const { weeks } = this.#weeks;
    const monday = week === '' ? null : mondayOf(week);
    return (
      weeks.find((one) => one.id === id && one.start === week) ??
      weeks.find((one) => one.start === week) ??
      weeks.find(({ start }) => mondayOf(start) === monday) ??
      null
    );
  }

  async #show(to: LibraryPlace, beside: ListPlace): Promise<void> {
    this.#wanted = { place: to, list: beside };
    const isNowhere = to.kind === 'week' && to.week === '';
    const place = isNowhere ? this.#newest() : to;
    const list = isNowhere ? listOf(place) : beside;
    const isLatest = this.#turns.begin();
    const query = list.kind === 'search' ? list.query : '';
    if (query !== this.search.text) this.search.type(query);
    const [week, key] = await Promise.all([this.#readWeek(list), this.#keyAt(place)]);
    const [record] = key ? await this.#library.papers([key]) : [];
    if (!isLatest()) return;
    const isTyped = this.#wanted.list !== beside; // while the place was read
    this.place = place;
    this.list = isTyped ? this.#wanted.list : list;
    this.#week = week;
    const isSearch = this.list.kind === 'search' && place.kind !== 'paper';
    this.held = isSearch ? 'nothing' : heldOf(place, week !== null, record !== undefined);
    this.paper.show(record ?? null);
    this.marks.show(record?.key ?? null);
    this.#onChange();
  }

  async #keyAt(place: LibraryPlace): Promise<PaperKey | null> {
    const { reader } = this.#library;
    return reader && place.kind === 'paper' ? findPaperAt(reader, place, this.reading) : null;
  }

  async #readWeek(list: ListPlace): Promise<WeekRead | null> {
    const found = list.kind === 'week' ? this.#weekOf(list) : null;
    if (!this.#calendar.isWanted) await this.#calendar.read();
    return found && this.#library.readWeek(found.id, this.reading, NO_TAB);
  }

  /** Shows a search in the list as it is typed; the address follows later. */
  showSearch(query: string): void {
    this.list = { kind: 'search', query };
    if (this.#wanted) this.#wanted = { ...this.#wanted, list: this.list };
    if (this.place.kind !== 'paper') this.held = 'nothing';
    this.search.type(query);
  }

  /** Returns the place of the week before or after the one that is shown. */
  weekBeside(to: Turn): LibraryPlace | null {
    const id = turnWeek(this.#weeks.weeks, this.week?.id ?? null, to);
    return id === null ? null : this.placeOfWeek(id);
  }

  /** @param id - week id */
  placeOfWeek(id: string): LibraryPlace | null {
    const { byId, isFirst } = this.#weeks;
    const week = byId.get(id);
    return week ? { kind: 'week', week: week.start, ...(!isFirst(week) && { id }) } : null;
  }

  /** Returns the place of a paper as a week lists it. @param weekId - id of that week */
  placeInWeek(key: PaperKey, weekId: string, rank: number): LibraryPlace | null {
    const { byId, isShared } = this.#weeks;
    const week = byId.get(weekId);
    return week ? { kind: 'paper', week: week.start, rank, ...(isShared(week) && { key }) } : null;
  }

  /** Returns the place of a paper in the list that is shown. */
  async placeOfPaper(key: PaperKey): Promise<LibraryPlace | null> {
    const [record] = await this.#library.papers([key]);
    if (!record) return null;
    const { texts } = record;
    const inWeek = texts.find(({ digest }) => digest.id === this.week?.id);
    const text = inWeek ?? texts[chooseText(texts, this.reading)];
    return text ? this.placeInWeek(key, text.digest.id, text.rank) : null;
  }

  get calendar(): CalendarYear[] {
    return this.#calendar.view(this.week?.id ?? null, this.reading) ?? [];
  }

  /** All weeks with their papers, newest first. */
  get weeksRead() {
    return this.#calendar.weeks(this.reading);
  }

  /** Whether there are no weeks. */
  get isEmpty(): boolean {
    return (this.#library.reader?.head.weeks.length ?? 0) === 0;
  }

  /** Options to copy the week in the list. */
  get copyingWeek(): Copying | null {
    return this.#week && copyingOfWeek({ ...this.#week, reading: this.reading });
  }

  get copying(): Copying | null {
    return this.paper.copying(null);
  }

  flagsOf(key: PaperKey): MarkFlags {
    return flagsOf(this.#keptMarks.get(key));
  }

  /** Shows another text of the current paper. */
  showText(at: number): void {
    this.paper.showText(at);
    this.#onChange();
  }

  setMode(mode: Mode): void {
    if (mode === this.mode) return;
    this.#choice.store(mode);
    this.#followMode(mode);
  }

  showNextMode(): void {
    this.setMode(nextMode(this.reading));
  }

  /** Stores what was written when the page closes. */
  leave(): void {
    this.marks.leave();
  }

  #followMode(mode: Mode): void {
    this.mode = mode;
    this.#onChange();
  }

  #followMarks(): void {
    this.marks.follow();
    this.search.followMarks();
    this.#onChange();
  }

  #newest(): LibraryPlace {
    const [first] = this.#weeks.weeks;
    return (first && this.placeOfWeek(first.id)) ?? { kind: 'week', week: '' };
  }

  get #weeks(): OrderedWeeks {
    return this.#library.weeks(this.reading);
  }

  async #openLibrary(): Promise<void> {
    const settings = await this.#library.open();
    if (settings) {
      this.mode = settings.mode;
      this.countsUnread = settings.unreadCounts === true;
    }
    if (this.#calendar.isWanted) await this.#calendar.read();
  }
}

/** Returns the list that a place belongs to. */
function listOf(place: LibraryPlace): ListPlace {
  if (place.kind === 'paper') return { kind: 'week', week: place.week };
  if (place.kind === 'setup') return { kind: 'week', week: '' };
  return place;
}

function heldOf(place: LibraryPlace, hasWeek: boolean, hasPaper: boolean): Held {
  if (place.kind === 'setup') return 'loading'; // the setup is not read yet
  if (place.kind === 'paper') return hasPaper ? 'text' : 'no-paper';
  if (place.kind === 'week') return hasWeek ? 'text' : 'no-week';
  return 'nothing';
}
