import { closedRoot } from '../browsers/closed-root';
import { THREAD } from '../fixtures/sites/forum/thread';
import { buildWithOptionalHosts } from './builds';
import { CHROME_BUILD, expect, openChromium, test } from './setup';

test('the button on the forum speaks the language of the interface that the reader chose, at once', async ({
  network,
}) => {
  const build = buildWithOptionalHosts(CHROME_BUILD);
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const page = await chromium.newPage();
  await page.goto(`https://discuss.pytorch.kr/t/topic/${THREAD.topicId}`);
  const text = async () => (await closedRoot(page, 'chip')).text();
  await expect.poll(text).toContain('이 주 담기');
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.getByLabel('English', { exact: true }).last().check();
  await expect.poll(text).toContain('Add this week');
  await page.reload();
  await expect.poll(text).toContain('Add this week');
  expect(await page.locator('paper-duet').getAttribute('lang')).toBe('en');
  await chromium.close();
  build.remove();
});
