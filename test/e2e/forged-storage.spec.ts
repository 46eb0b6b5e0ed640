import type { Page } from '@playwright/test';
import { isSame } from '../../lib/text/stable-json';
import type { ChromiumSession } from '../browsers/chromium';
import { type ClosedRoot, closedRoot, closedRoots } from '../browsers/closed-root';
import { collectErrors } from '../browsers/page-errors';
import { expect, openChromium, openFirefox, test } from './setup';

// What a page's process could write, should it be broken into: content scripts may write storage.local.

declare const chrome: typeof import('wxt/browser').browser;
declare const browser: typeof import('wxt/browser').browser;

type Items = Record<string, unknown>;

const PAPER = 'https://arxiv.org/abs/2410.05258';
const NAME = 'paper:arxiv:2410.05258';
const WEEK = 'week:pytorchkr:2024-10-07';
const POST = 'https://x.com/omarsar0/status/1843694897020150216';
const LISTING = 'https://arxiv.org/list/cs.CL/recent';

/** The paper with another title, and links that lie. */
function forgedPaper(record: unknown): Items {
  const { key, texts } = record as { key: string; texts: Items[] };
  const [text = {}] = texts;
  const digest = text.digest as Items;
  const source = { name: 'discuss.pytorch.kr', url: 'https://evil.example/', notice: NOTHING };
  const links = [
    { kind: 'paper', text: '', url: 'https://evil.example/paper' },
    { kind: 'post', text: '@omarsar0', url: 'https://evil.example/post' },
    { kind: 'other', text: 'code', url: 'javascript:document.title="ran"' },
    { kind: 'other', text: 'page', url: 'data:text/html,<script>alert(1)</script>' },
    { kind: 'other', text: 'none', url: 'https:' },
    { kind: 'other', text: PAPER, url: 'https://evil.example/other' },
  ];
  const title = { ko: '<img src=x onerror=alert(1)> 가짜', en: 'False '.repeat(10_000) };
  return { key, texts: [{ ...text, title, links, digest: { ...digest, source } }] };
}

/** More doubts than a passage can have, each with markup that would have an effect. */
const MARKUP =
  '<img src=x onerror="document.title=`ran`"><a href="https://evil.example/">x</a>\u202e';
const DOUBTS = Array.from({ length: 40 }, () => ({
  ko: MARKUP.repeat(30),
  en: MARKUP.repeat(30),
}));

function sectionsWith(text: Items, doubts: unknown): Items[] {
  const sections = text.sections as { pairs: Items[] }[];
  return sections.map((one) => ({
    ...one,
    pairs: one.pairs.map((pair) => ({ ...pair, doubts })),
  }));
}

/** The paper with other doubts on its passages and its title. */
function withDoubts(record: unknown, ofPassage: unknown, ofTitle: unknown): Items {
  const { key, texts } = record as { key: string; texts: Items[] };
  const [text = {}] = texts;
  return { key, texts: [{ ...text, doubts: ofTitle, sections: sectionsWith(text, ofPassage) }] };
}
const NOTHING = { ko: null, en: null };

/** Limits: lines per mark, and characters per line. */
const MOST_SHOWN = { most: 8, longest: 300 };
const LYING_MARKS = 'a paper with marks that lie';

/** What is written in the place of what was stored, as much at once as leaves each its effect. */
const FORGERIES: [what: string, forge: (stored: Items) => Items][] = [
  [
    'a paper with false links, names that we have none of',
    (all) => ({ [NAME]: forgedPaper(all[NAME]), evil: 'x'.repeat(3_000_000), '': 1 }),
  ],
  [
    'a paper and shards that are none, a week without fields',
    (all) => ({ [NAME]: 5, [WEEK]: {}, ...likeNames(all, 'keys:', 5) }),
  ],
  [
    'a paper of texts that are none, a week and shards of other papers',
    (all) => ({
      [NAME]: ofTexts([5]),
      [WEEK]: { ...Object(all[WEEK]), papers: ['arxiv:*'] },
      ...likeNames(all, 'keys:', '00000'.repeat(1_000)),
    }),
  ],
  [
    'a paper of no texts, settings of no sense',
    () => ({ [NAME]: ofTexts([]), settings: { sites: null, mode: 'x', folded: 5 } }),
  ],
  [
    'a paper of empty texts, posts that are none',
    (all) => ({
      [NAME]: ofTexts([{}]),
      ...likeNames(all, 'post:', { papers: [null, 5, 'arxiv:x'] }),
    }),
  ],
  [LYING_MARKS, (all) => ({ [NAME]: withDoubts(all[NAME], DOUBTS, DOUBTS) })],
  [
    'a paper whose marks are none',
    (all) => ({ [NAME]: withDoubts(all[NAME], [null, 5, { ko: ['x'] }], { length: 3 }) }),
  ],
  [
    'a table of contents that is none, settings that no message may change',
    () => ({ mirror: 5, settings: { sites: { arxiv: false } } }),
  ],
  [
    'a table of contents without weeks, notes that are none',
    (all) => ({ mirror: { layout: 6, shards: {} }, ...likeNames(all, 'prints', 5) }),
  ],
  ['styles and words that are none', (all) => likeNames(all, 'skin:', 5)],
  ['styles and words without any', (all) => likeNames(all, 'skin:', { css: {}, words: {} })],
];

function ofTexts(texts: unknown[]): Items {
  return { key: NAME.slice('paper:'.length), texts };
}

function likeNames(all: Items, prefix: string, item: unknown): Items {
  const names = Object.keys(all).filter((name) => name.startsWith(prefix));
  return Object.fromEntries(names.map((name) => [name, item]));
}

/** Runs in the world of our content script in a page, as a process that was broken into could. */
async function inContentWorld(page: Page, id: string, items: Items): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(id)) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: await world,
    expression: `chrome.storage.local.set(${JSON.stringify(items)})`,
    awaitPromise: true,
  });
  expect(exceptionDetails).toBeUndefined();
  await session.detach();
}

/** Every link that is there leads to a page, and one to a stranger says so. */
function linksOf(root: ParentNode): string[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    ({ href }) => href.startsWith('http:') || !/^(https:|chrome-extension:|moz-ext)/.test(href),
  );
  const strangers = [...root.querySelectorAll<HTMLAnchorElement>('a[href*="evil.example"]')].filter(
    ({ textContent }) => !textContent?.endsWith('(evil.example)'),
  );
  return [...links, ...strangers].map(({ href, textContent }) => `${textContent} ${href}`);
}

const everything = (chromium: ChromiumSession): Promise<Items> =>
  chromium.worker().then((worker) => worker.evaluate(() => chrome.storage.local.get(null)));

/** Names of what is not the same. */
function differences(one: Items, other: Items): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => !isSame(one[name], other[name]));
}

/** The elements in the marks on passages, their largest number of lines and the longest line. */
function marksOf(root: ParentNode): { elements: string[]; most: number; longest: number } {
  const marks = [...root.querySelectorAll('.doubt')];
  const lines = marks.map((mark) => [...mark.querySelectorAll('li')]);
  return {
    elements: lines.flat().flatMap((line) => [...line.children].map(({ tagName }) => tagName)),
    most: Math.max(0, ...lines.map(({ length }) => length)),
    longest: Math.max(0, ...lines.flat().map(({ textContent }) => textContent?.length ?? 0)),
  };
}

async function lookAt(root: ClosedRoot, where: string): Promise<void> {
  expect(await root.evaluate(linksOf), where).toEqual([]);
  const { elements, most, longest } = await root.evaluate(marksOf);
  expect(elements, where).toEqual([]);
  const isMarked = where === `${LYING_MARKS}, panel`;
  expect({ most, longest }, where).toEqual(isMarked ? MOST_SHOWN : { most: 0, longest: 0 });
}

async function look(chromium: ChromiumSession, page: Page, what: string): Promise<void> {
  for (const [address, surface] of [
    [PAPER, 'panel'],
    [POST, 'chip'],
    [LISTING, 'badge'],
  ] as const) {
    await page.goto(address);
    await page.waitForTimeout(150);
    for (const root of await closedRoots(page, surface)) await lookAt(root, `${what}, ${surface}`);
    if (address !== PAPER) continue;
    const roots = await closedRoots(page, 'panel');
    const panels = await Promise.all(roots.map((root) => root.count('aside')));
    const margin = await page.evaluate(
      () => getComputedStyle(document.documentElement).marginRight,
    );
    const isThere = panels.some((count) => count > 0);
    expect(margin !== '0px', `${what}, room`).toBe(isThere);
  }
  for (const path of ['/popup.html', '/library.html', '/options.html']) {
    const own = await chromium.newPage();
    await own.goto(chromium.extensionUrl(path));
    await expect(own.locator('#root > *').first(), `${what}, ${path}`).toBeVisible();
    await own.waitForTimeout(150);
    expect((await own.locator('#root').innerText()).length, `${what}, ${path}`).toBeGreaterThan(20);
    const row = own.getByRole('button', { name: /차등 트랜스포머|가짜/ }).first();
    if (path === '/popup.html' && (await row.isVisible())) {
      await row.click();
      await expect(own.getByRole('article'), what).toBeVisible();
    }
    expect(await own.evaluate(`(${linksOf})(document)`), `${what}, ${path}`).toEqual([]);
    expect(await own.evaluate(`(${marksOf})(document).elements`), `${what}, ${path}`).toEqual([]);
    expect(await own.title(), what).not.toBe('ran');
    await own.close();
  }
}

test('what a page wrote ends nothing, misleads nobody and is gone at the next start', async ({
  network,
}) => {
  test.setTimeout(300_000);
  const chromium = await openChromium(network);
  const errors = await collectErrors(chromium);
  const page = await chromium.newPage();
  await page.goto(PAPER);
  await closedRoot(page, 'panel');
  await page.goto(chromium.extensionUrl('/options.html'));
  await page.evaluate(() =>
    chrome.runtime.sendMessage({ kind: 'change-settings', patch: { side: 'right' } }),
  );
  await page.goto('about:blank');
  const before = await everything(chromium);
  for (const [at, [what, forge]] of FORGERIES.entries()) {
    await page.goto(POST);
    await closedRoot(page, 'chip');
    // Half of it while the background is asleep.
    if (at % 2 === 0) await chromium.stopWorker();
    await inContentWorld(page, chromium.extensionId, forge(before));
    await look(chromium, page, what);
    await page.goto('about:blank');
    await chromium.stopWorker();
    await expect
      .poll(async () => differences(before, await everything(chromium)), { message: what })
      .toEqual([]);
    await expect(async () => {
      await page.goto(PAPER);
      const panel = await closedRoot(page, 'panel', 0, 5_000);
      expect(await panel.text(), what).toContain('차등 트랜스포머');
    }).toPass();
  }
  // What cannot be drawn is said on our own console; nothing is left uncaught.
  expect(errors.ofExtension().filter(({ text }) => !text.startsWith('Paper Duet:'))).toEqual([]);
  await chromium.close();
});

test('what a page wrote is gone at the next start, in Firefox', async ({ network }) => {
  test.setTimeout(300_000);
  const firefox = await openFirefox(network);
  const all = () => firefox.execute(() => browser.storage.local.get(null) as Promise<Items>);
  const write = (items: Items) =>
    firefox.execute((given: Items) => browser.storage.local.set(given), items);
  const send = (message: object) =>
    firefox.execute((given: object) => browser.runtime.sendMessage(given), message);
  await firefox.inExtensionPage('/options.html');
  await send({ kind: 'change-settings', patch: { side: 'right' } });
  const before = await all();
  for (const [at, [what, forge]] of FORGERIES.entries()) {
    if (at % 2 === 0) await firefox.terminateBackground();
    await write(forge(before));
    for (const path of ['/popup.html', '/library.html', '/options.html']) {
      await firefox.inExtensionPage(path);
      const text = () => firefox.execute(() => document.body.innerText.length);
      await expect.poll(text, `${what}, ${path}`).toBeGreaterThan(20);
    }
    await firefox.navigate('about:blank');
    await firefox.terminateBackground();
    await firefox.inExtensionPage('/options.html');
    await send({ kind: 'read', name: 'fact', args: ['nothing'] });
    await expect.poll(async () => differences(before, await all()), what).toEqual([]);
    // Folded at first, where the browser was not told in time to give it room.
    await expect(async () => {
      await firefox.navigate(PAPER);
      const panel = await firefox.closedRoot('panel', 0, 5_000);
      expect(await panel.text(), what).toContain('차등 트랜스포머');
    }).toPass();
    await firefox.inExtensionPage('/options.html');
  }
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
});
