import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import type { Digest } from '../../digest/format';
import { ask } from '../../messaging/messages';
import type { Locale } from '../../settings/settings';
import type { ListRead } from '../../sources/list-read';
import { type Environment, type Input, readAny } from '../../sources/read-any';
import { readList } from '../../sources/read-list';
import { watchMirror } from '../../storage/mirror';
import { watchSettings } from '../../storage/settings';
import type { StoredWeek, WeekName } from '../../storage/store';
import type { LocalizedText } from '../../text/localized';
import { phrase, plural } from '../../text/phrase';
import { weekText } from '../../view/dates';
import { libraryWords } from '../../view/library/library.words';
import {
  type LibraryNotice,
  type ListView,
  listView,
  type PreviewView,
  type RemovedRow,
  type WeekRow,
  weaveIn,
} from '../../view/library/library-view';
import { pageWords } from '../../view/pages.words';
import { type ErrorView, errorViews } from '../../view/popup/popup-view';
import { PAGE_ERROR_WORDS } from '../errors.words';
import { Turns } from '../turns';
import { Adding } from './adding';
import { openFile, openTab } from './given';
import { asCorrections, environmentUntil, lookAt, StoppedError } from './reading';
import { RemovedItems } from './removed-items';
import { shortenSource } from './shorten-source';
import { readWeekList } from './week-rows';

/** What was read and waits for the reader's word. */
interface Pending {
  digests: Digest[];
  from: string;
}

/** The library page's state and what the reader can do to it; calls back whenever it changed. */
export class LibraryModel {
  preview: PreviewView | null = null;
  list: ListView | null = null;
  /** what is being done, when it takes a while */
  progress: string | null = null;
  #canStopReading = false;
  readonly #adding = new Adding((percent) =>
    this.#tell(phrase(libraryWords(this.locale).keepingShare, { percent })),
  );
  notice: LibraryNotice | null = null;
  refusal: string | null = null;
  errors: ErrorView[] = [];
  locale: Locale = interfaceLocale('auto');
  #pending: Pending | null = null;
  /** whether the library holds a week that the reader added */
  hasAny = false;
  /** whether the weeks have been read */
  isRead = false;
  #undo: (() => Promise<void>) | null = null;
  #addedAtMs = 0;
  #names: ReadonlyMap<string, WeekName> = new Map();
  #present: WeekRow[] = [];
  readonly #removed: RemovedItems<RemovedRow & { week: StoredWeek }>;
  /** rows of weeks that are being removed: the list may be read without them before the reply comes */
  readonly #leaving = new Map<string, RemovedRow>();
  readonly #works = new Turns();
  readonly #weekReadings = new Turns();
  readonly #previews = new Turns();
  readonly #onChange: () => void;

  /** @param isHeld - whether the reader is at the list of weeks now */
  constructor(onChange: () => void, isHeld: () => boolean) {
    this.#onChange = onChange;
    this.#removed = new RemovedItems(isHeld, onChange);
  }

  /** Whether what is under way can be given up. */
  get canStop(): boolean {
    return this.#canStopReading || this.#adding.canStop;
  }

  /** Whether it is adding that is under way, not reading. */
  get isAdding(): boolean {
    return this.#adding.isUnderWay;
  }

  /** The weeks, and in their places those that were taken away just now. */
  get rows(): WeekRow[] {
    return weaveIn(this.#present, [...this.#removed.items.values(), ...this.#leaving.values()]);
  }

  /** When the last week was taken away that can be put back; `null` when none can. */
  get lastRemoved(): { id: string; atMs: number } | null {
    return this.#removed.last;
  }

  /** When weeks were added that can be taken back, while that is said; `null` when none can. */
  get lastAdded(): { atMs: number } | null {
    return this.notice?.canUndo ? { atMs: this.#addedAtMs } : null;
  }

  /** @param tabId - a tab whose page is to be read at once */
  async open(tabId: number | null): Promise<void> {
    // First of all: what changes while it is read must not be missed.
    const { signal } = new AbortController(); // as long as the page
    const reread = () => void this.#readWeeks().catch(report);
    watchMirror(signal, reread);
    watchSettings(signal, ['uiLocale'], reread);
    this.#adding.watch(signal);
    await this.#readWeeks();
    if (tabId === null) return;
    await this.#read(() => openTab(tabId));
  }

  /** Reads a file and shows what is in it; of files given in quick succession the last is shown. */
  async readFile(file: File): Promise<void> {
    await this.#read(() => openFile(file));
  }

  /** Keeps what is shown. */
  async keep(): Promise<void> {
    const pending = this.#pending;
    if (!pending) return;
    const [only, ...others] = pending.digests;
    this.cancel();
    if (only && others.length === 0) await this.#add(only, pending.from);
    else await this.#addAll(pending.digests, pending.from);
  }

  cancel(): void {
    this.#pending = null;
    this.preview = null;
    this.list = null;
    this.refusal = null;
    this.#onChange();
  }

  /** Reads the weeks once more, after they could not be read. */
  async retry(): Promise<void> {
    await this.#readWeeks();
  }

  async remove(id: string): Promise<void> {
    const name = this.#names.get(id);
    const { rows } = this;
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (!name || !row) return;
    this.#undo = null;
    this.notice = null;
    const ahead = rows.slice(0, at).map((one) => one.id);
    this.#leaving.set(id, { row, ahead });
    const reply = await ask('remove-weeks', { names: [name] });
    this.#leaving.delete(id);
    if (!reply.ok) return this.#refuse(reply.failure);
    const [week] = reply.value;
    if (!week) return;
    const text = phrase(libraryWords(this.locale).removed, { week: row.week });
    this.#removed.add(id, { week, ahead, row: { ...row, removed: text } });
    this.notice = { text, canUndo: false, isSeenElsewhere: true };
    this.#onChange();
  }

  /** Puts a week back that was taken away. */
  async restore(id: string): Promise<void> {
    await this.#removed.putBack(id, async ({ week }) => {
      if (!(await this.#putBack(week))) return false;
      await this.#readWeeks();
      return true;
    });
    this.#onChange();
  }

  async undo(): Promise<void> {
    const undo = this.#undo;
    this.#undo = null;
    this.notice = null;
    await undo?.();
    this.#onChange();
  }

  /** Withdraws the offer to undo the latest addition, because its weeks are gone. */
  endUndo(): void {
    this.#undo = null;
    this.notice = null;
    this.#onChange();
  }

  /** What was said last is over: the reader goes on to something else. */
  forget(): void {
    this.refusal = null;
    if (!this.notice?.canUndo) this.notice = null;
    this.#onChange();
  }

  /** @param open - takes as long as a disk or a tab does; `null` where a tab's page cannot be read */
  async #read(open: () => Promise<Input | null>): Promise<void> {
    this.notice = null;
    this.cancel();
    const isLatest = this.#previews.begin();
    this.#canStopReading = true;
    try {
      const environment = environmentUntil(() => !isLatest());
      const { reading } = libraryWords(this.locale);
      const work = async () => this.#readIn(environment, await open());
      const show = await this.#during(reading, work);
      if (isLatest()) show();
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
    } finally {
      if (isLatest()) this.#canStopReading = false;
    }
  }

  /** @returns what shows what was read */
  async #readIn(environment: Environment, input: Input | null): Promise<() => void> {
    if (!input) return () => this.#refuse(PAGE_ERROR_WORDS.unreadableTab);
    const list = await readList(input, environment);
    if (list) {
      const digests = await asCorrections(list.digests);
      return () => this.#showList({ ...list, digests }, input.name);
    }
    const read = await readAny(input, environment);
    if ('refusal' in read) return () => this.#refuse(read.refusal, shortenSource(input.name));
    const [digest = read.digest] = await asCorrections([read.digest]);
    const { scheduler } = environment;
    const tell = (progress: string) => this.#tell(progress);
    const view = await lookAt(digest, read.problems, this.locale, scheduler, tell);
    return () => {
      this.#pending = { digests: [digest], from: input.name };
      this.preview = view;
      this.#onChange();
    };
  }

  /** Gives up on what is being read or added. */
  stop(): void {
    if (this.isAdding) this.#adding.stop();
    else {
      this.#previews.begin();
      this.#canStopReading = false;
      this.progress = null;
    }
    this.#onChange();
  }

  #showList({ digests, problems }: ListRead, from: string): void {
    this.#pending = { digests, from };
    this.list = listView(digests, problems, libraryWords(this.locale), this.locale);
    this.#onChange();
  }

  async #addAll(digests: readonly Digest[], from: string): Promise<void> {
    const words = libraryWords(this.locale);
    const reply = await this.#whileAdding(() => ask('add-weeks', { digests: [...digests], from }));
    if (!reply.ok) return this.#refuse(reply.failure);
    const names = reply.value;
    if (names === null) return this.#sayStopped();
    this.notice = { text: plural(words.addedAll, digests.length), canUndo: names.length > 0 };
    this.#addedAtMs = Date.now();
    this.#undo = async () => void (await ask('remove-weeks', { names }));
    this.#onChange();
  }

  async #add(digest: Digest, from: string): Promise<void> {
    const reply = await this.#whileAdding(() => ask('add-week', { digest, from }));
    if (!reply.ok) return this.#refuse(reply.failure);
    const words = libraryWords(this.locale);
    const result = reply.value;
    if (result === null) return this.#sayStopped(); // it was read as valid here
    if ('diff' in result)
      this.#say(words.updated, digest, async () => void (await this.#putBack(result.before)));
    else if (result.kind === 'unchanged') this.notice = { text: words.unchanged, canUndo: false };
    else {
      this.#say(words.added, digest, async () => {
        await ask('remove-weeks', { names: [{ origin: 'own', id: digest.id }] });
      });
    }
    this.#onChange();
  }

  async #putBack(week: StoredWeek): Promise<boolean> {
    const reply = await ask('store-records', { weeks: [week], marks: [], sources: [] });
    if (!reply.ok) this.#refuse(reply.failure);
    return reply.ok;
  }

  #say(template: string, digest: Digest, undo: () => Promise<void>): void {
    const week = weekText(digest.week, this.locale);
    this.notice = { text: phrase(template, { week }), canUndo: true };
    this.#undo = undo;
    this.#addedAtMs = Date.now();
    this.#onChange();
  }

  /** @param name - of what was given, where it is about that */
  #refuse(why: LocalizedText, name: string | null = null): void {
    const { locale } = this;
    const userMessage = why[locale];
    this.refusal = name
      ? phrase(libraryWords(locale).refused, { name, why: userMessage })
      : userMessage;
    this.#onChange();
  }

  #sayStopped(): void {
    this.notice = { text: libraryWords(this.locale).stopped, canUndo: false };
    this.#onChange();
  }

  #whileAdding<T>(work: () => Promise<T>): Promise<T> {
    const { keeping } = libraryWords(this.locale);
    return this.#adding.run(() => this.#during(keeping, work));
  }

  async #during<T>(progress: string, work: () => Promise<T>): Promise<T> {
    const isLatest = this.#works.begin();
    this.#tell(progress);
    try {
      return await work();
    } finally {
      if (isLatest()) this.progress = null;
      this.#onChange();
    }
  }

  #tell(progress: string): void {
    this.progress = progress;
    this.#onChange();
  }

  async #readWeeks(): Promise<void> {
    const isLatest = this.#weekReadings.begin();
    const list = await readWeekList(this.locale);
    if (!isLatest()) return;
    this.hasAny = list.hasOwnWeeks;
    this.locale = list.locale;
    this.#names = list.names;
    this.#present = list.rows;
    this.errors = errorViews(list, pageWords(this.locale), this.locale);
    this.isRead = true;
    this.#onChange();
  }
}
