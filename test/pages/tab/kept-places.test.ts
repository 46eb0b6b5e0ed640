import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KeptPlaces } from '../../../lib/pages/tab/kept-places';
import type { PaperKey } from '../../../lib/paper/ref';
import { readReadingPlaces } from '../../../lib/storage/reading-places';

const PAPER = 'arxiv:2410.05258' as PaperKey;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

async function open(page = 'sidepanel', isPrivate = false): Promise<KeptPlaces> {
  const places = new KeptPlaces(page);
  await places.open(Promise.resolve(isPrivate));
  return places;
}

test('the place in a paper is known after its page was closed, on the same kind of page only', async () => {
  const places = await open();
  places.set(PAPER, 40);
  places.set(PAPER, 120);
  await vi.advanceTimersByTimeAsync(300);
  expect((await open()).topOf(PAPER)).toBe(120);
  expect((await open('popup')).topOf(PAPER)).toBe(0);
});

test('a place is stored at once when the page closes', async () => {
  const places = await open();
  places.set(PAPER, 120);
  places.save();
  await vi.advanceTimersByTimeAsync(0);
  expect((await open()).topOf(PAPER)).toBe(120);
});

test('places read in a private window are not stored', async () => {
  const other = await open();
  other.set(PAPER, 50);
  other.save();
  const places = await open('sidepanel', true);
  expect(places.topOf(PAPER)).toBe(0);
  places.set(PAPER, 120);
  await vi.advanceTimersByTimeAsync(300);
  expect(places.topOf(PAPER)).toBe(120);
  expect([...(await readReadingPlaces()).values()]).toEqual([50]);
});

test('places are kept in memory if the stored ones cannot be read', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('broken'));
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const places = await open();
  places.set(PAPER, 120);
  expect(places.topOf(PAPER)).toBe(120);
  expect(logged).toHaveBeenCalled();
});
