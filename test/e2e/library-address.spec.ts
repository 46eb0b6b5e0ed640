import { readFileSync } from 'node:fs';
import { violations } from './axe';
import { expect, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const titleOf = (rank: number): string => week.entries[rank - 1].title.ko;

test('the library opens the paper and the search that its address names', async ({
  sharedChromium: chromium,
  page,
}) => {
  const library = chromium.extensionUrl('/library.html');
  const title = page.locator('.card .title');
  const field = page.getByRole('searchbox');
  await page.goto(`${library}#2024-10-07/2`);
  await expect(title).toContainText(titleOf(2));
  await expect(title).toBeFocused();

  await page.goto(`${library}#2024-10-07/1`); // without reloading the page
  await expect(title).toContainText(titleOf(1));
  await page.reload();
  await expect(title).toContainText(titleOf(1));

  await page.goto(`${library}#search=${encodeURIComponent('ㅊㄷ ㅌㄹㅅㅍㅁ')}`);
  await expect(field).toHaveValue('ㅊㄷ ㅌㄹㅅㅍㅁ');
  await expect(page.locator('.hits')).toContainText(titleOf(2));
});

test('every step in the library has an address, and the browser’s buttons go back and forward', async ({
  sharedChromium: chromium,
  page,
}) => {
  const library = chromium.extensionUrl('/library.html');
  const title = page.locator('.card .title');
  await page.goto(library);
  await page.locator('.week-rows [data-key]').nth(1).click();
  await expect(title).toContainText(titleOf(2));
  expect(page.url()).toBe(`${library}#2024-10-07/2`);
  await expect.poll(() => page.title()).toBe(`${titleOf(2)} · Paper Duet 서재`);
  await page.locator('.week-rows [data-key]').nth(2).click();
  await expect(title).toContainText(titleOf(3));
  await page.goBack();
  await expect(title).toContainText(titleOf(2));
  await page.goBack();
  await expect(title).toHaveText('2024년 10월 7일–13일');
  await page.goForward();
  await expect(title).toContainText(titleOf(2));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).toBe(`${library}#2024-10-07`);
  await expect(page.locator('.week-rows [data-key]').nth(1)).toBeFocused();
});

test('a search has an address, and its papers return to it', async ({
  sharedChromium: chromium,
  page,
}) => {
  const library = chromium.extensionUrl('/library.html');
  await page.goto(library);
  await page.getByRole('searchbox').fill('차등 트랜스포머');
  await expect
    .poll(() => page.url())
    .toBe(`${library}#search=${encodeURIComponent('차등 트랜스포머')}`);
  await page.locator('.hits [data-key]').first().click();
  await expect.poll(() => page.url()).toBe(`${library}#2024-10-07/2`);
  await expect(page.locator('.hits')).toContainText(titleOf(2)); // the hits stay beside the text
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('차등 트랜스포머');
  await page.goBack();
  await expect(page.locator('.reading-text .marked')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('.week-rows [data-key]')).toHaveCount(10);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('text typed while the library opens is searched for', async ({
  sharedChromium: chromium,
  page,
}) => {
  const library = chromium.extensionUrl('/library.html');
  await page.addInitScript(() => {
    const watching = new MutationObserver(() => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!field) return;
      watching.disconnect();
      field.value = '2410.05258';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    watching.observe(document, { childList: true, subtree: true });
  });
  for (const hash of ['', '#2024-10-07/1', '#starred']) {
    await page.goto('about:blank');
    await page.goto(`${library}${hash}`);
    await expect(page.locator('.hits'), hash).toContainText(titleOf(2));
    await expect(page.getByRole('searchbox'), hash).toHaveValue('2410.05258');
  }
});

test('typing a search beside a paper adds no history entry, and clearing it returns to the paper', async ({
  sharedChromium: chromium,
  page,
}) => {
  const library = chromium.extensionUrl('/library.html');
  await page.goto(`${library}#2024-10-07/2`);
  await expect(page.locator('.card .title')).toContainText(titleOf(2));
  await page.getByRole('searchbox').fill('에이전트');
  await expect.poll(() => page.url()).toContain('#search=');
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => page.url()).toBe(`${library}#2024-10-07/2`);
  await expect(page.locator('.card .title')).toContainText(titleOf(2));
  // A link pressed right after typing takes precedence over the typed search.
  await page.getByRole('searchbox').fill('에이전트');
  await page.getByRole('link', { name: '서재 관리' }).click();
  await page.waitForTimeout(600);
  expect(page.url()).toBe(`${library}#setup`);
});

test('a filter is part of the search and its address', async ({
  sharedChromium: chromium,
  page,
}) => {
  const library = chromium.extensionUrl('/library.html');
  await page.goto(library);
  await page.getByRole('searchbox').focus();
  await page.getByRole('button', { name: '안 읽음 논문만' }).click();
  await expect.poll(() => page.url()).toContain('#search=is%3Aunread');
  await page.reload();
  await expect(page.locator('.hits [data-key]')).toHaveCount(10);
  await page.getByRole('button', { name: '안 읽음 논문만' }).click();
  await expect(page.locator('.week-rows [data-key]')).toHaveCount(10);
});

test('rows of a week, a collection and a search can be opened in new tabs', async ({
  sharedChromium: chromium,
}) => {
  const page = await chromium.newPage();
  const places = [
    ['#2024-10-07', '.week-rows [data-key]'],
    ['#all', '.group [data-key]'],
    ['#search=%EC%B0%A8%EB%93%B1', '.hits [data-key]'],
  ] as const;
  for (const [hash, rows] of places) {
    await page.goto('about:blank');
    await page.goto(chromium.extensionUrl(`/library.html${hash}`));
    const row = page.locator(rows).filter({ hasText: titleOf(2) });
    await expect(row, hash).toHaveAttribute('href', '#2024-10-07/2');
    const opened = page.context().waitForEvent('page');
    await row.click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await expect(tab.locator('.card .title'), hash).toContainText(titleOf(2));
    await tab.close();
    await row.click();
    await expect(page.locator('.card .title'), hash).toContainText(titleOf(2));
    expect(page.url(), hash).toContain('#2024-10-07/2');
  }
});

test('Escape closes the list of keys and nothing beneath it', async ({
  sharedChromium: chromium,
  page,
}) => {
  await page.goto(`${chromium.extensionUrl('/library.html')}#2024-10-07/2`);
  await expect(page.locator('.card .title')).toBeFocused();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.card .title')).toContainText(titleOf(2));
});

test('j continues in order after a paper has left the list of unread ones', async ({
  chromium,
  ownPage: page,
}) => {
  await page.goto(`${chromium.extensionUrl('/library.html')}#unread`);
  await page.locator('.group [data-key]').nth(2).click();
  await expect(page.locator('.card .title')).toContainText(titleOf(3));
  await page.keyboard.press('r');
  await expect(page.locator('.group [data-key]')).toHaveCount(9);
  await page.keyboard.press('j');
  await expect(page.locator('.card .title')).toContainText(titleOf(4));
});

test('collections and tags are lists with addresses', async ({ chromium, ownPage: page }) => {
  const library = chromium.extensionUrl('/library.html');
  await page.goto(`${library}#starred`);
  await expect(page.getByText('별표한 논문이 없어요', { exact: false })).toBeVisible();
  await page.goto(`${library}#2024-10-07`);
  await page.locator('.week-rows [data-key]').nth(1).focus();
  await page.keyboard.press('s');
  await page.getByRole('link', { name: /별표\s*1/ }).click();
  await expect(page.locator('.group [data-key]')).toHaveCount(1);
  await page.locator('.group [data-key]').click();
  await expect(page.locator('.card .title')).toContainText(titleOf(2));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('별표'); // the list stays
  expect(page.url()).toBe(`${library}#2024-10-07/2`);
});

for (const [hash, said] of [
  ['#2024-10-07/99', '이 주소의 논문이 없어요'],
  ['#2019-01-07', '이 주는 담지 않았어요'],
  ['#2024-13-45', '2024년 10월 7일–13일'], // not a date: the newest week
] as const) {
  test(`an address that names nothing is reported: ${hash}`, async ({
    sharedChromium: chromium,
    page,
  }) => {
    await page.goto(`${chromium.extensionUrl('/library.html')}${hash}`);
    await expect(page.getByRole('heading', { name: said }).first()).toBeVisible();
  });
}

test('a file dropped on the text is previewed before it is added', async ({
  sharedChromium: chromium,
  page,
}) => {
  await page.goto(`${chromium.extensionUrl('/library.html')}#2024-10-07/2`);
  await expect(page.locator('.card .title')).toContainText(titleOf(2));
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'week.json', { type: 'application/json' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    },
    JSON.stringify({ ...week, id: 'own:dropped' }),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.card .title')).toContainText(titleOf(2));
});

test('in a narrow window the shelf takes the focus, and returns it when it closes', async ({
  sharedChromium: chromium,
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(chromium.extensionUrl('/library.html'));
  const shelfButton = page.locator('.shelf-button');
  await expect(page.locator('.week-rows [data-key]')).toHaveCount(10);
  await page.keyboard.press('KeyW');
  await expect(page.locator('.shelf .mondays [tabindex="0"]:focus')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(shelfButton).toBeFocused();
  await expect(page.locator('.shelf')).not.toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.shelf .collections a').first()).toBeFocused();
  await page.keyboard.press('Enter'); // starred papers
  await expect(page.locator('.shelf')).not.toBeVisible();
  await expect(shelfButton).toBeFocused();
});

test('each place in the library has a title, even an emoji tag', async ({
  chromium,
  ownPage: page,
}) => {
  const library = chromium.extensionUrl('/library.html');
  await page.goto(`${library}#2024-10-07/2`);
  await expect(page.locator('.card .title')).toBeFocused();
  await page.keyboard.press('t');
  await page.keyboard.insertText('🔥');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark-tags')).toContainText('🔥');
  await page.getByRole('textbox', { name: '메모' }).fill('세미나');
  const tag = `#tag=${encodeURIComponent('🔥')}`;
  for (const [hash, title, papers] of [
    [tag, '🔥', 1],
    ['#notes', '메모', 1],
    ['#starred', '별표', 0],
    ['#started', '읽는 중', 0],
    ['#unread', '안 읽음', 10],
    ['#all', '모든 논문', 10],
    ['#setup', '서재 관리', 0],
    ['#2024-10-07', '2024년 10월 7일–13일', 0],
    [`#search=${encodeURIComponent('🔥')}`, '검색 결과: 🔥', 0],
  ] as const) {
    await page.goto(`${library}${hash}`);
    await expect.poll(() => page.title(), hash).toBe(`${title} · Paper Duet 서재`);
    await expect(page.locator('.group [data-key]'), hash).toHaveCount(papers);
  }
  await page.goto(`${library}${tag}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('태그: 🔥');
  await page.goto(`${library}#2024-10-07/2`);
  await page.getByRole('button', { name: '‘🔥’ 태그가 붙은 논문 찾기' }).click();
  await expect.poll(() => page.url()).toBe(`${library}${tag}`);
});
