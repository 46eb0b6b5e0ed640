import { browser } from 'wxt/browser';
import { toUserMessage } from '../../browser/errors';
import { askForForum, hasForum, leaveForum } from '../../browser/forum-permission';
import { askForHost } from '../../browser/host-permission';
import { report } from '../../browser/report';
import { isOrigin } from '../../digest/origin';
import { readFeedAddress } from '../../feed/feed-address';
import { ask } from '../../messaging/messages';
import type { Locale } from '../../settings/settings';
import { KNOWN_SOURCES } from '../../sources/known-sources';
import type { SyncScope } from '../../sources/sync';
import { watchMirror } from '../../storage/mirror';
import { type Session, watchSession } from '../../storage/session';
import type { SourceRecord } from '../../storage/source-record';
import { readSources, readWeekNames, type StoreContents } from '../../storage/store';
import type { LocalizedText } from '../../text/localized';
import { type SourceRow, type SourcesNotice, sourceRows } from '../../view/library/sources-view';
import { Turns } from '../turns';
import { keepInParts } from './backup-file';
import { RemovedItems } from './removed-items';

/** What was asked of a source here, and how many weeks it had then. */
interface StartedFetch {
  name: string;
  count: number;
  /** told at the end whether the source is kept */
  onEnd: ((isKept: boolean) => void)[];
}

/** A source that was taken away, with its weeks. */
interface RemovedSource {
  source: SourceRecord | null;
  name: string;
  contents: StoreContents;
}

const JUST_STARTED = { done: 0, total: null };

/** The places that weeks come from, and what the reader can do about them. */
export class SourcesModel {
  /** whether the button in the forum's threads is allowed */
  isForumOn = false;
  notice: SourcesNotice | null = null;
  /** why the address of a feed was not taken */
  refusal: LocalizedText | null = null;
  #sources: SourceRecord[] = [];
  #counts = new Map<string, number>();
  #session: Session = { progress: {}, failures: {}, asks: {}, indexing: null, changes: '' };
  /** what the reader asked for here: how that goes is said aloud */
  readonly #asked = new Set<string>();
  /** what of it is not at its end */
  readonly #started = new Map<string, StartedFetch>();
  readonly #removed: RemovedItems<RemovedSource>;
  readonly #reads = new Turns();
  /** what there is is known, or that it cannot be read; before that a button may say what is not so */
  #isRead = false;
  readonly #onChange: () => void;

  /** @param isHeld - whether the reader is at the list now */
  constructor(onChange: () => void, isHeld: () => boolean) {
    this.#onChange = onChange;
    this.#removed = new RemovedItems(isHeld, onChange);
  }

  /** Reads what there is, and follows it for as long as the page is there. */
  async open(): Promise<void> {
    const { signal } = new AbortController();
    const reread = () => void this.#read().catch(report);
    watchMirror(signal, reread);
    const look = watchSession(signal, (session) => this.#follow(session));
    browser.permissions.onAdded.addListener(() => void this.#readForum().catch(report));
    browser.permissions.onRemoved.addListener(() => void this.#readForum().catch(report));
    look();
    await Promise.all([this.#read(), this.#readForum()]);
  }

  /** Whether the reader has added any. */
  get hasAny(): boolean {
    return this.#sources.length > 0;
  }

  /** When the last one was taken away that can be put back; `null` when none can. */
  get lastRemoved(): { id: string; atMs: number } | null {
    return this.#removed.last;
  }

  rows(locale: Locale): SourceRow[] {
    if (!this.#isRead) return [];
    // ShownResult as begun until the background says more.
    const started = Object.fromEntries([...this.#started.keys()].map((id) => [id, JUST_STARTED]));
    const { progress, failures, asks } = this.#session;
    const input = {
      sources: this.#sources,
      counts: this.#counts,
      nowMs: Date.now(),
      failures,
      asks,
      progress: { ...started, ...progress },
      asked: this.#asked,
      removed: new Map(
        [...this.#removed.items].map(([id, { source, contents }]) => [
          id,
          { source, count: contents.weeks.length },
        ]),
      ),
    };
    return sourceRows(input, locale);
  }

  /**
   * Takes up a feed and fetches it. Asks the browser for its host, which asks the reader; must come
   * straight from a click.
   *
   * @returns whether it was added, known once it has answered
   */
  async addFeed(text: string): Promise<boolean> {
    this.#clear();
    const address = readFeedAddress(text);
    if ('problem' in address) return this.#refuse(address.problem);
    if (!(await this.#isAllowed(address.url))) return false;
    const before = this.#sources.find(({ id }) => id === `feed:${address.url}`);
    const reply = await ask('add-source', { address: text });
    if (!reply.ok) return this.#refuse(reply.failure);
    const { id, name, state } = reply.value;
    const key = state.kind === 'feed' ? state.publicKey : null;
    if (before) {
      const isOtherKey = address.publicKey !== null && address.publicKey !== key;
      this.notice = { kind: isOtherKey ? 'other-key' : 'known', name };
    }
    return this.#fetch(id, null, before === undefined);
  }

  /**
   * Adds a source that is not there yet, then fetches from it. Must be called straight from a click:
   * it may ask the browser for permission.
   */
  async fetch(id: string, want: SyncScope | null): Promise<void> {
    this.#clear();
    const known = KNOWN_SOURCES.find((one) => one.id === id);
    const source = this.#sources.find((one) => one.id === id);
    const address = known?.permission ?? source?.url;
    if (!address || !(await this.#isAllowed(address))) return;
    if (!source) {
      const reply = await ask('add-source', { address: id });
      if (!reply.ok) return this.#say({ kind: 'failed', why: reply.failure });
    }
    await this.#fetch(id, want, false);
  }

  async stop(id: string): Promise<void> {
    if (!isOrigin(id)) return;
    this.#leave(id);
    const reply = await ask('stop-fetching', { id });
    if (!reply.ok) this.#say({ kind: 'failed', why: reply.failure });
  }

  async remove(id: string): Promise<void> {
    if (!isOrigin(id)) return;
    this.#clear();
    const source = this.#sources.find((one) => one.id === id) ?? null;
    this.#leave(id);
    const reply = await ask('remove-source', { id });
    if (!reply.ok) return this.#say({ kind: 'failed', why: reply.failure });
    const contents = reply.value;
    const name = source?.name ?? id;
    this.#removed.add(id, { source, name, contents });
    this.#say({ kind: 'removed', name, count: contents.weeks.length });
  }

  /** Brings a source back that was removed, with its weeks. */
  async undo(id: string): Promise<void> {
    this.#clear();
    await this.#removed.putBack(id, async ({ contents, name }) => {
      const reply = await keepInParts(contents);
      if (!reply.ok) {
        this.#say({ kind: 'failed', why: reply.failure });
        return false;
      }
      await this.#read();
      this.#removed.delete(id); // before it is said
      this.#say({ kind: 'brought-back', name });
      return true;
    });
  }

  /** Asks the browser, which asks the reader; must come straight from a click. */
  async switchForum(): Promise<void> {
    this.isForumOn = this.isForumOn ? !(await leaveForum()) : await askForForum();
    this.#onChange();
  }

  /** @returns whether the source is kept, known once that is done */
  async #fetch(id: string, want: SyncScope | null, isTrial: boolean): Promise<boolean> {
    if (!isOrigin(id)) return false;
    const name = crypto.randomUUID();
    const before = this.#started.get(id);
    this.#asked.add(id);
    const end = new Promise<boolean>((resolve) => {
      const onEnd = [...(before?.onEnd ?? []), resolve];
      this.#started.set(id, { name, count: before?.count ?? this.#countOf(id), onEnd });
    });
    this.#onChange();
    const reply = await ask('fetch', { id, want, name, isTrial });
    if (!reply.ok) {
      this.#leave(id);
      this.#say({ kind: 'failed', why: reply.failure });
    }
    return end;
  }

  /** How it ends is of no matter here any more. */
  #leave(id: string): void {
    const started = this.#started.get(id);
    this.#started.delete(id);
    for (const onEnd of started?.onEnd ?? []) onEnd(true);
  }

  /** The browser shows its question now or, after anything else was waited for, not at all. */
  async #isAllowed(address: string): Promise<boolean> {
    try {
      if (await askForHost(address)) return true;
      this.#say({ kind: 'denied', host: new URL(address).hostname });
    } catch (error) {
      report(error);
      this.#say({ kind: 'failed', why: toUserMessage(error) });
    }
    return false;
  }

  #follow(session: Session): void {
    const isChanged = session.changes !== this.#session.changes;
    this.#session = session;
    this.#onChange();
    if (isChanged) this.#read().catch(report);
  }

  async #read(): Promise<void> {
    const isLatest = this.#reads.begin();
    try {
      const [sources, names] = await Promise.all([readSources(), readWeekNames()]);
      if (!isLatest()) return;
      this.#sources = sources;
      this.#counts = new Map();
      for (const { origin } of names) this.#counts.set(origin, this.#countOf(origin) + 1);
      for (const [id, started] of this.#started) this.#sayWhatCame(id, started);
    } finally {
      this.#isRead = true;
      this.#onChange();
    }
  }

  /** Once it is done; what went wrong stands with the source itself, or here where it is not kept. */
  #sayWhatCame(id: string, before: StartedFetch): void {
    if (!this.#session.asks[id]?.done.includes(before.name)) return;
    const source = this.#sources.find((one) => one.id === id);
    const failure = this.#session.failures[id];
    this.#started.delete(id);
    if (!source && failure) this.refusal = failure;
    for (const onEnd of before.onEnd) onEnd(source !== undefined);
    if (failure || !source || source.tried.failure) return;
    this.notice = { kind: 'came', name: source.name, count: this.#countOf(id) - before.count };
  }

  #countOf(id: string): number {
    return this.#counts.get(id) ?? 0;
  }

  async #readForum(): Promise<void> {
    this.isForumOn = await hasForum();
    this.#onChange();
  }

  /** What was said last is over: the reader goes on to something else. */
  forget(): void {
    this.#clear();
  }

  #clear(): void {
    this.notice = null;
    this.refusal = null;
    this.#onChange();
  }

  #refuse(why: LocalizedText): false {
    this.refusal = why;
    this.#onChange();
    return false;
  }

  #say(notice: SourcesNotice): void {
    this.notice = notice;
    this.#onChange();
  }
}
