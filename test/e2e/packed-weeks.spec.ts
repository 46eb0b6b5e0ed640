import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Digest } from '../../lib/digest/format';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { type Network, startNetwork } from '../browsers/network';
import { linkHtml, postHtml } from '../fakes/post';
import { absPage } from '../fixtures/sites/arxiv/abs-template';
import { listHuge } from '../fixtures/sites/arxiv/list-huge';
import { buildWithDigests } from './builds';
import {
  test as base,
  expect,
  openChromium,
  openFirefox,
  WHOLE_CHROME_BUILD,
  WHOLE_FIREFOX_BUILD,
} from './setup';

// What a reader meets on the day of the installation: the builds as they are shipped.

const newestFile = readdirSync('digests/2026').toSorted().at(-1);
const newest = JSON.parse(readFileSync(`digests/2026/${newestFile}`, 'utf8')) as Digest;
const [first] = newest.entries;
const idOf = (url = '') => /arxiv\.org\/abs\/(\d{4}\.\d{5})/.exec(url)?.[1] ?? '';
const ids = newest.entries.map(({ papers }) => idOf(papers[0])).filter(Boolean);
const post = newest.entries.flatMap(({ discussions }) => discussions)[0] ?? '';
const [, handle = '', statusId = ''] = /x\.com\/(\w+)\/status\/(\d+)/.exec(post) ?? [];

/** A listing of the newest week, a paper of it, and a post about another one. */
const test = base.extend<object, { today: Network }>({
  today: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const network = await startNetwork({ hosts: FIXTURE_HOSTS, respond: respondToday });
      await use(network);
      await network.close();
    },
    { scope: 'worker' },
  ],
});

function respondToday({ host, url }: { host: string; url: URL }) {
  const page = host === 'x.com' ? timeline() : fromArxiv(url.pathname);
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
}

function fromArxiv(path: string): string {
  if (path.startsWith('/list/')) return listHuge(40, ids);
  const id = path.replace('/abs/', '');
  const title = first?.title.en ?? '';
  return absPage({
    id,
    title,
    version: null,
    authors: ['A. One'],
    subjects: ['cs.AI'],
    generation: '2026',
  });
}

function timeline(): string {
  const known = postHtml({ id: statusId, handle, time: '2026-06-26T10:00:00.000Z' });
  const linking = postHtml({
    id: '2071000000000000001',
    text: linkHtml(`arxiv.org/abs/${ids[1]}`),
  });
  const other = postHtml({ id: '2071000000000000002', text: linkHtml('arxiv.org/abs/2606.99999') });
  const cells = [known, linking, other].map(
    (html) => `<div data-testid="cellInnerDiv">${html}</div>`,
  );
  return `<!doctype html><html lang="ko"><body><div id="react-root"><main role="main">${cells.join('')}</main></div></body></html>`;
}

const SEARCHES = ['에이전트 메모리', 'ㅇㅇㅈㅌ', 'agent memory'];

test('a fresh Chromium knows this week’s papers on arXiv and X, and finds them', async ({
  today,
}) => {
  const chromium = await openChromium(today, { extensionDir: WHOLE_CHROME_BUILD });
  const page = await chromium.newPage();
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  await expect.poll(() => page.locator('paper-duet').count()).toBe(ids.length);
  // Older weeks are still being stored, which may redraw the list.
  const badgeText = async () => (await closedRoots(page, 'badge'))[0]?.text();
  await expect.poll(badgeText).toMatch(/^06\/21 주 · \d+$/);
  await page.goto(`https://arxiv.org/abs/${ids[0]}`);
  const panelText = async () => (await closedRoot(page, 'panel')).text();
  await expect.poll(panelText).toContain(first?.title.ko);
  await expect.poll(panelText).toContain(first?.summary.ko?.[0]);
  await page.goto('https://x.com/home');
  await expect.poll(() => page.locator('paper-duet').count()).toBe(2);

  const popup = await chromium.openPopupInTab();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(/6월 21일–28일$/);
  await expect(popup.getByRole('listitem')).toHaveCount(10);
  for (const query of SEARCHES) {
    await popup.getByRole('searchbox').fill(query);
    await expect.poll(() => popup.locator('.hits li').count(), query).toBeGreaterThan(0);
    await expect(popup.locator('.hits li').first(), query).toContainText(/에이전트|agent/i);
  }
  await chromium.close();
});

test('1,806 papers in 181 weeks are a single tab stop, and keys go to either end', async ({
  today,
}) => {
  const chromium = await openChromium(today, { extensionDir: WHOLE_CHROME_BUILD });
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html#all'));
  const rows = page.locator('.collection [data-key]');
  const weeks = page.locator('.group');
  await expect(weeks).toHaveCount(181);
  await expect(page.locator('.collection [tabindex="0"]')).toHaveCount(1);
  await rows.first().focus();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowDown');
  await expect(weeks.nth(1).locator('[data-key]').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(weeks.last().locator('[data-key]').last()).toBeFocused();
  await expect(weeks.last().locator('[data-key]').last()).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(weeks.first().locator('[data-key]').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.collection :focus')).toHaveCount(0);
  await page.goto(chromium.extensionUrl('/library.html#weeks'));
  await page.getByText('기본 제공 181주 치').click();
  await expect(page.getByRole('region', { name: '담은 주' }).getByRole('listitem')).toHaveCount(
    181,
  );
  await chromium.close();
});

test('a fresh Firefox knows this week’s papers on arXiv and X, and finds them', async ({
  today,
}) => {
  const firefox = await openFirefox(today, { extensionDir: WHOLE_FIREFOX_BUILD });
  await firefox.navigate('https://arxiv.org/list/cs.CL/recent');
  await expect.poll(async () => (await firefox.closedRoots('badge')).length).toBe(ids.length);
  await firefox.navigate(`https://arxiv.org/abs/${ids[0]}`);
  const panelText = async () => (await firefox.closedRoot('panel')).text();
  await expect.poll(panelText).toContain(first?.title.ko);
  await firefox.navigate('https://x.com/home');
  await expect.poll(async () => (await firefox.closedRoots('chip')).length).toBe(2);

  const popup = await firefox.openToolbarPopup();
  await expect.poll(() => popup.text()).toMatch(/21–28 June|6월 21일–28일/);
  for (const query of SEARCHES) {
    await popup.evaluate((typed) => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!field) return;
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await expect
      .poll(
        () => popup.evaluate(() => document.querySelector('.hits li')?.textContent ?? ''),
        query,
      )
      .toMatch(/에이전트|agent/i);
  }
  await firefox.close();
});

test('an update brings new and mended weeks, and keeps stars and notes', async ({ today }) => {
  const { dir, remove } = buildWithDigests(WHOLE_CHROME_BUILD, {}, ['2026.json', '2025.json']);
  const file = `${dir}/digests/weeks.json`;
  const packed = JSON.parse(readFileSync(file, 'utf8')) as Digest[];
  const before = packed.filter(({ week }) => week.start !== newest.week.start);
  writeFileSync(file, JSON.stringify(before));
  const [mended] = before;
  const key = `arxiv:${idOf(mended?.entries[1]?.papers[0])}`;
  const chromium = await openChromium(today, { extensionDir: dir });
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/options.html'));
  await page.evaluate((paper) => {
    const patch = { isStarred: true, note: '다음 주 세미나' };
    return chrome.runtime.sendMessage({ kind: 'mark', key: paper, patch });
  }, key);
  await page.close();

  const summary = { ko: ['고친 문장입니다.'], en: ['A mended sentence.'] };
  const entries = mended?.entries.map((entry) =>
    entry.rank === 2 ? { ...entry, summary } : entry,
  );
  writeFileSync(file, JSON.stringify([newest, { ...mended, entries }, ...before.slice(1)]));
  const manifest = JSON.parse(readFileSync(`${dir}/manifest.json`, 'utf8'));
  writeFileSync(`${dir}/manifest.json`, JSON.stringify({ ...manifest, version: '0.1.1' }));
  await chromium.reloadExtension();
  const worker = await chromium.worker();
  const newestKnown = () =>
    worker.evaluate(async () => {
      const { mirror } = await chrome.storage.local.get('mirror');
      return (mirror as { weeks: { start: string }[] }).weeks[0]?.start;
    });
  await expect.poll(newestKnown).toBe(newest.week.start);
  const popup = await chromium.openPopupInTab();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(/6월 21일–28일$/);
  await popup.getByRole('searchbox').fill('다음 주 세미나');
  await popup.locator('.hits li [data-key]').first().click();
  await expect(popup.getByText('고친 문장입니다.')).toBeVisible();
  await expect(popup.getByRole('button', { name: '별표', pressed: true })).toBeVisible();
  await chromium.close();
  remove();
});

declare const chrome: typeof import('wxt/browser').browser;
