import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type SettingName } from '../../lib/settings/settings';
import { readChosenSettings, readSettings, watchSettings } from '../../lib/storage/settings';
import { fakeStorage } from '../fakes/storage';

describe('reading settings', () => {
  test('gives the defaults before the first choice, and says that nothing was chosen', async () => {
    fakeStorage();
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await readChosenSettings()).toBeNull();
  });

  test('of an earlier version gives new ones their default', async () => {
    fakeStorage({ settings: { mode: 'side', side: 'left' } });
    const expected = { ...DEFAULT_SETTINGS, mode: 'side', side: 'left' };
    expect(await readSettings()).toEqual(expected);
    expect(await readChosenSettings()).toEqual(expected);
  });

  test('to be kept elsewhere checks every field', async () => {
    fakeStorage({ settings: { mode: 'en', side: 'top', folded: 'all', theme: 'dark' } });
    expect(await readChosenSettings()).toEqual({ ...DEFAULT_SETTINGS, mode: 'en' });
  });
});

describe('watching settings', () => {
  let life: AbortController;
  let heard: unknown[];

  beforeEach(() => {
    fakeStorage({ settings: { mode: 'ko', side: 'right' } });
    life = new AbortController();
    heard = [];
  });

  const watch = (...names: SettingName[]) =>
    watchSettings(life.signal, names, (settings) => void heard.push(settings));
  const set = (settings: unknown) => browser.storage.local.set({ settings });

  test('hears of the named ones, and is given all', async () => {
    watch('mode', 'sites');
    await set({ mode: 'en', side: 'right' });
    expect(heard).toEqual([{ ...DEFAULT_SETTINGS, mode: 'en' }]);
    await set({ mode: 'en', side: 'right', sites: { x: false } });
    expect(heard).toHaveLength(2);
  });

  test.each<[string, unknown]>([
    ['another setting', { mode: 'ko', side: 'left' }],
    ['the same written once more', { side: 'right', mode: 'ko' }],
    ['a default that is written out', { mode: 'ko', side: 'right', sites: { arxiv: true } }],
  ])('does not hear of %s', async (_, settings) => {
    watch('mode', 'sites');
    await set(settings);
    expect(heard).toEqual([]);
  });

  test('does not hear of the mirror', async () => {
    watch('mode');
    await browser.storage.local.set({ mirror: {} });
    expect(heard).toEqual([]);
  });

  test('hears the defaults when they were removed', async () => {
    watch('mode');
    await browser.storage.local.remove('settings');
    expect(heard).toEqual([DEFAULT_SETTINGS]);
  });

  test('ends with its signal', async () => {
    watch('mode');
    life.abort();
    await set({ mode: 'en' });
    expect(heard).toEqual([]);
  });
});
