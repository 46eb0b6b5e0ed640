import type { Copying } from '../../components/shared/CopyMenus';
import { report } from '../browser/report';
import type { PaperRecord } from '../lookup/paper-record';
import type { PaperKey } from '../paper/ref';
import { toggleFilter } from '../search/parse-query';
import { watchMirror } from '../storage/mirror';
import { readHead } from '../storage/own-mirror';
import { chooseText, type Reading } from '../view/languages';
import { ownPaperView } from '../view/own-paper-view';
import type { PaperView } from '../view/paper-view';
import { findPapers } from '../view/search/find-papers';
import { searchWords } from '../view/search/search.words';
import { onlyHit, type SearchView, type ShownResult, searchView } from '../view/search/search-view';
import { copyingOf } from './copying';
import type { KeptMarks } from './kept-marks';
import { PaperMarks } from './paper-marks';
import { nameSources } from './private-names';
import { SearchReader } from './search-reader';
import { Turns } from './turns';

/** Hits shown at first, and added each time. */
const STEP = 30;

/** What a page's search needs of the page. */
interface SearchContext {
  signal: AbortSignal;
  marks: KeptMarks;
  /** whether the page is in a private window */
  isPrivate: Promise<boolean>;
  /** papers as the page reads them, those that there are */
  readPapers(keys: PaperKey[]): Promise<PaperRecord[]>;
  onChange(): void;
}

/** The search of one of our pages: field, hits, and the paper that was opened. */
export class SearchModel {
  /** marks of the paper that was opened */
  readonly paperMarks: PaperMarks;
  /** what the reader can do, as a component calls it */
  readonly actions = {
    onWake: () => this.wake(),
    onText: (text: string) => this.type(text),
    onFilter: (filter: string) => this.type(toggleFilter(this.#text, filter)),
    onOpen: (key: PaperKey) => void this.open(key).catch(report),
    onOther: (at: number) => this.showText(at),
    onBack: () => this.back(),
    onMore: () => this.#more(),
    onRetry: () => this.#reader.retry(),
  };
  #text = '';
  #limit = STEP;
  #shown: ShownResult | null = null;
  /** what was typed when that was looked for */
  #shownText = '';
  #newest: string | null = null;
  /** with the text of it that the reader asked for */
  #opened: { record: PaperRecord; chosen: number | null } | null = null;
  #papers = new Map<PaperKey, PaperRecord>();
  readonly #turns = new Turns();
  readonly #reader: SearchReader;
  readonly #context: SearchContext;

  constructor(given: SearchContext) {
    this.#context = given;
    this.paperMarks = new PaperMarks(given.marks, given.isPrivate, given.onChange);
    this.#reader = new SearchReader(given.signal, () => this.#search());
    watchMirror(given.signal, () => void this.#readAgain().catch(report));
  }

  /** The typed text. */
  get text(): string {
    return this.#text;
  }

  /** The open paper; `null` if the hits are shown. */
  get openedKey(): PaperKey | null {
    return this.#opened?.record.key ?? null;
  }

  /** The reader is about to search: only now is the index read. */
  wake(): void {
    this.#reader.start();
    if (this.#newest === null) this.#readNewest().catch(report);
  }

  type(text: string): void {
    this.wake();
    this.#text = text;
    this.#limit = STEP;
    this.back();
    this.#search();
  }

  #more(): void {
    this.#limit += STEP;
    this.#search();
  }

  /** Shows a paper that was found. */
  async open(key: PaperKey): Promise<void> {
    const [record] = await this.#readPapers([key]);
    if (!record) return;
    this.#opened = { record, chosen: null };
    this.paperMarks.show(key);
    this.#context.onChange();
    this.#nameSources(record).catch(report);
  }

  /** Behind what is shown already. */
  async #nameSources(record: PaperRecord): Promise<void> {
    const named = await nameSources(record);
    if (named === record || this.#opened?.record !== record) return;
    this.#opened = { ...this.#opened, record: named };
    this.#context.onChange();
  }

  /** Another text of the paper that is shown. */
  showText(at: number): void {
    if (this.#opened) this.#opened = { ...this.#opened, chosen: at };
    this.#context.onChange();
  }

  /** Back to what was found. */
  back(): void {
    if (!this.#opened) return;
    this.#opened = null;
    this.paperMarks.show(null);
    this.#context.onChange();
  }

  /** Marks were read again or changed: filters and notes may find other papers. */
  followMarks(): void {
    this.paperMarks.follow();
    if (this.#shown) this.#search();
  }

  /** What is shown of it all. */
  show(reading: Reading) {
    return {
      view: this.#view(reading),
      paper: this.#paper(reading),
      copying: this.#copying(reading),
      onlyCopying: this.#onlyCopying(reading),
      marks: this.paperMarks.view(reading.locale),
      ...this.actions,
      ...this.paperMarks.actions,
    };
  }

  #copying(reading: Reading): Copying | null {
    if (!this.#opened) return null;
    const { record, chosen } = this.#opened;
    const at = chosen ?? chooseText(record.texts, reading);
    return copyingOf({ record, at, reading, page: null });
  }

  /** Options to copy the only hit, which is shown open. */
  #onlyCopying(reading: Reading): Copying | null {
    const hit = this.#shown && onlyHit(this.#shown);
    const record = hit && this.#shown?.papers.get(hit.key);
    if (!record) return null;
    return copyingOf({ record, at: chooseText(record.texts, reading), reading, page: null });
  }

  #paper(reading: Reading): PaperView | null {
    if (!this.#opened) return null;
    const { record, chosen } = this.#opened;
    return ownPaperView(record, chosen ?? chooseText(record.texts, reading), reading.locale);
  }

  #view({ locale, mode }: Reading): SearchView {
    const { readable } = this.#reader;
    const input = {
      text: this.#text,
      shown: this.#shown,
      isPreparing: readable.kind === 'reading' || readable.kind === 'making',
      failure: readable.kind === 'failed' ? readable.failure : null,
      newest: this.#newest,
      step: STEP,
    };
    const markOf = (key: PaperKey) => this.#context.marks.get(key);
    const view = searchView(input, markOf, searchWords(locale), locale, mode);
    return { ...view, isLate: this.#shownText !== this.#text };
  }

  #search(): void {
    this.#searchNow().catch(report);
  }

  /** What was shown stays until all of the new is there; of several queries the last counts. */
  async #searchNow(): Promise<void> {
    const isLatest = this.#turns.begin();
    const { readable } = this.#reader;
    if (readable.kind !== 'ready' || this.#text.trim() === '') {
      this.#shown = null;
      this.#shownText = '';
      return this.#context.onChange();
    }
    const text = this.#text;
    const found = findPapers(readable.index, text, this.#context.marks.lookup, this.#limit);
    if (this.#shown) this.#context.onChange(); // the field shows at once what was typed
    const records = await this.#readPapers(found.hits.map(({ key }) => key));
    if (!isLatest()) return;
    const papers = new Map(records.map((record) => [record.key, record]));
    this.#shown = { ...found, papers };
    this.#shownText = text;
    this.#context.onChange();
  }

  async #readPapers(keys: PaperKey[]): Promise<PaperRecord[]> {
    const missing = keys.filter((key) => !this.#papers.has(key));
    if (missing.length > 0) {
      for (const record of await this.#context.readPapers(missing))
        this.#papers.set(record.key, record);
    }
    return keys.flatMap((key) => this.#papers.get(key) ?? []);
  }

  async #readNewest(): Promise<void> {
    const { head } = await readHead();
    this.#newest = head?.weeks[0]?.start ?? null;
    this.#context.onChange();
  }

  async #readAgain(): Promise<void> {
    this.#papers = new Map();
    if (this.#newest !== null) await this.#readNewest();
    if (this.#shown) await this.#searchNow();
    if (!this.#opened) return;
    const [record] = await this.#readPapers([this.#opened.record.key]);
    const isThere = record?.texts[this.#opened.chosen ?? 0] !== undefined;
    if (record) this.#opened = { record, chosen: isThere ? this.#opened.chosen : null };
    else this.back();
    this.#context.onChange();
    if (record) await this.#nameSources(record);
  }
}
