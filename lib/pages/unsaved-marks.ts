import { report } from '../browser/report';
import type { MarkPatch } from '../paper/mark';
import { joinPatches, lessPatch, type MarkChange, readMarkChange } from '../paper/mark-patch';
import type { PaperKey } from '../paper/ref';
import { parseJson, toArray } from '../text/json';

/** Choices about a paper that the background has not confirmed yet. */
export interface Unsaved {
  key: PaperKey;
  /** the note is the text as it stands in the field */
  patch: Omit<MarkPatch, 'openedAt'>;
  /** the note that was stored when the reader began to write */
  base: string;
}

/** Where a page keeps them: it needs no answer, and content scripts and other sites cannot read it. */
export interface UnsavedPlace {
  storage: Storage;
  locks: LockManager;
}

const PREFIX = 'unsaved:';

/**
 * The choices of one page that are on their way to the background, on disk as well.
 *
 * A message that a page sends while it closes is lost when the background worker has to be started for
 * it. So each choice is first written to `localStorage`, which takes it at once, and removed when the
 * background has confirmed it. What a closed page left there is stored by the next page, or by one that
 * is open: each page holds a lock of its own while it lives, and the others wait for it.
 */
export class UnsavedMarks {
  readonly #name = PREFIX + crypto.randomUUID();
  readonly #place: UnsavedPlace | null;
  readonly #entries = new Map<PaperKey, Unsaved>();
  readonly #awaited = new Set<string>();

  /** @param place - `null` where the browser offers none; then nothing is kept beyond the page */
  constructor(place: UnsavedPlace | null = findPlace()) {
    this.#place = place;
    const forever = new Promise<never>(() => undefined);
    place?.locks.request(this.#name, () => forever).catch(report);
  }

  /**
   * Hands over what other pages left when they were closed, now and later.
   *
   * @param store - begins to store it, through `put`, before it returns
   */
  takeLeft(signal: AbortSignal, store: (left: Unsaved[]) => void): void {
    const { storage } = this.#place ?? {};
    if (!storage) return;
    for (const name of Object.keys(storage)) this.#await(name, signal, store);
    globalThis.addEventListener?.(
      'storage',
      ({ key }) => key && storage.getItem(key) !== null && this.#await(key, signal, store),
      { signal },
    ); // tests without a page have none
  }

  /** Remembers a choice. @param base - the note that was stored when the reader began to write */
  put(key: PaperKey, patch: MarkPatch, base: string): void {
    this.putAll([{ key, patch, base }]);
  }

  /** Remembers choices about many papers. */
  putAll(changes: readonly Required<MarkChange>[]): void {
    const entries = changes.flatMap((change) => withoutOpening(change) ?? []);
    for (const { key, patch, base } of entries) {
      const earlier = this.#entries.get(key);
      const noteBase = 'note' in patch ? base : (earlier?.base ?? base);
      const joined = earlier ? joinPatches(earlier.patch, patch) : patch;
      this.#entries.set(key, { key, base: noteBase, patch: joined });
    }
    if (entries.length > 0) this.#write();
  }

  /** Forgets choices that are confirmed or given up, except those that were replaced meanwhile. */
  settle(key: PaperKey, patch: MarkPatch): void {
    this.settleAll([{ key, patch }]);
  }

  /** Forgets choices about many papers. */
  settleAll(changes: readonly MarkChange[]): void {
    for (const { key, patch } of changes) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      const left = lessPatch(entry.patch, patch);
      if (Object.keys(left).length > 0) this.#entries.set(key, { ...entry, patch: left });
      else this.#entries.delete(key);
    }
    this.#write();
  }

  #write(): void {
    const { storage } = this.#place ?? {};
    try {
      if (this.#entries.size === 0) storage?.removeItem(this.#name);
      else storage?.setItem(this.#name, JSON.stringify([...this.#entries.values()]));
    } catch (error) {
      report(error); // full; the message to the background is on its way all the same
    }
  }

  #await(name: string, signal: AbortSignal, store: (left: Unsaved[]) => void): void {
    if (!name.startsWith(PREFIX) || name === this.#name || this.#awaited.has(name)) return;
    this.#awaited.add(name);
    const take = () => {
      this.#awaited.delete(name);
      const left = readUnsaved(this.#place?.storage.getItem(name) ?? '');
      if (left.length > 0) store(left);
      this.#place?.storage.removeItem(name);
    };
    this.#place?.locks.request(name, { signal }, take).catch((error) => {
      if (!signal.aborted) report(error);
    });
  }
}

function readUnsaved(text: string): Unsaved[] {
  return toArray(parseJson(text)).flatMap((item) => {
    const change = readMarkChange(item);
    return (change && withoutOpening({ base: '', ...change })) ?? [];
  });
}

/** The time at which a paper was opened is not a choice; `null` if nothing else is left. */
function withoutOpening({ key, base, patch }: Required<MarkChange>): Unsaved | null {
  const { openedAt: _, ...choices } = patch;
  return Object.keys(choices).length > 0 ? { key, base, patch: choices } : null;
}

function findPlace(): UnsavedPlace | null {
  try {
    const { localStorage: storage, navigator } = globalThis;
    return storage && navigator?.locks ? { storage, locks: navigator.locks } : null;
  } catch (error) {
    report(error); // the browser is set to refuse it
    return null;
  }
}
