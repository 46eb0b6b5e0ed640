import { Reading } from '../../../components/library/Reading';
import type { ReadingProps } from '../../../components/library/reading-props';
import type { RowMark } from '../../../components/pages/RowMarks';
import { report } from '../../browser/report';
import type { PaperKey } from '../../paper/ref';
import { toggleFilter } from '../../search/parse-query';
import { weekFrom } from '../../view/calendar/mondays';
import { readingWords } from '../../view/library/reading.words';
import { type LibraryPlace, placeHash, readLibraryAddress } from '../../view/library-address';
import { pageWords } from '../../view/pages.words';
import type { HitView } from '../../view/search/search-view';
import { News } from './news';
import { type ListPlace, ReadingModel } from './reading-model';

/** Weeks that are fetched at a time. */
const USUAL_WEEKS = 12;
/** Typed text is written to the address after a pause: browsers limit how often that is allowed. */
const TYPED_MS = 300;

/** State of a history entry besides its address: the list that was beside a paper. */
interface Kept {
  list?: string;
  /** whether typing in the field made the entry */
  isTyped?: boolean;
}

/** The reading view of the library. Every state has an address, so that back, reload and links work. */
export class ReadingPage {
  readonly #model: ReadingModel;
  readonly #news: News;
  /** the list that was left for the setup, and its scroll offset, px */
  #left: { shown: string; top: number } | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** typed text that is not in the address yet, and the address at which it was typed */
  #typed: { text: string; from: string } | null = null;

  constructor(onChange: () => void) {
    this.#model = new ReadingModel(onChange);
    this.#news = new News(onChange);
  }

  get model(): ReadingModel {
    return this.#model;
  }

  async open(): Promise<void> {
    this.#news.open().catch(report);
    addEventListener('pagehide', () => this.#model.leave());
    // A click may lead elsewhere, and going back must restore what was typed.
    addEventListener('pointerdown', () => this.#writeTyped(), { capture: true });
    await this.#model.open(location.hash, keptList());
  }

  /** The address changed, by a link or by the browser's buttons. */
  async follow(): Promise<void> {
    await this.#model.go(location.hash, keptList());
  }

  /** Title of the page. */
  get title(): string {
    const { locale, paper, list, week, search } = this.#model;
    const words = readingWords(locale);
    const ofPaper = paper.title?.[locale] ?? paper.title?.ko ?? paper.title?.en;
    if (ofPaper) return ofPaper;
    if (list.kind === 'search' || search.text) return `${words.found}: ${search.text}`;
    if (list.kind === 'collection') return words.collections[list.name];
    if (list.kind === 'tag') return list.tag;
    return week?.longText ?? '';
  }

  #go(place: LibraryPlace, list: ListPlace | null = null): void {
    const state: Kept | null = list && { list: placeHash(list) };
    history.pushState(state, '', placeHash(place));
    this.follow().catch(report);
  }

  async #openPaper(key: PaperKey): Promise<void> {
    const place = await this.#model.placeOfPaper(key);
    const { search, list } = this.#model;
    const isFound = search.text.trim() !== '';
    if (place) this.#go(place, isFound ? { kind: 'search', query: search.text } : list);
  }

  #back(): void {
    const { list } = this.#model;
    this.#go(list);
  }

  #type(text: string): void {
    this.#model.showSearch(text);
    clearTimeout(this.#typing);
    this.#typed = { text, from: location.hash };
    this.#typing = setTimeout(() => this.#writeTyped(), TYPED_MS);
  }

  #writeTyped(): void {
    clearTimeout(this.#typing);
    const typed = this.#typed;
    this.#typed = null;
    if (typed && location.hash === typed.from) this.#writeSearch(typed.text); // else the reader navigated
  }

  /** A search has its own history entry; clearing the search goes back to where it began. */
  #writeSearch(text: string): void {
    const isSearch = readLibraryAddress(location.hash)?.kind === 'search';
    if (text.trim() !== '') {
      const hash = placeHash({ kind: 'search', query: text });
      if (isSearch) history.replaceState(history.state, '', hash);
      else history.pushState({ isTyped: true } satisfies Kept, '', hash);
      return;
    }
    if (isSearch && (history.state as Kept | null)?.isTyped) {
      history.back(); // the page follows that navigation
      return;
    }
    if (isSearch) history.replaceState(null, '', '#');
    else if (keptList()?.kind === 'search') history.replaceState(null, '', location.hash);
    this.follow().catch(report);
  }

  /** If the reader has not allowed fetching yet, opens the setup, which asks. */
  #fetch(want: Parameters<ReadingModel['fetching']['begin']>[0]): void {
    this.#model.fetching.begin(want).then((isAllowed) => {
      if (!isAllowed) location.hash = placeHash({ kind: 'setup', part: 'sources' });
    }, report);
  }

  content() {
    return <Reading {...this.#shown()} {...this.#acts()} />;
  }

  #shown() {
    const model = this.#model;
    const { locale, mode, errors, place, list, held, isEmpty, week, marks, calendar } = model;
    const { paper, weeksRead, collections, copying } = model;
    const isCollection = list.kind === 'collection' || list.kind === 'tag';
    const news = this.#news.show(locale);
    return {
      ...{ locale, mode, errors, place, list, held, isEmpty, week, calendar },
      words: readingWords(locale),
      pageWords: pageWords(locale),
      copyingWeek: model.copyingWeek,
      groups: isCollection ? collections.groups(weeksRead, list, model.reading) : [],
      counts: collections.counts(weeksRead),
      countsUnread: model.countsUnread,
      tags: collections.tags(weeksRead),
      paper: paper.key &&
        paper.view &&
        copying && {
          key: paper.key,
          view: paper.view,
          copying,
          address: paper.text?.links.find(({ kind }) => kind === 'paper')?.url ?? null,
        },
      marks: marks.view(locale),
      marking: marks.actions,
      many: { view: model.listMarks.view(locale), ...model.listMarks.actions },
      fetching: model.fetching.view(locale),
      whatsNew: news,
    } satisfies Partial<ReadingProps>;
  }

  #acts() {
    const model = this.#model;
    const goTo = (place: LibraryPlace | null) => place && this.#go(place);
    return {
      search: {
        ...model.search.show(model.reading),
        paper: null,
        copying: null,
        onText: (text: string) => this.#type(text),
        onFilter: (filter: string) => this.#type(toggleFilter(model.search.text, filter)),
        hrefOf: ({ key, at }: HitView) => {
          const place = at && model.placeInWeek(key, at.weekId, at.rank);
          return place && placeHash(place);
        },
        onRowMark: (key: PaperKey, mark: RowMark) => model.listMarks.switchMark(key, mark),
        onOpen: (key: PaperKey) => void this.#openPaper(key).catch(report),
      },
      rowsOf: (group) => model.collections.rowsOf(group),
      flagsOf: (key) => model.flagsOf(key),
      topOf: (shown) => (this.#left?.shown === shown ? this.#left.top : 0),
      onLeaveList: (shown, top) => {
        this.#left = { shown, top };
      },
      hrefOf: (place) => placeHash(place),
      hrefOfPaper: (key, weekId, rank) => {
        const place = model.placeInWeek(key, weekId, rank);
        return place && placeHash(place);
      },
      placeOfWeek: (id) => model.placeOfWeek(id),
      onGo: (place) => goTo(place),
      onWeek: (id) => goTo(model.placeOfWeek(id)),
      onTurn: (to) => goTo(model.weekBeside(to)),
      onPaper: (key) => void this.#openPaper(key).catch(report),
      onBack: () => this.#back(),
      onOther: (at) => model.showText(at),
      onMode: (mode) => model.setMode(mode),
      onNextMode: () => model.showNextMode(),
      onRowMark: (key, mark) => model.listMarks.switchMark(key, mark),
      onMissingWeek: (monday) => this.#fetch({ kind: 'range', ...weekFrom(monday) }),
      onNewWeeks: () => this.#fetch({ kind: 'newest', weeks: USUAL_WEEKS }),
      onStopFetching: () => void model.fetching.stop().catch(report),
      onSources: () => {
        location.hash = placeHash({ kind: 'setup', part: 'sources' });
      },
      onRetry: () => void model.reload().catch(report),
    } satisfies Partial<ReadingProps>;
  }
}

function keptList(): ListPlace | null {
  const { list } = (history.state ?? {}) as Partial<Kept>;
  const place = typeof list === 'string' ? readLibraryAddress(list) : null;
  return place && place.kind !== 'paper' && place.kind !== 'setup' ? place : null;
}
