import type { PaperKey } from '../../paper/ref';

/** X fills a page that much later than it changes the address. */
const FILLED_MS = 1_500;
/** How often the address is looked at where the browser does not tell. */
const LOOK_MS = 1_000;

/**
 * The papers whose chips the reader has met on the page of one address. X changes its addresses without
 * loading anything, and takes posts that were scrolled by out of the page.
 */
export class MetPapers {
  readonly #met = new Set<PaperKey>();
  readonly #shown: () => PaperKey[];
  readonly #onCount: (papers: number) => void;
  #filling: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param shown - the papers of the chips that are in the page now
   * @param onCount - told how many they are now
   */
  constructor(signal: AbortSignal, shown: () => PaperKey[], onCount: (papers: number) => void) {
    this.#shown = shown;
    this.#onCount = onCount;
    watchPlace(signal, () => {
      clearTimeout(this.#filling);
      this.#filling = setTimeout(() => {
        this.#filling = undefined;
        this.#met.clear();
        this.#count(this.#shown());
      }, FILLED_MS);
    });
    signal.addEventListener('abort', () => clearTimeout(this.#filling));
  }

  add(papers: readonly PaperKey[]): void {
    // Some may still be of the last address; those that stay are counted in a moment.
    if (this.#filling === undefined && papers.some((key) => !this.#met.has(key)))
      this.#count(papers);
  }

  #count(papers: readonly PaperKey[]): void {
    for (const key of papers) this.#met.add(key);
    this.#onCount(this.#met.size);
  }
}

/** Calls back when the address became that of another page; a photo opens over the page that it is in. */
function watchPlace(signal: AbortSignal, onChange: () => void): void {
  const placeNow = () => location.pathname.replace(/\/(?:photo|video)\/\d+$/, '') + location.search;
  let place = placeNow();
  const look = () => {
    const now = placeNow();
    if (now !== place) onChange();
    place = now;
  };
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
