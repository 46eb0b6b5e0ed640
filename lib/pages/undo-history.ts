import type { LocalizedText } from '../text/localized';

/** Deeds that can be undone, at most; the first are forgotten. */
const MOST_DEEDS = 100;

/** Something the reader did that can be undone, and done again. */
export interface Deed {
  /** where it was done: there it is said, and undone */
  place: string;
  /** what was done, as it is said there */
  done: LocalizedText;
  /** said once it is undone */
  undone: LocalizedText;
  /** @returns why it could not be undone; everything is as before then */
  undo(): Promise<LocalizedText | null>;
  /** @returns why it could not be done again */
  redo(): Promise<LocalizedText | null>;
}

/** What is said of a place: the last deed there, and which way the reader can go from it. */
export interface LastDeed {
  text: LocalizedText;
  canUndo: boolean;
  canRedo: boolean;
  /** when it was done; the latest of several places is the one to undo */
  atMs: number;
}

interface Entry {
  deed: Deed;
  atMs: number;
}

/**
 * What the reader did on one of our pages, in every place of it: each place undoes its own deeds, the
 * last one first. A deed can be undone for as long as the page is there.
 */
export class UndoHistory {
  #done: Entry[] = [];
  #undone: Entry[] = [];
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Remembers what was just done. What was undone in that place before cannot be done again. */
  did(deed: Deed): void {
    this.#undone = this.#undone.filter(({ deed: { place } }) => place !== deed.place);
    this.#done = add(this.#done, { deed });
    this.#onChange();
  }

  /** Forgets a deed that came to nothing. */
  drop(deed: Deed): void {
    this.#done = this.#done.filter((entry) => entry.deed !== deed);
    this.#onChange();
  }

  /** What is to be said in a place; `null` where nothing was done. */
  last(place: string): LastDeed | null {
    const done = lastIn(this.#done, place);
    const undone = lastIn(this.#undone, place);
    if (undone) {
      const canUndo = done !== undefined;
      return { text: undone.deed.undone, canUndo, canRedo: true, atMs: undone.atMs };
    }
    return done ? { text: done.deed.done, canUndo: true, canRedo: false, atMs: done.atMs } : null;
  }

  /** @returns why the last deed in that place could not be undone; `null` too where there is none */
  async undo(place: string): Promise<LocalizedText | null> {
    const entry = lastIn(this.#done, place);
    if (!entry) return null;
    this.#done = this.#done.filter((one) => one !== entry);
    this.#undone = add(this.#undone, entry);
    const failure = await entry.deed.undo();
    if (failure) {
      this.#undone = this.#undone.filter(({ deed }) => deed !== entry.deed);
      this.#done = add(this.#done, entry);
    }
    this.#onChange();
    return failure;
  }

  /** @returns why what was undone last in that place could not be done again */
  async redo(place: string): Promise<LocalizedText | null> {
    const entry = lastIn(this.#undone, place);
    if (!entry) return null;
    this.#undone = this.#undone.filter((one) => one !== entry);
    this.#done = add(this.#done, entry);
    const failure = await entry.deed.redo();
    if (failure) {
      this.#done = this.#done.filter(({ deed }) => deed !== entry.deed);
      this.#undone = add(this.#undone, entry);
    }
    this.#onChange();
    return failure;
  }
}

function add(entries: readonly Entry[], { deed }: Pick<Entry, 'deed'>): Entry[] {
  return [...entries, { deed, atMs: Date.now() }].slice(-MOST_DEEDS);
}

function lastIn(entries: readonly Entry[], place: string): Entry | undefined {
  return entries.findLast(({ deed }) => deed.place === place);
}
