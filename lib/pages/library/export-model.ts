import { hasUserMessage, toUserMessage } from '../../browser/errors';
import { report } from '../../browser/report';
import {
  type Exportable,
  type ExportChoice,
  type ExportState,
  exportView,
  FIRST_CHOICE,
  failureText,
} from '../../export/export-view';
import type { WeekRecord } from '../../lookup/mirror-image';
import type { PaperKey } from '../../paper/ref';
import { tagKey } from '../../paper/tags';
import { lookUpMarks } from '../../search/marks';
import type { Locale } from '../../settings/settings';
import { watchMirror } from '../../storage/mirror';
import { readHead, readPapers, readWeeks } from '../../storage/own-mirror';
import { watchSession } from '../../storage/session';
import { readMarks } from '../../storage/store';
import type { Bilingual, LocalizedText } from '../../text/localized';
import { mondayOf } from '../../view/calendar/mondays';
import type { LibraryPlace } from '../../view/library-address';
import { titleOf } from '../../view/paper-view';
import { findPapers } from '../../view/search/find-papers';
import { SearchReader } from '../search-reader';
import { download } from './backup-file';
import { makeExport } from './make-export';
import { StoppedError } from './reading';

/** After this long a reader wonders how far it is. */
const TELL_AFTER_MS = 1_000;
/** No eye follows more, and each time the page is drawn. */
const TELL_EVERY_MS = 100;

/** Saving papers as a file: what can be chosen, what is chosen, and how far it is. */
export class ExportModel {
  #choice: ExportChoice = FIRST_CHOICE;
  #state: ExportState = { kind: 'idle' };
  #failure: { why: LocalizedText | null } | null = null;
  #exportable: Exportable = { weeks: [], marks: [], found: null };
  /** of papers that are picked from, as they are read */
  #titles: ReadonlyMap<PaperKey, Bilingual> = new Map();
  /** whether the reader picks papers by hand */
  #isPicking = false;
  #changes = '';
  #stopping: AbortController | null = null;
  readonly #search: SearchReader;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    const { signal } = new AbortController(); // as long as the page
    this.#search = new SearchReader(signal, () => this.#find());
  }

  /** Reads what can be chosen, now and whenever it changes. @throws {StoreError} when it cannot be read */
  async open(): Promise<void> {
    const { signal } = new AbortController(); // as long as the page
    const reread = () => void this.#read().catch(report);
    watchMirror(signal, reread);
    watchSession(signal, ({ changes }) => {
      if (changes === this.#changes) return; // something else of the session
      this.#changes = changes;
      reread();
    });
    await this.#read();
  }

  choose(patch: Partial<ExportChoice>): void {
    const isOfOthers = areOtherPapers(patch);
    this.#choice = { ...this.#choice, ...(isOfOthers && { without: [] }), ...patch };
    if (isOfOthers && this.#choice.what === 'search') {
      this.#search.start();
      this.#find();
    }
    this.#readTitles().catch(report);
    this.forget();
  }

  /** Chooses the papers that another place of the library lists. */
  chooseList(place: LibraryPlace): void {
    const choice = choiceOf(place, this.#exportable.weeks);
    if (choice) this.choose(choice);
  }

  /** The reader picks papers by hand, or no longer does. */
  pick(isPicking: boolean): void {
    this.#isPicking = isPicking;
    this.#readTitles().catch(report);
    this.#onChange();
  }

  /** What is shown of it all. */
  show(locale: Locale) {
    const view = exportView(this.#choice, this.#exportable, this.#state, locale);
    const refusal = this.#failure && failureText(this.#failure.why, locale);
    const titleOf = (key: PaperKey) => this.#titles.get(key) ?? null;
    const isPicking = this.#isPicking;
    return { choice: this.#choice, view, refusal, locale, titleOf, isPicking };
  }

  /** Saves what is chosen. It never rejects: what went wrong is said. */
  async save(locale: Locale): Promise<void> {
    if (this.#stopping) return; // pressed twice
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#failure = null;
    try {
      const file = await this.#make(locale, stopping.signal);
      if (file) download(file);
      else this.#failure = { why: null };
      this.#state = file ? { kind: 'saved', name: file.name } : { kind: 'idle' };
    } catch (error) {
      const isStopped = error instanceof StoppedError;
      if (!isStopped && !hasUserMessage(error)) report(error);
      this.#failure = isStopped ? null : { why: toUserMessage(error) };
      this.#state = { kind: isStopped ? 'cancelled' : 'idle' };
    }
    this.#stopping = null;
    this.#onChange();
  }

  /** Gives up on the file that is being made. */
  cancel(): void {
    this.#stopping?.abort();
  }

  /** What was said last is over: the reader goes on. */
  forget(): void {
    this.#failure = null;
    if (!this.#stopping) this.#state = { kind: 'idle' };
    this.#onChange();
  }

  async #make(locale: Locale, signal: AbortSignal): Promise<File | null> {
    let tellAtMs = performance.now() + TELL_AFTER_MS;
    await this.#read();
    return makeExport(this.#choice, this.#exportable, locale, {
      signal,
      tell: (share, total) => {
        if (performance.now() < tellAtMs) return;
        tellAtMs = performance.now() + TELL_EVERY_MS;
        this.#state = { kind: 'saving', done: Math.floor(share * total), total };
        this.#onChange();
      },
    });
  }

  async #read(): Promise<void> {
    const { head } = await readHead();
    const [weeks, marks] = await Promise.all([
      readWeeks((head?.weeks ?? []).map(({ id }) => id)),
      readMarks(),
    ]);
    const { found } = this.#exportable;
    this.#exportable = { weeks, marks, found };
    const [newest] = weeks;
    // What is picked from must not become another week because a newer one came.
    if (newest && this.#choice.weekId === null)
      this.#choice = { ...this.#choice, weekId: newest.id };
    if (this.#choice.what === 'search') this.#find();
    await this.#readTitles();
    this.#onChange();
  }

  /** Looks for what is typed, once there is something to search in. */
  #find(): void {
    const { readable } = this.#search;
    const { marks } = this.#exportable;
    const lookup = lookUpMarks(new Map(marks.map((mark) => [mark.key, mark])));
    const result =
      readable.kind === 'ready'
        ? findPapers(readable.index, this.#choice.query, lookup, Number.POSITIVE_INFINITY)
        : null;
    // Not those that have only some of the words.
    const found = result?.hits.slice(0, result.exact).map(({ key }) => key) ?? null;
    this.#exportable = { ...this.#exportable, found };
    if (readable.kind === 'failed') this.#failure = { why: readable.failure };
    this.#readTitles().catch(report);
    this.#onChange();
  }

  async #readTitles(): Promise<void> {
    const { papers } = exportView(this.#choice, this.#exportable, this.#state, 'ko');
    const keys = (papers ?? []).map(({ key }) => key);
    if (!this.#isPicking || keys.every((key) => this.#titles.has(key))) return;
    const records = await readPapers(keys);
    const read = records.map(({ key, texts }) => [key, titleOf(texts, 0)] as const);
    this.#titles = new Map([...this.#titles, ...read]);
    this.#onChange();
  }
}

/** Whether a choice is of other papers, and not only of how they are written or which are taken out. */
export function areOtherPapers(patch: Partial<ExportChoice>): boolean {
  return (['what', 'weekId', 'tag', 'query'] as const).some((name) => name in patch);
}

/** `null` for a place that lists nothing. */
function choiceOf(place: LibraryPlace, weeks: readonly WeekRecord[]): Partial<ExportChoice> | null {
  switch (place.kind) {
    case 'week': {
      const week =
        weeks.find(({ id }) => id === place.id) ??
        weeks.find(({ week: { start } }) => start === place.week) ??
        weeks.find(({ week: { start } }) => mondayOf(start) === mondayOf(place.week));
      return { what: 'week', weekId: week?.id ?? place.week };
    }
    case 'collection':
      return { what: place.name };
    case 'tag':
      return { what: 'tag', tag: tagKey(place.tag) };
    case 'search':
      return { what: 'search', query: place.query };
    default:
      return null;
  }
}
