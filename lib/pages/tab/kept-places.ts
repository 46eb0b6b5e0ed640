import { report } from '../../browser/report';
import type { PaperKey } from '../../paper/ref';
import { keepReadingPlace, readReadingPlaces } from '../../storage/reading-places';

/** One scroll fires many events. */
const REST_MS = 200;

/**
 * The scroll offset of each paper on one kind of page, whose width it depends on. Offsets are kept until
 * the browser closes; in private windows, until the page closes.
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

  /** Reads the stored offsets. Await it before a paper is shown. */
  async open(isPrivate: Promise<boolean>): Promise<void> {
    try {
      const [places, isAlone] = await Promise.all([readReadingPlaces(), isPrivate]);
      if (isAlone) return;
      this.#isKept = true;
      const own = `${this.#page}:`;
      for (const [name, top] of places)
        if (name.startsWith(own)) this.#tops.set(name.slice(own.length) as PaperKey, top); // as `save` named it
    } catch (error) {
      report(error); // without them, every paper opens at its beginning
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

  /** Stores offsets that are not stored yet; also called when the page closes. */
  save(): void {
    const papers = [...this.#unsaved];
    this.#unsaved.clear();
    if (!this.#isKept) return;
    for (const paper of papers)
      keepReadingPlace(`${this.#page}:${paper}`, this.topOf(paper)).catch(report);
  }
}
