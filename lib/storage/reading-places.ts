import { browser } from 'wxt/browser';

/** How far a paper was read. */
interface ReadingPlace {
  /** scroll offset, px */
  top: number;
  atMs: number;
}

// In memory until the browser closes, and not readable by content scripts. There is one item per paper, so
// that two windows do not overwrite each other's.
const PLACE = 'place:';
/** Papers whose places are kept: the most recent ones. */
const MOST = 100;

/**
 * Reads the scroll offsets of papers since the browser started, and forgets the oldest ones.
 *
 * @returns px, by the name that was passed to `keepReadingPlace`
 */
export async function readReadingPlaces(): Promise<Map<string, number>> {
  const items = Object.entries(await browser.storage.session.get(null));
  const places = items
    .filter(([name]) => name.startsWith(PLACE))
    .map(([name, place]) => ({ name, ...(place as ReadingPlace) })) // written by `keepReadingPlace`
    .sort((a, b) => b.atMs - a.atMs);
  const old = places.slice(MOST).map(({ name }) => name);
  if (old.length > 0) await browser.storage.session.remove(old);
  return new Map(places.slice(0, MOST).map(({ name, top }) => [name.slice(PLACE.length), top]));
}

/** Stores how far a paper is scrolled; its beginning needs no entry. */
export async function keepReadingPlace(name: string, top: number): Promise<void> {
  const place: ReadingPlace = { top, atMs: Date.now() };
  if (top > 0) await browser.storage.session.set({ [PLACE + name]: place });
  else await browser.storage.session.remove(PLACE + name);
}

/** Forgets all places, so that they do not reveal which papers were read. */
export async function forgetReadingPlaces(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter((name) => name.startsWith(PLACE)));
}
