import { readFileSync } from 'node:fs';
import type { ChromiumSession } from '../browsers/chromium';
import { addressBarOf } from '../browsers/firefox-address-bar';
import { expect, openFirefox, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const titleOf = (rank: number, lang: 'ko' | 'en'): string => week.entries[rank - 1].title[lang];

/** The lines Chromium's address bar gets for a text after the keyword; no driver can type there. */
async function typeInChromium(chromium: ChromiumSession, text: string) {
  const worker = await chromium.worker();
  return worker.evaluate(async (typed) => {
    const { omnibox } = chrome as unknown as Omnibox;
    const own = omnibox.setDefaultSuggestion;
    let first = '';
    Object.defineProperty(omnibox, 'setDefaultSuggestion', {
      configurable: true,
      value: (line: { description: string }) => {
        first = line.description;
        return own.call(omnibox, line); // parses it as XML and rejects anything else
      },
    });
    const lines = await new Promise<Line[]>((resolve) =>
      omnibox.onInputChanged.dispatch(typed, resolve),
    );
    Object.defineProperty(omnibox, 'setDefaultSuggestion', { configurable: true, value: own });
    return { first, lines };
  }, text);
}

async function enterInChromium(chromium: ChromiumSession, text: string, where = 'currentTab') {
  const worker = await chromium.worker();
  await worker.evaluate(
    ([typed, how]) =>
      (chrome as unknown as Omnibox).omnibox.onInputEntered.dispatch(typed ?? '', how ?? ''),
    [text, where],
  );
}

interface Line {
  content: string;
  description: string;
}
interface Omnibox {
  omnibox: {
    setDefaultSuggestion(line: { description: string }): Promise<void>;
    onInputChanged: { dispatch(text: string, suggest: (lines: Line[]) => void): void };
    onInputEntered: { dispatch(text: string, where: string): void };
  };
}

test('the keyword finds papers in Chromium, even right after the worker was stopped', async ({
  chromium,
}) => {
  const ready = async () => (await typeInChromium(chromium, 'ㅊㄷ')).first;
  await expect.poll(ready).toContain('차등');
  await chromium.stopWorker();
  for (const text of [
    '차등',
    'ㅊㄷ ㅌㄹㅅㅍㅁ',
    '2410.05258',
    'https://arxiv.org/abs/2410.05258v1',
  ]) {
    const { first, lines } = await typeInChromium(chromium, text);
    const plain = first.replace(/<\/?(?:match|dim)>/g, '');
    expect(plain).toBe(`${titleOf(2, 'ko')} · ${titleOf(2, 'en')} · 2024/10/07 주 2번째`);
    expect(lines.at(-1)?.content).toBe(`?${text}`);
  }
});

test('Chromium treats any typed text as text', async ({ chromium }) => {
  await expect.poll(async () => (await typeInChromium(chromium, '차등')).first).toContain('차등');
  for (const text of ['<b>', '</match>&amp;<url>', '%s "\'', ']]>\u0001\uffff', '\ud83d', '&#0;']) {
    const { first } = await typeInChromium(chromium, text);
    expect(first).not.toBe('');
  }
  expect(chromium.workerErrors).toEqual([]);
});

test('Enter opens the paper or the search in the tab that Chromium says', async ({
  chromium,
  ownPage: page,
}) => {
  await expect.poll(async () => (await typeInChromium(chromium, '차등')).first).toContain('차등');
  await page.goto('https://arxiv.org/abs/2410.11111');
  await page.bringToFront();
  await enterInChromium(chromium, '차등');
  await expect(page.locator('.card .title')).toContainText(titleOf(2, 'ko'));
  expect(page.url()).toBe(chromium.extensionUrl('/library.html#2024-10-07/2'));

  await enterInChromium(chromium, 'arxiv:2410.07095'); // a chosen line; the library is open already
  await expect(page.locator('.card .title')).toContainText(titleOf(1, 'ko'));

  const opening = chromium.context.waitForEvent('page');
  await enterInChromium(chromium, 'qqqq wwww', 'newForegroundTab');
  const tab = await opening;
  await expect(tab.getByRole('searchbox')).toHaveValue('qqqq wwww');
  await expect(tab.locator('.found')).toHaveText('찾은 논문이 없어요');
});

test('the keyword finds papers in Firefox’s address bar', async ({ network }) => {
  const session = await openFirefox(network);
  const bar = addressBarOf(session);
  const line = `${titleOf(2, 'en')} · ${titleOf(2, 'ko')} · week of 7 Oct 2024, no. 2`;
  await expect
    .poll(async () => {
      await bar.type('pd ');
      await bar.type('pd 차등');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return bar.lines();
    })
    .toEqual(['Open the best match', line, 'Search the library for “차등”']);

  await session.terminateBackground();
  for (const text of ['ㅊㄷ ㅌㄹ', '2410.05258', 'Differential']) {
    await bar.type(`pd ${text}`);
    await expect
      .poll(() => bar.lines())
      .toEqual(['Open the best match', line, `Search the library for “${text}”`]);
  }
  const title = () =>
    session.execute(() => document.querySelector('.card .title')?.textContent ?? null);
  await bar.enter();
  await expect.poll(title).toContain(titleOf(2, 'ko'));

  await bar.type('pd MLE-bench');
  await expect.poll(async () => (await bar.lines())[1]).toContain(titleOf(1, 'en'));
  await bar.enter({ down: 1 });
  await expect.poll(title).toContain(titleOf(1, 'ko'));

  const before = await session.tabs();
  await bar.type('pd qqqq <b>wwww</b>');
  await expect
    .poll(() => bar.lines())
    .toEqual(['Open the best match', 'Search the library for “qqqq <b>wwww</b>”']);
  await bar.enter({ alt: true });
  await expect.poll(async () => (await session.tabs()).length).toBe(before.length + 1);
  const added = (await session.tabs()).find((handle) => !before.includes(handle)) ?? '';
  await session.switchTo(added);
  await expect
    .poll(() => session.execute(() => document.querySelector('input')?.value))
    .toBe('qqqq <b>wwww</b>');
  expect(await session.errors()).toEqual([]);
  await session.close();
});

declare const chrome: typeof import('wxt/browser').browser;
