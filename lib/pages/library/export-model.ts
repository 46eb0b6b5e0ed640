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

/** After this time, a reader wants to see the progress. */
const TELL_AFTER_MS = 1_000;
/** More updates are not perceptible, and each of them redraws the page. */
const TELL_EVERY_MS = 100;

/** Exporting papers to a file: the options, the choices and the progress. */
export class ExportModel {
  #choice: ExportChoice = FIRST_CHOICE;
  #state: ExportState = { kind: 'idle' };
  #failure: { why: LocalizedText | null } | null = null;
  #exportable: Exportable = { weeks: [], marks: [], found: null };
  /** titles of the papers to pick from, as far as they have been read */
  #titles: ReadonlyMap<PaperKey, Bilingual> = new Map();
  /** whether the reader picks papers by hand */
  #isPicking = false;
  #changes = '';
  #stopping: AbortController | null = null;
  readonly #search: SearchReader;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    const { signal } = new AbortController(); // lasts as long as the page
    this.#search = new SearchReader(signal, () => this.#find());
  }

  /** Reads the options, now and whenever they change. @throws {StoreError} if they cannot be read */
  async open(): Promise<void> {
    const { signal } = new AbortController(); // lasts as long as the page
    const reread = () => void this.#read().catch(report);
    watchMirror(signal, reread);
    watchSession(signal, ({ changes }) => {
      if (changes === this.#changes) return; // another value of the session changed
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

  /** Starts or ends picking papers by hand. */
  pick(isPicking: boolean): void {
    this.#isPicking = isPicking;
    this.#readTitles().catch(report);
    this.#onChange();
  }

  /** Returns the current view. */
  show(locale: Locale) {
    const view = exportView(this.#choice, this.#exportable, this.#state, locale);
    const refusal = this.#failure && failureText(this.#failure.why, locale);
    const titleOf = (key: PaperKey) => this.#titles.get(key) ?? null;
    const isPicking = this.#isPicking;
    return { choice: this.#choice, view, refusal, locale, titleOf, isPicking };
  }

  /** Saves the chosen papers. It never rejects: an error is shown. */
  async save(locale: Locale): Promise<void> {
    if (this.#stopping) return; // already saving
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

  /** Cancels the file that is being made. */
  cancel(): void {
    this.#stopping?.abort();
  }

  /** Clears the last message when the reader continues. */
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
    // The papers to pick from must not change to another week when a newer one arrives.
    if (newest && this.#choice.weekId === null)
      this.#choice = { ...this.#choice, weekId: newest.id };
    if (this.#choice.what === 'search') this.#find();
    await this.#readTitles();
    this.#onChange();
  }

  /** Searches for the typed text, once there is an index. */
  #find(): void {
    const { readable } = this.#search;
    const { marks } = this.#exportable;
    const lookup = lookUpMarks(new Map(marks.map((mark) => [mark.key, mark])));
    const result =
      readable.kind === 'ready'
        ? findPapers(readable.index, this.#choice.query, lookup, Number.POSITIVE_INFINITY)
        : null;
    // Leaves out hits that have only some of the words.
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

/** Whether a change selects other papers, rather than another format or exclusions. */
export function areOtherPapers(patch: Partial<ExportChoice>): boolean {
  return (['what', 'weekId', 'tag', 'query'] as const).some((name) => name in patch);
}

/** `null` for a place without a list of papers. */
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
