import type { PaperKey } from '../../paper/ref';

/** How long after changing the address X fills the page. */
const FILLED_MS = 1_500;
/** How often the address is checked if the browser does not report changes. */
const LOOK_MS = 1_000;

/**
 * The papers whose chips have appeared on the page of one address. X changes its addresses without loading
 * a page, and removes posts that were scrolled past.
 */
export class MetPapers {
  readonly #met = new Set<PaperKey>();
  readonly #shown: () => PaperKey[];
  readonly #onCount: (papers: number) => void;
  #filling: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param shown - returns the papers of the chips currently in the page
   * @param onCount - called with the number of papers
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
    // Some may belong to the previous address; those that stay are counted in a moment.
    if (this.#filling === undefined && papers.some((key) => !this.#met.has(key)))
      this.#count(papers);
  }

  #count(papers: readonly PaperKey[]): void {
    for (const key of papers) this.#met.add(key);
    this.#onCount(this.#met.size);
  }
}

/** Calls back when the address changes to that of another page; a photo opens over its own page. */
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
