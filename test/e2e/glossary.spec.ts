import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, openChromium, test, WHOLE_CHROME_BUILD } from './setup';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const row = (page: Page, slug: string) => page.locator(`.term-row[data-slug="${slug}"]`);
const heading = (page: Page) => page.getByRole('heading', { level: 2 }).locator('visible=true');

test('a term is found by its initials and opened with its sentences, by keyboard alone', async ({
  sharedChromium: chromium,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(chromium.extensionUrl('/library.html'));
  await page.getByRole('link', { name: '용어집' }).press('Enter');
  await expect(page).toHaveTitle('Paper Duet · 용어집');
  await expect(row(page, 'attention').locator('.papers')).toContainText('논문 2편');

  await page.keyboard.press('/');
  await page.keyboard.insertText('ㅇㅌㅅ');
  await expect(page.locator('.term-list [role="status"]')).toHaveText(/^\d+개 찾음$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.term-row').first()).toBeFocused();
  await row(page, 'attention').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Paper Duet · 용어집 · 어텐션');
  await expect(page.locator('#term-title')).toBeFocused();
  const pair = page.locator('.example .pair').first();
  await expect(pair.locator('[lang="ko"] mark').first()).toHaveText('어텐션');
  await expect(pair.locator('[lang="en"] mark').first()).toHaveText(/^attention$/i);

  await page.keyboard.press('Escape');
  await expect(row(page, 'attention')).toBeFocused();
  await expect(page).toHaveTitle('Paper Duet · 용어집 · “ㅇㅌㅅ”');
  expect(asked.filter((url) => !url.startsWith(chromium.extensionUrl('/')))).toEqual([]);
});

test('every state of the glossary has an address: back returns to each, and a paper opens in the library', async ({
  sharedChromium: chromium,
  page,
}) => {
  await page.goto(chromium.extensionUrl('/glossary.html#term=attention'));
  const forms = page.locator('.renderings a');
  await expect(forms.first()).toContainText('어텐션');
  await expect(page.locator('.example')).toHaveCount(2);
  const all = await page.locator('.example .pair').count();
  await forms.first().click();
  await expect(page.getByText('어텐션이라고 옮긴 문장')).toBeVisible();
  expect(page.url()).toContain('form=');
  expect(await page.locator('.example .pair').count()).toBeLessThanOrEqual(all);

  await row(page, 'hallucination').click();
  await expect(heading(page).first()).toBeVisible();
  await expect(page).toHaveTitle('Paper Duet · 용어집 · 환각');
  await page.goBack();
  await expect(page).toHaveTitle('Paper Duet · 용어집 · 어텐션');
  await expect(page.getByText('어텐션이라고 옮긴 문장')).toBeVisible();

  const link = page.locator('.example h4 a').first();
  const title = await link.locator('[lang="ko"]').innerText();
  await link.click();
  await expect(page.locator('.card .title')).toContainText(title);
  expect(page.url()).toContain('/library.html#2024-10-07/');
  await page.goBack();
  await expect(page).toHaveTitle('Paper Duet · 용어집 · 어텐션');

  await page.goto(chromium.extensionUrl('/glossary.html#term=nothing'));
  await expect(page.getByText('용어집에 없는 용어예요.')).toBeVisible();
});

for (const [uiLocale, colorScheme] of [
  ['ko', 'light'],
  ['en', 'dark'],
] as const) {
  test(`the glossary has no fault that axe can find and fits every width: ${uiLocale}, ${colorScheme}`, async ({
    sharedChromium: chromium,
    page,
  }) => {
    const worker = await chromium.worker();
    await worker.evaluate((one) => chrome.storage.local.set({ settings: one }), { uiLocale });
    await page.emulateMedia({ colorScheme });
    for (const hash of ['', 'ㅇㅌㅅ', 'qqqq', 'ㅇㅌㅅ&term=attention', 'ㅇㅍ&term=epoch']) {
      await page.goto('about:blank');
      await page.goto(chromium.extensionUrl(`/glossary.html${hash && `#search=${hash}`}`));
      await expect(page.locator('.glossary')).toBeVisible();
      if (hash.endsWith('attention')) await expect(page.locator('.example').first()).toBeVisible();
      for (const width of [320, 390, 859, 860, 1440]) {
        await page.setViewportSize({ width, height: 700 });
        const where = `${width} ${hash}`;
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, where).toBeLessThanOrEqual(width);
        // axe takes seconds for hundreds of terms: each state is checked once, the open term twice.
        const isLooked = width === 1440 || (width === 320 && hash.endsWith('attention'));
        if (isLooked) expect(await violations(page), where).toEqual([]);
      }
    }
  });
}

test('the glossary counts all bundled papers, which can be stopped and continued', async ({
  network,
}) => {
  const session = await openChromium(network, { extensionDir: WHOLE_CHROME_BUILD });
  const worker = await session.worker();
  const weeks = () =>
    worker.evaluate(async () => {
      const { mirror } = await chrome.storage.local.get('mirror');
      return (mirror as { weeks?: unknown[] } | undefined)?.weeks?.length ?? 0;
    });
  await expect.poll(weeks, { timeout: 50_000 }).toBeGreaterThan(180);

  const page = await session.newPage();
  const devtools = await session.context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(session.extensionUrl('/glossary.html#term=hallucination'));
  await page.getByRole('button', { name: '중지' }).click();
  await expect(page.locator('.count')).toContainText('까지만 읽었어요');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const papers = async () => {
    const counts = await page.locator('.counts').innerText(); // 논문 42편 · 문장 47개
    return Number(/\d+/.exec(counts)?.[0]);
  };
  const before = await papers();
  await page.getByRole('button', { name: '계속 읽기' }).click();
  await expect.poll(papers).toBeGreaterThan(Math.max(before, 40));
  await expect(page.locator('.count')).toHaveCount(0);
  await session.close();
});

test('the glossary works in Firefox, and axe finds no fault there', async ({ firefox }) => {
  await firefox.inExtensionPage('/glossary.html#search=ㅇㅌㅅ&term=attention');
  const text = (selector: string) =>
    firefox.execute((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', selector);
  await expect.poll(() => text('.example [lang="ko"] mark')).toBe('어텐션');
  expect(await firefox.execute(() => document.title)).toBe('Paper Duet · Glossary · attention');
  expect(await text('.term-list [role="status"]')).toMatch(/^\d+ found$/);
  const found = await firefox.execute<[string], Promise<string[]>>(async (source) => {
    // In the sandbox of the driver, where a page's policy does not reach.
    new Function(source)();
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: faults } = await axe.run();
    return faults.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, axeSource);
  expect(found).toEqual([]);

  await firefox.execute(() =>
    document.querySelector<HTMLElement>('[data-slug="attention-head"]')?.click(),
  );
  await expect.poll(() => firefox.execute(() => document.activeElement?.id)).toBe('term-title');
  await firefox.execute(() => history.back());
  await expect
    .poll(() => firefox.execute(() => document.title))
    .toBe('Paper Duet · Glossary · attention');
});

declare const chrome: typeof import('wxt/browser').browser;
