import type { LocalizedText } from '../text/localized';

/** Maximum number of actions that can be undone; the oldest are forgotten. */
const MOST_DEEDS = 100;

/** An action of the reader that can be undone and redone. */
export interface Deed {
  /** where it was done, and where it is reported and undone */
  place: string;
  /** message about the action, shown there */
  done: LocalizedText;
  /** message shown once it is undone */
  undone: LocalizedText;
  /** @returns why it could not be undone; nothing is changed then */
  undo(): Promise<LocalizedText | null>;
  /** @returns why it could not be redone */
  redo(): Promise<LocalizedText | null>;
}

/** The message for a place: the last action there, and whether it can be undone or redone. */
export interface LastDeed {
  text: LocalizedText;
  canUndo: boolean;
  canRedo: boolean;
  /** when it was done; the latest of several places is undone first */
  atMs: number;
}

interface Entry {
  deed: Deed;
  atMs: number;
}

/**
 * The actions of the reader on one of our pages. Each place undoes its own actions, the last one first. An
 * action can be undone as long as the page is open.
 */
export class UndoHistory {
  #done: Entry[] = [];
  #undone: Entry[] = [];
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Records an action. Actions that were undone in its place before can no longer be redone. */
  did(deed: Deed): void {
    this.#undone = this.#undone.filter(({ deed: { place } }) => place !== deed.place);
    this.#done = add(this.#done, { deed });
    this.#onChange();
  }

  /** Forgets an action that had no effect. */
  drop(deed: Deed): void {
    this.#done = this.#done.filter((entry) => entry.deed !== deed);
    this.#onChange();
  }

  /** Returns the message for a place; `null` if nothing was done there. */
  last(place: string): LastDeed | null {
    const done = lastIn(this.#done, place);
    const undone = lastIn(this.#undone, place);
    if (undone) {
      const canUndo = done !== undefined;
      return { text: undone.deed.undone, canUndo, canRedo: true, atMs: undone.atMs };
    }
    return done ? { text: done.deed.done, canUndo: true, canRedo: false, atMs: done.atMs } : null;
  }

  /** @returns why the last action in that place could not be undone; also `null` if there is none */
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

  /** @returns why the action that was undone last in that place could not be redone */
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
