import { readFileSync } from 'node:fs';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { expect, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8')) as {
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
  test(`Paper Duet marks the known papers of ${path}, and no other`, async ({ page }) => {
    const expected = expectedBadges(fixture);
    expect(expected.length).toBeGreaterThan(0);
    await page.goto(`https://arxiv.org${path}`);
    await expect.poll(() => page.locator('paper-duet').count()).toBe(expected.length);
    const badges = await closedRoots(page, 'badge');
    expect(await Promise.all(badges.map((badge) => badge.text()))).toEqual(expected);
    for (const badge of badges) expect((await badge.box('.badge')).height).toBe(20);
  });
}

test('Paper Duet leaves a search without results untouched, though its query names a paper', async ({
  page,
}) => {
  await page.goto(
    'https://arxiv.org/search/?query=https%3A%2F%2Farxiv.org%2Fabs%2F2410.05258&searchtype=all',
  );
  await page.waitForTimeout(300);
  expect(await page.locator('paper-duet').count()).toBe(0);
});

test('Paper Duet marks a listing of 2,000 rows in one go', async ({ page }) => {
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

test('Paper Duet opens the text from a badge, and gives the focus back on Escape', async ({
  page,
}) => {
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

test('Paper Duet says which paper a badge stands for, to the pointer, the keyboard and the ear', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badge = await closedRoot(page, 'badge', 0);
  const title = week.entries[0]?.title.ko as string; // the first of the list is the first of the week
  expect(await badge.attribute('.badge', 'aria-label')).toBe(`${title}, 10/07 주 · 1, 요약 열기`);
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

test('Paper Duet does nothing on a document that is XML', async ({ page }) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent?format=atom');
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => document.contentType)).toBe('application/xml');
  expect(await page.evaluate(() => document.getElementsByTagName('paper-duet').length)).toBe(0);
});

test('Paper Duet keeps the badges of a page that a translator changed', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badges = () => page.locator('paper-duet[data-surface="badge"]').count();
  await expect.poll(badges).toBe(5);
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('[title]')) link.setAttribute('title', '초록');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.textContent?.trim()) continue;
      const font = document.createElement('font');
      (text as Text).replaceWith(font);
      font.append(document.createElement('font'));
      font.firstElementChild?.append(`번역: ${text.textContent}`);
    }
  });
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.getByLabel('English', { exact: true }).last().check();
  const first = async () => (await closedRoots(page, 'badge'))[0]?.text();
  await expect.poll(first).toContain('7 Oct · no. 1');
  expect(await badges()).toBe(5);
});

test('Paper Duet marks rows that come later, once each, and nothing else', async ({ page }) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badges = () => page.locator('paper-duet[data-surface="badge"]').count();
  await expect.poll(badges).toBe(5);
  const add = (html: string, where: string) =>
    page.evaluate(
      ([markup, selector]) => {
        const part = new DOMParser().parseFromString(markup ?? '', 'text/html').body;
        document.querySelector(selector ?? '')?.append(...part.childNodes);
      },
      [html, where],
    );
  const row = (id: string) =>
    `<dt><a name="item9">[9]</a> <a href="/abs/${id}" id="${id}">arXiv:${id}</a></dt><dd>…</dd>`;
  await add(`<dl id="articles">${row('2410.07095')}${row('2410.11111')}</dl>`, '#dlpage');
  await expect.poll(badges).toBe(6);
  await add(row('2410.05080'), 'dl');
  await expect.poll(badges).toBe(7);
  await add('<p>Extends <a href="/abs/2410.07095" id="2410.07095">that</a></p>', 'dd');
  await page.waitForTimeout(200);
  expect(await badges()).toBe(7);
  const marked = await page.evaluate(
    () =>
      [...document.querySelectorAll('dt')].filter(
        (one) => one.querySelectorAll('paper-duet').length > 1,
      ).length,
  );
  expect(marked).toBe(0);
});

test('Paper Duet marks rows whose line of links is written again, and rows within wrappers', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badges = () => page.locator('paper-duet[data-surface="badge"]').count();
  await expect.poll(badges).toBe(5);
  await page.evaluate(() => {
    for (const line of document.querySelectorAll('dt')) {
      const links = [...line.querySelectorAll('a')].map((link) => link.cloneNode(true));
      line.replaceChildren(...links);
    }
  });
  await expect.poll(badges).toBe(5);
  await page.evaluate(() => {
    for (const line of document.querySelectorAll('dt')) line.replaceWith(line.cloneNode(true));
  });
  await expect
    .poll(() =>
      page
        .locator('dt')
        .filter({ has: page.locator('paper-duet') })
        .count(),
    )
    .toBe(5);
  expect(await badges()).toBe(5);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/abs/2410.05080';
    const line = document.createElement('dt');
    const wrapper = document.createElement('div');
    wrapper.append(line);
    document.querySelector('dl')?.append(wrapper);
    setTimeout(() => line.append(link), 50);
  });
  await expect.poll(badges).toBe(6);
});

test('Paper Duet marks search results that come later', async ({ page }) => {
  await page.goto('https://arxiv.org/search/?query=differential+transformer&searchtype=all');
  const badges = () => page.locator('paper-duet[data-surface="badge"]').count();
  await expect.poll(badges).toBeGreaterThan(0);
  const before = await badges();
  await page.evaluate(() => {
    const row = document.querySelector('li.arxiv-result')?.cloneNode(true) as Element;
    row.querySelector('paper-duet')?.remove();
    row.querySelector('p.list-title a')?.setAttribute('href', 'https://arxiv.org/abs/2410.07095v1');
    document.querySelector('li.arxiv-result')?.parentElement?.append(row);
  });
  await expect.poll(badges).toBe(before + 1);
});

test('Paper Duet says on a press that the extension was updated, and what to do', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badge = await closedRoot(page, 'badge', 0);
  await chromium.reloadExtension();
  await badge.click('.badge');
  await expect.poll(() => badge.text()).toContain('페이지를 새로 고쳐 주세요');
  expect(await badge.attribute('.badge', 'role')).toBe('alert');
  await page.screenshot({ path: test.info().outputPath('updated.png') });
  await page.reload();
  await (await closedRoot(page, 'badge', 0)).click('.badge');
  expect(await (await closedRoot(page, 'panel')).text()).toContain(week.entries[0]?.title.ko);
});

test('the theme of the badges follows a dark reader', async ({ page }) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const themes = () =>
    page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('paper-duet')].map((one) => one.dataset.theme),
      ),
    ]);
  await expect.poll(themes).toEqual(['light']);
  const style = await page.addStyleTag({ content: 'html,body{background:#181a1b!important}' });
  await expect.poll(themes).toEqual(['dark']);
  await style.evaluate((one) => (one as HTMLElement).remove());
  await expect.poll(themes).toEqual(['light']);
});
