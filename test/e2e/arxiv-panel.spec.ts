import { readFileSync } from 'node:fs';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { readPanel } from './panel';
import { expect, test } from './setup';
import { watchShifts } from './shifts';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8')) as {
  entries: { title: Text; summary: Sentences; abstract: Sentences }[];
};
type Text = { ko: string; en: string };
type Sentences = { ko: string[]; en: string[] };
const entry = week.entries[1] as (typeof week.entries)[number]; // the Differential Transformer

test('the panel shows title, summary and digest of the paper in both languages', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  const text = await panel.text();
  for (const lang of ['ko', 'en'] as const) {
    expect(text).toContain(entry.title[lang]);
    for (const sentence of [...entry.summary[lang], ...entry.abstract[lang]]) {
      expect(text).toContain(sentence);
    }
  }
  expect(text).toContain('2024년 10월 7일 주 · 10편 중 2번째');
  expect(text).toContain('@omarsar0');
  expect(text).toContain('출처: 파이토치 한국 사용자 모임');
  expect(text).not.toContain('언어 모델의 도움');
  await panel.click('.notice summary');
  expect(await panel.text()).toContain('언어 모델의 도움');
  await page.keyboard.press('Escape'); // closes the menu without folding the panel
  expect(await panel.text()).not.toContain('언어 모델의 도움');
  expect(await panel.attribute('aside', 'data-folded')).toBe('false');
});

test('the panel sets every sentence beside its counterpart, each with its language', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  const pairs = await panel.evaluate((root) =>
    [...root.querySelectorAll('.pair')].map((pair) =>
      [...pair.querySelectorAll('p')].map((line) => [line.lang, line.textContent ?? '']),
    ),
  );
  const expected = [entry.summary, entry.abstract].flatMap(({ ko, en }) =>
    ko.map((sentence, index) => [
      ['ko', sentence],
      ['en', en[index]],
    ]),
  );
  expect(pairs).toEqual(expected);
});

test('the panel is a complementary region named Paper Duet, last for the keyboard', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  expect(await panel.attribute('aside', 'role')).toBe('complementary');
  expect(await panel.attribute('aside', 'aria-label')).toBe('Paper Duet');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.localName))
    .toBe('paper-duet');
});

for (const width of [1440, 1024, 390]) {
  for (const path of ['abs/2410.05258', 'abs/2410.05258v1', 'abs/2410.07109v3']) {
    test(`the panel moves nothing on ${path} at ${width} pixels`, async ({ page }) => {
      const shift = await watchShifts(page);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`https://arxiv.org/${path}`);
      await closedRoot(page, 'panel');
      await page.waitForTimeout(300); // a late shift would come within a few frames
      expect(await shift()).toBe(0);
    });
  }
}

test('the panel takes its margin beside the text and covers none of it', async ({ page }) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  const box = await panel.box('.sheet');
  const right = await page.evaluate(() => document.body.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(box.x);
});

/** What the reader chose last; it is on its way to the background for a moment. */
async function storedSettings({ session }: { session: ChromiumSession }) {
  const worker = await session.worker();
  return worker.evaluate(async () => (await chrome.storage.local.get('settings')).settings ?? null);
}

test('the panel switches languages by mouse and arrow keys, and remembers', async ({
  page,
  shared,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  let panel = await closedRoot(page, 'panel');
  await panel.click('[value="en"] + span');
  expect(await panel.text()).not.toContain(entry.summary.ko[0]);
  expect(await panel.text()).toContain(entry.summary.en[0]);
  await page.keyboard.press('ArrowLeft');
  expect(await panel.text()).toContain(entry.summary.ko[0]);
  expect(await panel.text()).not.toContain(entry.summary.en[0]);
  await panel.click('[value="side"] + span');
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).marginRight))
    .toBe('560px');
  await expect.poll(() => storedSettings(shared)).toMatchObject({ mode: 'side' });
  await page.reload();
  panel = await closedRoot(page, 'panel');
  expect(await panel.attribute('aside', 'data-mode')).toBe('side');
});

test('the panel folds to a tab, gives the focus back and remembers', async ({ page, shared }) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  let panel = await closedRoot(page, 'panel');
  await panel.focus('.fold');
  await page.keyboard.press('Escape');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
  expect(await panel.evaluate((root) => root.activeElement?.className)).toBe('tab');
  await expect.poll(() => storedSettings(shared)).toMatchObject({ folded: { abs: true } });
  await page.reload();
  panel = await closedRoot(page, 'panel');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
  await panel.click('.tab');
  expect(await panel.text()).toContain(entry.summary.ko[0]);
  expect(await panel.evaluate((root) => root.activeElement?.className)).toBe('fold');
});

test('the panel starts folded over an HTML paper, which makes room once the panel is opened', async ({
  page,
}) => {
  for (const path of ['html/2410.05258v2', 'html/2410.05258v1']) {
    await page.goto(`https://arxiv.org/${path}`);
    const panel = await closedRoot(page, 'panel');
    expect(await panel.attribute('aside', 'data-folded'), path).toBe('true');
    const margin = await page.evaluate(
      () => getComputedStyle(document.documentElement).marginRight,
    );
    expect(margin, path).toBe('0px');
  }
  const panel = await closedRoot(page, 'panel');
  await panel.click('.tab');
  expect(await panel.text()).toContain(entry.title.ko);
  const right = await page.evaluate(() => document.body.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual((await panel.box('.sheet')).x);
});

test('the panel stands beside an HTML paper of the newest converter, in its theme, and moves nothing by itself', async ({
  page,
}) => {
  const shift = await watchShifts(page);
  await page.goto('https://arxiv.org/html/2410.07095v1');
  const panel = await closedRoot(page, 'panel');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
  const layout = () =>
    page.evaluate(() => {
      const { marginRight } = getComputedStyle(document.documentElement);
      const { x, width } = document.body.getBoundingClientRect();
      return { marginRight, x, width, items: document.body.childElementCount };
    });
  const before = await layout();
  expect(before).toMatchObject({ marginRight: '0px', x: 0, width: 1440 });
  const tab = await panel.box('.tab');
  expect(tab.x + tab.width).toBe(1440);
  expect(await shift()).toBe(0);
  await panel.click('.tab');
  expect(await panel.text()).toContain(week.entries[0]?.title.ko);
  expect(await layout()).toEqual({ ...before, marginRight: '400px', width: 1040 });
  const theme = () => page.locator('paper-duet').getAttribute('data-theme');
  expect(await theme()).toBe('light');
  await panel.click('.fold');
  await page.click('.toggle-theme');
  await expect.poll(theme).toBe('dark');
  await page.reload();
  await closedRoot(page, 'panel');
  await expect.poll(theme).toBe('dark');
  await page.evaluate(() => localStorage.clear()); // the tests after this share the browser
});

test('the panel knows the paper on ar5iv', async ({ page }) => {
  await page.goto('https://ar5iv.labs.arxiv.org/html/2410.05258');
  const panel = await closedRoot(page, 'panel');
  await panel.click('.tab');
  expect(await panel.text()).toContain(entry.title.ko);
});

test('the panel follows the theme of an HTML paper', async ({ page }) => {
  await page.goto('https://arxiv.org/html/2410.05258v2');
  await closedRoot(page, 'panel');
  const theme = () => page.locator('paper-duet').getAttribute('data-theme');
  await expect.poll(theme).toBe('light');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expect.poll(theme).toBe('dark');
});

test('the panel stands as a tab over a PDF', async ({ page }) => {
  await page.goto('https://arxiv.org/pdf/2410.05258');
  const panel = await closedRoot(page, 'panel');
  await panel.click('.tab');
  expect(await panel.text()).toContain(entry.title.ko);
});

test('the panel says that a version does not exist, and that a paper was withdrawn', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258v9');
  let panel = await closedRoot(page, 'panel');
  await expect.poll(() => panel.text()).toContain('arXiv에 이 버전이 없어요');
  await page.goto('https://arxiv.org/abs/2410.07109v3');
  panel = await closedRoot(page, 'panel');
  await expect.poll(() => panel.text()).toContain('철회한 논문이에요');
  const [remark, text] = await panel.evaluate((root) =>
    ['.remark', '.panel'].map((one) => getComputedStyle(root.querySelector(one) as Element).color),
  );
  expect(remark, 'in ink: vermilion is Korean').toBe(text);
  const sign = await panel.evaluate((root) => {
    const { content, width } = getComputedStyle(
      root.querySelector('.remark') as Element,
      '::before',
    );
    return [content, width];
  });
  expect(sign, 'a sign that is not read out').toEqual(['"!" / ""', '14px']);
  await page.goto('https://arxiv.org/abs/2410.05258');
  panel = await closedRoot(page, 'panel');
  await page.waitForTimeout(200);
  expect(await panel.count('.remark:not(.quiet)')).toBe(0);
});

test('the panel is a sheet from below on a narrow window, folded at first', async ({
  page,
  shared,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  const tab = await panel.box('.tab');
  expect(tab.y + tab.height).toBeCloseTo(844, 0);
  await panel.click('.tab');
  const sheet = await panel.box('.sheet');
  expect(sheet.width).toBe(390);
  expect(sheet.y).toBeGreaterThan(200);
  // Wait for the choice to be stored, or it would arrive after the next test's reset in this browser.
  await expect.poll(() => storedSettings(shared)).toMatchObject({ folded: { sheet: false } });
});

test('the panel remembers how the sheet and the docked panel fold, each for itself', async ({
  page,
  shared,
}) => {
  const docked = { width: 1440, height: 900 };
  const narrow = { width: 390, height: 844 };
  /** @param folded - the earlier choices, which take a moment to be stored */
  const open = async (size: typeof docked, folded?: object) => {
    if (folded) await expect.poll(() => storedSettings(shared)).toMatchObject({ folded });
    await page.setViewportSize(size);
    await page.goto('https://arxiv.org/abs/2410.05258');
    return closedRoot(page, 'panel');
  };
  let panel = await open(docked);
  const isFolded = () => panel.attribute('aside', 'data-folded');
  expect(await isFolded()).toBe('false');
  await page.setViewportSize(narrow);
  await expect.poll(isFolded).toBe('true'); // as the sheet starts
  await panel.click('.tab');
  await panel.click('.fold');
  panel = await open(docked, { sheet: true });
  expect(await isFolded()).toBe('false');
  await panel.click('.fold');
  panel = await open(narrow, { abs: true });
  await panel.click('.tab');
  panel = await open(narrow, { abs: true, sheet: false });
  expect(await isFolded()).toBe('false');
  await page.setViewportSize(docked);
  await expect.poll(isFolded).toBe('true');
});

for (const [width, columns] of [
  [1440, 2],
  [1280, 1],
  [800, 2],
  [520, 2],
  [519, 1],
  [390, 1],
  [320, 1],
] as const) {
  test(`columns stand side by side where there is room: ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('https://arxiv.org/abs/2410.05258');
    const panel = await closedRoot(page, 'panel');
    if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
    await panel.click('[value="side"] + span');
    const tops = await panel.evaluate((root) =>
      [...(root.querySelector('.pair')?.children ?? [])].map(
        (line) => line.getBoundingClientRect().left,
      ),
    );
    expect(new Set(tops).size).toBe(columns);
    const said = () =>
      panel.evaluate((root) => root.querySelector<HTMLElement>('.narrow')?.offsetHeight ?? 0);
    expect((await said()) > 0, 'says why there are none').toBe(columns === 1);
    await panel.click('[value="pairs"] + span');
    expect(await said()).toBe(0);
  });
}

test('the panel hears only clicks that a person made', async ({ page }) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  await panel.evaluate((root) => root.querySelector<HTMLElement>('.fold')?.click());
  expect(await panel.attribute('aside', 'data-folded')).toBe('false');
});

test('the panel keeps keys and clicks on it from the page', async ({ page }) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['click', 'pointerdown', 'keydown', 'keyup']) {
      document.addEventListener(type, () => heard.push(type));
    }
  });
  const panel = await closedRoot(page, 'panel');
  await panel.click('.title');
  await panel.focus('.fold');
  await page.keyboard.press('n');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(
    [],
  );
});

for (const path of ['abs/hep-th/9901001', 'abs/2410.11111', 'html/2410.11111v1', 'abs/%E0%A4%A']) {
  test(`the panel leaves ${path} untouched`, async ({ ownPage: page, chromium, network }) => {
    await chromium.stopWorker();
    const before = network.requests.length;
    await page.goto(`https://arxiv.org/${path}`);
    await page.waitForTimeout(300); // long enough for a panel, had there been one
    expect(await closedRoots(page, 'panel')).toEqual([]);
    expect(await page.locator('paper-duet').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    expect(await chromium.workerStatus()).toBe('stopped');
    const asked = network.requests.slice(before).map(({ host, path: asked }) => host + asked);
    expect(asked.filter((one) => !one.includes('favicon')).length).toBe(1);
    expect([...network.refused]).toEqual([]);
  });
}

for (const path of ['abs/2410.05258', 'abs/arXiv:2410.05258', 'html/2410.05258v1']) {
  test(`the panel shows the text of ${path} while the background sleeps, and does not wake it`, async ({
    ownPage: page,
    chromium,
  }) => {
    // The icon's count would wake the background a second after the panel (`icon-count.spec.ts`).
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.storage.local.set({ settings: { count: false } }));
    await chromium.stopWorker();
    await page.goto(`https://arxiv.org/${path}`);
    const panel = await closedRoot(page, 'panel');
    expect(await chromium.workerStatus()).toBe('stopped');
    expect(await readPanel(panel)).toContain(entry.title.ko);
  });
}

test('the page script asks the background for the panel where the browser did not bring it', async ({
  ownPage: page,
  chromium,
}) => {
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.scripting.unregisterContentScripts({ ids: ['panel'] }));
  const shift = await watchShifts(page);
  for (const path of ['abs/2410.05258', 'html/2410.05258v1', 'pdf/2410.05258v1']) {
    await page.goto(`https://arxiv.org/${path}`);
    const panel = await closedRoot(page, 'panel');
    await page.waitForTimeout(300); // a late shift would come within a few frames
    expect(await shift(), path).toBe(0);
    expect(await readPanel(panel), path).toContain(entry.title.ko);
  }
});

/** What runs inside the worker. */
declare const chrome: typeof import('wxt/browser').browser;
