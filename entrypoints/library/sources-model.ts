import { browser } from 'wxt/browser';
import { keepInParts } from '../../lib/browser/backup';
import { sayFailure } from '../../lib/browser/errors';
import { askForForum, hasForum, leaveForum } from '../../lib/browser/forum-permission';
import { askForHost } from '../../lib/browser/host-permission';
import { ask, type Reply } from '../../lib/browser/messages';
import { watchMirror } from '../../lib/browser/mirror';
import { report } from '../../lib/browser/report';
import { readSession, type Session, watchSession } from '../../lib/browser/session';
import type { SourceRecord } from '../../lib/browser/source-record';
import { readSources, readWeekNames, type StoreContents } from '../../lib/browser/store';
import type { Said } from '../../lib/digest/format';
import { isOrigin } from '../../lib/digest/origin';
import { readFeedAddress } from '../../lib/feed/feed-address';
import { KNOWN_SOURCES } from '../../lib/sources/known-sources';
import type { Want } from '../../lib/sources/sync';
import type { Locale } from '../../lib/view/settings';
import { type SourceRow, type SourcesNotice, sourceRows } from '../../lib/view/sources-view';

/** How a source was when it was asked for anew. */
interface Begun {
  count: number;
  atMs: number | null;
}

const JUST_BEGUN = { done: 0, total: null };

/** The places that weeks come from, and what the reader can do about them. */
export class SourcesModel {
  /** whether the button in the forum's threads is allowed */
  isForumOn = false;
  notice: SourcesNotice | null = null;
  /** why the address of a feed was not taken */
  refusal: Said | null = null;
  #sources: SourceRecord[] = [];
  #counts = new Map<string, number>();
  #session: Session = { progress: {}, failures: {}, laying: null, changes: '' };
  /** what the reader asked for here: how that goes is said aloud */
  readonly #asked = new Set<string>();
  /** what of it is not at its end */
  readonly #begun = new Map<string, Begun>();
  #undo: StoreContents | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Reads what there is, and follows it for as long as the page is there. */
  async open(): Promise<void> {
    const { signal } = new AbortController();
    const reread = () => void this.#read().catch(report);
    watchMirror(signal, ({ isMirrorNew }) => isMirrorNew && reread());
    watchSession(signal, (session) => this.#follow(session));
    browser.permissions.onAdded.addListener(() => void this.#readForum().catch(report));
    browser.permissions.onRemoved.addListener(() => void this.#readForum().catch(report));
    this.#session = await readSession();
    await Promise.all([this.#read(), this.#readForum()]);
  }

  /** Whether the reader has taken up any. */
  get hasAny(): boolean {
    return this.#sources.length > 0;
  }

  rows(locale: Locale): SourceRow[] {
    // Shown as begun until the background says more.
    const begun = Object.fromEntries([...this.#begun.keys()].map((id) => [id, JUST_BEGUN]));
    const { progress, failures } = this.#session;
    const input = {
      ...{ sources: this.#sources, counts: this.#counts, nowMs: Date.now(), failures },
      ...{ progress: { ...begun, ...progress }, asked: this.#asked },
    };
    return sourceRows(input, locale);
  }

  /**
   * Takes up a feed and fetches it. Asks the browser for its host, which asks the reader; must come
   * straight from a click.
   *
   * @returns whether it was taken up
   */
  async addFeed(text: string): Promise<boolean> {
    this.#clear();
    const address = readFeedAddress(text);
    if ('problem' in address) return this.#refuse(address.problem);
    if (!(await this.#isAllowed(address.url))) return false;
    const before = this.#sources.find(({ id }) => id === `feed:${address.url}`);
    const reply = await ask({ kind: 'add-source', address: text });
    if (!reply.ok) return this.#refuse(reply.failure);
    const { id, name, state } = reply.value as SourceRecord; // from our own background
    const key = state.kind === 'feed' ? state.publicKey : null;
    if (before) {
      const isOtherKey = address.publicKey !== null && address.publicKey !== key;
      this.notice = { kind: isOtherKey ? 'other-key' : 'known', name };
    }
    await this.#fetch(id, null);
    return true;
  }

  /** Fetches from a source, which is taken up first; must come straight from a click, as above. */
  async fetch(id: string, want: Want | null): Promise<void> {
    this.#clear();
    const known = KNOWN_SOURCES.find((one) => one.id === id);
    const source = this.#sources.find((one) => one.id === id);
    const address = known?.permission ?? source?.url;
    if (!address || !(await this.#isAllowed(address))) return;
    if (!source) {
      const reply = await ask({ kind: 'add-source', address: id });
      if (!reply.ok) return this.#say({ kind: 'failed', why: reply.failure });
    }
    await this.#fetch(id, want);
  }

  async stop(id: string): Promise<void> {
    if (!isOrigin(id)) return;
    this.#begun.delete(id);
    const reply = await ask({ kind: 'stop-fetching', id });
    if (!reply.ok) this.#say({ kind: 'failed', why: reply.failure });
  }

  async remove(id: string): Promise<void> {
    if (!isOrigin(id)) return;
    this.#clear();
    const name = this.#sources.find((one) => one.id === id)?.name ?? id;
    this.#begun.delete(id);
    const reply = await ask({ kind: 'remove-source', id });
    if (!reply.ok) return this.#say({ kind: 'failed', why: reply.failure });
    const removed = reply.value as StoreContents; // from our own background
    this.#undo = removed;
    this.#say({ kind: 'removed', name, count: removed.weeks.length });
  }

  /** Brings back the source that was removed last, with its weeks. */
  async undo(): Promise<void> {
    const contents = this.#undo;
    this.#clear();
    if (!contents) return;
    const reply: Reply = await keepInParts(contents);
    const name = contents.sources[0]?.name ?? '';
    this.#say(reply.ok ? { kind: 'brought-back', name } : { kind: 'failed', why: reply.failure });
  }

  /** Asks the browser, which asks the reader; must come straight from a click. */
  async switchForum(): Promise<void> {
    this.isForumOn = this.isForumOn ? !(await leaveForum()) : await askForForum();
    this.#onChange();
  }

  async #fetch(id: string, want: Want | null): Promise<void> {
    if (!isOrigin(id)) return;
    const atMs = this.#sources.find((one) => one.id === id)?.tried.atMs ?? null;
    this.#asked.add(id);
    this.#begun.set(id, { count: this.#countOf(id), atMs });
    this.#onChange();
    const reply = await ask({ kind: 'fetch', id, want });
    if (reply.ok) return;
    this.#begun.delete(id);
    this.#say({ kind: 'failed', why: reply.failure });
  }

  /** The browser shows its question now or, after anything else was waited for, not at all. */
  async #isAllowed(address: string): Promise<boolean> {
    try {
      if (await askForHost(address)) return true;
      this.#say({ kind: 'denied', host: new URL(address).hostname });
    } catch (error) {
      report(error);
      this.#say({ kind: 'failed', why: sayFailure(error) });
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
    const [sources, names] = await Promise.all([readSources(), readWeekNames()]);
    this.#sources = sources;
    this.#counts = new Map();
    for (const { origin } of names) this.#counts.set(origin, this.#countOf(origin) + 1);
    for (const [id, begun] of this.#begun) this.#sayWhatCame(id, begun);
    this.#onChange();
  }

  /** Once it is at its end; what went wrong stands with the source itself. */
  #sayWhatCame(id: string, before: Begun): void {
    const source = this.#sources.find((one) => one.id === id);
    const isFailed = this.#session.failures[id] !== undefined;
    const isAtEnd = !source || (!source.tried.isBegun && source.tried.atMs !== before.atMs);
    if (!isFailed && !isAtEnd) return;
    this.#begun.delete(id);
    if (isFailed || !source || source.tried.failure) return;
    this.notice = { kind: 'came', name: source.name, count: this.#countOf(id) - before.count };
  }

  #countOf(id: string): number {
    return this.#counts.get(id) ?? 0;
  }

  async #readForum(): Promise<void> {
    this.isForumOn = await hasForum();
    this.#onChange();
  }

  #clear(): void {
    this.notice = null;
    this.refusal = null;
    this.#undo = null;
    this.#onChange();
  }

  #refuse(why: Said): false {
    this.refusal = why;
    this.#onChange();
    return false;
  }

  #say(notice: SourcesNotice): void {
    this.notice = notice;
    this.#onChange();
  }
}
