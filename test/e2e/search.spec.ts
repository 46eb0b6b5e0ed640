import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { violations } from './axe';
import { QUERIES } from './queries';
import { expect, test } from './setup';

const DIFF = '차등 트랜스포머';
const SURFACES = ['popup', 'library'] as const;

async function open(chromium: ChromiumSession, surface: (typeof SURFACES)[number]) {
  if (surface === 'popup') return chromium.openPopupInTab();
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html'));
  return page;
}

const field = (page: Page) => page.getByRole('searchbox', { name: '논문 검색' });
const hits = (page: Page) => page.getByRole('region', { name: '검색 결과' }).getByRole('listitem');

for (const surface of SURFACES) {
  test(`the search finds papers in the ${surface} by every kind of query`, async ({
    sharedChromium: chromium,
  }) => {
    const page = await open(chromium, surface);
    for (const [kind, query] of QUERIES) {
      await field(page).fill(query);
      await expect(hits(page).first(), kind).toContainText(DIFF);
      await expect(page.getByRole('status').first(), kind).toHaveText(/^\d+편 찾음$/);
    }
    await field(page).fill('차등');
    await expect(hits(page).first().locator('[lang="ko"] mark')).toHaveText('차등');
    await expect(hits(page).first()).toContainText('2024년 10월 7일 주 · 10편 중 2번째');
    await field(page).fill('differential lang:ko week:2024-10');
    await expect(hits(page).first().locator('[lang="en"] mark')).toHaveText('Differential');
    for (const [query, count] of [
      ['week:2024-10', 10],
      ['week:2024-11', 0],
      ['is:unread', 10],
      ['lang:en', 10],
      ['is:star', 0],
    ] as const) {
      await field(page).fill(query);
      await expect(hits(page), query).toHaveCount(count);
    }
    await expect(page.getByText('찾은 논문이 없어요')).toBeVisible();
    await field(page).fill('is:nothing 차등');
    await expect(page.getByText(/is: 뒤에는 star, read, unread/)).toBeVisible();
    await expect(hits(page).first()).toContainText(DIFF);
  });

  test(`the search is worked by keys alone in the ${surface}, and leads back to where one was`, async ({
    sharedChromium: chromium,
  }) => {
    const page = await open(chromium, surface);
    await page.setViewportSize({ width: 420, height: 500 });
    await expect(field(page)).toBeVisible();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.type('week:2024-10');
    await expect(hits(page)).toHaveCount(10);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
    const eighth = hits(page).nth(7).locator('[data-key]');
    await expect(eighth).toBeFocused();
    const scrolled = () =>
      page.evaluate(() => scrollY + (document.querySelector('[data-scrolls]')?.scrollTop ?? 0));
    const top = await scrolled();
    expect(top).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    expect(await scrolled()).toBe(0);
    await expect(page.locator('.card .title')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(eighth).toBeFocused();
    await expect(field(page)).toHaveValue('week:2024-10');
    expect(await scrolled()).toBe(top);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(hits(page)).toHaveCount(0);
    await page.keyboard.type('차등 트랜스포머');
    await expect(hits(page).first()).toContainText(DIFF);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText('Differential Transformer');
  });

  test(`the search finds what was noted and starred, in the ${surface}`, async ({ chromium }) => {
    const page = await open(chromium, surface);
    await page.setViewportSize({ width: 420, height: 600 });
    await field(page).fill('차등 트랜스포머');
    await hits(page).first().locator('[data-key]').click();
    // The paper's star, since the hit in the closing list also has one.
    await page.locator('.mark-bar').getByRole('button', { name: '별표' }).click();
    await page.getByRole('textbox', { name: '메모' }).fill('다음 세미나에서 발표하기');
    await page
      .getByRole('button', { name: surface === 'popup' ? '검색 결과' : '목록으로' })
      .click();
    await expect(hits(page).first().getByRole('img', { name: '별표' })).toBeVisible();
    await field(page).fill('세미나에서');
    await expect(hits(page)).toHaveCount(1);
    await expect(hits(page).first()).toContainText('다음 세미나에서 발표하기');
    for (const query of ['is:star', 'is:note']) {
      await field(page).fill(query);
      await expect(hits(page), query).toHaveCount(1);
    }
  });
}

test('the search marks what says it in other words, and offers the words that were meant', async ({
  sharedChromium: chromium,
}) => {
  const page = await open(chromium, 'popup');
  await field(page).fill('노이즈를 없애는 어텐션 지도');
  await expect(page.getByRole('status').first()).toHaveText('모든 단어가 들어 있는 논문은 없어요');
  await expect(page.getByRole('heading', { name: /^비슷한 논문 \d+편$/ })).toBeVisible();
  await expect(hits(page).first()).toContainText(DIFF);
  await field(page).fill('ckemd');
  await expect(page.getByText('한/영 자판을 바꿔 찾았어요:')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^비슷한/ })).toBeHidden();
  await page.getByRole('button', { name: '차등 검색' }).click();
  await expect(field(page)).toHaveValue('차등');
  await expect(page.getByText('한/영 자판을 바꿔')).toBeHidden();
  await expect(hits(page).first()).toContainText(DIFF);
});

test('the search adds a filter to the query by its button, and takes it out again', async ({
  sharedChromium: chromium,
}) => {
  const page = await open(chromium, 'popup');
  await page.locator('.week-rows [data-key]').first().focus();
  await page.keyboard.press('/');
  await page.getByRole('button', { name: '2024년 10월 논문만' }).click();
  await expect(field(page)).toHaveValue('week:2024-10 ');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('에이전트');
  await expect(hits(page).first()).toBeVisible();
  await page.getByRole('button', { name: '2024년 10월 논문만' }).click();
  await expect(field(page)).toHaveValue('에이전트');
});

test('the search takes two tab stops from the field past the filters to the papers', async ({
  sharedChromium: chromium,
}) => {
  const page = await open(chromium, 'popup');
  const first = page.locator('.week-rows [data-key]').first();
  await first.focus();
  await page.keyboard.press('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '별표 논문만' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: '안 읽음 논문만' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '안 읽음 논문만' })).toBeFocused();
  await page.keyboard.press('Tab'); // trends
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
});

test('the search shows the summary of the only paper found, and of none of several', async ({
  sharedChromium: chromium,
}) => {
  const page = await open(chromium, 'popup');
  await field(page).fill('2410.05258');
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).first()).toContainText('노이즈는 상쇄하고');
  await field(page).fill('언어 모델');
  await expect(hits(page).nth(1)).toBeVisible();
  await expect(page.locator('.only-hit')).toHaveCount(0);
});

for (const surface of ['popup', 'library'] as const) {
  test(`hits are marked in the list, and the only hit is copied, in the ${surface}`, async ({
    chromium,
  }) => {
    const page = await open(chromium, surface);
    await field(page).fill('2410.05258');
    const only = page.locator('.only-hit');
    await expect(only).toBeVisible();
    await only.getByRole('button', { name: '별표' }).click();
    await expect(only.getByRole('button', { name: '별표' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.locator('.deed')).toContainText('별표');
    await only.locator('.menu summary').first().click();
    await only.locator('.choices button').first().click();
    await expect(only.getByText('복사했어요')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await only.getByRole('button', { name: '열기' }).click();
    await expect(page.locator('.card .title')).toContainText(DIFF);

    await field(page).fill('언어 모델');
    const second = hits(page).nth(1);
    await second.hover();
    await second.locator('[data-mark="read"]').click();
    await expect(second.locator('[data-icon="read"]')).toBeVisible();
    await expect(hits(page).nth(1)).toBeVisible(); // nothing was opened
  });
}

test('the search makes an index that is missing or damaged while the reader waits', async ({
  chromium,
}) => {
  const page = await open(chromium, 'popup');
  await field(page).fill('차등');
  await expect(hits(page).first()).toContainText(DIFF);
  for (const damage of ['clear', 'overwrite'] as const) {
    await page.evaluate(async (how) => {
      const opening = indexedDB.open('paper-duet');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const transaction = opening.result.transaction('search', 'readwrite');
      const store = transaction.objectStore('search');
      if (how === 'clear') store.clear();
      else store.put(new Uint8Array(100), 1);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      opening.result.close();
    }, damage);
    await page.reload();
    await field(page).fill('차등');
    await expect(hits(page).first(), damage).toContainText(DIFF);
  }
});

test('the search reads no index before the reader searches', async ({
  sharedChromium: chromium,
}) => {
  const page = await chromium.newPage();
  await page.addInitScript(() => {
    const { getAll } = IDBObjectStore.prototype;
    const names: string[] = [];
    Object.assign(globalThis, { readStores: names });
    IDBObjectStore.prototype.getAll = function (...given) {
      names.push(this.name);
      return getAll.apply(this, given);
    };
  });
  await page.goto(chromium.extensionUrl('/popup.html'));
  const stores = () =>
    page.evaluate(() => (globalThis as unknown as { readStores: string[] }).readStores);
  await expect.poll(stores).toContain('marks');
  await expect(field(page)).toBeFocused(); // ready for typing
  expect(await stores()).not.toContain('search');
  await page.keyboard.type('차');
  await expect.poll(stores).toContain('search');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ chromiumOptions: { colorScheme } });
    test(`the search has no fault that axe can find while searching, ${colorScheme}`, async ({
      chromium,
    }) => {
      for (const surface of SURFACES) {
        const page = await open(chromium, surface);
        await field(page).fill('언어 모델');
        await expect(hits(page).first()).toBeVisible();
        expect(await violations(page), surface).toEqual([]);
        await hits(page).first().locator('[data-key]').click();
        await page.locator('.mark-bar').getByRole('button', { name: '별표' }).click();
        expect(await violations(page), surface).toEqual([]);
      }
    });
  });
}
