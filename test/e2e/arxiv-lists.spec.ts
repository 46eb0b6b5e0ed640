import { readFileSync } from 'node:fs';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { expect, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024-10-07.json', 'utf8')) as {
  entries: { rank: number; title: { ko: string }; papers: string[] }[];
};
const ranks = new Map(
  week.entries.map(({ rank, papers }) => [papers[0]?.replace('https://arxiv.org/abs/', ''), rank]),
);

/** What a reader of the page knows: the listed ids in order, from the fixture's own description. */
function expectedBadges(fixture: string): string[] {
  const file = readFileSync(`test/fixtures/sites/arxiv/${fixture}/expected.json`, 'utf8');
  const { listed } = JSON.parse(file) as { listed: string[] };
  return listed.flatMap((id) => (ranks.has(id) ? `10/07 주 · ${ranks.get(id)}` : []));
}

const LISTINGS: [string, string][] = [
  ['list-recent', '/list/cs.CL/recent'],
  ['list-new', '/list/cs.CL/new'],
  ['catchup', '/catchup/cs.CL/2024-10-08?abs=True'],
  ['author', '/a/example_a_1'],
  ['search', '/search/?query=differential+transformer&searchtype=all'],
];

for (const [fixture, path] of LISTINGS) {
  test(`marks the known papers of ${path}, and no other`, async ({ page }) => {
    const expected = expectedBadges(fixture);
    expect(expected.length).toBeGreaterThan(0);
    await page.goto(`https://arxiv.org${path}`);
    await expect.poll(() => page.locator('paper-duet').count()).toBe(expected.length);
    const badges = await closedRoots(page, 'badge');
    expect(await Promise.all(badges.map((badge) => badge.text()))).toEqual(expected);
    for (const badge of badges) expect((await badge.box('.badge')).height).toBe(20);
  });
}

test('leaves a search without results untouched, though its query names a paper', async ({
  page,
}) => {
  await page.goto(
    'https://arxiv.org/search/?query=https%3A%2F%2Farxiv.org%2Fabs%2F2410.05258&searchtype=all',
  );
  await page.waitForTimeout(300);
  expect(await page.locator('paper-duet').count()).toBe(0);
});

test('marks a listing of 2,000 rows in one go', async ({ page }) => {
  await page.goto('https://arxiv.org/list/cs.CL/2024-10?show=2000');
  await expect.poll(() => page.locator('dl > dt').count()).toBe(2000);
  const hits = await page.evaluate(
    (ids) =>
      [...document.querySelectorAll('dl > dt > a[title="Abstract"]')].filter(({ id }) =>
        ids.includes(id),
      ).length,
    [...ranks.keys()] as string[],
  );
  expect(hits).toBeGreaterThan(0);
  await expect.poll(() => page.locator('paper-duet[data-surface="badge"]').count()).toBe(hits);
});

test('opens the text from a badge, and gives the focus back on Escape', async ({ page }) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badge = await closedRoot(page, 'badge', 0);
  await badge.click('.badge');
  const panel = await closedRoot(page, 'panel');
  expect(await panel.text()).toContain(week.entries[0]?.title.ko);
  expect(await panel.text()).toContain('논문 보기');
  await page.keyboard.press('Escape');
  await expect.poll(() => closedRoots(page, 'panel')).toEqual([]);
  expect(await badge.evaluate((root) => root.activeElement?.className)).toBe('badge');
});

test('says which paper a badge stands for, to the pointer, the keyboard and the ear', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badge = await closedRoot(page, 'badge', 0);
  const title = week.entries[0]?.title.ko as string; // the first of the list is the first of the week
  expect(await badge.attribute('.badge', 'aria-label')).toBe(
    `${title}, 10월 7일 주 1번째, 요약 열기`,
  );
  const { x, y, width, height } = await badge.box('.badge');
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect.poll(() => badge.count('.tip')).toBe(1);
  expect(await badge.textOf('.tip')).toBe(title);
  const tip = await badge.box('.tip');
  expect(tip.y).toBeGreaterThanOrEqual(y + height);
  await page.mouse.move(tip.x + 20, tip.y + tip.height / 2, { steps: 4 });
  await page.waitForTimeout(300); // a tip that is pointed at stays
  expect(await badge.count('.tip')).toBe(1);
  await page.mouse.move(x + 400, y + 200);
  await expect.poll(() => badge.count('.tip')).toBe(0);

  await page.keyboard.press('Shift');
  await badge.focus('.badge');
  await expect.poll(() => badge.count('.tip')).toBe(1);
  await page.keyboard.press('Escape');
  expect(await badge.count('.tip')).toBe(0);
});

test('does nothing on a document that is XML', async ({ page }) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent?format=atom');
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => document.contentType)).toBe('application/xml');
  expect(await page.evaluate(() => document.getElementsByTagName('paper-duet').length)).toBe(0);
});
