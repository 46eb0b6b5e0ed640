import { readFileSync } from 'node:fs';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { readPanel } from './panel';
import { expect, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));

/** The same week as an English list has it: newer and preferred, with papers in another order. */
function englishList(start = '2024-10-07', end = '2024-10-13') {
  const entries = week.entries.map((entry: (typeof week.entries)[number], index: number) => ({
    ...entry,
    rank: week.entries.length - index,
    title: { ko: null, en: entry.title.en },
    summary: { ko: null, en: entry.summary.en },
    abstract: { ko: null, en: null },
  }));
  return {
    ...week,
    id: `list:${start}`,
    week: { start, end },
    title: { ko: null, en: 'Papers of the week' },
    source: { ...week.source, name: 'An English list', notice: { ko: null, en: 'As published.' } },
    trends: [],
    entries: entries.toReversed(),
  };
}

for (const [what, start, end] of [
  ['the same week', '2024-10-07', '2024-10-13'],
  ['a newer week', '2024-10-14', '2024-10-20'],
] as const) {
  test(`an English list of ${what} takes no Korean away`, async ({ chromium, ownPage: page }) => {
    const options = await chromium.newPage();
    await options.goto(chromium.extensionUrl('/options.html'));
    const digest = englishList(start, end);
    await options.evaluate(
      async (digest) => chrome.runtime.sendMessage({ kind: 'add-week', digest, from: 'list.json' }),
      digest,
    );

    await page.goto('https://arxiv.org/abs/2410.05258');
    const panel = await closedRoot(page, 'panel');
    expect(await readPanel(panel)).toContain('노이즈는 상쇄하고');
    expect(await panel.text()).toContain('2024년 10월 7일 주 · 10편 중 2번째');
    expect(await panel.count('.missing')).toBe(0);
    await panel.click('.others button');
    await expect.poll(() => panel.count('.missing')).toBe(1);
    expect(await panel.text()).toContain('이 요약은 한국어로 되어 있지 않아요.');
    await panel.click('.missing button');
    await expect.poll(() => panel.text()).toContain('노이즈는 상쇄하고');
    expect(await panel.evaluate((root) => root.activeElement?.className)).toBe('title');

    await page.goto('https://x.com/omarsar0/status/1843694897020150216');
    const chip = await closedRoot(page, 'chip');
    await expect.poll(() => chip.text()).toContain('차등 트랜스포머');
    expect(await chip.text()).toContain('10/07 주 2번째');

    await page.goto('https://arxiv.org/list/cs.CL/recent');
    await expect.poll(async () => (await closedRoots(page, 'badge')).length).toBe(5);
    expect(await (await closedRoot(page, 'badge')).text()).toBe('10/07 주 · 1');

    const popup = await chromium.openPopupInTab();
    const rows = popup.getByRole('list', { name: '이 주의 논문' });
    await expect(rows.getByText('차등 트랜스포머', { exact: true })).toBeVisible();
    await rows.getByRole('button', { name: '차등 트랜스포머' }).click();
    await expect(popup.getByText('노이즈는 상쇄하고')).toBeVisible();
    await expect(popup.locator('.missing')).toHaveCount(0);
  });
}

declare const chrome: typeof import('wxt/browser').browser;
