import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { follow } from '../../lib/content/follow';
import { readSettings } from '../../lib/storage/settings';
import { fakeStorage } from '../fakes/storage';

/** What was shown, in order, and whether it has ended. */
let shown: { side: string; signal: AbortSignal }[];

beforeEach(() => {
  fakeStorage({ settings: { side: 'right', mode: 'ko' } });
  shown = [];
  follow({
    read: async () => ({ settings: await readSettings() }),
    settings: ['sites', 'x', 'side'],
    fingerprint: () => '',
    show: ({ settings: { side } }, signal) => {
      shown.push({ side, signal });
    },
  });
});

/** Everything that was asked of the storage has been answered and shown. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const sides = () => shown.map(({ side, signal }) => `${side}${signal.aborted ? ' ended' : ''}`);

/** A page that comes out of the back/forward cache; its browser told it nothing while it was there. */
function comeBack(persisted: boolean): void {
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
}

describe('a page', () => {
  test('follows a setting that matters, and ends what it showed', async () => {
    await settled();
    await browser.storage.local.set({ settings: { side: 'left' } });
    await settled();
    expect(sides()).toEqual(['right ended', 'left']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a setting that does not matter', { settings: { side: 'right', mode: 'en' } }],
    ['the switch of another site', { settings: { side: 'right', sites: { arxiv: false } } }],
    ['weeks that change nothing here', { mirror: { fingerprint: 'other' } }],
  ])('leaves what it shows as it is after %s', async (_, items) => {
    await settled();
    await browser.storage.local.set(items);
    await settled();
    expect(sides()).toEqual(['right']);
  });

  test.each([
    ['comes back from the cache', true, ['right ended', 'left']],
    ['is loaded', false, ['right']],
  ])('that %s catches up with a setting it was not told of: %s', async (_, persisted, expected) => {
    await settled();
    Object.assign(browser.storage.local, { get: async () => ({ settings: { side: 'left' } }) });
    comeBack(persisted);
    await settled();
    expect(sides()).toEqual(expected);
  });

  test('follows the switch of its site', async () => {
    await settled();
    await browser.storage.local.set({ settings: { side: 'right', sites: { x: false } } });
    await settled();
    expect(sides()).toEqual(['right ended', 'right']);
  });

  test('that comes back from the cache stays as it was when nothing changed', async () => {
    await settled();
    comeBack(true);
    await settled();
    expect(sides()).toEqual(['right']);
  });

  test('shows the last of many changes at once', async () => {
    await settled();
    await browser.storage.local.set({ settings: { side: 'left' } });
    await browser.storage.local.set({ settings: { side: 'right' } });
    await settled();
    expect(sides().at(-1)).toBe('right');
    expect(sides().filter((one) => !one.endsWith('ended'))).toEqual(['right']);
  });
});
