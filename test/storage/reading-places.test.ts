import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetReadingPlaces,
  keepReadingPlace,
  readReadingPlaces,
} from '../../lib/storage/reading-places';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 0 });
  return () => vi.useRealTimers();
});

const names = async () => Object.keys(await fakeBrowser.storage.session.get(null));

test('how far a paper was scrolled is kept only in the browser’s memory', async () => {
  await keepReadingPlace('sidepanel:arxiv:2410.05258', 120);
  expect(await readReadingPlaces()).toEqual(new Map([['sidepanel:arxiv:2410.05258', 120]]));
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
});

test('the start of a paper is not stored as a place', async () => {
  await keepReadingPlace('popup:arxiv:2410.05258', 120);
  await keepReadingPlace('popup:arxiv:2410.05258', 0);
  expect(await names()).toEqual([]);
});

test('the places left longest ago are forgotten', async () => {
  await fakeBrowser.storage.session.set({ changes: 'x' });
  for (let at = 0; at < 130; at += 1) {
    vi.setSystemTime(at);
    await keepReadingPlace(`popup:${at}`, 5);
  }
  const places = await readReadingPlaces();
  expect(places.size).toBe(100);
  expect(places.has('popup:29')).toBe(false);
  expect(places.has('popup:30')).toBe(true);
  expect((await names()).length).toBe(101); // other items stay
});

test('forgetting all places removes nothing else', async () => {
  await fakeBrowser.storage.session.set({ changes: 'x' });
  await keepReadingPlace('popup:a', 5);
  await forgetReadingPlaces();
  expect(await names()).toEqual(['changes']);
});
