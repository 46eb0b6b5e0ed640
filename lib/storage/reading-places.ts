import { browser } from 'wxt/browser';

/** How far a paper was read. */
interface ReadingPlace {
  /** px that it is scrolled */
  top: number;
  atMs: number;
}

// In memory until the browser closes, and not readable by content scripts. One item each: two windows
// that write at once must not overwrite each other.
const PLACE = 'place:';
/** Papers whose places are kept: those that were left last. */
const MOST = 100;

/**
 * Reads how far papers were scrolled since the browser was started, and forgets those that were left
 * longest ago.
 *
 * @returns px, by the name that `keepReadingPlace` was given
 */
export async function readReadingPlaces(): Promise<Map<string, number>> {
  const items = Object.entries(await browser.storage.session.get(null));
  const places = items
    .filter(([name]) => name.startsWith(PLACE))
    .map(([name, place]) => ({ name, ...(place as ReadingPlace) })) // written by the function below
    .sort((a, b) => b.atMs - a.atMs);
  const old = places.slice(MOST).map(({ name }) => name);
  if (old.length > 0) await browser.storage.session.remove(old);
  return new Map(places.slice(0, MOST).map(({ name, top }) => [name.slice(PLACE.length), top]));
}

/** Stores how far a paper is scrolled; its beginning needs no place. */
export async function keepReadingPlace(name: string, top: number): Promise<void> {
  const place: ReadingPlace = { top, atMs: Date.now() };
  if (top > 0) await browser.storage.session.set({ [PLACE + name]: place });
  else await browser.storage.session.remove(PLACE + name);
}

/** Forgets all places: which papers were read is not to be found any more. */
export async function forgetReadingPlaces(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter((name) => name.startsWith(PLACE)));
}
