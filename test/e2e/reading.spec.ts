import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { closedRoot } from '../browsers/closed-root';
import type { ClosedRoot } from '../browsers/surface';
import { expect, test } from './setup';
import { watchShifts } from './shifts';

const PAPER = 'https://arxiv.org/abs/2410.05258';
const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const { title, summary } = week.entries[1]; // the Differential Transformer

/** Whether the second passage of a pair is readable. */
const isLegible = (panel: ClosedRoot, at: number) =>
  panel.evaluate((root, index) => {
    const second = root.querySelectorAll('.pair .second > span')[index];
    return second ? getComputedStyle(second).color !== 'rgba(0, 0, 0, 0)' : null;
  }, at);

async function openPanel(page: Page): Promise<ClosedRoot> {
  await page.goto(PAPER);
  return closedRoot(page, 'panel');
}

async function pointAt(page: Page, panel: ClosedRoot, selector: string): Promise<void> {
  const { x, y, width, height } = await panel.box(selector);
  await page.mouse.move(x + width / 2, y + height / 2);
}

test('each language has its own ink, and a lit pair each language’s background', async ({
  page,
}) => {
  const panel = await openPanel(page);
  const look = (selector: string) =>
    panel.evaluate((root, one) => {
      const { color, backgroundColor } = getComputedStyle(root.querySelector(one) as Element);
      return [color, backgroundColor];
    }, selector);
  const ko = '.pair p[lang="ko"]';
  const en = '.pair p[lang="en"]';
  const clear = 'rgba(0, 0, 0, 0)';
  expect([await look(ko), await look(en)]).toEqual([
    ['rgb(29, 28, 26)', clear],
    ['rgb(56, 87, 116)', clear],
  ]);
  const before = await panel.box('.pair + .pair');
  await pointAt(page, panel, ko);
  await expect.poll(() => look(ko)).toEqual(['rgb(29, 28, 26)', 'rgb(251, 238, 232)']);
  await expect.poll(() => look(en)).toEqual(['rgb(56, 87, 116)', 'rgb(233, 241, 248)']);
  expect(await panel.box('.pair + .pair')).toEqual(before); // nothing moves
});

test('columns share a baseline, and the reader’s own language is wider', async ({ page }) => {
  const panel = await openPanel(page);
  await panel.click('[value="side"] + span');
  const columns = await panel.evaluate((root) =>
    [...root.querySelectorAll('.pair')].map((pair) => {
      const baseline = (passage: Element) => {
        const mark = document.createElement('i');
        mark.style.cssText = 'display:inline-block;width:0;height:0';
        passage.firstElementChild?.prepend(mark);
        const { bottom } = mark.getBoundingClientRect();
        mark.remove();
        return bottom;
      };
      const [first, second] = [...pair.children] as [HTMLElement, HTMLElement];
      return {
        apart: Math.abs(baseline(first) - baseline(second)),
        share: first.offsetWidth / second.offsetWidth,
      };
    }),
  );
  expect(columns.length).toBeGreaterThan(4);
  for (const { apart, share } of columns) {
    expect(apart).toBeLessThan(0.75);
    expect(share).toBeCloseTo(1.45, 1);
  }
});

test('a covered passage is uncovered for good by pointing, pressing and by the keyboard', async ({
  page,
}) => {
  const panel = await openPanel(page);
  await panel.click('[value="hide"] + span');
  await page.mouse.move(10, 10);
  const legible = async () => [
    await isLegible(panel, 0),
    await isLegible(panel, 1),
    await isLegible(panel, 2),
  ];
  expect(await legible()).toEqual([false, false, false]);
  // The bars are as long as the text, so nothing moves when it is uncovered.
  const before = await panel.box('.pair + .pair');
  await pointAt(page, panel, '.pair .second');
  await expect.poll(legible).toEqual([true, false, false]);
  await page.waitForTimeout(300);
  await page.mouse.move(10, 10);
  expect(await legible()).toEqual([true, false, false]);
  expect(await panel.box('.pair + .pair')).toEqual(before);
  await panel.click('.pair + .pair > p');
  await page.mouse.move(10, 10);
  await expect.poll(legible).toEqual([true, true, false]);
  await page.keyboard.press('ArrowDown');
  await expect.poll(legible).toEqual([true, true, true]);
  // Passages stay uncovered after switching to another mode and back.
  await panel.click('[value="pairs"] + span');
  await panel.click('[value="hide"] + span');
  expect(await legible()).toEqual([true, true, true]);
});

test('the text is a single tab stop, and the arrow keys move between pairs', async ({ page }) => {
  const panel = await openPanel(page);
  await panel.focus('.fold');
  const focused = () =>
    panel.evaluate((root) => {
      const pairs = [...root.querySelectorAll('.pair')];
      const active = root.activeElement;
      return active ? `${active.className} ${pairs.indexOf(active)}` : 'none';
    });
  const links = await panel.count('.links a');
  for (let at = 0; at <= links; at++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('pair 0');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('pair 2');
  await page.keyboard.press('Tab');
  expect(await focused()).not.toContain('pair');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('pair 2');
});

test('a long text keeps its place through every mode', async ({ page }) => {
  const panel = await openPanel(page);
  const first = () =>
    panel.evaluate((root) => {
      const edge = root.querySelector('.body')?.getBoundingClientRect().top ?? 0;
      const pairs = [...root.querySelectorAll('.pair')];
      return pairs.findIndex((pair) => pair.getBoundingClientRect().bottom > edge + 4);
    });
  await page.setViewportSize({ width: 1440, height: 500 });
  await panel.evaluate((root) => {
    const pair = root.querySelectorAll<HTMLElement>('.pair')[5];
    pair?.scrollIntoView({ block: 'start' });
  });
  expect(await first()).toBe(5);
  for (const mode of ['ko', 'en', 'side', 'hide', 'pairs']) {
    await panel.click(`[value="${mode}"] + span`);
    expect(await first(), mode).toBe(5);
  }
});

test('a scrolled text shows its title in the bar', async ({ page }) => {
  const panel = await openPanel(page);
  await page.setViewportSize({ width: 1440, height: 500 });
  const bar = () => panel.textOf('.bar');
  expect(await bar()).toBe('Paper Duet');
  await panel.evaluate((root) => root.querySelector('.body')?.scrollTo(0, 300));
  await expect.poll(async () => (await bar()).replace(/\s+/g, ' ')).toBe(`2 ${title.ko}`);
  await panel.evaluate((root) => root.querySelector('.body')?.scrollTo(0, 0));
  await expect.poll(bar).toBe('Paper Duet');
});

test('copied text is what is visible, with its source', async ({ page }) => {
  const panel = await openPanel(page);
  await page.evaluate(() => {
    // Listeners of the page get no copy event.
    document.addEventListener('copy', (event) => {
      document.title = `copied ${event.clipboardData?.getData('text/plain')}`;
    });
  });
  const copyAll = async () => {
    await panel.evaluate((root) => {
      const pairs = root.querySelectorAll('section:first-of-type .pair');
      getSelection()?.setBaseAndExtent(pairs[0] as Node, 0, pairs[1] as Node, 2);
    });
    await page.keyboard.press('Control+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.context().grantPermissions(['clipboard-read'], { origin: 'https://arxiv.org' });
  await page.bringToFront();
  const source = `— ${title.ko} · 2024년 10월 7일 주 · 파이토치 한국 사용자 모임 (PyTorchKR) ${PAPER}`;
  const [one, two] = [summary.ko[0], summary.ko[1]];
  expect(await copyAll()).toBe([one, summary.en[0], two, summary.en[1], '', source].join('\n'));
  await panel.click('[value="ko"] + span');
  expect(await copyAll()).toBe([one, two, '', source].join('\n'));
  await panel.click('[value="hide"] + span');
  await page.mouse.move(10, 10);
  expect(await copyAll()).toBe([one, two, '', source].join('\n'));
  expect(await page.title()).not.toContain('copied');
});

test('a page that shows a newer version than the digest read says so, in one quiet line', async ({
  page,
}) => {
  const panel = await openPanel(page); // v2, of 7 November; the week ended on 13 October
  const said = '요약이 나온 뒤에 v2 버전이 올라왔어요(2024년 11월 7일). 내용이 다를 수 있어요.';
  await expect.poll(() => panel.text()).toContain(said);
  expect(await panel.textOf('.body + .remark.quiet')).toBe(said);
  await page.goto('https://arxiv.org/abs/2410.05258v1');
  const first = await closedRoot(page, 'panel');
  await page.waitForTimeout(200);
  expect(await first.count('.remark')).toBe(0);
});

test('in a narrow window the sheet peeks, opens to half and full height, and remembers its state', async ({
  page,
}) => {
  const shift = await watchShifts(page);
  await page.setViewportSize({ width: 390, height: 800 });
  let panel = await openPanel(page);
  expect((await panel.textOf('.tab')).replace(/\s+/g, ' ')).toBe(
    `Paper Duet 요약 펼치기 2 ${title.ko} ${title.en}`,
  );
  expect(await panel.box('.tab')).toMatchObject({ y: 736, height: 64, width: 390 });
  expect(await shift()).toBe(0);
  const height = async () => Math.round((await panel.box('.sheet')).height);
  await panel.click('.tab');
  await expect.poll(height).toBe(448);
  await panel.click('.grip');
  await expect.poll(height).toBe(736);
  await page.keyboard.press('ArrowDown');
  await expect.poll(height).toBe(448);
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBe(736);
  await page.waitForTimeout(300); // until the background has stored it
  await page.reload();
  panel = await closedRoot(page, 'panel');
  await expect.poll(height).toBe(736);
  // Dragged down to half, then down to its peek.
  const drag = async (to: number) => {
    const { x, y } = await panel.box('.grip');
    await page.mouse.move(x + 195, y + 6);
    await page.mouse.down();
    await page.mouse.move(x + 195, to, { steps: 4 });
    await page.mouse.up();
  };
  await drag(380);
  await expect.poll(height).toBe(448);
  await drag(740);
  await expect.poll(() => panel.attribute('aside', 'data-folded')).toBe('true');
  // The docked panel remembers its own state.
  await page.setViewportSize({ width: 1440, height: 800 });
  await expect.poll(() => panel.attribute('aside', 'data-folded')).toBe('false');
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect.poll(() => panel.attribute('aside', 'data-folded')).toBe('true');
});

test('Firefox covers and uncovers, keeps the place, and copies what is visible', async ({
  firefox,
}) => {
  await firefox.navigate(PAPER);
  const panel = await firefox.closedRoot('panel');
  await panel.click('[value="hide"] + span');
  expect(await isLegible(panel, 1)).toBe(false);
  await panel.click('.pair + .pair > p');
  await expect.poll(() => isLegible(panel, 1)).toBe(true);
  const copied = await panel.evaluate((root) => {
    const pairs = root.querySelectorAll('section:first-of-type .pair');
    getSelection()?.setBaseAndExtent(pairs[0] as Node, 0, pairs[1] as Node, 2);
    return getSelection()?.getComposedRanges?.({ shadowRoots: [root] }).length ?? 0;
  });
  expect(copied).toBe(1);
  await panel.click('[value="pairs"] + span');
});
