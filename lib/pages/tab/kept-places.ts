import { report } from '../../browser/report';
import type { PaperKey } from '../../paper/ref';
import { keepReadingPlace, readReadingPlaces } from '../../storage/reading-places';

/** A scroll is many events. */
const REST_MS = 200;

/**
 * How far each paper is scrolled on one kind of page, which has the width that its places are true for.
 * They outlast the page, not the browser; those of private windows only the page.
 */
export class KeptPlaces {
  readonly #page: string;
  readonly #tops = new Map<PaperKey, number>();
  readonly #unsaved = new Set<PaperKey>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = false;

  /** @param page - name of the kind of page */
  constructor(page: string) {
    this.#page = page;
  }

  /** Reads the places that were kept. To be awaited before a paper is shown. */
  async open(isPrivate: Promise<boolean>): Promise<void> {
    try {
      const [places, isAlone] = await Promise.all([readReadingPlaces(), isPrivate]);
      if (isAlone) return;
      this.#isKept = true;
      const own = `${this.#page}:`;
      for (const [name, top] of places)
        if (name.startsWith(own)) this.#tops.set(name.slice(own.length) as PaperKey, top); // as `save` named it
    } catch (error) {
      report(error); // without them, every paper begins at its beginning
    }
  }

  topOf(paper: PaperKey): number {
    return this.#tops.get(paper) ?? 0;
  }

  /** @param top - px */
  set(paper: PaperKey, top: number): void {
    if (this.topOf(paper) === top) return;
    this.#tops.set(paper, top);
    this.#unsaved.add(paper);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), REST_MS);
  }

  /** Stores what is not stored yet; also when the page closes. */
  save(): void {
    const papers = [...this.#unsaved];
    this.#unsaved.clear();
    if (!this.#isKept) return;
    for (const paper of papers)
      keepReadingPlace(`${this.#page}:${paper}`, this.topOf(paper)).catch(report);
  }
}
