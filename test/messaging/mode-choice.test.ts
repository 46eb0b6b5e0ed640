import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ModeChoice } from '../../lib/messaging/mode-choice';
import type { Mode } from '../../lib/settings/settings';

let page: AbortController;
let followed: Mode[];
/** Ends the calls that wait for the background, in the order they were sent. */
let answers: ((reply: unknown) => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  page = new AbortController();
  followed = [];
  answers = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    () => new Promise((resolve) => void answers.push(resolve)),
  );
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const store = (mode: Mode) => browser.storage.local.set({ settings: { mode } });

async function answer(reply: unknown = { ok: true }): Promise<void> {
  answers.shift()?.(reply);
  await settled();
}

describe('a mode that is chosen', () => {
  test('elsewhere is followed', async () => {
    new ModeChoice(page.signal, (mode) => followed.push(mode));
    await store('en');
    expect(followed).toEqual(['en']);
  });

  test('here is not taken back by the echo of an earlier choice', async () => {
    const choice = new ModeChoice(page.signal, (mode) => followed.push(mode));
    choice.store('en');
    choice.store('ko');
    await store('en');
    expect(followed).toEqual([]);
    await answer();
    expect(followed).toEqual([]);
    await store('ko');
    await answer();
    expect(followed.every((mode) => mode === 'ko')).toBe(true);
  });

  test('elsewhere while one was stored here is followed once that has ended', async () => {
    const choice = new ModeChoice(page.signal, (mode) => followed.push(mode));
    choice.store('en');
    await store('en');
    await store('ko');
    expect(followed).toEqual([]);
    await answer();
    expect(followed).toEqual(['ko']);
  });

  test('here and cannot be stored stays as it is', async () => {
    await store('ko');
    const choice = new ModeChoice(page.signal, (mode) => followed.push(mode));
    choice.store('en');
    await answer({ ok: false, failure: { ko: '가득 찼어요.', en: 'It is full.' } });
    expect(followed).toEqual([]);
    await store('side');
    expect(followed).toEqual(['side']);
  });

  test('elsewhere is not followed any more after the page has ended', async () => {
    new ModeChoice(page.signal, (mode) => followed.push(mode));
    page.abort();
    await store('en');
    expect(followed).toEqual([]);
  });
});
