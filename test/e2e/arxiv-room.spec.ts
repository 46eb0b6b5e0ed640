import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { closedRoot } from '../browsers/closed-root';
import { buildWithSlowStorage } from './builds';
import { CHROME_BUILD, expect, openChromium, test } from './setup';
import { watchShifts } from './shifts';

/** Spellings that arXiv takes for the abstract page of a paper of the week. */
const SPELLINGS = [
  'abs/2410.05258',
  'abs/2410.05258/',
  'abs/2410.05258v1/',
  'abs/2410.05258v9',
  'abs/2410.05258?context=cs.AI',
  'abs/2410.05258/?context=cs.AI',
  'abs/2410.05258#header',
  'abs/2410.05258%2F',
  'abs/arXiv:2410.05258',
  'abs/arxiv:2410.05258v1/',
  'abs/ARXIV%3A2410.05258',
  'abs//2410.05258',
];

/** Addresses that look much like it; arXiv knows no such paper, and neither do we. */
const NO_PAPERS = [
  'abs/2410.05258v0',
  'abs/2410.05258vx',
  'abs/2410.05258v1x',
  'abs/2410.05258v1x?v=1',
  'abs/2410.05258v1234',
  'abs/2410.05258v2/2410.07095',
  'abs/2410.05258/2410.07095',
  'abs/2410.052581',
];

const margins = (page: Page) =>
  page.evaluate(() => {
    const { marginRight, marginLeft } = getComputedStyle(document.documentElement);
    return [marginRight, marginLeft];
  });

test('the margin is there before our storage has answered, at every spelling', async ({
  network,
}) => {
  const slow = buildWithSlowStorage(CHROME_BUILD, 400, ['arxiv.js']);
  const session = await openChromium(network, { extensionDir: slow.dir });
  const page = await session.newPage();
  const shift = await watchShifts(page);
  for (const [host, paths] of [
    ['arxiv.org', SPELLINGS],
    ['www.arxiv.org', SPELLINGS.slice(0, 3)],
    ['export.arxiv.org', SPELLINGS.slice(0, 3)],
  ] as const) {
    for (const path of paths) {
      await page.goto('about:blank');
      await page.goto(`https://${host}/${path}`);
      expect(await margins(page), `${host}/${path}`).toEqual(['400px', '0px']);
      const panel = await closedRoot(page, 'panel');
      expect(await panel.attribute('aside', 'data-folded'), `${host}/${path}`).toBe('false');
      expect(await margins(page), `${host}/${path}`).toEqual(['400px', '0px']);
      expect(await shift(), `${host}/${path}`).toBe(0);
    }
  }
  await session.close();
  slow.remove();
});

test('a page that was painted before our storage answered keeps its place', async ({ network }) => {
  const slow = buildWithSlowStorage(CHROME_BUILD, 'painted', ['arxiv.js']);
  const session = await openChromium(network, { extensionDir: slow.dir });
  const worker = await session.worker();
  await worker.evaluate(() => chrome.scripting.unregisterContentScripts({ ids: ['rooms'] }));
  const page = await session.newPage();
  const shift = await watchShifts(page);
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
  await page.waitForTimeout(200);
  expect([await margins(page), await shift()]).toEqual([['0px', '0px'], 0]);
  await panel.click('.tab');
  expect(await margins(page)).toEqual(['400px', '0px']);
  await session.close();
  slow.remove();
});

for (const path of NO_PAPERS) {
  test(`Paper Duet leaves no margin at ${path}, which has no panel`, async ({ page }) => {
    await page.goto(`https://arxiv.org/${path}`);
    await page.waitForTimeout(300); // long enough for a panel, had there been one
    expect(await margins(page)).toEqual(['0px', '0px']);
    expect(await page.locator('paper-duet').count()).toBe(0);
  });
}

test('Paper Duet leaves no margin on another paper’s page whose query names a known one', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/abs/2410.11111?from=2410.05258');
  await page.waitForTimeout(300);
  expect(await margins(page)).toEqual(['0px', '0px']);
  expect(await page.locator('paper-duet').count()).toBe(0);
});

test('Paper Duet takes the margin back when the site is switched off, and gives it again', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  await closedRoot(page, 'panel');
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.getByLabel(/^arXiv/).uncheck();
  await expect.poll(() => margins(page)).toEqual(['0px', '0px']);
  await options.getByLabel(/^arXiv/).check();
  await expect.poll(() => margins(page)).toEqual(['400px', '0px']);
});

/** Saves a page as savers do that keep its markup, and opens the copy elsewhere. */
async function openCopy(page: Page, html: string): Promise<void> {
  await page.route('https://example.org/copy', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('https://example.org/copy');
}

for (const choice of ['as it is', 'folded', 'after another mode']) {
  test(`Paper Duet leaves no margin in a saved copy of the page, ${choice}`, async ({
    ownPage: page,
    chromium,
  }) => {
    await page.goto('https://arxiv.org/abs/2410.05258');
    const panel = await closedRoot(page, 'panel');
    if (choice === 'folded') await panel.click('.fold');
    if (choice === 'after another mode') await panel.click('[value="side"] + span');
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });

    const copy = await chromium.newPage();
    await openCopy(copy, html);
    const box = () =>
      copy.evaluate(() => {
        const { x, y, width } = document.body.getBoundingClientRect();
        return [x, y, width];
      });
    expect(await box()).toEqual([0, 0, 1440]);
    const file = test.info().outputPath('copy.mhtml');
    writeFileSync(file, data);
    await copy.goto(`file://${file}`);
    expect(await box()).toEqual([0, 0, 1440]);
  });
}

test('the panel does not cover the text in a saved copy that has its root in it', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  expect((await panel.box('.sheet')).width).toBe(400);
  // As savers do that may look into closed roots.
  const inside = await panel.evaluate((root) => root.innerHTML);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const root = `<template shadowrootmode="open">${inside}</template>`;
  const copy = await chromium.newPage();
  await openCopy(
    copy,
    html.replace(/<paper-duet[^>]*>/, (tag) => tag + root),
  );
  const state = await copy.evaluate(() => {
    const inCopy = document.querySelector('paper-duet')?.shadowRoot?.querySelector('aside');
    const { x, width } = document.body.getBoundingClientRect();
    return [inCopy && getComputedStyle(inCopy).display, x, width];
  });
  expect(state).toEqual(['none', 0, 1440]);
});

test('the script that gives the margin is small', () => {
  expect(readFileSync(`${CHROME_BUILD}/rooms/right-open.js`).byteLength).toBeLessThan(250);
});

declare const chrome: typeof import('wxt/browser').browser;
