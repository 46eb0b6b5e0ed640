import { readFileSync } from 'node:fs';
import { THREAD, threadPage } from '../fixtures/sites/forum/thread';
import { violations } from './axe';
import { buildWithDigests } from './builds';
import { CHROME_BUILD, expect, openChromium, test } from './setup';

const week = readFileSync('digests/2024/2024-10-07.json', 'utf8');

test('the popup shows the week: trends, then ten papers in both languages', async ({
  sharedChromium: chromium,
}) => {
  const popup = await chromium.openPopupInTab();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('2024년 10월 7일–13일');
  await expect(popup.getByRole('listitem')).toHaveCount(10);
  const tops = () =>
    popup
      .locator('.week-rows li')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
  const before = await tops();
  await popup.getByRole('button', { name: '흐름 모두 보기' }).click();
  expect(await tops(), 'they lie over the list').toEqual(before);
  const { trends, entries } = JSON.parse(week);
  for (const { ko, en } of [...trends, ...entries.map(({ title }: { title: unknown }) => title)]) {
    await expect(popup.getByText(ko, { exact: true })).toBeVisible();
    await expect(popup.getByText(en, { exact: true })).toBeVisible();
  }
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.trends .all')).toHaveCount(0);
  await expect(popup.getByRole('button', { name: '흐름 모두 보기' })).toBeFocused();
  await popup.getByRole('button', { name: '흐름 모두 보기' }).click();
  await popup.locator('.week-rows li').last().click();
  await expect(popup.getByRole('heading', { level: 2 })).toBeVisible(); // the press opened the row
  await popup.getByRole('button', { name: '주간 목록으로' }).click();
  await expect(popup.getByRole('button', { name: '이전 주차' })).toBeDisabled();
  await expect(popup.getByRole('button', { name: '다음 주차' })).toBeDisabled();
});

test('the popup opens a paper of the week with its links, and goes back', async ({
  sharedChromium: chromium,
}) => {
  const popup = await chromium.openPopupInTab();
  await popup.getByRole('button', { name: '차등 트랜스포머' }).click();
  await expect(popup.getByRole('heading', { level: 2 })).toContainText('차등 트랜스포머');
  await expect(popup.getByRole('link', { name: '논문 보기' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2410.05258',
  );
  await expect(popup.getByRole('link', { name: '소개 게시물 @omarsar0' })).toHaveAttribute(
    'href',
    'https://x.com/i/status/1843694897020150216',
  );
  await expect(popup.getByRole('link', { name: /^출처/ })).toHaveAttribute(
    'href',
    /^https:\/\/discuss\.pytorch\.kr\//,
  );
  expect(await popup.evaluate(() => scrollY)).toBe(0);
  await popup.getByRole('button', { name: '주간 목록으로' }).click();
  await expect(popup.getByRole('listitem')).toHaveCount(10);
});

test('the popup begins with the paper or post of the tab, of a PDF as well', async ({
  ownPage: page,
  chromium,
}) => {
  for (const url of [
    'https://arxiv.org/abs/2410.05258',
    'https://arxiv.org/pdf/2410.05258v1',
    'https://x.com/omarsar0/status/1843694897020150216',
  ]) {
    await page.goto(url);
    await page.bringToFront();
    const popup = await chromium.openToolbarPopup();
    await expect.poll(() => popup.text(), url).toContain('이 탭의 논문');
    expect(await popup.text()).toContain('차등 트랜스포머');
    await page.goto('about:blank'); // closes the popup
  }
});

test('the language chosen in the popup is used everywhere', async ({
  sharedChromium: chromium,
}) => {
  const popup = await chromium.openPopupInTab();
  await popup.getByRole('radio', { name: '영어', exact: true }).check({ force: true });
  await expect(popup.getByText('Differential Transformer', { exact: true })).toBeVisible();
  await expect(popup.getByText('차등 트랜스포머', { exact: true })).toBeHidden();
});

test('the popup goes to earlier and later weeks', async ({ network }) => {
  const earlier = JSON.parse(week);
  Object.assign(earlier, {
    id: 'pytorchkr:2024-09-30',
    week: { start: '2024-09-30', end: '2024-10-06' },
  });
  earlier.entries = earlier.entries.slice(0, 3);
  const build = buildWithDigests(CHROME_BUILD, { 'earlier.json': earlier });
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const popup = await chromium.openPopupInTab();
  await expect(popup.getByRole('listitem')).toHaveCount(10);
  await popup.getByRole('button', { name: '이전 주차' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('2024년 9월 30일–10월 6일');
  await expect(popup.getByRole('listitem')).toHaveCount(3);
  await popup.getByRole('button', { name: '차등 트랜스포머' }).click();
  await expect(popup.getByText('2024년 9월 30일 주 · 3편 중 2번째')).toBeVisible();
  await popup.getByRole('button', { name: '2024년 10월 7일 주 · 10편 중 2번째' }).click();
  await expect(popup.locator('.eyebrow')).toHaveText('2024년 10월 7일 주 · 10편 중 2번째');
  await popup.getByRole('button', { name: '주간 목록으로' }).click();
  await popup.getByRole('button', { name: '다음 주차' }).click();
  await expect(popup.getByRole('listitem')).toHaveCount(10);
  await chromium.close();
  build.remove();
});

test('the popup says which packed digest is broken and why, and shows the rest', async ({
  network,
}) => {
  const newer = { ...JSON.parse(week), version: 2, id: 'x:newer' };
  const holed = JSON.parse(week);
  Object.assign(holed, { id: 'x:holed', week: { start: '2024-09-30', end: '2024-10-06' } });
  holed.entries[3].title = { ko: '', en: null };
  const build = buildWithDigests(CHROME_BUILD, {
    'cut.json': week.slice(0, 999),
    'newer.json': newer,
    'holed.json': holed,
  });
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const popup = await chromium.openPopupInTab();
  const alert = popup.getByRole('alert');
  await expect(alert).toContainText('cut.json 파일에 문제가 있어요');
  await expect(alert).toContainText('JSON으로 읽을 수 없어요');
  await expect(alert).toContainText('더 최신 버전의 Paper Duet에서 만든 다이제스트예요');
  await expect(alert).toContainText('4번째 항목: 제목이 없어요.');
  await expect(popup.getByRole('listitem')).toHaveCount(10);
  await popup.getByRole('button', { name: '이전 주차' }).click();
  await expect(popup.getByRole('listitem')).toHaveCount(9);
  await chromium.close();
  build.remove();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ chromiumOptions: { colorScheme } });
    test(`the popup has no fault that axe can find, ${colorScheme}`, async ({ chromium }) => {
      const popup = await chromium.openPopupInTab();
      await expect(popup.getByRole('listitem')).toHaveCount(10);
      expect(await violations(popup)).toEqual([]);
      await popup.getByRole('button', { name: '차등 트랜스포머' }).click();
      expect(await violations(popup)).toEqual([]);
      const options = await chromium.newPage();
      await options.goto(chromium.extensionUrl('/options.html'));
      await expect(options.getByRole('heading')).toBeVisible();
      expect(await violations(options)).toEqual([]);
      const library = await chromium.newPage();
      await library.goto(chromium.extensionUrl('/library.html#setup'));
      await library.locator('.add input[type="file"]').setInputFiles({
        name: 'thread.html',
        mimeType: 'text/html',
        buffer: Buffer.from(threadPage(THREAD)),
      });
      await expect(library.getByRole('dialog')).toBeVisible();
      expect(await violations(library)).toEqual([]);
    });
  });
}

test('the options page keeps settings over a restart of the popup, and says so', async ({
  sharedChromium: chromium,
}) => {
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.getByLabel('왼쪽').check();
  await expect(options.getByRole('status')).toHaveText('저장했어요');
  await options.reload();
  await expect(options.getByLabel('왼쪽')).toBeChecked();
});

test('settings lead to the library and back, and say the version and the keys', async ({
  chromium,
}) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/options.html'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  await expect(page.getByText(`버전 ${version}`)).toBeVisible();
  const keys = page.getByRole('group', { name: '단축키' });
  await expect(keys.getByText('패널 열고 닫기')).toBeVisible();
  const kbd = ['Alt+P', 'Alt+L', 'Alt+Shift+S', 'Alt+Shift+D', 'pd', 'Space'];
  for (const key of [...kbd, '/', 'J', 'W', 'Esc', 'Z'])
    await expect(keys.locator('kbd').getByText(key, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '서재' }).click();
  await expect(page).toHaveURL(/library\.html$/);
  await page.getByRole('link', { name: '서재 관리' }).click();
  await page.getByRole('link', { name: '설정', exact: true }).click();
  await expect(page).toHaveURL(/options\.html$/);
  for (let step = 0; step < 3; step += 1) await page.goBack();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: '브라우저에서 단축키 바꾸기' }).click();
  await expect((await opened).url()).toMatch(/^chrome:\/\/extensions/);
});

test.describe(() => {
  test.use({ chromiumOptions: { language: 'en' } });
  test('the popup uses the language of the browser at first', async ({ chromium }) => {
    const popup = await chromium.openPopupInTab();
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('7–13 October 2024');
    await expect(popup.getByRole('button', { name: 'Previous week' })).toBeVisible();
  });
});
