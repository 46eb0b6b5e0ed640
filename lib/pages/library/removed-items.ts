/** How long something can be put back where it stood, at least. */
const STAYS_MS = 10_000;
const LOOKS_AGAIN_MS = 1_000;

interface Removed<Item> {
  item: Item;
  atMs: number;
}

/**
 * What the reader took away, for as long as it can be put back from its own place in a list. Nothing
 * of it goes while the reader is there: what stands below would come under their pointer.
 */
export class RemovedItems<Item> {
  readonly #items = new Map<string, Removed<Item>>();
  /** on their way back */
  readonly #returning = new Set<string>();
  readonly #isHeld: () => boolean;
  readonly #onChange: () => void;

  /** @param isHeld - whether the pointer or the keyboard is at the list now */
  constructor(isHeld: () => boolean, onChange: () => void) {
    this.#isHeld = isHeld;
    this.#onChange = onChange;
  }

  get items(): ReadonlyMap<string, Item> {
    return new Map([...this.#items].map(([id, { item }]) => [id, item]));
  }

  /** When the last one was taken away; `null` when none can be put back that is not on its way. */
  get last(): { id: string; atMs: number } | null {
    const last = [...this.#items].findLast(([id]) => !this.#returning.has(id));
    return last ? { id: last[0], atMs: last[1].atMs } : null;
  }

  get(id: string): Item | null {
    return this.#items.get(id)?.item ?? null;
  }

  add(id: string, item: Item): void {
    this.#items.delete(id);
    const removed = { item, atMs: Date.now() };
    this.#items.set(id, removed);
    setTimeout(() => this.#lapse(id, removed), STAYS_MS);
  }

  /**
   * Puts one back, unless that is being done already.
   *
   * @param work - resolves to whether it is back; where it is not, it stays to be put back
   */
  async putBack(id: string, work: (item: Item) => Promise<boolean>): Promise<void> {
    const item = this.get(id);
    if (!item || this.#returning.has(id)) return;
    this.#returning.add(id);
    try {
      if (await work(item)) this.delete(id);
    } finally {
      this.#returning.delete(id);
    }
  }

  /** It is back, or is not to be put back any more. */
  delete(id: string): void {
    this.#items.delete(id);
  }

  /** The timer tells that the time is over: a clock may have been set meanwhile. */
  #lapse(id: string, removed: Removed<Item>): void {
    if (this.#items.get(id) !== removed) return; // it is back, or was taken away once more
    if (this.#isHeld() || this.#returning.has(id)) {
      setTimeout(() => this.#lapse(id, removed), LOOKS_AGAIN_MS);
      return;
    }
    this.#items.delete(id);
    this.#onChange();
  }
}
