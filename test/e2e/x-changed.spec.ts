import { expect, openFirefox, test } from './setup';

const CHANGED = {
  ko: 'X의 화면 구조가 바뀌어 게시물을 읽지 못했어요. Paper Duet 업데이트를 확인해 주세요.',
  en: 'X has changed, so its posts could not be read. Check for an update of Paper Duet.',
};

/** Runs in the page: changes the posts as if X had changed their markup. */
function change(): void {
  const marked = '[data-testid="tweet"]';
  const unmark = () => {
    for (const post of document.querySelectorAll(marked)) post.setAttribute('data-testid', 'post');
  };
  new MutationObserver(unmark).observe(document, { childList: true, subtree: true });
  unmark();
}

test('the popup says that X has changed when posts pass and none can be read', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://x.com/home?__posts=0');
  await expect(page.locator('article').first()).toBeVisible();
  await page.bringToFront();
  const before = await chromium.openToolbarPopup();
  await expect.poll(() => before.text()).toContain('서재');
  await page.waitForTimeout(500); // long enough to look
  expect(await before.text()).not.toContain(CHANGED.ko);
  await page.goto('about:blank'); // closes the popup

  await page.goto('https://x.com/home?__posts=0');
  await expect(page.locator('article').first()).toBeVisible();
  await page.evaluate(change);
  await page.evaluate(() => scrollBy(0, 2_000));
  await page.bringToFront();
  const popup = await chromium.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain(CHANGED.ko);
  expect(await popup.text()).toContain('차등 트랜스포머'); // the week is shown nevertheless
  await page.goto('about:blank');

  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.locator('[name="x"]').uncheck();
  await options.close();
  await page.goto('https://x.com/home?__posts=0');
  await expect(page.locator('article').first()).toBeVisible();
  await page.evaluate(change);
  await page.bringToFront();
  const off = await chromium.openToolbarPopup();
  await expect.poll(() => off.text()).toContain('서재');
  await page.waitForTimeout(500);
  expect(await off.text()).not.toContain(CHANGED.ko);
});

test('the popup says that X has changed in Firefox too', async ({ network }) => {
  const firefox = await openFirefox(network, { language: 'en' });
  await firefox.navigate('https://x.com/home?__posts=0');
  await expect
    .poll(() => firefox.execute(() => document.querySelectorAll('article').length))
    .toBeGreaterThan(4);
  await firefox.execute(change);
  const popup = await firefox.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain(CHANGED.en);
  await firefox.close();
});
