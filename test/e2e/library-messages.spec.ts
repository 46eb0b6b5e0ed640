import { readFileSync } from 'node:fs';
import { openLibrary } from './library-page';
import { expect } from './setup';
import { test } from './source-hosts';
import { publish } from './study-feed';

const WEEK = {
  name: 'week.json',
  mimeType: 'application/json',
  buffer: readFileSync('digests/2025/2025-01-06.json'),
};

test('a message about what was done ends with it: removing, undoing by key, erasing', async ({
  chromium,
}) => {
  const library = await openLibrary(chromium);
  const { page, erase } = library;
  const add = page.locator('#add');
  await add.locator('input[type="file"]').setInputFiles(WEEK);
  await page.getByRole('dialog').getByRole('button', { name: '이 주 담기' }).click();
  await expect(add.getByRole('status')).toContainText('담았어요');
  await library.weeks.first().getByRole('button', { name: '빼기' }).click();
  await expect(add.getByRole('status')).toContainText('뺐어요');
  await page.keyboard.press('z');
  await expect(library.weeks).toHaveCount(2);
  await expect(add.getByRole('status')).toHaveText('');

  await library.weeks.first().getByRole('button', { name: '빼기' }).click();
  await add.locator('input[type="file"]').setInputFiles(WEEK);
  await page.getByRole('dialog').getByRole('button', { name: '이 주 담기' }).click();
  await expect(add.getByRole('button', { name: '되돌리기' })).toBeVisible();
  await erase.getByRole('button', { name: '모두 지우기' }).click();
  await erase.getByRole('alertdialog').getByRole('button').last().click();
  await expect(erase.getByRole('status')).toContainText('지웠어요');
  await expect(add.getByRole('status')).toHaveText(''); // what was added is gone as well
  await expect(add.getByRole('button', { name: '되돌리기' })).toHaveCount(0);
});

for (const width of [1440, 390])
  test(`what is asked and offered is in sight with its buttons, ${width} px`, async ({
    chromium,
    hosts,
  }) => {
    await publish(hosts, [1]);
    const library = await openLibrary(chromium);
    const { page, erase } = library;
    await page.setViewportSize({ width, height: 850 });
    await library.addFeed('feed.example.org');
    const row = library.source('feed.example.org');
    await row.getByRole('button', { name: '빼기' }).click();
    const undo = library.sources.getByRole('button', { name: '되돌리기' });
    await expect(undo).toBeFocused();
    await expect(library.source('feed.example.org').getByRole('heading')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(row).toContainText('서명 없음');
    await expect(row).toBeFocused(); // where it was brought back, not the whole list
    await expect(row).toBeInViewport();

    await page.locator('#add input[type="file"]').setInputFiles(WEEK);
    await expect(page.getByRole('dialog').locator('.eyebrow')).toBeInViewport();
    await page.getByRole('dialog').getByRole('button', { name: '취소' }).click();

    await erase.getByRole('button', { name: '모두 지우기' }).click();
    for (const button of await erase.getByRole('alertdialog').getByRole('button').all())
      await expect(button).toBeInViewport({ ratio: 0.9 });
  });
