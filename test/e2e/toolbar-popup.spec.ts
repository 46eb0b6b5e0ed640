import { readFileSync } from 'node:fs';
import type { ToolbarPopup } from '../browsers/surface';
import { violations } from './axe';
import { buildWithDigests } from './builds';
import { CHROME_BUILD, expect, FIREFOX_BUILD, openChromium, openFirefox, test } from './setup';

// In the extension's own pages.
declare const browser: typeof import('wxt/browser').browser;
declare const chrome: typeof import('wxt/browser').browser;

/** What the browser gave the popup, and what the reader sees of it without scrolling. */
const measure = (popup: ToolbarPopup) =>
  popup.evaluate(() => {
    const rows = [...document.querySelectorAll('.rows li')];
    const seen = rows.filter((row) => {
      const { left, top, bottom } = row.getBoundingClientRect();
      const at = (y: number) => row.contains(document.elementFromPoint(left + 30, y));
      return at(top + 4) && at(bottom - 4); // nothing of ours lies over it
    });
    return {
      width: innerWidth,
      height: innerHeight,
      contentWidth: document.documentElement.scrollWidth,
      rows: rows.length,
      seen: seen.length,
    };
  });

/** The size is settled a few frames after the content is there. */
async function expectRoomy(popup: ToolbarPopup): Promise<void> {
  await expect.poll(async () => (await measure(popup)).rows).toBe(10);
  await expect.poll(async () => (await measure(popup)).width).toBe(420);
  await expect.poll(async () => (await measure(popup)).height).toBeGreaterThanOrEqual(500);
  const { contentWidth, height } = await measure(popup);
  expect(contentWidth).toBe(420);
  expect(height).toBeLessThanOrEqual(600);
  const seen = async () => (await measure(popup)).seen;
  if (height === 600)
    await expect.poll(seen).toBe(10); // a whole week is visible without scrolling
  else await expect.poll(seen, `of 10 at ${height} px`).toBeGreaterThanOrEqual(7);
}

for (const language of ['ko', 'en'] as const) {
  test(`the popup is 420 px wide at the toolbar of Chromium, with papers in sight, ${language}`, async ({
    network,
  }) => {
    const chromium = await openChromium(network, { language });
    await expectRoomy(await chromium.openToolbarPopup());
    await chromium.close();
  });
}

for (const place of ['toolbar', 'extensions menu'] as const) {
  test(`the popup is 420 px wide in the ${place} of Firefox, with papers in sight`, async ({
    network,
  }) => {
    const firefox = await openFirefox(network);
    await firefox.placeButton(place);
    await expectRoomy(await firefox.openToolbarPopup());
    await firefox.close();
  });
}

test('the popup fits the width that the overflow menu of Firefox gives it', async ({ network }) => {
  const firefox = await openFirefox(network);
  await firefox.placeButton('overflow menu');
  const popup = await firefox.openToolbarPopup();
  await expect.poll(async () => (await measure(popup)).rows).toBe(10);
  const { width, contentWidth } = await measure(popup);
  expect(width).toBeGreaterThanOrEqual(280);
  expect(contentWidth).toBe(width);
  await firefox.close();
});

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`the popup shows its filters when its search field is pressed, at the toolbar of ${name}`, async ({
    network,
  }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const popup = await session.openToolbarPopup();
    await expect.poll(async () => (await measure(popup)).rows).toBe(10);
    const look = () =>
      popup.evaluate(() => ({
        isInField: document.activeElement?.matches('input[type="search"]') ?? false,
        filters: document.querySelectorAll('.narrow button').length,
        firstRow: document.querySelector('.rows li')?.getBoundingClientRect().top,
      }));
    await expect.poll(async () => (await look()).isInField).toBe(true); // it has the focus already
    const { filters, firstRow } = await look();
    expect(filters).toBe(0);
    await popup.click('.search-box input');
    await expect.poll(async () => (await look()).filters).toBeGreaterThan(2);
    expect((await look()).firstRow).toBe(firstRow);
    await session.close();
  });
}

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`the popup leads into a paper and back to its row by keys, at the toolbar of ${name}`, async ({
    network,
  }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const popup = await session.openToolbarPopup();
    const focused = () =>
      popup.evaluate(() => {
        const { tagName = '', textContent = '' } = document.activeElement ?? {};
        return `${tagName} ${textContent}`;
      });
    const scrolled = () =>
      popup.evaluate(() => document.querySelector('[data-scrolls]')?.scrollTop ?? -1);
    await expect.poll(async () => (await measure(popup)).rows).toBe(10);
    await expect.poll(focused).toMatch(/^INPUT /); // ready for typing
    await popup.evaluate(() =>
      document
        .querySelectorAll<HTMLElement>('.rows [data-key]')[8]
        ?.focus({ preventScroll: false }),
    );
    const top = await scrolled();
    await popup.press('Enter');
    await expect.poll(focused).toMatch(/^H2 .*L-Mul|^H2 .*Energy/);
    expect(await scrolled()).toBe(0);

    // Firefox closes its popups on Escape, whatever the page in them does: one goes back by the button.
    if (name === 'Firefox') {
      await popup.evaluate(() => document.querySelector<HTMLElement>('.crumbs button')?.click());
    } else {
      await popup.evaluate(() =>
        document.querySelector<HTMLElement>('textarea[name="note"]')?.focus(),
      );
      await popup.press('Escape');
      await expect.poll(focused).toMatch(/^H2 /);
      await popup.press('Escape');
    }
    await expect.poll(focused).toMatch(/^BUTTON .*Energy/);
    expect(await scrolled()).toBe(top);
    expect(await popup.isOpen()).toBe(true);
    await session.close();
  });
}

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`a week is handled by keyboard alone at the toolbar of ${name}: read, starred, opened, copied`, async ({
    network,
  }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const popup = await session.openToolbarPopup();
    const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
    const signs = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.week-rows li')]
          .slice(0, 2)
          .map((row) =>
            [...row.querySelectorAll('[data-icon]')].map((one) => one.getAttribute('data-icon')),
          ),
      );
    await expect.poll(async () => (await measure(popup)).rows).toBe(10);
    await expect.poll(() => popup.evaluate(() => document.activeElement?.localName)).toBe('input');
    await popup.press('ArrowDown');
    await expect.poll(focused).toContain('MLE-bench');
    await popup.press('r');
    await popup.press('j');
    await expect.poll(focused).toContain('Differential Transformer');
    await popup.press('s');
    await expect.poll(signs).toEqual([['read'], ['star']]);
    await popup.press('Enter');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.localName)).toBe('h2');
    await popup.press('c');
    const said = () =>
      popup.evaluate(() => document.querySelector('.copy-menus .said')?.textContent ?? '');
    await expect.poll(said).toMatch(/복사했어요|Copied/);
    await session.close();
  });
}

test('the popup keeps a note that is being written when Escape closes the popup of Firefox', async ({
  network,
}) => {
  const firefox = await openFirefox(network);
  await firefox.navigate('https://arxiv.org/abs/2410.05258');
  const popup = await firefox.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('차등 트랜스포머');
  await popup.evaluate(() => {
    const note = document.querySelector<HTMLTextAreaElement>('textarea[name="note"]');
    note?.focus();
    if (note) note.value = '발표 자료에 넣기';
    note?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await popup.press('Escape');
  await expect.poll(() => popup.isOpen()).toBe(false);
  await firefox.inExtensionPage('/library.html');
  const note = () =>
    firefox.execute(async () => {
      const read = { kind: 'read', name: 'marks', args: [] };
      const { value } = await browser.runtime.sendMessage(read);
      return (value as { key: string; note: string }[]).map((mark) => mark.note).join();
    });
  await expect.poll(note).toContain('발표 자료에 넣기');
  await firefox.close();
});

test('the popup fits a tab of any width without scrolling sideways', async ({ chromium }) => {
  for (const width of [1440, 420, 390, 320, 256]) {
    const page = await chromium.openPopupInTab({ width, height: 600 });
    await expect(page.getByRole('listitem')).toHaveCount(10);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll, `${width} px`).toBe(width);
    const ends = await page
      .locator('.actions > *')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(Math.max(...ends), `the foot at ${width} px`).toBeLessThanOrEqual(Math.min(width, 420));
    await page.close();
  }
});

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`the popup lists the known papers of the list in front, in ${name}`, async ({ network }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const go = async (url: string) => {
      if (!('context' in session)) return session.navigate(url);
      const page = session.context.pages()[0] ?? (await session.newPage());
      await page.goto(url);
      await page.bringToFront();
    };
    const listed = (popup: ToolbarPopup) =>
      popup.evaluate(() => ({
        heading: document.querySelector('.listed h2')?.textContent ?? null,
        keys: [...document.querySelectorAll<HTMLElement>('.listed button')].map(
          (row) => row.dataset.key,
        ),
      }));
    await go('https://arxiv.org/list/cs.CL/recent');
    const popup = await session.openToolbarPopup();
    await expect
      .poll(async () => (await listed(popup)).heading)
      .toBe(name === 'Chromium' ? '이 페이지의 논문 5편' : '5 papers on this page');
    expect((await listed(popup)).keys).toContain('arxiv:2410.05258');
    expect(await popup.text()).not.toMatch(/이 페이지에서 담기|Add from this page/);
    await session.close();
  });
}

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`the popup says why there are no columns at the toolbar of ${name}`, async ({ network }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const popup = await session.openToolbarPopup();
    await expect.poll(async () => (await measure(popup)).rows).toBe(10);
    const said = /자리가 좁아서 번갈아 보여 줘요|Too narrow for columns/;
    await popup.evaluate(() => document.querySelector<HTMLElement>('.rows [data-key]')?.click());
    await expect.poll(() => popup.text()).toMatch(/요약|Summary/);
    expect(await popup.text()).not.toMatch(said);
    await popup.evaluate(() => document.querySelector<HTMLElement>('[value="side"]')?.click());
    await expect.poll(() => popup.text()).toMatch(said);
    await session.close();
  });
}

test('the popup scrolls by a bar in its own colours at the toolbar of a dark Firefox', async ({
  network,
}) => {
  const firefox = await openFirefox(network, { colorScheme: 'dark' });
  const popup = await firefox.openToolbarPopup();
  const colours = () =>
    popup.evaluate(() => {
      const main = document.querySelector('main');
      return main && getComputedStyle(main).scrollbarColor;
    });
  await expect.poll(colours).toBe('rgb(146, 142, 133) rgb(23, 25, 28)');
  await firefox.close();
});

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`the popup keeps the keyboard at the oldest and the newest week, at the toolbar of ${name}`, async ({
    network,
  }) => {
    const given = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
    const newer = { ...given, id: 'd:newer', week: { start: '2024-10-14', end: '2024-10-20' } };
    const files = { 'newer.json': newer };
    const build = buildWithDigests(name === 'Chromium' ? CHROME_BUILD : FIREFOX_BUILD, files);
    const options = { extensionDir: build.dir };
    const session =
      name === 'Chromium'
        ? await openChromium(network, options)
        : await openFirefox(network, options);
    const popup = await session.openToolbarPopup();
    const focused = () =>
      popup.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.tagName;
      });
    await expect.poll(async () => (await measure(popup)).rows).toBe(10);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.weekbar .icon')?.focus());
    await popup.press('Enter');
    await expect.poll(focused).toMatch(/^(다음 주차|Next week)$/);
    await popup.press('Enter');
    await expect.poll(focused).toMatch(/^(이전 주차|Previous week)$/);
    await session.close();
    build.remove();
  });
}

test('our pages say that storage cannot be read, show the bundled weeks, and try again', async ({
  network,
}) => {
  const chromium = await openChromium(network); // what went wrong is also reported, as it should be
  for (const path of ['/popup.html', '/sidepanel.html', '/library.html']) {
    const page = await chromium.newPage();
    await page.addInitScript(() => {
      const { local } = chrome.storage;
      const get = local.get.bind(local);
      let isBroken = true;
      local.get = ((...given: Parameters<typeof get>) =>
        isBroken ? Promise.reject(new Error('IO error: lost')) : get(...given)) as typeof local.get;
      addEventListener('repaired', () => {
        isBroken = false;
      });
    });
    await page.goto(chromium.extensionUrl(path));
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('저장된 데이터를 읽지 못해 기본 제공 요약만 보여 줘요.');
    await expect(page.getByText(/10월 7일–13일/).first()).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('repaired')));
    await alert.getByRole('button', { name: '다시 읽기' }).click();
    await expect(alert).toHaveCount(0);
    await expect(page.getByText(/10월 7일–13일/).first()).toBeVisible();
    await page.close();
  }
  await chromium.close();
});

test('the settings say that they could not be read, and try again', async ({ network }) => {
  const chromium = await openChromium(network);
  const page = await chromium.newPage();
  await page.addInitScript(() => {
    const { local } = chrome.storage;
    const get = local.get.bind(local);
    let isBroken = true;
    local.get = ((...given: Parameters<typeof get>) =>
      isBroken ? Promise.reject(new Error('IO error: lost')) : get(...given)) as typeof local.get;
    addEventListener('repaired', () => {
      isBroken = false;
    });
  });
  await page.goto(chromium.extensionUrl('/options.html'));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('저장된 설정을 읽지 못해 기본 설정을 보여 줘요.');
  await page.evaluate(() => dispatchEvent(new Event('repaired')));
  await alert.getByRole('button', { name: '다시 읽기' }).click();
  await expect(alert).toHaveCount(0);
  await chromium.close();
});

test('popup and library follow the language of the interface without reload', async ({
  chromium,
}) => {
  const popup = await chromium.openPopupInTab();
  const library = await chromium.newPage();
  await library.goto(chromium.extensionUrl('/library.html'));
  await expect(popup.getByRole('button', { name: '이전 주차' })).toBeVisible();
  await expect(library.getByRole('link', { name: '서재 관리' })).toBeVisible();
  await library.evaluate(() =>
    chrome.runtime.sendMessage({ kind: 'change-settings', patch: { uiLocale: 'en' } }),
  );
  await expect(popup.getByRole('button', { name: 'Previous week' })).toBeVisible();
  await expect(library.getByRole('link', { name: 'Manage library' })).toBeVisible();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('7–13 October 2024');
  await expect.poll(() => library.title()).toBe('7–13 October 2024 · Paper Duet Library');
});

test('the popup begins at the heading where there is no week, at the toolbar', async ({
  network,
}) => {
  const build = buildWithDigests(CHROME_BUILD, {}, []);
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const popup = await chromium.openToolbarPopup();
  const focused = () =>
    popup.evaluate(
      () => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`,
    );
  await expect.poll(focused).toBe('H1 월요일마다 열 편');
  await chromium.close();
  build.remove();
});

test('popup and library link to getting the first week if there is none', async ({ network }) => {
  const build = buildWithDigests(CHROME_BUILD, {}, []);
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const popup = await chromium.openPopupInTab();
  await expect(popup.getByText('월요일마다 열 편')).toBeVisible();
  const opening = chromium.context.waitForEvent('page');
  await popup.getByRole('button', { name: '새 주 받기' }).click();
  const library = await opening;
  await expect(library.getByText('아직 담은 주가 없어요', { exact: false })).toBeVisible();
  await expect(library.getByRole('heading', { name: '받아 오는 곳' })).toBeInViewport();
  await library.goto(chromium.extensionUrl('/library.html'));
  await expect(library.getByRole('heading', { name: '월요일마다 열 편' })).toBeVisible();
  expect(await violations(library)).toEqual([]);
  await library.locator('.ways a').click();
  await expect(library.getByRole('heading', { name: '받아 오는 곳' })).toBeVisible();
  await chromium.close();
  build.remove();
});
