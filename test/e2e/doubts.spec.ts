import { closedRoot } from '../browsers/closed-root';
import { makeDigest, makeEntry } from '../fakes/digest';
import { expect, openFirefox, test } from './setup';

const PAPER = 'https://arxiv.org/abs/2410.11111'; // in no packed week
const WEEK = makeDigest({
  id: 'own:doubts',
  entries: [
    makeEntry({
      papers: [PAPER],
      discussions: [],
      summary: {
        ko: ['방법을 소개합니다.', '속도가 3배 빨라졌습니다.'],
        en: ['They introduce a method.', 'It ran 30 times faster.'],
      },
    }),
  ],
});

test('a doubtful passage has a mark that says why, by keyboard too; a setting removes it', async ({
  chromium,
}) => {
  const own = await chromium.newPage();
  await own.goto(chromium.extensionUrl('/options.html'));
  const send = (message: object) => own.evaluate((one) => chrome.runtime.sendMessage(one), message);
  await send({ kind: 'add-week', digest: WEEK, from: 'a.json' });
  const page = await chromium.newPage();
  await page.goto(PAPER);
  const panel = await closedRoot(page, 'panel');
  if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
  expect(await panel.count('.doubt')).toBe(1);
  expect(await panel.count('.pair + .pair > .doubt')).toBe(1); // on the second pair
  expect(await panel.text()).not.toContain('숫자가 서로 달라요');
  await panel.focus('.pair');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await panel.text()).toContain('숫자가 서로 달라요: 한국어는 3, 영어는 30.');
  const washes = () =>
    panel.evaluate((root) =>
      [...root.querySelectorAll('.pair + .pair > p')].map(
        (passage) => getComputedStyle(passage).backgroundColor,
      ),
    );
  await expect.poll(washes).toEqual(['rgb(251, 238, 232)', 'rgb(233, 241, 248)']);

  await own.bringToFront();
  await own.getByRole('checkbox', { name: /서로 다르거나/ }).uncheck();
  await page.bringToFront();
  await expect.poll(async () => (await closedRoot(page, 'panel')).count('.doubt')).toBe(0);
});

test('a doubtful passage has a mark that says why, in Firefox', async ({ network }) => {
  const firefox = await openFirefox(network);
  await firefox.inExtensionPage('/options.html');
  const send = (message: object) =>
    firefox.execute((one: object) => browser.runtime.sendMessage(one), message);
  await send({ kind: 'add-week', digest: WEEK, from: 'a.json' });
  await firefox.navigate(PAPER);
  const panel = await firefox.closedRoot('panel');
  if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
  expect(await panel.count('.doubt')).toBe(1);
  expect(await panel.count('.pair + .pair > .doubt')).toBe(1);
  expect(await panel.attribute('.doubt summary', 'aria-label')).toBe('Something here may be wrong');
  expect(await panel.text()).not.toContain('The numbers differ');
  await panel.click('.doubt summary');
  expect(await panel.text()).toContain('The numbers differ: 3 in Korean, 30 in English.');
  await firefox.inExtensionPage('/popup.html');
  const text = () => firefox.execute(() => document.body.innerText);
  await firefox.click('[data-key="arxiv:2410.11111"]');
  await firefox.click('.doubt summary');
  await expect.poll(text).toContain('The numbers differ: 3 in Korean, 30 in English.');
  await firefox.inExtensionPage('/options.html');
  await send({ kind: 'change-settings', patch: { doubts: false } });
  await firefox.navigate(PAPER);
  const later = await firefox.closedRoot('panel');
  expect(await later.count('.pair')).toBeGreaterThan(1);
  expect(await later.count('.doubt')).toBe(0);
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
});

test('the packed weeks have no marks for doubtful passages', async ({ page }) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  expect(await panel.count('.pair')).toBeGreaterThan(4);
  expect(await panel.count('.doubt')).toBe(0);
});

declare const chrome: typeof import('wxt/browser').browser;
declare const browser: typeof import('wxt/browser').browser;
